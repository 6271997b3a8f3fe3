/**
 * The request behind an operation, without what a person fills in, and whether it would be accepted so. Of the world
 * alone: what a call lists follows from it.
 */
import { callOf, findParty, pairsOf, partiesOf, type ConnID, type DN, type Step, type World } from '../../model/index.ts';
import { REQUEST_NAMES, REQUESTS, type RequestName, type RequestOperation } from '../../tlib/index.ts';
import { stepsFor } from './carrying-out.ts';
import { stateOf } from './party-state.ts';

const REQUEST_BEHIND = Object.fromEntries(
  REQUEST_NAMES.flatMap((request) => {
    const asked = REQUESTS[request].webServices;
    return 'operation' in asked ? [[asked.operation, request] as const] : [];
  }),
) as Readonly<Record<RequestOperation, RequestName>>;

/** The step of an operation without what a person fills in; data that any value does for is put in. */
export function templateOf(world: World, dn: DN, operation: RequestOperation, connID: ConnID | undefined): Step {
  const base: Step = { request: REQUEST_BEHIND[operation], thisDN: dn, ...(connID === undefined ? {} : { connID }) };
  switch (operation) {
    case 'CompleteConference':
    case 'CompleteTransfer':
      return { ...base, ...twoCalls(world, dn, connID, undefined) };
    case 'SwapCalls':
      return { ...base, ...swapped(world, dn, connID, undefined) };
    case 'AttachUserData':
    case 'UpdateUserData':
      return { ...base, userData: { Key: 'Value' } };
    case 'DeleteUserDataPair':
      return { ...base, key: pairsOf(callOf(world, connID ?? '')?.userData ?? {})[0]?.[0] ?? 'Key' };
    case 'SendDtmf':
      return { ...base, digits: '1' };
    default:
      return base;
  }
}

/** What needs somebody to call, or to remove. */
const TO_OTHERS: readonly RequestOperation[] = [
  'InitiateConference',
  'InitiateTransfer',
  'SingleStepConference',
  'SingleStepTransfer',
  'RemoveParticipantFromConference',
];

/** Would the operation be accepted on this call, for some destination, participant or data? */
export function isAccepted(world: World, dn: DN, operation: RequestOperation, connID: ConnID): boolean {
  const step = templateOf(world, dn, operation, connID);
  if (!TO_OTHERS.includes(operation)) return operation === 'DeleteUserDataPair' || stepsFor(world, step).ok;
  return world.devices.some((device) => device.dn !== dn && stepsFor(world, { ...step, otherDN: device.dn }).ok);
}

type TwoCalls = Partial<Pick<Step, 'connID' | 'otherConnID'>>;

/** The main call of a consult call, as long as it is there. */
export function mainCallOf(world: World, connID: ConnID | undefined): ConnID | undefined {
  const call = callOf(world, connID ?? '');
  const main = call?.callType === 'Consult' ? call.mainConnID : undefined;
  return main !== undefined && callOf(world, main) ? main : undefined;
}

/**
 * The consult call and its main call, whichever of the two the operation was posted to. `consult` is what
 * consultCallUri names. Without it the related call is looked for, as the manual says.
 */
export function twoCalls(world: World, dn: DN, posted: ConnID | undefined, consult: ConnID | undefined): TwoCalls {
  if (consult !== undefined) return pair(consult, posted !== consult ? posted : mainCallOf(world, consult));
  const main = mainCallOf(world, posted);
  if (main !== undefined) return pair(posted, main);
  const related = partiesOf(world, dn).filter((party) => mainCallOf(world, party.connID) === posted);
  return related.length === 1 ? pair(related[0]?.connID, posted) : pair(posted, undefined);
}

/** The active call and the held one, whichever of the two the operation was posted to. */
export function swapped(world: World, dn: DN, posted: ConnID | undefined, other: ConnID | undefined): TwoCalls {
  const second =
    other ?? partiesOf(world, dn).find((party) => party.connID !== posted && isShown(party) && stateOf(party) !== 'Ringing')?.connID;
  const postedIsHeld = posted !== undefined && findParty(world, dn, posted)?.state === 'Held';
  return postedIsHeld ? pair(second, posted) : pair(posted, second);
}

const isShown = (party: Parameters<typeof stateOf>[0]): boolean => stateOf(party) !== undefined;

const pair = (connID: ConnID | undefined, otherConnID: ConnID | undefined): TwoCalls => ({
  ...(connID === undefined ? {} : { connID }),
  ...(otherConnID === undefined ? {} : { otherConnID }),
});
