/** Everything that can be done to the state. Views call these by name; each says in a sentence what changed. */
import {
  MAX_STEPS,
  parseScenario,
  validateStep,
  endOf,
  frameOf,
  type Result,
  type ScenarioDocument,
  type ScenarioError,
  type ScenarioStep,
  SAMPLE,
} from '../scenario/index.ts';
import { decodeLink } from '../share/index.ts';
import { act as actOn, replace, sameStep, shownBranch, without } from './branching.ts';
import { foresee } from './foreseen.ts';
import { commit, redone, undone } from './history.ts';
import { keptAcross, keptOn } from './kept.ts';
import { lookedAt } from './link.ts';
import { shown } from '../tlib/index.ts';
import { fileNotice, limitNotice, linkNotice, opened, plainNotice } from './open.ts';
import { rememberView, rememberWelcomed, wasWelcomed } from './persist.ts';
import { ASKED, isAsking, QUIZ_NOTICE, withoutQuiz } from './asking.ts';
import { isRelayed } from './relay.ts';
import { sayFrame, stepTitle } from './say.ts';
import { currentFrame, currentRun, lastStep } from './selectors.ts';
import type { Notice, Position, Selection, Snapshot, State, View } from './state.ts';
import { getState, setState } from './store.ts';

const info = (title: string, message: string, undo = false): Notice => ({ kind: 'info', title, message, ...(undo ? { undo } : {}) });

/** Opens a document in place of what was open; undo brings that back. `at` is the frame to show, the end unless said. */
export function openScenario(document: ScenarioDocument, at?: number): void {
  const state = withoutQuiz(getState());
  const next = opened(document, at);
  setState({
    ...(state.opened === 0 ? next : commit(state, next)),
    selection: null,
    hover: null,
    ghost: null,
    positions: {},
    notice: null,
    quiz: null,
    welcome: false,
    opened: state.opened + 1,
    said: `Opened ${document.title ?? 'a scenario'}. ${sayFrame(currentRun(next), next.cursor)}`,
  });
}

/** Opens a link. An empty one opens the sample; a wrong one explains itself and leaves what was open. True when it was read. */
export function openHash(hash: string): boolean {
  const result = decodeLink(hash);
  if (!result.ok) {
    const fresh = getState().opened === 0;
    if (fresh || result.error.kind === 'empty') openSample();
    if (result.error.kind === 'empty') return true;
    notify(linkNotice(result.error, fresh));
    return false;
  }
  const { document, at } = result.value;
  openScenario(document, at);
  const { selection, streams } = lookedAt(result.value);
  setState({ selection, view: { ...getState().view, streams } });
  return true;
}

/** Opens steps that somebody wrote in words. True when every line was understood. */
export function openWords(result: Result<ScenarioDocument>): boolean {
  if (result.ok) openScenario(result.value);
  else notify(fileNotice(result.error, 'What was pasted'));
  return result.ok;
}

function openSample(): void {
  openScenario(SAMPLE.document, SAMPLE.precondition);
  setState({ welcome: !wasWelcomed() });
}

/** Opens the text of a file. True when it held a scenario. */
export function openText(text: string, name: string): boolean {
  const result = parseScenario(text);
  if (result.ok)
    openScenario(result.value.title === undefined ? { ...result.value, title: shown(name.replace(/\.json$/i, ''), 50) } : result.value);
  else notify(fileNotice(result.error, name));
  return result.ok;
}

/** Somebody does a step. It happens here, unless the run is taken elsewhere: then it is sent there. */
export function act(step: ScenarioStep): void {
  if (isHeldByQuiz(getState())) return;
  if (isRelayed(step)) setState({ ghost: null });
  else actHere(step);
}

/** A step happens at the shown moment. In the past it begins a branch, unless that is how it went anyway. */
export function actHere(step: ScenarioStep): void {
  const state = getState();
  const problem = stepProblem(state, step);
  if (problem !== undefined) {
    notify(limitNotice('The step was not taken', problem));
    return;
  }
  const { next, outcome } = actOn(state, step);
  const changed = outcome === 'moved' || outcome === 'joined' ? next : commit(state, next);
  const branch = shownBranch(next);
  const where =
    outcome === 'forked' ? ` This began the branch "${branch.name}".` : outcome === 'joined' ? ` This is the branch "${branch.name}".` : '';
  const frame = currentFrame(next);
  setState({
    ...changed,
    ghost: null,
    welcome: false,
    selection: keptOn(state.selection),
    said: `${sayFrame(branch.run, next.cursor)}${where}`,
    notice:
      frame.refusal === undefined
        ? outcome === 'forked'
          ? info('A new branch', `"${branch.name}" keeps what you do from here; the other branch stays as it was.`, true)
          : null
        : { kind: 'refused', title: `${stepTitle(step)} was refused`, message: frame.refusal.message },
  });
}

/** Why a document could not hold the step; it is the one that is asked when a link or a file is opened. */
function stepProblem(state: State, step: ScenarioStep): ScenarioError | undefined {
  const read = validateStep(currentFrame(state).world.devices, step);
  if (!read.ok) return read.error;
  return state.cursor >= MAX_STEPS ? { kind: 'wrong', path: '$.steps', message: `A scenario holds up to ${MAX_STEPS} steps.` } : undefined;
}

/** While a quiz runs nothing is done to the scenario, and the notice says so. */
export function isHeldByQuiz({ quiz }: State): boolean {
  if (quiz !== null) notify(QUIZ_NOTICE);
  return quiz !== null;
}

/** Shows frame `index` of the branch, or the nearest there is. */
export function goTo(index: number): void {
  const state = getState();
  const asked = isAsking(state) && index >= lastStep(state);
  const cursor = Math.max(0, Math.min(index, lastStep(state) - (asked ? 1 : 0)));
  if (asked) notify(info('That is the question', ASKED));
  if (cursor !== state.cursor) setState({ cursor, ghost: null, welcome: false, said: sayFrame(currentRun(state), cursor) });
}

export const back = (): void => {
  goTo(getState().cursor - 1);
};
export const forward = (): void => {
  goTo(getState().cursor + 1);
};
export const first = (): void => {
  goTo(0);
};
export const last = (): void => {
  goTo(lastStep(getState()));
};

export function undo(): void {
  restore(undone(getState()), 'Undone');
}

export function redo(): void {
  restore(redone(getState()), 'Redone');
}

function restore(next: (Snapshot & Partial<ReturnType<typeof commit>>) | undefined, word: string): void {
  if (next === undefined) return;
  const state = getState();
  setState({
    ...next,
    ghost: null,
    notice: null,
    selection: keptAcross(state.selection, state, next),
    said: `${word}. ${sayFrame(currentRun(next), next.cursor)}`,
  });
}

/** Whether two selections mean the same thing: then nobody has to be told. */
const isSame = (a: Selection | null, b: Selection | null): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export const select = (selection: Selection | null): void => {
  if (!isSame(selection, getState().selection)) setState({ selection });
};
export const hoverOn = (hover: Selection | null): void => {
  if (!isSame(hover, getState().hover)) setState({ hover });
};

/** Shows what would follow a step, as ghosts; null takes them away. In a quiz that would be the answer. */
export function preview(step: ScenarioStep | null): void {
  const state = getState();
  const { ghost, quiz } = state;
  if (step === null || quiz !== null) {
    if (ghost !== null) setState({ ghost: null });
    return;
  }
  if (ghost !== null && sameStep(ghost.step, step)) return;
  const next = frameOf(currentRun(state), state.cursor + 1);
  const frame = next !== undefined && sameStep(next.step, step) ? next : foresee(currentFrame(state), step);
  setState({ ghost: { step, frame } });
}

/** Puts a device or a call somewhere; undo puts it back. */
export function place(key: string, position: Position): void {
  const state = getState();
  const next = commit(state, { ...state, positions: { ...state.positions, [key]: position } });
  // What was undone can still be done again: it does not say where things stand.
  setState({ ...next, future: state.future.map(({ positions: _, ...rest }) => rest) });
}

let lastNudge: { readonly key: string; readonly past: State['past'] } | undefined;

/** The same by a key that is pressed again and again: one undo takes back the whole way of one thing. */
export function nudge(key: string, position: Position): void {
  const { past, positions } = getState();
  if (lastNudge?.key === key && lastNudge.past === past) setState({ positions: { ...positions, [key]: position } });
  else place(key, position);
  lastNudge = { key, past: getState().past };
}

/** Takes back every placing: the layout is the canvas's own again. Undo brings them back. */
export function tidy(): void {
  const state = getState();
  setState({ ...commit(state, { ...state, positions: {} }), said: 'The canvas is laid out anew.' });
}

export function setView(patch: Partial<View>): void {
  const view = { ...getState().view, ...patch };
  setState({ view });
  rememberView(view);
}

export const openPanel = (panel: View['panel']): void => {
  setView({ panel });
};
export const dismissNotice = (): void => {
  setState({ notice: null });
};
export const notify = (notice: Notice): void => {
  const seen = plainNotice(notice);
  setState({ notice: seen, said: `${seen.title}. ${seen.message}` });
};
export const say = (said: string): void => {
  setState({ said });
};
export const dismissWelcome = (): void => {
  setState({ welcome: false });
  rememberWelcomed();
};

/** Shows another branch at the same step, or at its end when it is shorter. */
export function switchBranch(id: string): void {
  const state = getState();
  const branch = state.branches.find((each) => each.id === id);
  if (branch === undefined || id === state.branchId) return;
  const cursor = Math.min(state.cursor, endOf(branch.run));
  setState({
    branchId: id,
    cursor,
    ghost: null,
    selection: keptAcross(state.selection, state, { ...state, branchId: id }),
    said: `Branch "${branch.name}". ${sayFrame(branch.run, cursor)}`,
  });
}

export function renameBranch(id: string, name: string): void {
  const state = getState();
  const branch = state.branches.find((each) => each.id === id);
  if (branch === undefined || name.trim() === '' || name === branch.name || isHeldByQuiz(state)) return;
  setState({
    ...commit(state, { ...state, branches: replace(state.branches, { ...branch, name: name.trim(), named: true }) }),
    said: `The branch is named "${name.trim()}".`,
  });
}

/** Throws a branch away; the notice offers to undo it. The last branch stays. */
export function deleteBranch(id: string): void {
  const state = getState();
  const branch = state.branches.find((each) => each.id === id);
  const next = without(state, id);
  if (branch === undefined || next === state) return;
  setState({
    ...commit(state, next),
    ghost: null,
    selection: keptAcross(state.selection, state, next),
    notice: info('Branch thrown away', `"${branch.name}" is gone.`, true),
    said: `The branch "${branch.name}" was thrown away.`,
  });
}
