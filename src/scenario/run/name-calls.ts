/** A step with the calls that it is about named, also where a scenario may leave them out. */
import { check, type Step, type World } from '../../model/index.ts';

const TWO_CALLS: ReadonlySet<string> = new Set([
  'TCompleteTransfer',
  'TCompleteConference',
  'TAlternateCall',
  'TReconnectCall',
  'TMergeCalls',
]);
const NO_CALL = '9999999';

/** Does the step act on a call, so that one that is not there is refused? */
const actsOnCall = (world: World, step: Step): boolean => check(world, { ...step, connID: NO_CALL })?.kind === 'unknown-call';

/**
 * Names connID, and of a request about two calls otherConnID. In: the world before the step. Out: the step with both where
 * exactly one choice is legal; the step as it was where none is, or several are.
 */
export function nameCalls(world: World, step: Step): Step {
  const two = TWO_CALLS.has(step.request ?? '');
  if (step.connID !== undefined && (!two || step.otherConnID !== undefined)) return step;
  if (world.calls.length === 0 || !actsOnCall(world, step)) return step;
  const calls = world.calls.map((call) => call.connID);
  const first = step.connID === undefined ? calls : [step.connID];
  const choices: Step[] = first.flatMap((connID): Step[] => {
    if (!two) return [{ ...step, connID }];
    const others = step.otherConnID === undefined ? calls.filter((other) => other !== connID) : [step.otherConnID];
    return others.map((otherConnID) => ({ ...step, connID, otherConnID }));
  });
  const legal = choices.filter((one) => check(world, one) === undefined);
  return legal.length === 1 && legal[0] !== undefined ? legal[0] : step;
}
