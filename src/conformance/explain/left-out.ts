/** What of a call is compared with nothing, told by a finding of its own: to say nothing would be to say that it conforms. */
import { textOf, type LogRecord } from '../../scenario/observed/index.ts';
import type { Finding } from './findings.ts';
import type { Seen } from './seen.ts';

/** In: the records of a call, all that a log shows of events and requests, how many of these are explained, and in how many steps. */
export function leftOut(records: readonly LogRecord[], seen: readonly Seen[], most: number, steps: number): readonly Finding[] {
  const beyond = seen[most];
  if (beyond !== undefined)
    return [
      findingAt(
        records,
        beyond.record,
        steps,
        `Of the ${seen.length} events and requests of this call the first ${most} are explained; what follows is not compared.`,
        'Cut the log so that the call is shorter, or begin it later.',
      ),
    ];
  const told = new Set(seen.map(({ place }) => place));
  const states = records.filter(({ kind }, place) => kind === 'state' && !told.has(place));
  const [first] = states;
  const isCompared = seen.some((one) => one.is === 'event' && one.system !== undefined);
  if (first === undefined || (seen.length > 0 && !isCompared)) return [];
  const count = states.length === 1 ? 'One notification tells' : `${states.length} notifications tell`;
  const why = isCompared
    ? 'they do not say whose client it is, or are another system’s than most'
    : 'they do not say of which system they are, or whose client it is, and there is no event or request of T-Library beside';
  return [
    findingAt(
      records,
      first,
      isCompared ? steps : 0,
      `${count} an agent's client of states, and ${why}: nothing of it is compared.`,
      'Read the trace of one client, or add the log of the server, in which the events stand.',
    ),
  ];
}

function findingAt(records: readonly LogRecord[], record: LogRecord, step: number, message: string, remedy: string): Finding {
  return {
    finding: 'unexplained',
    step,
    event: record.name,
    dn: textOf(record, 'ThisDN') ?? '',
    record: records.indexOf(record),
    file: record.file,
    line: record.first,
    message,
    remedy,
  };
}
