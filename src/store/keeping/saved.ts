/**
 * What the browser keeps of a scenario that somebody made: every branch with its name, what undo and redo bring back,
 * and where things were put. Runs are kept as their documents and run again; what they share is run once.
 */
import * as v from 'valibot';
import { endOf, extendRun, startRun, truncateRun, validateScenario, type Run, type ScenarioDocument } from '../../scenario/index.ts';
import type { Branch, Snapshot, State } from '../state.ts';

/** The state that is kept; everything else of the page begins anew. */
export type Kept = Snapshot & Pick<State, 'past' | 'future' | 'positions'>;

const INDEX = v.pipe(v.number(), v.integer(), v.minValue(0));
const POSITION = v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) });
const BRANCH = v.object({
  id: v.string(),
  name: v.string(),
  named: v.boolean(),
  /** Its run's place among the documents. */
  run: INDEX,
  forkedFrom: v.optional(v.object({ branch: v.string(), at: INDEX })),
});
const POSITIONS = v.record(v.string(), POSITION);
const SNAPSHOT = v.object({
  branches: v.pipe(v.array(BRANCH), v.minLength(1)),
  branchId: v.string(),
  cursor: INDEX,
  /** Where things stood then: where they stand now, elsewhere, or wherever they are. */
  positions: v.optional(v.union([v.literal('now'), POSITIONS])),
});
const SAVED = v.object({
  format: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  /** Milliseconds since 1970. */
  changed: v.number(),
  /** The boxes of the canvas, for a small picture: x, y, width, height, round. */
  picture: v.array(v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number(), round: v.boolean() })),
  documents: v.array(v.unknown()),
  now: SNAPSHOT,
  past: v.array(SNAPSHOT),
  future: v.array(SNAPSHOT),
  positions: POSITIONS,
});

export type Saved = v.InferOutput<typeof SAVED>;
type SavedSnapshot = v.InferOutput<typeof SNAPSHOT>;
export type SavedAbout = Pick<Saved, 'id' | 'changed' | 'picture'>;

/** Undo and redo reach so far back over a reload. */
const STEPS_KEPT = 60;
/** And hold so many steps of scenarios at most, so that keeping a very long run costs what it is worth. */
const MOST_STEPS = 100_000;

/** In: the state, and what is said about it. Out: plain data, the same for the same state. */
export function savedOf(state: Kept, about: SavedAbout): Saved {
  const runs = new Map<Run, number>();
  const documents: ScenarioDocument[] = [];
  let steps = 0;
  const indexOf = (run: Run): number => {
    const known = runs.get(run);
    if (known !== undefined) return known;
    runs.set(run, documents.length);
    documents.push(run.document);
    steps += run.document.steps.length;
    return documents.length - 1;
  };
  const snapshot = ({ branches, branchId, cursor, positions }: Snapshot): SavedSnapshot => ({
    branches: branches.map(({ id, name, named, run, forkedFrom }) => ({
      id,
      name,
      named,
      run: indexOf(run),
      ...(forkedFrom === undefined ? {} : { forkedFrom }),
    })),
    branchId,
    cursor,
    ...(positions === undefined ? {} : { positions: positions === state.positions ? 'now' : { ...positions } }),
  });
  const nearest = (snapshots: readonly Snapshot[]): SavedSnapshot[] => {
    const kept: SavedSnapshot[] = [];
    for (const each of snapshots.slice(-STEPS_KEPT).toReversed()) {
      if (steps > MOST_STEPS) break;
      kept.unshift(snapshot(each));
    }
    return kept;
  };
  const now = snapshot(state);
  const title = state.branches.find(({ id }) => id === state.branchId)?.run.document.title ?? '';
  const [past, future] = [nearest(state.past), nearest(state.future)];
  return { format: 1, ...about, title, documents, now, past, future, positions: { ...state.positions } };
}

/** In: anything at all. Out: a kept scenario, or undefined for what is not one or of another format. */
export function readSaved(value: unknown): Saved | undefined {
  const read = v.safeParse(SAVED, value);
  return read.success ? read.output : undefined;
}

/** The state that was kept, or undefined where a part of it is no scenario any more. */
export function restored(saved: Saved): Kept | undefined {
  const documents = saved.documents.map((each) => validateScenario(each));
  const runs: Run[] = [];
  for (const read of documents) {
    if (!read.ok) return undefined;
    runs.push(runOf(read.value, runs));
  }
  const snapshot = ({ branches, branchId, cursor, positions }: SavedSnapshot): Snapshot | undefined => {
    const made: Branch[] = [];
    for (const { id, name, named, run: at, forkedFrom } of branches) {
      const run = runs[at];
      if (run === undefined) return undefined;
      made.push({ id, name, named, run, ...(forkedFrom === undefined ? {} : { forkedFrom }) });
    }
    const shown = made.find(({ id }) => id === branchId);
    if (shown === undefined || cursor > endOf(shown.run)) return undefined;
    const stood = positions === 'now' ? saved.positions : positions;
    return { branches: made, branchId, cursor, ...(stood === undefined ? {} : { positions: stood }) };
  };
  const all = [saved.now, ...saved.past, ...saved.future].map(snapshot);
  const [now] = all;
  if (now === undefined || all.includes(undefined)) return undefined;
  const rest = all.slice(1).filter((each) => each !== undefined);
  return { ...now, past: rest.slice(0, saved.past.length), future: rest.slice(saved.past.length), positions: saved.positions };
}

/** Runs a document, going on from the run that shares most of its beginning. */
function runOf(document: ScenarioDocument, known: readonly Run[]): Run {
  const head = headOf(document);
  let best: { readonly run: Run; readonly common: number } | undefined;
  for (const run of known) {
    if (headOf(run.document) !== head) continue;
    const common = commonSteps(run.document, document);
    if (common > (best?.common ?? 0)) best = { run, common };
    // Nothing can share more: of undo's runs nearly every one is the beginning of the first.
    if (best?.common === document.steps.length) break;
  }
  if (best === undefined) return startRun(document);
  let run = best.common === best.run.document.steps.length ? best.run : truncateRun(best.run, best.common);
  for (const step of document.steps.slice(best.common)) run = extendRun(run, step);
  return run;
}

const headOf = ({ steps: _, ...head }: ScenarioDocument): string => JSON.stringify(head);

function commonSteps(one: ScenarioDocument, other: ScenarioDocument): number {
  let n = 0;
  while (n < one.steps.length && n < other.steps.length && same(one.steps[n], other.steps[n])) n += 1;
  return n;
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
