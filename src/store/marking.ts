/** The row of the timeline that a log's times are told since. */
import { say } from './actions.ts';
import { observedStep } from './selectors.ts';
import type { MarkedRow, State } from './state.ts';
import { getState, setState } from './store.ts';

/** The row that is looked at: the chosen event, or the present step. */
const rowLookedAt = ({ selection, cursor }: State): MarkedRow =>
  selection?.kind === 'event' && selection.stream === 'dn' ? { step: selection.step, index: selection.index } : { step: cursor };

const isSame = (one: MarkedRow | undefined, other: MarkedRow): boolean => one?.step === other.step && one.index === other.index;

/** Why no row can be marked: without a log, or where the log says no time. */
export function whyNotMark(state: State): string | undefined {
  if (state.overlay === null) return 'No log is open whose times could be told.';
  const row = rowLookedAt(state);
  if (isSame(state.overlay.marked, row) || timeOf(state, row) !== undefined) return undefined;
  return 'The log says no time of this row.';
}

/** Marks the row that is looked at; a second time takes the mark away. */
export function markRow(): void {
  const state = getState();
  const { overlay } = state;
  if (overlay === null || whyNotMark(state) !== undefined) return;
  const row = rowLookedAt(state);
  const { marked, ...rest } = overlay;
  const isMarked = isSame(marked, row);
  setState({ overlay: isMarked ? rest : { ...rest, marked: row } });
  say(isMarked ? 'The mark is gone.' : `Marked: times are told since step ${String(row.step)}.`);
}

/** When a row came, in milliseconds after the first that the log shows. */
function timeOf(state: State, { step, index }: MarkedRow): number | undefined {
  const observed = observedStep(state, step);
  if (index !== undefined) return observed?.events[index]?.at;
  return observed?.at ?? observed?.events.find((one) => one?.at !== undefined)?.at;
}

/** When the marked row came; undefined without a mark. */
export function markedAt(state: State): number | undefined {
  const marked = state.overlay?.marked;
  return marked === undefined ? undefined : timeOf(state, marked);
}
