/**
 * A run as records of the Voice Microservices streams, a record a line: the TEvent's name as id, raw values, ConnIDs with
 * their metainformation. A stream carries no requests. Source: Voice Microservices reference.
 */
import { callUUID, type Run } from '../../scenario/index.ts';
import { rawAttributes } from '../raw.ts';
import { threadOf } from '../record.ts';
import { linesOfRun } from './lines.ts';

/** The text of the records; `start` is in milliseconds since 1970. */
export function voiceCallthreadLog(run: Run, start?: number): string {
  return linesOfRun(run, start)
    .flatMap((line) => {
      if (line.is === 'request') return [];
      const { event, at } = line;
      const thread = event.connID === undefined ? undefined : threadOf(run, event.connID);
      const {
        Event: _event,
        id: _id,
        time: _time,
        Server: _server,
        CallThreadID: _thread,
        ...raw
      } = rawAttributes(event, 'voice-microservices', run.document.location);
      const record = {
        id: event.event,
        ...(thread === undefined ? {} : { CallThreadID: callUUID(thread) }),
        time: { TimeinSecs: Math.floor(at / 1000), TimeinuSecs: (at % 1000) * 1000 },
        ...raw,
      };
      return [`${JSON.stringify(record)}\n`];
    })
    .join('');
}
