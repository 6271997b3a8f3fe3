/** The streams that a run can be seen through. A new one is a line in this table. */
import { STREAM_NAMES, type StreamName } from '../scenario/run/stream-names.ts';
import type { Run } from '../scenario/document/types.ts';
import { callStream } from './call-based/call-based.ts';
import { dnStream } from './dn/dn.ts';
import type { Stream, StreamItem } from './items.ts';
import { recorderStream } from './recorder/recorder.ts';
import { webServicesStream } from './web-services/web-services.ts';

export type { CallItem, DnItem, RecorderItem, Stream, StreamItem, WebServicesItem } from './items.ts';

export const STREAMS: Readonly<Partial<Record<StreamName, Stream>>> = {
  dn: dnStream,
  call: callStream,
  'web-services': webServicesStream,
  recorder: recorderStream,
};

/** The streams there are, in the order in which items of one step are printed. */
export const AVAILABLE_STREAMS: readonly StreamName[] = STREAM_NAMES.filter((name) => STREAMS[name] !== undefined);

/** The items of the chosen streams by step, and within a step by stream in the order above. */
export function streamItems(run: Run, chosen: readonly StreamName[]): readonly StreamItem[] {
  const items = STREAM_NAMES.filter((name) => chosen.includes(name)).flatMap((name) => STREAMS[name]?.(run) ?? []);
  return items.length === 0 || chosen.length < 2 ? items : items.toSorted((a, b) => a.step - b.step);
}
