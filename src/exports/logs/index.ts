/** The forms in which servers and clients log a run, and `check` reads it back. */
import type { Run } from '../../scenario/index.ts';
import { jsonLinesLog } from './json-lines-log.ts';
import { psdkLog } from './psdk-log.ts';
import { tServerLog } from './t-server-log.ts';
import { voiceCallthreadLog } from './voice-callthread.ts';

export interface LogForm {
  readonly name: string;
  readonly says: string;
  readonly writes: (run: Run, start?: number) => string;
}

/** The log forms. A new one is a file and a line. */
export const LOG_FORMS: readonly LogForm[] = [
  { name: 't-server-log', says: 'what a T-Server logs of it', writes: tServerLog },
  { name: 'psdk-log', says: 'what a client on the Platform SDK logs of it', writes: psdkLog },
  { name: 'voice-callthread', says: 'JSON records of Voice Microservices', writes: voiceCallthreadLog },
  { name: 'json-lines', says: 'our own JSON Lines, an object per step and per event', writes: jsonLinesLog },
];
