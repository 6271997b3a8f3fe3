/** Acting, forking and pruning: pure functions over branches. Acting in the past keeps what was there. */
import { canonicalStep, endOf, extendRun, frameOf, truncateRun, type Frame, type Run, type ScenarioStep } from '../scenario/index.ts';
import { foresee } from './foreseen.ts';
import { stepTitle } from './say.ts';
import type { Branch, Snapshot } from './state.ts';

export const lastOf = endOf;

/** The branch that is shown. Throws when the state names one that is not there. */
export function shownBranch({ branches, branchId }: Snapshot): Branch {
  const branch = branches.find((each) => each.id === branchId);
  if (branch === undefined) throw new Error(`store: no branch "${branchId}" among ${branches.map((each) => each.id).join(', ')}`);
  return branch;
}

export type Outcome = 'extended' | 'moved' | 'forked' | 'joined';

/**
 * Acts at the cursor. At the end of the branch the run grows; if the branch's next step is this very step
 * the cursor moves; if another branch goes on like this it is shown; else a new branch begins.
 */
export function act(state: Snapshot, step: ScenarioStep): { readonly next: Snapshot; readonly outcome: Outcome } {
  const branch = shownBranch(state);
  const cursor = state.cursor + 1;
  if (state.cursor === lastOf(branch.run)) {
    const grown = { ...branch, run: extendRun(branch.run, step, foresee) };
    return { next: { ...state, branches: replace(state.branches, grown), cursor }, outcome: 'extended' };
  }
  if (goesOn(frameOf(branch.run, cursor), step)) return { next: { ...state, cursor }, outcome: 'moved' };
  const twin = state.branches.find(
    (each) => each !== branch && sharesUpTo(each.run, branch.run, state.cursor) && goesOn(frameOf(each.run, cursor), step),
  );
  if (twin !== undefined) return { next: { ...state, branchId: twin.id, cursor }, outcome: 'joined' };
  const forked: Branch = {
    id: freshId(state.branches),
    name: freshName(state.branches, `Step ${String(cursor)}: ${stepTitle(step)}`),
    run: extendRun(truncateRun(branch.run, state.cursor), step, foresee),
    forkedFrom: { branch: branch.id, at: state.cursor },
    named: false,
  };
  return { next: { branches: [...state.branches, forked], branchId: forked.id, cursor }, outcome: 'forked' };
}

/** Without a branch; its children hang on its parent. The last branch stays. */
export function without(state: Snapshot, id: string): Snapshot {
  const gone = state.branches.find((each) => each.id === id);
  if (gone === undefined || state.branches.length === 1) return state;
  const branches = state.branches
    .filter((each) => each !== gone)
    .map((each) => (each.forkedFrom?.branch === id ? reparent(each, gone) : each));
  if (state.branchId !== id) return { ...state, branches };
  const shown = branches.find((each) => each.id === gone.forkedFrom?.branch) ?? branches[0];
  if (shown === undefined) return state;
  return { branches, branchId: shown.id, cursor: Math.min(gone.forkedFrom?.at ?? state.cursor, lastOf(shown.run)) };
}

/** The last frame that two runs have in common. */
export function forkPoint(a: Run, b: Run): number {
  let at = 0;
  while (at < lastOf(a) && at < lastOf(b) && sameStep(frameOf(a, at + 1)?.step, frameOf(b, at + 1)?.step)) at += 1;
  return at;
}

export const replace = (branches: readonly Branch[], branch: Branch): readonly Branch[] =>
  branches.map((each) => (each.id === branch.id ? branch : each));

/** Whether a frame came of this step, or of one that leaves out only what goes without saying. */
function goesOn(frame: Frame | undefined, step: ScenarioStep): boolean {
  if (frame?.step === undefined) return false;
  if (sameStep(frame.step, step)) return true;
  if (frame.refusal !== undefined) return false;
  return sameStep(spare(frame.step, step), spare(step, frame.step));
}

/** The step without the call numbers that the other one leaves to the model. */
function spare(step: ScenarioStep, other: ScenarioStep): ScenarioStep {
  const rest: Record<string, unknown> = { ...step };
  for (const name of ['connID', 'otherConnID'] as const) if (!(name in other)) Reflect.deleteProperty(rest, name);
  return rest as unknown as ScenarioStep;
}

/** Whether two steps say the same. */
export function sameStep(a: ScenarioStep | undefined, b: ScenarioStep | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || JSON.stringify(canonicalStep(a)) === JSON.stringify(canonicalStep(b));
}

function sharesUpTo(a: Run, b: Run, at: number): boolean {
  const frame = frameOf(a, at);
  return frame !== undefined && (frame === frameOf(b, at) || forkPoint(a, b) >= at);
}

function reparent({ forkedFrom, ...branch }: Branch, gone: Branch): Branch {
  if (forkedFrom === undefined || gone.forkedFrom === undefined) return branch;
  return { ...branch, forkedFrom: { branch: gone.forkedFrom.branch, at: Math.min(forkedFrom.at, gone.forkedFrom.at) } };
}

function freshId(branches: readonly Branch[]): string {
  const highest = Math.max(0, ...branches.map((each) => Number(each.id.slice(1))));
  return `b${String(highest + 1)}`;
}

function freshName(branches: readonly Branch[], name: string): string {
  const taken = new Set(branches.map((each) => each.name));
  let count = 2;
  let fresh = name;
  while (taken.has(fresh)) fresh = `${name} (${String(count++)})`;
  return fresh;
}
