/** The calls that the list shows: those that were searched for, ended as was asked, in the order that was chosen. */
import type { LogsState } from './logs.ts';
import type { CallRow } from './opened.ts';

type Counts = LogsState['counts'];

const ORDERS: Readonly<Record<LogsState['sortBy'], (a: CallRow, b: CallRow, counts: Counts) => number>> = {
  begin: (a, b) => a.number - b.number,
  length: (a, b) => (b.length ?? -1) - (a.length ?? -1),
  events: (a, b) => b.events - a.events,
  findings: (a, b, counts) => (counts.get(b.number) ?? -1) - (counts.get(a.number) ?? -1),
};

export function shownCalls({
  listing,
  found,
  ended,
  sortBy,
  counts,
}: Pick<LogsState, 'listing' | 'found' | 'ended' | 'sortBy' | 'counts'>): readonly CallRow[] {
  const calls = listing?.calls ?? [];
  const kept = calls.filter((call) => (found === null || found.has(call.number)) && (ended === '' || call.ended === ended));
  return kept.sort((a, b) => ORDERS[sortBy](a, b, counts));
}
