/** What a row does to the calls beside sending events: a call begins, a DN joins, two calls become one. */
import { isMonitored, isTelephone, must, type CallType, type Role } from '../../tlib/index.ts';
import { endOf, endsWithItsCall, forwardOf, forwardsNow, freeAgents, holds, overflowOf } from './conditions.ts';
import { sharersOf } from './sharing.ts';
import type { Scene } from './scene.ts';
import { observersOf } from './selectors.ts';
import type { Call, ConnID, KVList, Party } from '../world/types.ts';
import { added, isSameValue, updated, without } from '../world/kv-list.ts';
import { isJoined, isObserver, isQueued, isTalking, kindOf, places } from '../world/world.ts';

const kind = (scene: Scene, dn: string | undefined) => kindOf(must(scene.device(dn), 'a device of the call'));

/** By where the call goes: a DN that forwards to the outside makes it Outbound. */
function callType(scene: Scene): CallType {
  if (!isMonitored(kind(scene, scene.self))) return 'Inbound';
  const leaves = [scene.target, endOf(scene, scene.target ?? '')].some((dn) => dn !== undefined && !isMonitored(kind(scene, dn)));
  return leaves ? 'Outbound' : 'Internal';
}

/** Whoever dials waits for that one now. */
const waitFor = (parties: readonly Party[], to: string): readonly Party[] =>
  parties.some((party) => party.state === 'Dialing' && party.dialed !== to)
    ? parties.map((party) => (party.state === 'Dialing' ? { ...party, dialed: to } : party))
    : parties;

/** The call is forwarded to another DN. */
function goOn(scene: Scene, to: string): void {
  const { connID, callType: type, parties } = scene.subject();
  scene.target = to;
  scene.arrives = 'Forwarded';
  scene.updateCall(connID, {
    parties: waitFor(parties, to),
    callType: type === 'Internal' && !isMonitored(kind(scene, endOf(scene, to) ?? to)) ? 'Outbound' : type,
  });
}

/** A call begins with the acting DN in it; its first event gives it a state. */
function begin(scene: Scene, change: Partial<Call>): void {
  scene.created += 1;
  const connID: ConnID = String(scene.created);
  const { dialed, step } = scene;
  scene.addCall({
    connID,
    callType: callType(scene),
    thread: connID,
    parties: [],
    ani: scene.self,
    ...(dialed === undefined ? {} : { dnis: dialed }),
    ...(dialed !== undefined && step.request ? { dialedNumber: dialed } : {}),
    ...(step.userData ? { userData: step.userData } : {}),
    ...change,
  });
  scene.call = connID;
  const queued = !isTelephone(kind(scene, scene.self));
  scene.join(connID, scene.self, {
    role: 'Origination',
    ...(dialed === undefined ? {} : { dialed }),
    ...(queued ? { queue: scene.self } : {}),
  });
}

function consult(scene: Scene): void {
  const main = scene.subject();
  scene.second = main.connID;
  const inherited = holds('consult calls inherit', scene) || holds('user data is joint', scene) ? main.userData : undefined;
  begin(scene, {
    callType: 'Consult',
    mainConnID: main.connID,
    thread: main.thread,
    ...(inherited === undefined ? {} : { userData: added(inherited, scene.step.userData ?? {}) }),
  });
}

/** Who comes to members of a conference is one too. */
function roleOfComer(scene: Scene): Role {
  const call = scene.subject();
  const conference = places(call) > 1 && call.parties.some((party) => isJoined(party) && party.role === 'ConferenceMember');
  return conference ? 'ConferenceMember' : (scene.replaces?.role ?? 'Destination');
}

/** The destination takes its place in the call: the one that it replaces gives it role and queue. */
function reach(scene: Scene): void {
  const { replaces } = scene;
  const device = must(scene.device(scene.target), 'the destination device');
  const isPhone = isTelephone(kindOf(device));
  const queue = isPhone ? replaces?.queue : device.dn;
  const sentBy = isPhone ? (scene.sentBy ?? replaces?.sentBy) : undefined;
  scene.join(must(scene.call, 'the call acted on'), device.dn, {
    role: roleOfComer(scene),
    ...(queue === undefined ? {} : { queue }),
    ...(sentBy === undefined ? {} : { sentBy }),
    ...(replaces?.aside === undefined ? {} : { aside: replaces.aside }),
    ...(replaces?.invitedBy === undefined ? {} : { invitedBy: replaces.invitedBy }),
    ...(replaces?.invitedAt === undefined ? {} : { invitedAt: replaces.invitedAt }),
  });
}

/** The destination comes through the queue that gives up the call. */
function comeFromQueue(scene: Scene): void {
  scene.replaces = { ...must(scene.selfParty(), 'the acting party'), queue: scene.self };
  scene.sentBy = scene.self;
}

/** A routed call takes its role from the routing point, and no queue: the point is none. */
function comeFromRoutingPoint(scene: Scene): void {
  const { queue: _, ...party } = must(scene.selfParty(), 'the acting party');
  scene.replaces = party;
  scene.sentBy = scene.self;
}

function takePlace(scene: Scene): void {
  scene.replaces = scene.selfParty();
}

function stopWaiting(scene: Scene): void {
  const { pending = [], ...call } = scene.subject();
  const left = pending.filter((one) => one.dn !== scene.self);
  scene.replaceCall(left.length === 0 ? call : { ...call, pending: left });
}

/** Everyone in the call is a member of a conference from here on; observers stay what they are. */
function confer(scene: Scene, connID: ConnID): void {
  const parties = must(scene.callOf(connID), 'the call').parties.map((party): Party =>
    (isJoined(party) || party.aside === 'offered') && party.role !== 'ConferenceMember' ? { ...party, role: 'ConferenceMember' } : party,
  );
  scene.updateCall(connID, { parties });
}

function mergeData(main: KVList | undefined, other: KVList | undefined): { userData?: KVList } {
  return main || other ? { userData: updated(other ?? {}, main ?? {}) } : {};
}

/** The acting DN leaves its active call, whose other parties move into the held one. */
function merge(scene: Scene, cause: 'transfer' | 'conference' | 'merge'): void {
  const gone = scene.subject();
  const main = must(scene.callOf(scene.second), 'the held call');
  const comers = gone.parties.filter((party) => party.state !== 'Null').map((party): Party => ({ ...party, connID: main.connID }));
  scene.moved = comers.filter((party) => !isObserver(party)).map((party) => party.dn);
  scene.movedObservers = comers.filter(isObserver).map((party) => party.dn);
  scene.consult = gone.connID;
  scene.removeCall(gone.connID);
  scene.updateCall(main.connID, { parties: [...main.parties, ...comers], ...mergeData(main.userData, gone.userData) });
  scene.ended.push({ connID: gone.connID, cause, into: main.connID, by: scene.self });
  // A consult call made from the call that is gone now belongs to the one that goes on; that one is no consult call of itself.
  for (const call of scene.allCalls()) {
    if (call.mainConnID !== gone.connID) continue;
    if (call.connID !== main.connID) scene.updateCall(call.connID, { mainConnID: main.connID });
    else {
      const { mainConnID: _, ...own } = call;
      scene.replaceCall({ ...own, callType: gone.callType, ...(gone.mainConnID === undefined ? {} : { mainConnID: gone.mainConnID }) });
    }
  }
  scene.call = main.connID;
}

const rememberMain = (scene: Scene) => {
  const { parties } = must(scene.callOf(scene.second), 'the held call');
  scene.mainParties = parties.filter((party) => isJoined(party) || (isQueued(party) && party.state !== 'Null')).map((party) => party.dn);
  scene.mainObservers = parties.filter((party) => isObserver(party) && isTalking(party)).map((party) => party.dn);
};

/** A call that shares its list with another has the same one. */
function shareData(scene: Scene, connID: ConnID, data: KVList | undefined): void {
  const had = scene.callOf(connID)?.userData;
  if (data !== undefined && (had === undefined || !isSameValue(data, had))) scene.updateCall(connID, { userData: data });
}

function changeData(scene: Scene, change: (data: KVList) => KVList): void {
  const { connID, userData = {} } = scene.subject();
  const data = change(userData);
  if (isSameValue(data, userData)) return;
  scene.updateCall(connID, { userData: data });
  if (holds('user data is joint', scene)) for (const one of sharersOf(scene)) shareData(scene, one, data);
}

const hearing = ({ deaf: _, ...party }: Party): Party => party;

export const EFFECTS = {
  'new call': (scene) => {
    begin(scene, {});
  },
  'consult call': consult,
  'reach destination': reach,
  /** What the request gives belongs to the main call too. */
  'share the data': (scene) => {
    if (!holds('user data is joint', scene)) return;
    for (const connID of sharersOf(scene)) shareData(scene, connID, scene.subject().userData);
  },
  /** The call goes back to the queue or the routing point that sent it. */
  'go back': (scene) => {
    scene.target = must(scene.selfParty()?.sentBy, 'who sent the call');
    scene.replaces = must(scene.selfParty(), 'the acting party');
    scene.arrives = 'Redirected';
  },
  'go to the overflow': (scene) => {
    scene.target = overflowOf(scene);
  },
  'release instead': (scene) => {
    scene.asRelease = true;
  },
  'take the place of self': takePlace,
  'come from the queue': comeFromQueue,
  'come from the routing point': comeFromRoutingPoint,
  'arrive transferred': (scene) => {
    scene.arrives = 'Transferred';
  },
  'arrive redirected': (scene) => {
    scene.arrives = 'Redirected';
  },
  'arrive for treatment': (scene) => {
    scene.arrives = 'ConverseOn';
  },
  'follow forwarding': (scene) => {
    goOn(scene, must(forwardOf(scene, scene.target), 'the forwarding').to);
  },
  /** The queue or the router names who takes the call. */
  'go on where forwarding ends': (scene) => {
    while (forwardsNow(scene, scene.target)) goOn(scene, must(forwardOf(scene, scene.target), 'the forwarding').to);
    const { connID, parties } = scene.subject();
    scene.updateCall(connID, { parties: waitFor(parties, must(scene.target, 'the destination')) });
  },
  /** A single step reaches whoever takes the calls of its destination. */
  'go where forwarding ends': (scene) => {
    while (forwardsNow(scene, scene.target)) scene.target = forwardOf(scene, scene.target)?.to;
  },
  'follow own forwarding': (scene) => {
    goOn(scene, must(forwardOf(scene, scene.self), 'the forwarding').to);
  },
  /** The destination rings when it says so. */
  wait: (scene) => {
    scene.updateCall(must(scene.call, 'the call acted on'), {
      pending: [...(scene.subject().pending ?? []), { dn: must(scene.target, 'the destination'), by: scene.self }],
    });
  },
  'stop waiting': stopWaiting,
  'self reached': (scene) => {
    scene.target = scene.self;
    reach(scene);
  },
  invite: (scene) => {
    scene.join(must(scene.call, 'the call acted on'), must(scene.target, 'the destination'), {
      role: 'ConferenceMember',
      aside: 'invited',
      invitedBy: scene.self,
      invitedAt: scene.world.steps + 1,
    });
  },
  /** The destination is a member of the conference from here on, though it still rings. */
  add: (scene) => {
    const call = must(scene.call, 'the call acted on');
    scene.join(call, must(scene.target, 'the destination'), { role: 'ConferenceMember' });
    confer(scene, call);
  },
  'become a conference': (scene) => {
    confer(scene, must(scene.call, 'the call acted on'));
  },
  join: (scene) => {
    scene.joinFully(must(scene.call, 'the call acted on'), scene.self);
  },
  'join as treatment port': (scene) => {
    scene.join(must(scene.call, 'the call acted on'), must(scene.target, 'the destination'), {
      role: 'Destination',
      aside: 'treatment',
      ...(scene.step.action === 'Divert' ? { queue: scene.self } : {}),
    });
  },
  'offer to agents': (scene) => {
    scene.replaces = scene.selfParty();
    for (const dn of freeAgents(scene))
      scene.join(must(scene.call, 'the call acted on'), dn, { role: roleOfComer(scene), queue: scene.self, aside: 'offered' });
  },
  'observers join': (scene) => {
    const dns = scene
      .subject()
      .parties.filter(isJoined)
      .map((party) => party.dn);
    for (const [dn] of observersOf(scene, dns)) scene.join(must(scene.call, 'the call acted on'), dn, { role: 'Observer' });
  },
  'remember the main call': rememberMain,
  'merge for transfer': (scene) => {
    merge(scene, 'transfer');
    if (places(must(scene.callOf(scene.second), 'the held call')) > 2) confer(scene, must(scene.second, 'the held call'));
  },
  'merge for conference': (scene) => {
    merge(scene, scene.step.request === 'TMergeCalls' ? 'merge' : 'conference');
    confer(scene, must(scene.second, 'the held call'));
  },
  /** A pair whose key is there stays, and the new one comes beside it. */
  'attach data': (scene) => {
    changeData(scene, (data) => added(data, scene.step.userData ?? {}));
  },
  'update data': (scene) => {
    changeData(scene, (data) => updated(data, scene.step.userData ?? {}));
  },
  'delete pair': (scene) => {
    changeData(scene, (data) => without(data, scene.step.key ?? ''));
  },
  'delete data': (scene) => {
    changeData(scene, () => ({}));
  },
  'note an answering machine': (scene) => {
    if (scene.step.callState === 'AnsweringMachineDetected') changeData(scene, (data) => updated(data, { AnswerClass: 'AM' }));
  },
  'begin treatment': (scene) => {
    scene.setTreatment(scene.step.treatmentType ?? 'Unknown');
  },
  'end treatment': (scene) => {
    scene.setTreatment(undefined);
  },
  observe: (scene) => {
    scene.setStatus(scene.self, { observes: must(scene.target, 'the destination'), monitorType: scene.step.monitorType ?? 'all-calls' });
  },
  'name the observed': (scene) => {
    scene.target = scene.statusOf(scene.self).observes;
  },
  'let go of the observed': (scene) => {
    scene.letGo = scene.statusOf(scene.self).observes === undefined ? [] : [scene.self];
  },
  /** As supervisor and as agent. */
  'let go of all observing': (scene) => {
    scene.letGo = Object.keys(scene.status).filter((dn) => {
      const { observes } = scene.statusOf(dn);
      return observes !== undefined && (dn === scene.self || observes === scene.self);
    });
  },
  'let go after the one call': (scene) => {
    scene.letGo = scene.observersGone.filter((dn) => endsWithItsCall(scene, dn));
  },
  'stop observing': (scene) => {
    for (const dn of scene.letGo) scene.stopObserving(dn);
  },
  register: (scene) => {
    scene.setStatus(scene.self, { registered: true });
  },
  unregister: (scene) => {
    scene.setStatus(scene.self, { registered: false });
  },
  'log in': (scene) => {
    scene.setStatus(scene.self, { agent: 'NotReady' });
  },
  'log out': (scene) => {
    scene.dropStatus(scene.self, 'agent');
  },
  ready: (scene) => {
    scene.setStatus(scene.self, { agent: 'Ready' });
  },
  'not ready': (scene) => {
    scene.setStatus(scene.self, { agent: 'NotReady' });
  },
  'do not disturb': (scene) => {
    scene.setStatus(scene.self, { dnd: true });
  },
  disturb: (scene) => {
    scene.setStatus(scene.self, { dnd: false });
  },
  'set forwarding': (scene) => {
    scene.setStatus(scene.self, { forward: { to: must(scene.target, 'the destination'), when: 'unconditional' } });
  },
  'cancel forwarding': (scene) => {
    scene.setStatus(scene.self, { forward: undefined });
  },
  'stop hearing': (scene) => {
    scene.updateParty(must(scene.call, 'the call acted on'), must(scene.target, 'the party'), { deaf: true });
  },
  'hear again': (scene) => {
    const { connID, parties } = scene.subject();
    scene.updateCall(connID, { parties: parties.map((party) => (party.dn === scene.target ? hearing(party) : party)) });
  },
  'lift the handset': (scene) => {
    scene.setStatus(scene.self, { offHook: true });
  },
  'put the handset down': (scene) => {
    scene.dropStatus(scene.self, 'offHook');
  },
  mute: (scene) => {
    scene.setStatus(scene.self, { muted: true });
  },
  unmute: (scene) => {
    scene.setStatus(scene.self, { muted: false });
  },
} as const satisfies Record<string, (scene: Scene) => void>;

export type EffectName = keyof typeof EFFECTS;
export const perform = (name: EffectName, scene: Scene): void => {
  EFFECTS[name](scene);
};
