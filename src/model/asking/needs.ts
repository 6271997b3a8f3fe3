/**
 * What a request needs, beyond a party in the right state. A need that is not met answers with what it
 * found, in the words that the page, EventError and `simulate --refusals` all show.
 */
import { DEVICE_KIND_INFO, isMonitored, isTelephone, must } from '../../tlib/index.ts';
import { endOf, forwardOf, forwardsNow, freeAgents, holds, overflowOf, whenCalled } from '../scene/conditions.ts';
import type { Scene } from '../scene/scene.ts';
import { optionOf } from '../options/options.ts';
import { added, hasKey as isKeyOf, packedSize, pairsOf, updated } from '../world/kv-list.ts';
import type { DN, Party, Refusal } from '../world/types.ts';
import { isJoined, isObserver, isQueued, isTalking, kindOf, places } from '../world/world.ts';
import { dnInWords, kindInWords } from './wording.ts';

export interface Unmet {
  readonly kind: Refusal['kind'];
  readonly needs: string;
  readonly found: string;
}
type Need = (scene: Scene) => Unmet | undefined;

const unmet = (kind: Refusal['kind'], needs: string, found: string): Unmet => ({ kind, needs, found });
const ACTIVE = ['Initiated', 'Dialing', 'Connected', 'Busy', 'Failed'];

function partiesOf(scene: Scene, dn: DN): Party[] {
  return scene.allCalls().flatMap((call) => call.parties.filter((party) => party.dn === dn));
}

/** No other call of the DN takes its voice: a held call does not. */
function free(scene: Scene, but?: string): Unmet | undefined {
  const busy = partiesOf(scene, scene.self).find((party) => party.connID !== but && ACTIVE.includes(party.state));
  return busy && unmet('state', `${scene.self} to have no other active call`, `${scene.self} is ${busy.state} in call ${busy.connID}`);
}

function target(scene: Scene): DN {
  return scene.target ?? '';
}

const ifGiven =
  (need: Need): Need =>
  (scene) =>
    scene.step.otherDN === undefined ? undefined : need(scene);

const declared: Need = (scene) => {
  if (scene.step.otherDN === undefined) return unmet('unknown-dn', 'a destination', 'no otherDN was given');
  return scene.device(scene.target) ? undefined : unmet('unknown-dn', 'a DN of this switch', `there is no ${dnInWords(target(scene))}`);
};

const another: Need = (scene) =>
  scene.target === scene.self ? unmet('destination', 'another DN', `${scene.self} named itself`) : undefined;

const reachable: Need = (scene) => {
  const end = endOf(scene, target(scene));
  if (end === undefined)
    return unmet('destination', `a destination that ends somewhere`, `the forwarding of ${target(scene)} runs in a circle`);
  return end === scene.self ? unmet('destination', 'another DN', `${target(scene)} forwards to ${scene.self}`) : undefined;
};

/** Two external DNs would meet on a call that the switch never sees. */
const seen: Need = (scene) => {
  const end = scene.device(endOf(scene, target(scene)));
  return !isMonitored(kindOf(must(scene.device(scene.self), 'the acting device'))) && end && !isMonitored(kindOf(end))
    ? unmet('destination', 'a DN of this switch', `${end.dn} is external too, so the switch would not see the call`)
    : undefined;
};

/** The destination can take a further place in the call. */
const notInCall: Need = (scene) => {
  const end = endOf(scene, target(scene));
  const there = end === undefined ? undefined : scene.partyIn(scene.call, end);
  return there && unmet('destination', 'a DN that is not in the call', `${there.dn} is ${there.state} in call ${there.connID}`);
};

/** A transfer leaves a call in which somebody still talks: two parties that only ring are no call. */
const othersTalk: Need = (scene) => {
  const calls = [scene.call, scene.second].map((connID) => scene.callOf(connID)?.parties ?? []);
  return calls.flat().some((party) => party.dn !== scene.self && isJoined(party) && isTalking(party))
    ? undefined
    : unmet('state', `somebody beside ${scene.self} who talks`, `nobody else has answered call ${scene.second ?? scene.subject().connID}`);
};

/** An observer listens, and an IVR port treats a call that waits elsewhere: neither disposes of it. */
const mainParty: Need = (scene) => {
  const own = [scene.call, scene.second].map((connID) => scene.partyIn(connID, scene.self));
  const aside = own.find((party) => party !== undefined && (isObserver(party) || party.aside === 'treatment'));
  return (
    aside &&
    unmet(
      'state',
      `${scene.self} to be a main party of call ${aside.connID}`,
      `${scene.self} ${isObserver(aside) ? 'observes' : 'treats'} it`,
    )
  );
};

/** Who is not in the call yet, or was announced as a member of a conference, rings on a telephone, wherever that is. */
const telephoneIfAside: Need = (scene) => {
  const self = scene.selfParty();
  return self?.aside === undefined && self?.role !== 'ConferenceMember' ? undefined : isPhone(scene);
};

/** Where nobody hears the call ring out, or it rings elsewhere too, nobody is told that the destination is busy or does not ring. */
const ringsUnlessDialed: Need = (scene) => {
  if (scene.step.callState === 'ConverseOn') return takesQueuedCall(scene);
  const { parties } = scene.subject();
  const rings = parties.some((party) => party.dn !== scene.self && party.state === 'Alerting' && party.aside !== 'treatment');
  return parties.some((party) => party.state === 'Dialing') && !rings && scene.selfParty()?.aside === undefined
    ? undefined
    : ringsAtOnce(scene);
};

/** A queue's call waits at another queue, or is treated at an IVR port. */
const takesQueuedCall: Need = (scene) => {
  const device = scene.device(scene.target);
  if (!device) return undefined;
  if (forwardsNow(scene, device.dn))
    return unmet(
      'destination',
      'a destination that takes its calls itself',
      `${device.dn} forwards to ${forwardOf(scene, device.dn)?.to ?? 'another DN'}`,
    );
  const kind = kindOf(device);
  return DEVICE_KIND_INFO[kind].routes && !DEVICE_KIND_INFO[kind].queues
    ? unmet('destination', 'a queue or an IVR port', `${device.dn} is ${kindInWords(kind)}`)
    : ringsAtOnce(scene);
};

/** The destination rings at once: nothing else is known of it in a single step. */
const ringsAtOnce: Need = (scene) => {
  const end = must(endOf(scene, target(scene)), 'the end of the forwarding');
  const device = must(scene.device(end), 'the device at the end of the forwarding');
  if (!isTelephone(kindOf(device))) return undefined;
  const does = whenCalled(scene, end);
  return does === 'ring'
    ? undefined
    : unmet(
        'destination',
        'a destination that rings',
        `${end} ${does === 'wait' ? 'does not ring yet' : does === 'dnd' ? 'does not want to be disturbed' : 'is busy'}`,
      );
};

const isPhone: Need = (scene) => {
  const device = must(scene.device(endOf(scene, target(scene))), 'the device at the end of the forwarding');
  return isTelephone(kindOf(device)) ? undefined : unmet('destination', 'a telephone', `${device.dn} is ${kindInWords(kindOf(device))}`);
};

const conference: Need = (scene) => {
  if (optionOf(scene.world.options, 'delete-from-call-of-two') === 'released') return undefined;
  const call = scene.subject();
  const count = places(call);
  return count > 2
    ? undefined
    : unmet('state', `a conference of more than two parties`, `call ${call.connID} has ${count === 2 ? 'two' : 'one'}`);
};

const member: Need = (scene) => {
  const party = scene.partyIn(scene.call, scene.target);
  if (!party) return unmet('not-in-call', `a member of call ${scene.call}`, `${target(scene)} is not in it`);
  return isJoined(party) ? undefined : unmet('state', `a member of call ${scene.call}`, `${party.dn} is ${party.state} and has not joined`);
};

/** A dialing consult call can be completed while its destination rings or is queued. */
const consulted: Need = (scene) => {
  const call = scene.subject();
  if (must(scene.selfParty(), 'the acting party').state !== 'Dialing') return undefined;
  const there = call.parties.some((party) => party.state === 'Alerting' || (party.state !== 'Null' && isQueued(party)));
  return there
    ? undefined
    : unmet(
        'state',
        `a consult call that is Connected at ${scene.self}, or whose destination rings`,
        `${scene.self}'s call ${call.connID} is Dialing and nobody was reached`,
      );
};

const noQueue: Need = (scene) => {
  const queue = scene.subject().parties.find((party) => isQueued(party));
  if (queue) return unmet('destination', 'a consulted telephone', `call ${scene.subject().connID} is still at ${queue.dn}`);
  const aside = scene.subject().parties.find((party) => party.aside !== undefined);
  return aside && unmet('destination', 'a consulted telephone', `call ${aside.connID} is only offered to ${aside.dn}`);
};

/** Nobody can be in one call twice; an observer of both lets go of the call that ends. */
const apart: Need = (scene) => {
  const main = must(scene.callOf(scene.second), 'the held call');
  const both = scene
    .subject()
    .parties.find((party) => party.dn !== scene.self && !isObserver(party) && main.parties.some((other) => other.dn === party.dn));
  return both && unmet('state', 'two calls with different parties', `${both.dn} is in both`);
};

const hasKey: Need = (scene) => {
  const { key } = scene.step;
  if (key === undefined) return unmet('unsupported', 'a key', 'none was given');
  return !isKeyOf(scene.subject().userData ?? {}, key)
    ? unmet('state', `user data with the key ${key}`, `call ${scene.call} has none`)
    : undefined;
};

const hasData: Need = (scene) =>
  pairsOf(scene.step.userData ?? {}).length > 0 ? undefined : unmet('unsupported', 'user data to attach', 'none was given');

/** The most that a list takes when it is sent: a T-Server sends no more, whatever its options say. */
const MAX_PACKED = 65_535;
const bytes = (count: number): string => count.toLocaleString('en');

/** The lists of a request are as large as can be sent, and the call's user data no larger than the server keeps. */
export const listsFit: Need = (scene) => {
  const { userData, reasons, extensions, request } = scene.step;
  for (const [name, list] of Object.entries({ reasons, extensions })) {
    const size = list ? packedSize(list) : 0;
    if (size > MAX_PACKED) return unmet('unsupported', `${name} of at most ${bytes(MAX_PACKED)} bytes`, `they take ${bytes(size)}`);
  }
  if (!userData) return undefined;
  const there = request === 'TAttachUserData' || request === 'TUpdateUserData' ? (scene.callOf(scene.call)?.userData ?? {}) : {};
  const size = packedSize(request === 'TUpdateUserData' ? updated(there, userData) : added(there, userData));
  const most = Number(optionOf(scene.world.options, 'user-data-limit'));
  return size > most ? unmet('unsupported', `user data of at most ${bytes(most)} bytes`, `it would take ${bytes(size)}`) : undefined;
};

/**
 * Who declines or does not answer is one that a caller waits for, or that others talk to beside; who was invited and
 * never joined may decline. What is offered, treated or observed ends in another way.
 */
const somebodyHears: Need = (scene) => {
  const self = scene.selfParty();
  if (self?.state !== 'Alerting' || self.aside === 'invited') return undefined;
  const { connID, parties } = scene.subject();
  const others = parties.filter((party) => party.dn !== scene.self && party.state !== 'Null');
  const waits = others.length === 1 && others[0]?.state === 'Dialing';
  const talks = others.every(isJoined) && others.some(isTalking) && !others.some((party) => party.state === 'Dialing');
  return (waits || talks) && isJoined(self)
    ? undefined
    : unmet('state', `a caller that waits for ${scene.self} alone`, `call ${connID} came another way`);
};

/** Where a call goes that nobody answers: as its DN forwards, or as the switch is set; nowhere by default. */
function unansweredGoes(scene: Scene): DN | undefined {
  const forward = forwardOf(scene, scene.self);
  if (forward?.when === 'no-answer') return forward.to;
  const self = scene.selfParty();
  if (self?.aside !== undefined) return undefined;
  return holds('unanswered calls go back', scene) ? self?.sentBy : overflowOf(scene);
}

const forwarding: Need = (scene) => {
  const to = unansweredGoes(scene);
  if (to === undefined) return somebodyHears(scene);
  if (!scene.device(to)) return unmet('unknown-dn', 'a DN of this switch', `there is no ${to}`);
  if (scene.subject().parties.some((party) => party.state === 'CP_Detect'))
    return unmet('state', 'a call that no queue has dialed', `call ${scene.subject().connID} is a predictive call`);
  scene.target = to;
  return (
    (to === scene.self ? unmet('destination', 'another DN', `${to} does not answer itself`) : undefined) ??
    mainParty(scene) ??
    reachable(scene) ??
    notInCall(scene) ??
    telephoneIfAside(scene) ??
    ringsUnlessDialed(scene)
  );
};

const agents: Need = (scene) => {
  if (scene.step.otherDN !== undefined) return undefined;
  if ((scene.device(scene.self)?.agents ?? []).length === 0) return unmet('destination', 'an agent', `${scene.self} has none`);
  return freeAgents(scene).length > 0 ? undefined : unmet('destination', 'an agent who rings', `none of ${scene.self} does`);
};

const status =
  (test: (scene: Scene) => boolean, needs: string, found: string): Need =>
  (scene) =>
    test(scene) ? undefined : unmet('state', `${scene.self} ${needs}`, `${scene.self} ${found}`);

export const NEEDS = {
  free: (scene) => free(scene),
  'no other active call': (scene) => free(scene, scene.call),
  declared: declared,
  'declared if given': ifGiven(declared),
  another: another,
  reachable: reachable,
  seen: seen,
  'not in call': notInCall,
  'reachable if given': ifGiven(reachable),
  'not in call if given': ifGiven(notInCall),
  'rings at once': ringsAtOnce,
  'rings unless dialed if given': ifGiven(ringsUnlessDialed),
  'others talk': othersTalk,
  'others talk if a transfer': (scene) => (scene.step.mergeType === 'transfer' ? othersTalk(scene) : undefined),
  'main party': mainParty,
  'telephone if aside': telephoneIfAside,
  'takes a queued call': takesQueuedCall,
  telephone: isPhone,
  extension: (scene) => {
    const kind = kindOf(must(scene.device(scene.target), 'the destination device'));
    return isTelephone(kind) && isMonitored(kind)
      ? undefined
      : unmet('destination', 'an extension of this switch', `${target(scene)} is ${kindInWords(kind)}`);
  },
  'external telephone': (scene) =>
    !isMonitored(kindOf(must(scene.device(scene.target), 'the destination device')))
      ? undefined
      : unmet('destination', 'an external DN', `${target(scene)} is a DN of this switch`),
  conference: conference,
  member: member,
  consulted: consulted,
  'no queue': noQueue,
  'no queue unless a transfer': (scene) => (scene.step.mergeType === 'transfer' ? undefined : noQueue(scene)),
  apart: apart,
  'has key': hasKey,
  'has data': hasData,
  'forwards or ends': forwarding,
  agents: agents,
  treated: (scene) =>
    scene.selfParty()?.treatment === undefined
      ? unmet('state', 'a treatment that goes on', `${scene.self} gives call ${scene.call} none`)
      : undefined,
  observes: status((scene) => scene.statusOf(scene.self).observes !== undefined, 'to observe a DN', 'observes none'),
  'observes that one': (scene) => {
    const { observes } = scene.statusOf(scene.self);
    return scene.target === undefined || scene.target === observes
      ? undefined
      : unmet('state', `${scene.self} to observe ${target(scene)}`, `${scene.self} observes ${observes ?? 'none'}`);
  },
  'somebody hears of it': somebodyHears,
  'no other supervisor': (scene) => {
    const found = Object.entries(scene.status).find(([, { observes }]) => observes !== undefined && observes === scene.target)?.[0];
    return found === undefined ? undefined : unmet('state', `a DN that nobody observes yet`, `${target(scene)} is observed by ${found}`);
  },
  talks: (scene) => {
    const party = scene.partyIn(scene.call, scene.target);
    return party && !isTalking(party)
      ? unmet('state', 'a party that has answered', `${party.dn} is ${party.state} in call ${party.connID}`)
      : undefined;
  },
  hears: (scene) =>
    scene.partyIn(scene.call, scene.target)?.deaf
      ? unmet('state', 'a party that hears the call', `${target(scene)} is kept from hearing it`)
      : undefined,
  'is deaf': (scene) =>
    scene.partyIn(scene.call, scene.target)?.deaf
      ? undefined
      : unmet('state', 'a party that is kept from hearing the call', `${target(scene)} hears it`),
  'on hook': status((scene) => scene.statusOf(scene.self).offHook === undefined, 'to be on hook', 'is off hook'),
  'off hook': status((scene) => scene.statusOf(scene.self).offHook !== undefined, 'to be off hook', 'is on hook'),
  'logged in': status((scene) => scene.statusOf(scene.self).agent !== undefined, 'to be logged in', 'is not'),
  'not logged in': status((scene) => scene.statusOf(scene.self).agent === undefined, 'not to be logged in', 'is logged in'),
  'has an agent': (scene) =>
    scene.device(scene.self)?.agentID === undefined
      ? unmet('unsupported', `an agentID at ${scene.self}`, 'the scenario gives none')
      : undefined,
} as const satisfies Record<string, Need>;

export type NeedName = keyof typeof NEEDS;
export const meets = (need: NeedName, scene: Scene): Unmet | undefined => NEEDS[need](scene);
