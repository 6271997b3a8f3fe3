/**
 * A run: the fold of a document's steps over the model. Frames share whatever a step did not change, and runs that come of
 * one another share their frames: a step more, or fewer, costs the same however long the run is. Whoever needs one frame
 * asks `frameOf`; `frames` and `document.steps` gather all of them, for those who go through a whole run.
 */
import { initialWorld, step as stepModel, type Step } from '../../model/index.ts';
import { callOfClient, isClientStep, isSideStep } from '../document/side-steps.ts';
import type { Frame, Run, ScenarioDocument, ScenarioStep } from '../document/types.ts';
import { Trail } from './trail.ts';

/** Is this step one of the call model's, and not of another system's client? */
export const isModelStep = (step: ScenarioStep): step is Step => !isSideStep(step);

/** The frame that would follow a frame: what `extendRun` adds, and what a preview shows. */
export function previewStep(frame: Frame, step: ScenarioStep): Frame {
  const index = frame.index + 1;
  if (!isModelStep(step)) {
    const about = isClientStep(step) ? callOfClient(frame.world, step) : undefined;
    return {
      index,
      step,
      world: { ...frame.world, steps: index },
      events: [],
      silent: [],
      ended: [],
      calls: about === undefined ? [] : [about],
    };
  }
  return { index, step, ...stepModel(frame.world, step) };
}

const start = (document: ScenarioDocument): Frame => ({
  index: 0,
  world: initialWorld(document.devices, document.profile, document.location, document.options),
  events: [],
  silent: [],
  ended: [],
  calls: [],
});

/** Runs a document. Never refuses: a refused step is a frame of its own. */
export function startRun(document: ScenarioDocument): Run {
  let frame = start(document);
  const frames = [frame];
  for (const step of document.steps) {
    frame = previewStep(frame, step);
    frames.push(frame);
  }
  return { document, frames };
}

/** What runs that come of one another share. */
interface Shared {
  readonly head: Omit<ScenarioDocument, 'steps'>;
  readonly steps: Trail<ScenarioStep>;
  readonly frames: Trail<Frame>;
}
const known = new WeakMap<Run, Shared>();

/** The parts of a run; of one that was made whole they are made once. */
function sharedOf(run: Run): Shared {
  const found = known.get(run);
  if (found !== undefined) return found;
  const { steps, ...head } = run.document;
  const shared = { head, steps: Trail.of(steps), frames: Trail.of(run.frames) };
  known.set(run, shared);
  return shared;
}

/** What was gathered last: a run that is looked at is asked again and again. */
const gathered: { readonly of: Trail<unknown>; readonly all: readonly unknown[] }[] = [];
const MOST_GATHERED = 4;

function allOf<T>(trail: Trail<T>): readonly T[] {
  const found = gathered.find(({ of }) => of === trail);
  if (found !== undefined) return found.all as readonly T[];
  const all = trail.slice();
  gathered.unshift({ of: trail, all });
  gathered.length = Math.min(gathered.length, MOST_GATHERED);
  return all;
}

function runOf(shared: Shared): Run {
  const run: Run = {
    document: {
      ...shared.head,
      get steps() {
        return allOf(shared.steps);
      },
    },
    get frames() {
      return allOf(shared.frames);
    },
  };
  known.set(run, shared);
  return run;
}

/** Frame n of a run, 0 for the start; undefined where there is none. */
export function frameOf(run: Run, n: number): Frame | undefined {
  const shared = known.get(run);
  return shared === undefined ? run.frames[n] : shared.frames.at(n);
}

/** Step n of a run's document, from 1; undefined where there is none. */
export function stepOf(run: Run, n: number): ScenarioStep | undefined {
  const shared = known.get(run);
  return shared === undefined ? run.document.steps[n - 1] : shared.steps.at(n - 1);
}

/** The number of the last step, 0 for none. */
export const endOf = (run: Run): number => (known.get(run)?.frames.length ?? run.frames.length) - 1;

/** All who take part: the devices of the document, then the numbers that are dialled on the way. */
export const devicesOf = (run: Run): ScenarioDocument['devices'] => frameOf(run, endOf(run))?.world.devices ?? run.document.devices;

/** One step more; all earlier frames are the same objects. `follow` says what follows a frame, where that is known already. */
export function extendRun(run: Run, step: ScenarioStep, follow = previewStep): Run {
  const { head, steps, frames } = sharedOf(run);
  return runOf({ head, steps: steps.and(step), frames: frames.and(follow(frames.last ?? start(run.document), step)) });
}

/** The run up to and with step `index`. */
export function truncateRun(run: Run, index: number): Run {
  const { head, steps, frames } = sharedOf(run);
  return runOf({ head, steps: steps.upTo(index), frames: frames.upTo(index + 1) });
}
