/**
 * The log of T-Server and SIP Server: `@16:45:24.5939 [0] 8.1.101.25 distribute_event: message EventReleased`, and of
 * requests a line `Trc 04541 RequestX received from [socket] (id app ip:port)` with `message RequestX` below it. Lines of
 * delivery (04542, 04545) are no second events; what goes to the backup is a copy. Source: genuine excerpts.
 */
import type { Before, Gathering, Importer } from '../text/importer.ts';
import { mayBeTime } from '../text/time.ts';
import { TlibAttributes } from '../text/tlib-attributes.ts';
import { draftOf } from '../text/tlib-message.ts';
import { headingOf, MESSAGE } from './t-server-heading.ts';
import { runOfRecords } from './t-server-run.ts';

const BACKUP = '[BSYNC] Trace: Send to backup';
const DELIVERY = / (?:Trc 04542|Int 04545|Int 04543|Trc 04541|Std 0\d{4}|Trc 04120|Trc 04112) /;

const LONGEST_HEADER = 2000;

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
    ...(before.skims === true ? { block: (chunk: string, from: number) => body.skim(chunk, from, before.known) } : {}),
    end: () => [draftOf(heading, body)],
  };
}

export const tServerLog: Importer = {
  name: 't-server-log',
  says: 'lines such as "@10:00:00.1230 [0] 8.1.101.25 distribute_event: message EventRinging"',
  recognises,
  parse,
  run: runOfRecords,
  aside: (line) => mayBeTime(line.charCodeAt(0)) && DELIVERY.test(line.length > 400 ? line.slice(0, 400) : line),
};
