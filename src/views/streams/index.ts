/**
 * What draws the streams beside the DN events, by the body that a stream's row names: the total list of bodies. Each
 * comes when it is first asked for.
 */
import type { ComponentType } from 'react';
import type { StreamBody, StreamName } from '../../streams/index.ts';
import { STREAM_VIEWS } from '../../streams/views/index.ts';
import { part } from '../ui/parts/part.ts';

export const STREAM_BODIES: Readonly<Record<Exclude<StreamBody, 'timeline'>, ComponentType<{ readonly stream: StreamName }>>> = {
  log: part(async () => import('./log/LogView.tsx'), 'LogView'),
  calls: part(async () => import('./call-based/CallStreamView.tsx'), 'CallStreamView'),
  agents: part(async () => import('./web-services/WebServicesView.tsx'), 'WebServicesView'),
  conversations: part(async () => import('./recorder/RecorderView.tsx'), 'RecorderView'),
  workspace: part(async () => import('./workspace-v3/WorkspaceView.tsx'), 'WorkspaceView'),
};

/** A stream that is not the timeline's own. */
interface OtherStream {
  readonly name: StreamName;
  readonly label: string;
  readonly Body: (typeof STREAM_BODIES)['log'];
}

/** The streams beside the DN events, in the order of the switch. */
export const OTHER_STREAMS: readonly OtherStream[] = (Object.keys(STREAM_VIEWS) as StreamName[]).flatMap((name) => {
  const { label, body } = STREAM_VIEWS[name];
  return body === 'timeline' ? [] : [{ name, label, Body: STREAM_BODIES[body] }];
});
