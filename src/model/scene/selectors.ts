/** Who a line of a row speaks to: DNs in a call, always in the order in which they joined. */
import { must } from '../../tlib/index.ts';
import type { ConnID, DN, Party } from '../world/types.ts';
import type { Scene } from './scene.ts';
import { isJoint, sharersOf } from './sharing.ts';
import { pairsOf } from '../world/kv-list.ts';
import { isHolding, isJoined, isObserver, isQueued, isTalking } from '../world/world.ts';

export type Recipient = readonly [dn: DN, connID: ConnID | undefined];
type Selector = (scene: Scene) => readonly Recipient[];

const present = (party: Party) => party.state !== 'Null';
const of =
  (test: (party: Party, scene: Scene) => boolean): Selector =>
  (scene) => {
    const found: Recipient[] = [];
    for (const party of scene.subject().parties) if (test(party, scene)) found.push([party.dn, party.connID]);
    return found;
  };
const one =
  (dn: (scene: Scene) => DN | undefined, call: (scene: Scene) => ConnID | undefined): Selector =>
  (scene) => {
    const who = dn(scene);
    return who === undefined ? [] : [[who, call(scene)]];
  };
const subject = (scene: Scene) => scene.call;
const survivor = (scene: Scene) => scene.second ?? scene.call;
const list =
  (dns: (scene: Scene) => readonly DN[]): Selector =>
  (scene) =>
    dns(scene).map((dn) => [dn, survivor(scene)]);

/** Nobody unless user data is joint. */
const sharers: Selector = (scene) =>
  isJoint(scene)
    ? sharersOf(scene).flatMap((connID) =>
        (scene.callOf(connID)?.parties ?? []).filter(present).map((party) => [party.dn, connID] as const),
      )
    : [];

export const SELECTORS = {
  /** The acting DN in the call acted on. */
  self: one((scene) => scene.self, subject),
  /** The acting DN in its second, held call. */
  'self in the held call': one(
    (scene) => scene.self,
    (scene) => scene.second,
  ),
  /** The acting DN, apart from any call. */
  client: one(
    (scene) => scene.self,
    () => undefined,
  ),
  'other client': one(
    (scene) => scene.target,
    () => undefined,
  ),
  'supervisors let go': (scene) => scene.letGo.map((dn) => [dn, undefined]),
  'agents let go': (scene) => scene.letGo.map((dn) => [must(scene.statusOf(dn).observes, 'the observed DN'), undefined]),
  /** Who invited somebody that never joined. */
  inviters: (scene) => scene.unanswered.map(({ by, connID }) => [by, scene.callOf(connID) && connID]),
  /** The destination, in the call acted on. */
  target: one((scene) => scene.target, subject),
  joined: of(isJoined),
  'joined but the target': of((party, scene) => isJoined(party) && party.dn !== scene.target),
  others: of((party, scene) => isJoined(party) && party.dn !== scene.self),
  /** Members that stay when the acting one hands its place to another, a queue that holds a place among them. */
  'others that stay': of(
    (party, scene) => party.dn !== scene.self && party.dn !== scene.target && present(party) && (isJoined(party) || isHolding(party)),
  ),
  /** Everybody else who hears who is in the call: a queue that holds a place and those that observe among them. */
  'others and observers': of(
    (party, scene) =>
      party.dn !== scene.self && present(party) && (isJoined(party) || isHolding(party) || (isObserver(party) && isTalking(party))),
  ),
  /** Everyone in the calls that have one list of user data with the call acted on. */
  'everybody who shares': (scene) => sharers(scene),
  'who shares new data': (scene) => (pairsOf(scene.step.userData ?? {}).length > 0 ? sharers(scene) : []),
  /** Everyone in the call, whatever its part: telephones, observers, queues. */
  everybody: of(present),
  callers: of((party) => party.state === 'Dialing'),
  /** Who hears that the call is answered: the one that answers and whoever still waits for it. */
  answered: of((party, scene) => party.dn === scene.self || party.state === 'Dialing'),
  'other ringing': of((party, scene) => party.state === 'Alerting' && party.dn !== scene.self && party.aside === 'offered'),
  /** Ringing or queued when the caller goes. */
  waiting: of((party, scene) => party.dn !== scene.self && (party.state === 'Alerting' || (present(party) && isQueued(party)))),
  'treatment ports': of((party) => present(party) && party.aside === 'treatment'),
  /** Queues whose call is being treated at an IVR port: they diverted it and still hear its end. */
  'treating queues': (scene) =>
    scene
      .subject()
      .parties.filter((party) => party.aside === 'treatment' && party.queue !== undefined && !scene.partyIn(scene.call, party.queue))
      .map((party) => [must(party.queue, "the party's queue"), scene.call]),
  observers: of((party) => isTalking(party) && isObserver(party)),
  /** Observers of the acting DN's active call who are in its held call too. */
  'observers of both': of((party, scene) => isObserver(party) && isTalking(party) && scene.partyIn(scene.second, party.dn) !== undefined),
  'observers called to both': of(
    (party, scene) => isObserver(party) && party.state === 'Alerting' && scene.partyIn(scene.second, party.dn) !== undefined,
  ),
  'new observers': of((party) => !present(party) && isObserver(party)),
  /** Members that stay when one leaves. */
  staying: of((party, scene) => present(party) && party.dn !== scene.leaver() && (isJoined(party) || isHolding(party))),
  leaver: one((scene) => scene.leaver(), subject),
  talking: of((party) => isJoined(party) && isTalking(party)),
  'ringing or queued': of((party) => party.state === 'Alerting' || (present(party) && isQueued(party))),
  'answered or calling': of((party) => ['Dialing', 'Connected', 'Held', 'Busy', 'Failed'].includes(party.state)),
  /** Everyone else who heard the call, when a routing point turns it away. */
  'turned away': of((party, scene) => party.dn !== scene.self && ['Dialing', 'Connected', 'Held'].includes(party.state)),
  /** Queues that hold the call, the acting one first; a routing point is none and waits for its own instruction. */
  queues: (scene) => {
    const queues = scene
      .subject()
      .parties.filter((party) => present(party) && isQueued(party) && (party.chart === 'queue' || party.dn === scene.self));
    return [...queues.filter((party) => party.dn === scene.self), ...queues.filter((party) => party.dn !== scene.self)].map((party) => [
      party.dn,
      party.connID,
    ]);
  },
  /** The agents that a queue offers its call to. */
  'offered agents': (scene) =>
    (scene.device(scene.self)?.agents ?? []).filter((dn) => scene.partyIn(scene.call, dn)?.state === 'Null').map((dn) => [dn, scene.call]),
  /** Parties of the main call when a completion began, the requester among them. */
  'main call': list((scene) => scene.mainParties),
  'main call but self': list((scene) => scene.mainParties.filter((dn) => dn !== scene.self)),
  /** Who listened to the main call when a completion began. */
  'main call observers': list((scene) => scene.mainObservers),
  /** Parties that come from the consult call. */
  moved: list((scene) => scene.moved),
  /** Who listened to one of those: it moves along, and is no new party. */
  'moved observers': list((scene) => scene.movedObservers),
  /** Who changes user data of a call that it has no part in. */
  'third party': (scene) => (scene.selfParty() ? [] : [[scene.self, scene.call]]),
} as const satisfies Record<string, Selector>;

export type SelectorName = keyof typeof SELECTORS;

/** The DNs that observe any of these and are not in the call yet. */
export function observersOf(scene: Scene, observed: readonly DN[]): Recipient[] {
  return Object.entries(scene.status)
    .filter(
      ([dn, status]) =>
        status.observes !== undefined && observed.includes(status.observes) && (scene.partyIn(scene.call, dn)?.state ?? 'Null') === 'Null',
    )
    .map(([dn]) => [dn, scene.call]);
}

/** Who a line speaks to in this scene. */
export function select(name: SelectorName, scene: Scene): readonly Recipient[] {
  return SELECTORS[name](scene);
}
