/** The calls that the list shows: those that were searched for, ended as was asked, in the order that was chosen. */
import type { LogsState } from './logs.ts';
import type { CallRow } from './opened.ts';

const ORDERS: Readonly<Record<LogsState['sortBy'], (a: CallRow, b: CallRow) => number>> = {
  begin: (a, b) => a.number - b.number,
  length: (a, b) => (b.length ?? -1) - (a.length ?? -1),
  events: (a, b) => b.events - a.events,
};

export function shownCalls({
  listing,
  found,
  ended,
  sortBy,
}: Pick<LogsState, 'listing' | 'found' | 'ended' | 'sortBy'>): readonly CallRow[] {
  const calls = listing?.calls ?? [];
  const kept = calls.filter((call) => (found === null || found.has(call.number)) && (ended === '' || call.ended === ended));
  return kept.sort(ORDERS[sortBy]);
}
