/** Answers about the state. All are cheap, and the same state gives the same object back. */
import { devicesOf, endOf, frameOf, stepOf, type Run, type ScenarioDocument, type ScenarioStep, type Frame } from '../scenario/index.ts';
import type { LinkView } from '../share/index.ts';
import { lastOf, shownBranch } from './branching.ts';
import { withoutQuiz } from './asking.ts';
import type { Branch, OverlaidStep, Selection, Snapshot, State } from './state.ts';

export const currentBranch = (state: Snapshot): Branch => shownBranch(state);
export const currentRun = (state: Snapshot): Run => shownBranch(state).run;
export const currentFrame = (state: Snapshot): Frame => frameAt(state, state.cursor);
export const lastStep = (state: Snapshot): number => lastOf(currentRun(state));

/** Frame n of the shown run. Throws when there is none. */
export function frameAt(state: Snapshot, n: number): Frame {
  const run = currentRun(state);
  const frame = frameOf(run, n);
  if (frame === undefined) throw new Error(`store: no frame ${String(n)}, the run has ${String(endOf(run) + 1)}`);
  return frame;
}

/** The step that the shown branch takes next, which panes highlight; null at its end. */
export const expectedStep = (state: Snapshot): ScenarioStep | null => frameOf(currentRun(state), state.cursor + 1)?.step ?? null;

/** The scenario of the shown branch as a document, for files, links and exports. */
export const currentDocument = (state: Snapshot): ScenarioDocument => currentRun(state).document;

export const canUndo = (state: State): boolean => state.past.length > 0;
export const canRedo = (state: State): boolean => state.future.length > 0;

/** What the link holds of this state: of a quiz, what was open before. A selection that is not there any more is left out. */
export function linkView(present: State): LinkView {
  const state = withoutQuiz(present);
  const { selection, cursor, view } = state;
  const streams = view.streams.length === 1 && view.streams[0] === 'dn' ? {} : { streams: view.streams };
  return {
    document: currentDocument(state),
    at: cursor,
    ...(selection === null || !isThere(selection, currentRun(state)) ? {} : { selection }),
    ...streams,
  };
}

/** Whether what is selected exists in this run. */
export function isThere(selection: Selection, run: Run): boolean {
  if (selection.kind === 'device') return devicesOf(run).some((device) => device.dn === selection.dn);
  if (selection.kind === 'event' || selection.kind === 'step') return selection.step <= endOf(run);
  return Number(selection.connID) <= (frameOf(run, endOf(run))?.world.created ?? 0);
}

/** What a log shows of step n of the shown run; nothing where the run is another one by then. */
export function observedStep(state: State, n: number): OverlaidStep | undefined {
  const { overlay } = state;
  if (overlay === null) return undefined;
  return n === 0 || stepOf(currentRun(state), n) === overlay.of[n - 1] ? overlay.steps[n] : undefined;
}
