/** A run: the fold of a document's steps over the model. Frames share whatever a step did not change. */
import { initialWorld, step as stepModel, type Step } from '../../model/index.ts';
import { isSideStep } from '../document/side-steps.ts';
import type { Frame, Run, ScenarioDocument, ScenarioStep } from '../document/types.ts';

/** Is this step one of the call model's, and not of another system's client? */
export const isModelStep = (step: ScenarioStep): step is Step => !isSideStep(step);

/** The frame that would follow a frame: what `extendRun` adds, and what a preview shows. */
export function previewStep(frame: Frame, step: ScenarioStep): Frame {
  const index = frame.index + 1;
  if (!isModelStep(step)) return { index, step, world: { ...frame.world, steps: index }, events: [], silent: [], ended: [], calls: [] };
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

/** One step more; all earlier frames are the same objects. `follow` says what follows a frame, where that is known already. */
export function extendRun(run: Run, step: ScenarioStep, follow = previewStep): Run {
  const last = run.frames[run.frames.length - 1] ?? start(run.document);
  return { document: { ...run.document, steps: [...run.document.steps, step] }, frames: [...run.frames, follow(last, step)] };
}

/** The run up to and with step `index`. */
export function truncateRun(run: Run, index: number): Run {
  return { document: { ...run.document, steps: run.document.steps.slice(0, index) }, frames: run.frames.slice(0, index + 1) };
}
