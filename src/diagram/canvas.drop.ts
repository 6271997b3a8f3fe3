/**
 * What letting go of a device or a party means. A device on a device calls (or consults, or transfers), a
 * device on a call joins it, a party away from its call leaves it. Everything possible is asked of the model,
 * which also says why not; one legal outcome is done, several are asked about in place.
 */
import { check, offers } from '../model/index.ts';
import type { ActionName, RequestName } from '../tlib/names.ts';
import type { ConnID, DN, Refusal, Step, World } from '../model/types.ts';
import { callKey, deviceKey } from './canvas.layout.ts';

/** What is held: a device by its body, or one of its parties by the word on the line. */
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

const TOWARDS_A_DEVICE: ReadonlySet<RequestName | ActionName> = new Set([
  'TMakeCall', 'Dial', 'TInitiateConference', 'TInitiateTransfer', 'TSingleStepConference', 'TSingleStepTransfer',
  'TMuteTransfer', 'TRedirectCall', 'TRouteCall', 'TMakePredictiveCall', 'Divert',
]);

/**
 * All places where something may be dropped, by key (`dn:B`, `call:1`, `canvas`). Places where dropping means
 * nothing, such as the dragged thing itself, are left out.
 */
export function dropsFor(world: World, dragged: Dragged): ReadonlyMap<string, Drop> {
  const drops = new Map<string, Drop>();
  const own = ownSteps(world, dragged);
  for (const { dn } of world.devices) {
    if (dn !== dragged.dn) drops.set(deviceKey(dn), onDevice(world, dragged, own, dn));
  }
  for (const { connID } of world.calls) {
    if (connID !== dragged.connID) drops.set(callKey(connID), onCall(world, dragged, own, connID));
  }
  if (dragged.connID !== undefined) drops.set(EMPTY_CANVAS, outOfCall(world, dragged.dn, dragged.connID));
  return drops;
}

/** What the dragged DN may ask, as steps that lack only their destination. A device in hand acts on any of its calls. */
function ownSteps(world: World, { dn, connID }: Dragged): readonly Step[] {
  return offers(world, dn)
    .map(({ step }) => step)
    .filter((step) => connID === undefined || step.connID === connID || step.otherConnID === connID);
}

function onDevice(world: World, { dn, connID }: Dragged, own: readonly Step[], other: DN): Drop {
  const steps = own
    .filter((step) => TOWARDS_A_DEVICE.has(step.request ?? step.action) && !(step.action === 'Dial' && isMonitored(world, dn)))
    .filter((step) => connID === undefined || step.connID !== undefined)
    .map((step) => ({ ...step, otherDN: other }));
  return judged(world, steps, `${dn} can do nothing with ${other} here.`);
}

/** A member brings its other call into this one, or a member adds the device. */
function onCall(world: World, { dn }: Dragged, own: readonly Step[], connID: ConnID): Drop {
  const members = world.calls.find((call) => call.connID === connID)?.parties.map((party) => party.dn) ?? [];
  if (members.includes(dn)) {
    return judged(world, own.filter((step) => step.otherConnID === connID), `${dn} is in call ${connID} already.`);
  }
  const consulting = members.filter((member) => isMonitored(world, member)).flatMap((member) =>
    world.calls
      .filter((call) => call.connID !== connID && has(call, member) && has(call, dn))
      .flatMap((call): Step[] => (['TCompleteConference', 'TCompleteTransfer', 'TMergeCalls'] as const)
        .map((request) => ({ request, thisDN: member, connID: call.connID, otherConnID: connID }))));
  const adding = members.filter((member) => isMonitored(world, member))
    .map((member): Step => ({ request: 'TSingleStepConference', thisDN: member, connID, otherDN: dn }));
  return judged(world, [...consulting, ...adding], `Nobody in call ${connID} can add ${dn}: only a monitored device sends requests.`);
}

/** The party releases by itself, or another member deletes it. */
function outOfCall(world: World, dn: DN, connID: ConnID): Drop {
  const members = world.calls.find((call) => call.connID === connID)?.parties.map((party) => party.dn) ?? [];
  const leave: Step = isMonitored(world, dn) ? { request: 'TReleaseCall', thisDN: dn, connID } : { action: 'Release', thisDN: dn, connID };
  const remove = members.filter((member) => member !== dn && isMonitored(world, member))
    .map((member): Step => ({ request: 'TDeleteFromConference', thisDN: member, otherDN: dn, connID }));
  return judged(world, [leave, ...remove], `${dn} cannot leave call ${connID} by itself.`);
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

const has = (call: { readonly parties: readonly { readonly dn: DN }[] }, dn: DN): boolean => call.parties.some((party) => party.dn === dn);

/** Only devices that a client can be registered on send requests. */
function isMonitored(world: World, dn: DN): boolean {
  return (world.devices.find((device) => device.dn === dn)?.kind ?? 'extension') !== 'external';
}
