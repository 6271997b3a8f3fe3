/**
 * The log of T-Server and SIP Server: `@16:45:24.5939 [0] 8.1.101.25 distribute_event: message EventReleased`, and of
 * requests a line `Trc 04541 RequestX received from [socket] (id app ip:port)` with `message RequestX` below it. Lines of
 * delivery (04542, 04545) are no second events; what goes to the backup is a copy. Source: genuine excerpts.
 */
import type { Before, Gathering, Importer } from '../text/importer.ts';
import { mayBeTime, readTime } from '../text/time.ts';
import { TlibAttributes } from '../text/tlib-attributes.ts';
import { draftOf, type Heading } from '../text/tlib-message.ts';

const EVENT = /^@\S+ \[[^\]]*\] (\S+) ([\w/ ]+): message (\w+)\s*$/;
const LOOSE = /: message ((?:Event|Request|ISCC)\w+)\s*$/;
const REQUEST = / Trc 04541 (?:Message )?(\w+) received from \[(\w+)\] \((\w+) (\S+) ([^)]*)\)\s*$/;
const BACKUP = '[BSYNC] Trace: Send to backup';
const MESSAGE = /^message (\w+)\s*$/;
const DELIVERY = / (?:Trc 04542|Int 04545|Int 04543|Trc 04541|Std 0\d{4}|Trc 04120|Trc 04112) /;

const LONGEST_HEADER = 2000;

function headingOf(line: string): Heading | undefined {
  const time = readTime(line)?.time;
  const event = EVENT.exec(line);
  if (event !== null) return { printed: event[3] ?? '', time, source: event[1] ?? '', direction: 'sent' };
  const request = REQUEST.exec(line);
  if (request !== null) return { printed: request[1] ?? '', time, peer: request[4] ?? '', direction: 'received' };
  const loose = LOOSE.exec(line);
  return loose === null ? undefined : { printed: loose[1] ?? '', time, direction: 'sent' };
}

/** A copy for the backup server, with its lines: known, and no record. */
function copy(): Gathering {
  const body = new TlibAttributes();
  return { take: (line) => MESSAGE.test(line) || body.take(line), end: () => [] };
}

function recognises(line: string): boolean {
  if (line.length > LONGEST_HEADER || !mayBeTime(line.charCodeAt(0))) return false;
  return line.includes(': message ') || line.includes(' Trc 04541 ') || line.includes('[BSYNC]');
}

function parse(line: string, before: Before): Gathering | undefined {
  if (line.includes(BACKUP)) return copy();
  const heading = headingOf(line);
  if (heading === undefined) return undefined;
  const body = new TlibAttributes();
  let named = heading.direction === 'sent';
  return {
    take: (next) => {
      if (!named && MESSAGE.test(next)) {
        named = true;
        return true;
      }
      // A line that begins with a time is the next record's.
      return !mayBeTime(next.charCodeAt(0)) && body.take(next);
    },
    ...(before.skims === true ? { block: (chunk: string, from: number) => body.skim(chunk, from) } : {}),
    end: () => [draftOf(heading, body)],
  };
}

export const tServerLog: Importer = {
  name: 't-server-log',
  says: 'lines such as "@10:00:00.1230 [0] 8.1.101.25 distribute_event: message EventRinging"',
  recognises,
  parse,
  aside: (line) => mayBeTime(line.charCodeAt(0)) && DELIVERY.test(line.length > 400 ? line.slice(0, 400) : line),
};
