/**
 * The requests with which Web Services carries an operation out. Mostly it is one; where the published lists of
 * capabilities offer an operation in a state in which the switch takes no such request, another one goes before it:
 * a held call is retrieved before it is transferred, calls that were swapped are swapped back before they become one.
 * That this is how a server does it is our conclusion; that the operations are offered is published.
 */
import { check, findParty, step, type Refusal, type Step, type World } from '../../model/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import type { RequestName } from '../../tlib/index.ts';

/** What goes before a request that is refused as it stands. */
const BEFORE: Readonly<Partial<Record<RequestName, (world: World, wanted: Step) => Step | undefined>>> = {
  TInitiateConference: retrieve,
  TInitiateTransfer: retrieve,
  TSingleStepConference: retrieve,
  TSingleStepTransfer: retrieve,
  TCompleteTransfer: swapBack,
  TCompleteConference: swapBack,
};

function retrieve(world: World, { thisDN, connID }: Step): Step | undefined {
  const isHeld = connID !== undefined && findParty(world, thisDN, connID)?.state === 'Held';
  return isHeld ? { request: 'TRetrieveCall', thisDN, connID } : undefined;
}

/** The consult call was held by a swap, and the main call is the active one. */
function swapBack(world: World, { thisDN, connID, otherConnID }: Step): Step | undefined {
  if (connID === undefined || otherConnID === undefined) return undefined;
  const isSwapped = findParty(world, thisDN, connID)?.state === 'Held' && findParty(world, thisDN, otherConnID)?.state === 'Connected';
  return isSwapped ? { request: 'TAlternateCall', thisDN, connID: otherConnID, otherConnID: connID } : undefined;
}

/** In: the request behind an operation. Out: the requests that do it, in order, or why the switch refuses it. */
export function stepsFor(world: World, wanted: Step): Result<readonly Step[], Refusal> {
  const refusal = check(world, wanted);
  if (!refusal) return good([wanted]);
  const before = wanted.request && BEFORE[wanted.request]?.(world, wanted);
  if (!before || check(world, before) || check(step(world, before).world, wanted)) return bad(refusal);
  return good([before, wanted]);
}
