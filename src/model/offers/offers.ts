/** Everything that a DN may ask for or do, legal or not, with the reason where not. For menus. */
import {
  ACTIONS,
  DOINGS,
  REQUESTS,
  ACTION_NAMES,
  REQUEST_NAMES,
  isMonitored,
  type ActionName,
  type PartyState,
  type RequestName,
} from '../../tlib/index.ts';
import { otherStates, type Ask } from '../asking/ask.ts';
import { ASKS } from '../rules/asks.ts';
import { check, checkAct } from '../step/step.ts';
import type { DN, Party, Refusal, Step, World } from '../world/types.ts';
import { deviceOf, isJoined, kindOf, partiesOf } from '../world/world.ts';

export interface Offer {
  /** Stable within a world: name and calls. */
  readonly id: string;
  readonly request?: RequestName;
  readonly action?: ActionName;
  readonly label: string;
  /** Complete but for otherDN (where needsOther) and for data that a person gives. */
  readonly step: Step;
  readonly needsOther: boolean;
  readonly refusal?: Refusal;
}
export interface Target {
  readonly dn: DN;
  readonly refusal?: Refusal;
}

type Doing = { readonly request: RequestName } | { readonly action: ActionName };
const infoOf = (doing: Doing) => ('request' in doing ? REQUESTS[doing.request] : ACTIONS[doing.action]);
const nameOf = (doing: Doing) => ('request' in doing ? doing.request : doing.action);
const stepOf = (doing: Doing, fields: Omit<Step, 'request' | 'action'>): Step => ({ ...doing, ...fields });

/** The calls that wait for a DN to ring. */
const waiting = (world: World, dn: DN): { connID: string; label: string }[] =>
  world.calls
    .filter((call) => call.pending?.some((one) => one.dn === dn))
    .map((call) => ({ connID: call.connID, label: `call ${call.connID}` }));

/** The calls an ask could be about, each as the fields that name them; one without fields where none fits. */
function subjects(world: World, dn: DN, ask: Ask): { connID?: string; otherConnID?: string; label: string }[] {
  const mine = partiesOf(world, dn);
  const fits = (states: readonly PartyState[]): Party[] => mine.filter((party) => states.includes(party.state));
  switch (ask.on) {
    case 'none':
      return [{ label: '' }];
    case 'waiting':
      return waiting(world, dn);
    case 'any':
      return (mine.length > 0 ? mine.map((party) => party.connID) : world.calls.map((call) => call.connID)).map((connID) => ({
        connID,
        label: `call ${connID}`,
      }));
    case 'own':
      return [
        ...(ask.orWaiting ? waiting(world, dn) : []),
        ...fits([...ask.by, ...otherStates(ask, world.options)]).map(({ connID }) => ({ connID, label: `call ${connID}` })),
      ];
    case 'two':
      return fits(ask.by).flatMap((active) =>
        fits(ask.held)
          .filter((held) => held !== active)
          .map((held) => ({ connID: active.connID, otherConnID: held.connID, label: `call ${active.connID} with call ${held.connID}` })),
      );
  }
}

function offerOf(world: World, dn: DN, doing: Doing, subject: ReturnType<typeof subjects>[number], only: boolean): Offer {
  const info = infoOf(doing);
  const { connID, otherConnID, label } = subject;
  const named = only ? {} : { ...(connID === undefined ? {} : { connID }), ...(otherConnID === undefined ? {} : { otherConnID }) };
  const step = stepOf(doing, { thisDN: dn, ...named });
  const id = [nameOf(doing), connID, otherConnID].filter((part) => part !== undefined).join(' ');
  const offer: Offer = { id, ...doing, label: label === '' ? info.label : `${info.label}: ${label}`, step, needsOther: info.needsOther };
  const refusal = info.needsOther ? anyTarget(world, offer) : check(world, sample(step));
  return refusal ? { ...offer, refusal } : offer;
}

/** What a person will fill in does not count against an offer. */
function sample(step: Step): Step {
  return DOINGS[step.request ?? step.action].asks.includes('userData') ? { userData: { Key: 'Value' }, ...step } : step;
}

function anyTarget(world: World, offer: Offer): Refusal | undefined {
  const refusal = checkAct(world, offer.step);
  if (refusal) return refusal;
  let first: Refusal | undefined;
  for (const dn of destinations(world, offer)) {
    const refused = check(world, { ...offer.step, otherDN: dn });
    if (!refused) return undefined;
    first ??= refused;
  }
  // The reason that all share, if they do, is about the request and not about a destination.
  return first ?? check(world, offer.step);
}

function destinations(world: World, { request, step }: Offer): readonly DN[] {
  const others = world.devices.map((device) => device.dn).filter((dn) => dn !== step.thisDN);
  if (request === undefined || REQUESTS[request].other !== 'taken out') return others;
  const connID = step.connID ?? partiesOf(world, step.thisDN).find((party) => party.state === 'Connected')?.connID;
  const members = world.calls.find((call) => call.connID === connID)?.parties.filter(isJoined) ?? [];
  return others.filter((dn) => members.some((party) => party.dn === dn));
}

/** For an offer that needs a destination (or a member to delete): every other DN, with the reason where it will not do. */
export function targets(world: World, offer: Offer): readonly Target[] {
  return destinations(world, offer).map((dn) => {
    const refusal = check(world, { ...offer.step, otherDN: dn });
    return refusal ? { dn, refusal } : { dn };
  });
}

/**
 * Every request and action of a DN: the legal ones first, each once per call that it could be about, in the
 * manual's order; then those that are refused. Unknown DN: none.
 */
export function offers(world: World, dn: DN): readonly Offer[] {
  return offersOf(world, dn, () => true);
}

/** The same, of those requests and actions only that are wanted: the others are not even checked. */
export function offersOf(
  world: World,
  dn: DN,
  wanted: (name: RequestName | ActionName, info: ReturnType<typeof infoOf>) => boolean,
): readonly Offer[] {
  const device = deviceOf(world, dn);
  if (!device) return [];
  const kind = kindOf(device);
  const byHand = !isMonitored(kind) || world.status[dn]?.registered === false;
  const rings = partiesOf(world, dn).some((party) => party.state === 'Alerting');
  const all: Doing[] = [
    ...REQUEST_NAMES.map((request): Doing => ({ request })),
    // What a person does by hand where no client sends requests; elsewhere a request already says what the action would.
    ...ACTION_NAMES.filter((action) => byHand || ACTIONS[action].byHandFor === undefined || (rings && action === 'Release')).map(
      (action): Doing => ({ action }),
    ),
  ];
  const found = all
    .filter((doing) => ASKS[nameOf(doing)].kinds.includes(kind) && wanted(nameOf(doing), infoOf(doing)))
    .flatMap((doing) => {
      const about = subjects(world, dn, ASKS[nameOf(doing)]);
      return about.length === 0
        ? [offerOf(world, dn, doing, { label: '' }, true)]
        : about.map((subject) => offerOf(world, dn, doing, subject, about.length === 1));
    });
  return [...found.filter((offer) => !offer.refusal), ...found.filter((offer) => offer.refusal)];
}

/**
 * The calls that a request or action of a DN could be about, as the fields that name them: one without fields where it
 * names none, and none where the kind of DN or the states of its parties rule it out. Cheaper than checking each.
 */
export function subjectsOf(world: World, dn: DN, name: RequestName | ActionName): readonly Pick<Step, 'connID' | 'otherConnID'>[] {
  const device = deviceOf(world, dn);
  const ask = ASKS[name];
  if (!device || !ask.kinds.includes(kindOf(device))) return [];
  return subjects(world, dn, ask).map(({ label: _label, ...calls }) => calls);
}
