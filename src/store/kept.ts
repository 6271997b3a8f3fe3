/** What stays selected when the shown run or moment changes. */
import { frameOf, type Frame } from '../scenario/index.ts';
import { currentRun, isThere } from './selectors.ts';
import type { Selection, Snapshot } from './state.ts';

/** A party or device stays selected while things go on; an event belongs to its moment. */
export const keptOn = (selection: Selection | null): Selection | null =>
  selection?.kind === 'event' || selection?.kind === 'step' ? null : selection;

/**
 * The selection in another run (after undo, redo, a change of branch): null where the run to come does not have it.
 * An event or a step stays only where that run has the very same one at its place.
 */
export function keptAcross(selection: Selection | null, before: Snapshot, next: Snapshot): Selection | null {
  const run = currentRun(next);
  if (selection === null || !isThere(selection, run)) return null;
  if (selection.kind !== 'event' && selection.kind !== 'step') return selection;
  const was = frameOf(currentRun(before), selection.step);
  const is = frameOf(run, selection.step);
  return was !== undefined && is !== undefined && isSameStep(was, is) ? selection : null;
}

/** Runs that part share the frames before; an edited device list makes them anew, with the same steps and events. */
const isSameStep = (was: Frame, is: Frame): boolean =>
  was === is || (JSON.stringify(was.step) === JSON.stringify(is.step) && told(was) === told(is));

const told = ({ events }: Frame): string => events.map(({ event, dn }) => `${event} ${dn}`).join(',');
