/** A question as it is put: the frame with its events taken out, and what can be chosen for it. */
import type { DN } from '../model/index.ts';
import type { AttributeName, EventName } from '../tlib/index.ts';
import { valueChoices } from './choices.ts';
import type { Given } from './quiz.ts';
import type { Frame, Run } from '../scenario/index.ts';

/** A step that is asked about and of which nothing is told but the step itself: the world stays as it was before. */
function hidden(before: Frame, { index, step }: Frame): Frame {
  return { index, ...(step === undefined ? {} : { step }), world: before.world, events: [], silent: [], ended: [], calls: [] };
}

/**
 * The run as far as a question lets it be seen: everything before step `asked`, then the step itself, without
 * what it caused until that is told. The document ends before a step that still hides something, so that no
 * copy of it gives the answer away. Throws when the run has no such step.
 */
export function runUpTo(run: Run, asked: number, told: boolean): Run {
  const [before, frame] = [run.frames[asked - 1], run.frames[asked]];
  if (before === undefined || frame === undefined)
    throw new Error(`quiz: no step ${String(asked)} in a run of ${String(run.frames.length - 1)}`);
  return {
    document: { ...run.document, steps: run.document.steps.slice(0, told ? asked : asked - 1) },
    frames: [...run.frames.slice(0, asked), told ? frame : hidden(before, frame)],
  };
}

/**
 * Values to choose from for an attribute of an event that may or may not have been sent to a DN; null stands for
 * "not there" and comes last. They never depend on which of the DN's events of that name is meant.
 */
export function valuesFor(frame: Frame, dn: DN, event: EventName, attribute: AttributeName): readonly Given[] {
  const named = frame.events.filter((one) => one.event === event);
  const own = named.filter((one) => one.dn === dn);
  const like = own.length > 0 ? own : named;
  const values = (like.length > 0 ? like : [{ attributes: {} }]).flatMap((one) => valueChoices(frame, one, attribute));
  return [...new Set(values.filter((value) => value !== null)), null];
}
