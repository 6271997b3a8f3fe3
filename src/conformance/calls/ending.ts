/** How a call ended, as far as its events tell. */
import { connIDOf, textOf, type LogRecord } from '../../scenario/observed/index.ts';

/** `goes on`: the log ends before the call does; `unknown`: it shows no event that would tell. */
export type CallEnd = 'released' | 'transferred' | 'abandoned' | 'busy' | 'no answer' | 'error' | 'goes on' | 'unknown';

const BEGINS: ReadonlySet<string> = new Set([
  'EventDialing',
  'EventRinging',
  'EventEstablished',
  'EventQueued',
  'EventRouteRequest',
  'EventHeld',
]);
const ENDS: ReadonlySet<string> = new Set(['EventReleased', 'EventAbandoned', 'EventDiverted', 'EventRouteUsed']);
/** Any other says nothing of how a call ends. */
const TELLING: ReadonlySet<string> = new Set([...BEGINS, ...ENDS, 'EventPartyChanged', 'EventDestinationBusy']);
const STATE_ENDS: ReadonlySet<string> = new Set(['Released', 'Completed']);

/** In: the records of one call, in order. */
export function endOf(records: readonly LogRecord[]): CallEnd {
  const there = new Set<string>();
  let last: LogRecord | undefined;
  let answered = false;
  let busy = false;
  for (const record of records) {
    const { name } = record;
    const state = record.kind === 'state' ? textOf(record, 'State') : undefined;
    if (state === undefined && !TELLING.has(name)) continue;
    const party = `${textOf(record, 'ThisDN') ?? ''} ${connIDOf(record) ?? textOf(record, 'CallUUID') ?? ''}`;
    // Who came from a consult call has its part in the other call from now on.
    const moved = name === 'EventPartyChanged' ? connIDOf(record, 'PreviousConnID') : undefined;
    if (moved !== undefined && there.delete(`${textOf(record, 'ThisDN') ?? ''} ${moved}`)) there.add(party);
    busy ||= name === 'EventDestinationBusy';
    answered ||= name === 'EventEstablished' || state === 'Established';
    const ends = state === undefined ? ENDS.has(name) : STATE_ENDS.has(state);
    if (ends) {
      there.delete(party);
      last = record;
    } else if (state !== undefined || BEGINS.has(name)) there.add(party);
  }
  if (there.size > 0) return 'goes on';
  if (last === undefined) return records.some(({ kind }) => kind === 'error') ? 'error' : 'unknown';
  return reasonOf(last, records, answered, busy);
}

function reasonOf(last: LogRecord, records: readonly LogRecord[], answered: boolean, busy: boolean): CallEnd {
  if (!answered) {
    if (records.some(({ name }) => name === 'EventAbandoned')) return 'abandoned';
    return busy || textOf(last, 'CallState') === 'Busy' ? 'busy' : 'no answer';
  }
  return textOf(last, 'CallState') === 'Transferred' ? 'transferred' : 'released';
}
