/**
 * The views of the streams beside the DN events: a line here, and the timeline offers it. Each comes when
 * it is first asked for.
 */
import type { ComponentType } from 'react';
import { STREAM_NAMES, type StreamName } from '../../scenario/index.ts';
import { part } from '../ui/parts/part.ts';

export type OtherStream = Exclude<StreamName, 'dn'>;

interface StreamView {
  /** In the switch of the timeline. */
  readonly label: string;
  readonly tip: string;
  readonly View: ComponentType;
}

export const STREAM_VIEWS: Readonly<Record<OtherStream, StreamView>> = {
  call: {
    label: 'Calls',
    tip: 'Call-based events: created, changed, deleted',
    View: part(async () => import('./call-based/CallStreamView.tsx'), 'CallStreamView'),
  },
  'web-services': {
    label: 'Agents',
    tip: "Web Services: what an agent's browser posts and is told by CometD",
    View: part(async () => import('./web-services/WebServicesView.tsx'), 'WebServicesView'),
  },
  recorder: {
    label: 'Recorder',
    tip: 'Conversations, and the Delete Call request',
    View: part(async () => import('./recorder/RecorderView.tsx'), 'RecorderView'),
  },
};

/** The streams beside the DN events, in the order of the switch. */
export const OTHER_STREAMS: readonly OtherStream[] = STREAM_NAMES.filter((name) => name !== 'dn');
