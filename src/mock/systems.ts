/** Which of the systems that a run can be seen through answers at an address of the mock. */
import { STREAM_NAMES, STREAMS, type StreamName } from '../streams/index.ts';

/** The system that answers at an address, if any does. */
export function systemAt(path: string): StreamName | undefined {
  return STREAM_NAMES.find((name) => {
    const { mock } = STREAMS[name];
    return 'at' in mock && mock.at.some((at) => (at.endsWith('/') ? path.startsWith(at) : path === at));
  });
}
