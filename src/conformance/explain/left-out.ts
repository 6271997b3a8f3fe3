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
  const states = records.filter(({ kind }) => kind === 'state');
  const [first] = states;
  if (first === undefined || seen.length > 0) return [];
  const told = states.length === 1 ? 'One notification tells' : `${states.length} notifications tell`;
  return [
    findingAt(
      records,
      first,
      0,
      `${told} an agent's client of states, and there is no event or request of T-Library beside: nothing of it is compared.`,
      'Add the log of the server, in which the events stand.',
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
