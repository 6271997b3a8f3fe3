/**
 * The views of the streams beside the DN events: a line here, and the timeline offers it. Each comes when
 * it is first asked for.
 */
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { StreamName } from '../../scenario/index.ts';

export type OtherStream = Exclude<StreamName, 'dn'>;

interface StreamView {
  /** In the switch of the timeline. */
  readonly label: string;
  readonly tip: string;
  readonly View: LazyExoticComponent<ComponentType>;
}

export const STREAM_VIEWS: Readonly<Partial<Record<OtherStream, StreamView>>> = {
  call: {
    label: 'Calls',
    tip: 'Call-based events: created, changed, deleted',
    View: lazy(async () => ({ default: (await import('./call-based/CallStreamView.tsx')).CallStreamView })),
  },
  'web-services': {
    label: 'Agents',
    tip: "Web Services: what an agent's browser posts and is told by CometD",
    View: lazy(async () => ({ default: (await import('./web-services/WebServicesView.tsx')).WebServicesView })),
  },
  recorder: {
    label: 'Recorder',
    tip: 'Conversations, and the Delete Call request',
    View: lazy(async () => ({ default: (await import('./recorder/RecorderView.tsx')).RecorderView })),
  },
};

/** The streams that have a view, in the order of the switch. */
export const OTHER_STREAMS = (['call', 'web-services', 'recorder'] as const).filter((name) => STREAM_VIEWS[name] !== undefined);
