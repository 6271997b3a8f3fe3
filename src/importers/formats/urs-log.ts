/**
 * The log of Universal Routing Server: `received from 65200(App)host:port(fd=) message EventX` and `request to
 * 65200(App) message RequestX`, without a time; the trace line that follows (`11:49:08.388_T_I_<ConnID> [14:32] …`) has
 * it. RLIB lines speak to the orchestration server and are no TEvents. Source: genuine excerpts.
 */
import type { ObservedTime } from '../../scenario/observed/index.ts';
import type { Draft, Gathering, Importer } from '../text/importer.ts';
import { readTime } from '../text/time.ts';
import { TlibAttributes } from '../text/tlib-attributes.ts';
import { draftOf } from '../text/tlib-message.ts';

const HEADER = /^(received from|request to) (\w+)\(([^)]*)\)([^ (]*(?:\(fd=\d*\))?) message (\w+)(?:\(refid=(\d+)\))?\s*$/;
const RLIB = /^(\S+) RLIB: (received from|request to|sent to) \w+\(([^)]*)\) message (\w+)/;
const TRACE = /^(\d\d:\d\d:\d\d\.\d{3}|\d{4}-\d\d-\d\dT\S+?)?_[A-Z]_[A-Z]_[0-9a-f]* ?\[[0-9a-f]{2}:[0-9a-f]{2}\]/;
const RLIB_VALUE = /^\w+\(\d+\)\s/;
const INT = /^\d\d:\d\d:\d\d\.\d{3} (?:Int|Trc|Std) \d{5} /;
const STARS = /^\s*\*+ \w+: \*+\s*$/;
const LONGEST_HEADER = 1000;

function rlib(line: string): Gathering | undefined {
  const match = RLIB.exec(line.slice(0, LONGEST_HEADER));
  if (match === null) return undefined;
  const time = readTime(line)?.time;
  const draft: Draft = {
    kind: 'other',
    name: `RLIB ${match[4] ?? ''}`,
    attributes: {},
    peer: match[3] ?? '',
    direction: match[2] === 'received from' ? 'received' : 'sent',
    ...(time === undefined ? {} : { time }),
  };
  return { take: (next) => RLIB_VALUE.test(next.slice(0, 200)), end: () => [draft] };
}

const recognises = (line: string): boolean =>
  ((line.startsWith('received from ') || line.startsWith('request to ')) && line.length < LONGEST_HEADER && line.includes(' message ')) ||
  line.startsWith(' RLIB: ', line.indexOf(' '));

export const ursLog: Importer = {
  name: 'urs-log',
  says: 'lines such as "received from 65200(TServer)host:7007(fd=) message EventRouteRequest"',
  recognises,
  parse: (line, before) => {
    const match = HEADER.exec(line);
    if (match === null) return rlib(line);
    const body = new TlibAttributes();
    const earlier = before.time();
    let time: ObservedTime | undefined;
    return {
      take: (next) => {
        if (body.take(next)) return true;
        if (TRACE.test(next.slice(0, 80))) time = readTime(next)?.time;
        return false;
      },
      ...(before.skims === true ? { block: (chunk: string, from: number) => body.skim(chunk, from, before.known) } : {}),
      end: () => [
        draftOf(
          {
            printed: match[5] ?? '',
            time: time ?? earlier,
            peer: match[3] ?? '',
            direction: match[1] === 'received from' ? 'received' : 'sent',
          },
          body,
        ),
      ],
    };
  },
  aside: (line) => {
    const begin = line.slice(0, 120);
    return TRACE.test(begin) || INT.test(begin) || STARS.test(begin);
  },
};
