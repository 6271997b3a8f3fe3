/**
 * One step of the model: who may act on which call is settled first (`subject.ts`, `asks.ts`, `needs.ts`),
 * then the row that applies is carried out. Pure: the same world and step give the same world and events, always.
 */
import { ASKS } from '../rules/asks.ts';
import { callsAbout } from './about.ts';
import { trigger } from './carry-out.ts';
import { listsFit, meets } from '../asking/needs.ts';
import { Scene } from '../scene/scene.ts';
import { endsWithItsCall } from '../scene/conditions.ts';
import { refuse, settleAct } from '../asking/subject.ts';
import type { Refusal, Step, StepResult, World } from '../world/types.ts';

/** Settles the whole step: who, which calls, and all that the request needs beside. */
function settle(scene: Scene): Refusal | undefined {
  const { step } = scene;
  const ask = ASKS[step.request ?? step.action];
  const unsettled = settleAct(scene, ask);
  if (unsettled) return unsettled;
  const tooLong = listsFit(scene);
  if (tooLong) return refuse(step, 'size of lists', tooLong);
  for (const need of ask.needs ?? []) {
    const unmet = meets(need, scene);
    if (unmet) return refuse(step, need, unmet);
  }
  return undefined;
}

/** Would this step be refused, and why? Undefined when it would be carried out. */
export function check(world: World, step: Step): Refusal | undefined {
  return settle(new Scene(world, step));
}

/** Would this step be refused whatever its destination? The same answer that `check` gives for every destination. */
export function checkAct(world: World, step: Step): Refusal | undefined {
  return settleAct(new Scene(world, step), ASKS[step.request ?? step.action]);
}

/**
 * Runs one step. In: a world, and a request or action. Out: the next world, the TEvents of monitored DNs in
 * canonical order, those of unmonitored ones apart, and the calls that ended. A refused request gives the
 * same calls and parties and one EventError for its DN; a refused action gives no event.
 */
export function step(world: World, what: Step): StepResult {
  const scene = new Scene(world, what);
  const refusal = settle(scene);
  if (refusal) return refused(world, what, refusal);
  const rule = trigger(what.request ?? what.action, scene);
  if (scene.observersGone.some((dn) => endsWithItsCall(scene, dn))) trigger('observed call over', scene);
  if (scene.endInvitations().length > 0) trigger('invitation over', scene);
  const next = scene.finish();
  return { world: next, events: scene.events, silent: scene.silent, ended: scene.ended, calls: callsAbout(scene, next), rule: rule.id };
}

function refused(world: World, what: Step, refusal: Refusal): StepResult {
  const scene = new Scene(world, what);
  if (what.request && scene.device(what.thisDN)) {
    scene.send(what.thisDN, what.connID, 'EventError', { ErrorCode: refusal.errorCode, ErrorMessage: refusal.message }, 'refused', 0);
  }
  const next = { ...world, steps: world.steps + 1 };
  return { world: next, events: scene.events, silent: [], ended: [], calls: callsAbout(scene, next), refusal };
}
