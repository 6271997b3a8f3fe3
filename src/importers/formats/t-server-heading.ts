/** The lines with which a record of T-Server or SIP Server begins. Source: genuine excerpts. */
import { readTime } from '../text/time.ts';
import type { Heading } from '../text/tlib-message.ts';

const EVENT = /^@\S+ \[[^\]]*\] (\S+) ([\w/ ]+): message (\w+)\s*$/;
const LOOSE = /: message ((?:Event|Request|ISCC)\w+)\s*$/;
const REQUEST = / Trc 04541 (?:Message )?(\w+) received from \[(\w+)\] \((\w+) (\S+) ([^)]*)\)\s*$/;

/** Below the line of a request its name stands again. */
export const MESSAGE = /^message (\w+)\s*$/;

/** What the first line of a record says; undefined for any other. */
export function headingOf(line: string): Heading | undefined {
  const time = readTime(line)?.time;
  const event = EVENT.exec(line);
  if (event !== null) return { printed: event[3] ?? '', time, source: event[1] ?? '', direction: 'sent' };
  const request = REQUEST.exec(line);
  if (request !== null) return { printed: request[1] ?? '', time, peer: request[4] ?? '', direction: 'received' };
  const loose = LOOSE.exec(line);
  return loose === null ? undefined : { printed: loose[1] ?? '', time, direction: 'sent' };
}
