/**
 * What letting go of a device or a party means. A device on a device calls (or consults, or transfers), a
 * device on a call joins it, a party away from its call leaves it. Everything possible is asked of the model,
 * which also says why not; one legal outcome is done, several are asked about in place.
 */
import {
  check,
  findParty,
  offers,
  partiesOf,
  requestOf,
  type Offer,
  type ConnID,
  type DN,
  type Refusal,
  type Step,
  type StepFields,
  type World,
} from '../../model/index.ts';
import {
  askedBy,
  DEVICE_KIND_INFO,
  DOINGS,
  isMonitored,
  isTelephone,
  must,
  REQUESTS,
  USUAL_KIND,
  type DeviceKind,
  type Gesture,
} from '../../tlib/index.ts';
import { callKey, deviceKey } from './keys.ts';

/** What is held: a device by its body, one of its parties by the word on the line, or a call as a whole (dn is empty). */
export interface Dragged {
  readonly dn: DN;
  readonly connID?: ConnID;
}

export interface Outcome {
  readonly step: Step;
  readonly refusal?: Refusal;
}

/** What dropping here does. */
export interface Drop {
  readonly legal: readonly Outcome[];
  readonly refused: readonly Outcome[];
  /** Why nothing is possible here; absent where something is. */
  readonly why?: string;
}

/** The key of the empty canvas among drops. */
export const EMPTY_CANVAS = 'canvas';

/**
 * All places where something may be dropped, by key (`dn:B`, `call:1`, `canvas`). Places where dropping means
 * nothing, such as the dragged thing itself, are left out. `offered` says what a DN may do, where that is known already.
 */
export function dropsFor(world: World, dragged: Dragged, offered = offers): ReadonlyMap<string, Drop> {
  const drops = new Map<string, Drop>();
  if (dragged.dn === '') return dropsOfCall(world, dragged.connID ?? '');
  const own = offered(world, dragged.dn);
  for (const { dn } of world.devices) {
    if (dn !== dragged.dn) drops.set(deviceKey(dn), onDevice(world, dragged, own, dn));
  }
  for (const { connID } of world.calls) {
    if (connID !== dragged.connID) drops.set(callKey(connID), onCall(world, dragged.dn, own, connID));
  }
  const left = dragged.connID === undefined ? partiesOf(world, dragged.dn).map(({ connID }) => connID) : [dragged.connID];
  if (left.length > 0) drops.set(EMPTY_CANVAS, together(left.map((connID) => outOfCall(world, dragged.dn, own, connID))));
  return drops;
}

/**
 * A call in hand goes where its queue or router can send it, and onto a call of the same device, which then acts on
 * both; one that waits nowhere and has no second call beside it is only placed.
 */
function dropsOfCall(world: World, connID: ConnID): ReadonlyMap<string, Drop> {
  const members = membersOf(world, connID);
  const senders = members.filter((dn) => sendsOn(world, dn));
  const others = senders.length === 0 ? [] : world.devices.map(({ dn }) => dn).filter((dn) => !members.includes(dn));
  return new Map([
    ...world.calls
      .filter((call) => call.connID !== connID)
      .map((call) => [callKey(call.connID), callOnCall(world, members, connID, call.connID)] as const),
    ...others.map(
      (dn) =>
        [
          deviceKey(dn),
          judged(
            world,
            senders.map((sender) => sentOn(world, sender, connID, dn)),
            `Call ${connID} cannot go to ${dn}.`,
          ),
        ] as const,
    ),
  ]);
}

/** Two calls act on each other by a device that is in both: it completes, merges, alternates, reconnects. */
function callOnCall(world: World, members: readonly DN[], held: ConnID, onto: ConnID): Drop {
  const both = members.filter((dn) => membersOf(world, onto).includes(dn) && isMonitored(kindIn(world, dn)));
  const nobody = `No device is in call ${held} and in call ${onto}: somebody who is in both joins them.`;
  return eitherOrder(
    judged(
      world,
      both.flatMap((dn) => betweenCalls(dn, [held], onto)),
      nobody,
    ),
  );
}

/** What a device may ask about two of its calls, the active one named first or second. */
const betweenCalls = (dn: DN, others: readonly ConnID[], connID: ConnID): readonly Step[] =>
  askedBy('call to call').requests.flatMap((request) =>
    others.flatMap((other): Step[] => [
      { request, thisDN: dn, connID: other, otherConnID: connID },
      { request, thisDN: dn, connID, otherConnID: other },
    ]),
  );

/** Either call may be the active one: the order that fits is enough to know. */
const eitherOrder = (drop: Drop): Drop => ({
  ...drop,
  refused: drop.refused.filter(
    ({ step }) => !drop.legal.some((fits) => fits.step.request === step.request && fits.step.thisDN === step.thisDN),
  ),
});

/** A device in hand acts in whatever way it can; a party in hand acts on its own call. */
function onDevice(world: World, { dn, connID }: Dragged, own: readonly Offer[], other: DN): Drop {
  const nothing = `${dn} can do nothing with ${other} here.`;
  if (connID === undefined) {
    const steps = own.filter(({ step }) => isAskedBy('device to device', step)).map(({ step }) => ({ ...step, otherDN: other }));
    return judged(world, steps, nothing);
  }
  const offered = namesIn(own);
  const consults = ({ request, action }: Step): boolean => DOINGS[request ?? action].consults;
  const steps = stepsOf('party to device', { thisDN: dn, connID, otherDN: other }).toSorted(
    (a, b) => Number(consults(b)) - Number(consults(a)),
  );
  return judged(
    world,
    steps.filter((step) => offered.has(requestOf(step))),
    nothing,
  );
}

/** A member brings its other call into this one; or a member adds the device, or the queue sends the call to it. */
function onCall(world: World, dn: DN, own: readonly Offer[], connID: ConnID): Drop {
  const members = membersOf(world, connID);
  if (members.includes(dn)) {
    const others = world.calls.filter((call) => call.connID !== connID && has(call, dn)).map((call) => call.connID);
    const offered = namesIn(own);
    const taking = own
      .filter(({ step, refusal }) => refusal === undefined && isAskedBy('device to its call', step))
      .map(({ step }) => ({ ...step, connID }));
    const between = betweenCalls(dn, others, connID).filter((step) => offered.has(requestOf(step)));
    return eitherOrder(judged(world, [...taking, ...between], `${dn} is in call ${connID} already.`));
  }
  if (waitsFor(world, dn, connID)) return judged(world, arriving(dn, connID), `Call ${connID} waits for ${dn}.`);
  const asking = members.filter((member) => isTelephone(kindIn(world, member)) && isMonitored(kindIn(world, member)));
  const joining = askedBy('call to call').requests.filter((request) => REQUESTS[request].joins);
  const consulting = asking.flatMap((member) =>
    world.calls
      .filter((call) => call.connID !== connID && has(call, member) && has(call, dn))
      .flatMap((call) => joining.map((request): Step => ({ request, thisDN: member, connID: call.connID, otherConnID: connID }))),
  );
  const adding = asking.flatMap((member) =>
    askedBy('device to call').requests.map((request): Step => ({ request, thisDN: member, connID, otherDN: dn })),
  );
  const sending = members.filter((member) => sendsOn(world, member)).map((member) => sentOn(world, member, connID, dn));
  return judged(
    world,
    [...consulting, ...sending, ...adding],
    `Nobody in call ${connID} can add ${dn}: only a monitored device sends requests.`,
  );
}

const waitsFor = (world: World, dn: DN, connID: ConnID): boolean =>
  world.calls.some((call) => call.connID === connID && call.pending?.some((one) => one.dn === dn));
/** A call that waits for a device rings there, or comes to nothing. */
const arriving = (dn: DN, connID: ConnID): readonly Step[] =>
  askedBy('device to call').actions.map((action): Step => ({ action, thisDN: dn, connID }));

/**
 * The party releases by itself, or another member deletes it. One that rings ends the call in each way that there is:
 * what it cannot do by hand is not spoken of.
 */
function outOfCall(world: World, dn: DN, own: readonly Offer[], connID: ConnID): Drop {
  const asks = (member: DN): boolean => isMonitored(kindIn(world, member));
  const byHand = new Set(own.filter(({ refusal }) => refusal === undefined).map(({ action }) => action));
  const leave = stepsOf('party out of call', { thisDN: dn, connID }).filter(({ request, action }) =>
    request === undefined ? byHand.has(action) || (action === 'Release' && !asks(dn)) : asks(dn),
  );
  const remove = membersOf(world, connID)
    .filter((member) => member !== dn && asks(member))
    .flatMap((member) => stepsOf('member out of call', { thisDN: member, otherDN: dn, connID }));
  return judged(world, [...leave, ...remove], `${dn} cannot leave call ${connID} by itself.`);
}

/** Several drops as one: of a device with two calls, the ways out of either. */
function together([first, ...others]: readonly Drop[]): Drop {
  const all = [must(first, 'a call to leave'), ...others];
  const [legal, refused] = [all.flatMap((drop) => drop.legal), all.flatMap((drop) => drop.refused)];
  const why = all.find((drop) => drop.why !== undefined)?.why;
  return legal.length > 0 || why === undefined ? { legal, refused } : { legal, refused, why };
}

/** Asks the model about each step. Where none is legal, the first refusal is the reason. */
function judged(world: World, steps: readonly Step[], nothing: string): Drop {
  const outcomes = steps.map((step): Outcome => {
    const refusal = check(world, step);
    return refusal === undefined ? { step } : { step, refusal };
  });
  const legal = outcomes.filter(({ refusal }) => refusal === undefined);
  const refused = outcomes.filter(({ refusal }) => refusal !== undefined);
  return legal.length > 0 ? { legal, refused } : { legal, refused, why: refused[0]?.refusal?.message ?? nothing };
}

const membersOf = (world: World, connID: ConnID): readonly DN[] =>
  world.calls.find((call) => call.connID === connID)?.parties.map(({ dn }) => dn) ?? [];
const namesIn = (all: readonly Offer[]): ReadonlySet<string> => new Set(all.map(({ step }) => requestOf(step)));
const has = (call: { readonly parties: readonly { readonly dn: DN }[] }, dn: DN): boolean => call.parties.some((party) => party.dn === dn);

const kindIn = (world: World, dn: DN): DeviceKind => world.devices.find((device) => device.dn === dn)?.kind ?? USUAL_KIND;
/** Queues and routers hold calls for others. */
const sendsOn = (world: World, dn: DN): boolean => !isTelephone(kindIn(world, dn));

const isAskedBy = (gesture: Gesture, { request, action }: Step): boolean => DOINGS[request ?? action].drag.includes(gesture);
/** The steps that a gesture asks for: its requests, then its actions. */
function stepsOf(gesture: Gesture, fields: StepFields): readonly Step[] {
  const { requests, actions } = askedBy(gesture);
  return [...requests.map((request): Step => ({ request, ...fields })), ...actions.map((action): Step => ({ action, ...fields }))];
}

/** A queue diverts the call that waits at it, a router routes it. */
function sentOn(world: World, sender: DN, connID: ConnID, otherDN: DN): Step {
  const waits = !DEVICE_KIND_INFO[kindIn(world, sender)].routes || findParty(world, sender, connID)?.state === 'Queued';
  const steps = stepsOf('call to device', { thisDN: sender, connID, otherDN });
  return must(
    steps.find(({ action }) => waits === (action !== undefined)),
    'what sends a call on',
  );
}
