/** Undo and redo over branches, cursor, devices and places. Worlds and frames are shared, so a snapshot costs little. */
import type { Snapshot, State } from './state.ts';

const KEPT = 200;

const snapshot = ({ branches, branchId, cursor, positions }: Snapshot): Snapshot => ({
  branches,
  branchId,
  cursor,
  ...(positions === undefined ? {} : { positions }),
});

/** The part of the state that changes when something undoable is done: the new present, the old one remembered. */
export function commit(state: State, next: Snapshot): Snapshot & Pick<State, 'past' | 'future'> {
  return { ...snapshot(next), past: [...state.past, snapshot(state)].slice(-KEPT), future: [] };
}

/** The state before the last undoable change, or undefined when there is none. */
export function undone(state: State): (Snapshot & Pick<State, 'past' | 'future'>) | undefined {
  const last = state.past.at(-1);
  if (last === undefined) return undefined;
  return { ...last, past: state.past.slice(0, -1), future: [...state.future, snapshot(state)] };
}

/** The state that the last undo left, or undefined when there is none. */
export function redone(state: State): (Snapshot & Pick<State, 'past' | 'future'>) | undefined {
  const next = state.future.at(-1);
  if (next === undefined) return undefined;
  return { ...next, past: [...state.past, snapshot(state)], future: state.future.slice(0, -1) };
}
