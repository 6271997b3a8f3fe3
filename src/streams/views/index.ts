/**
 * The streams' names and views, without what makes their items: all that the first screen shows of them. A build of the
 * page computes this module and puts in its result (`cli/build/computed.ts`).
 */
import { STREAM_NAMES, STREAMS, type StreamName } from '../index.ts';
import type { StreamView } from '../projection.ts';

export const STREAM_VIEWS = Object.fromEntries(STREAM_NAMES.map((name) => [name, STREAMS[name].view])) as Readonly<
  Record<StreamName, StreamView>
>;
