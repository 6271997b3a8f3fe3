/** What tells one row of a request from another: who is in the call and in which state. */
import { isMonitored, isTelephone, must, type DeviceKind } from '../../tlib/index.ts';
import { optionOf, OPTIONS, type OptionName, type OptionValue } from '../options/options.ts';
import type { Scene } from './scene.ts';
import { observersOf } from './selectors.ts';
import { isJoint } from './sharing.ts';
import type { Device, DN } from '../world/types.ts';
import { isJoined, isObserver, isQueued, isTalking, kindOf, places } from '../world/world.ts';

const target = (scene: Scene): Device | undefined => scene.device(scene.target);
const targetKind = (scene: Scene) => {
  const device = target(scene);
  return device && kindOf(device);
};
const toTelephone = (scene: Scene) => {
  const kind = targetKind(scene);
  return kind !== undefined && isTelephone(kind);
};

const isExternal = (kind: DeviceKind | undefined): boolean => kind !== undefined && !isMonitored(kind);
const selfKind = (scene: Scene) => kindOf(must(scene.device(scene.self), 'the acting device'));

/** What a device does with a call that reaches it: what a client set wins over what the scenario declares. */
export function whenCalled(scene: Scene, dn: DN | undefined): 'ring' | 'busy' | 'wait' | 'dnd' {
  const device = scene.device(dn);
  if (dn === undefined || !device) return 'ring';
  const { dnd } = scene.statusOf(dn);
  if (dnd !== undefined) return dnd ? 'dnd' : device.whenCalled === 'dnd' ? 'ring' : (device.whenCalled ?? 'ring');
  return device.whenCalled ?? 'ring';
}

/** Where a device forwards to, and when. */
export function forwardOf(scene: Scene, dn: DN | undefined): Device['forward'] {
  if (dn === undefined) return undefined;
  const set = scene.statusOf(dn);
  return 'forward' in set ? set.forward : scene.device(dn)?.forward;
}

/** Does a call to this DN go elsewhere at once? */
export function forwardsNow(scene: Scene, dn: DN | undefined): boolean {
  const forward = forwardOf(scene, dn);
  if (!forward) return false;
  return forward.when === 'unconditional' || (forward.when === 'busy' && whenCalled(scene, dn) === 'busy');
}

/** Where a call to this DN ends up, or undefined where forwarding runs in a circle. */
export function endOf(scene: Scene, dn: DN): DN | undefined {
  const seen = new Set<DN>();
  for (let at = dn; !seen.has(at); at = must(forwardOf(scene, at), 'the forwarding').to) {
    if (!forwardsNow(scene, at)) return at;
    seen.add(at);
  }
  return undefined;
}

/** The one call that a supervisor asked to observe is over for it. */
export function endsWithItsCall(scene: Scene, dn: DN): boolean {
  const { observes, monitorType } = scene.statusOf(dn);
  const stillIn = () =>
    scene.allCalls().some((call) => call.parties.some((party) => party.dn === dn && isObserver(party) && party.state !== 'Null'));
  return observes !== undefined && monitorType === 'one-call' && !stillIn();
}

/** The agents of the acting queue whose telephones would ring. */
export function freeAgents(scene: Scene): readonly DN[] {
  const agents = scene.device(scene.self)?.agents ?? [];
  return agents.filter((dn) => scene.partyIn(scene.call, dn) === undefined && whenCalled(scene, dn) === 'ring' && !forwardsNow(scene, dn));
}

/** The DN to which a call goes that nobody answers, if the switch is set so. */
export function overflowOf(scene: Scene): DN | undefined {
  const value = optionOf(scene.world.options, 'agent-no-answer-overflow');
  return OPTIONS['agent-no-answer-overflow'].values.includes(value) ? undefined : value;
}

const others = (scene: Scene) => scene.subject().parties.filter((party) => party.dn !== scene.self && party.state !== 'Null');
const observed = (scene: Scene) => scene.subject().parties.some((party) => isObserver(party) && isTalking(party));

const isSet = <Name extends OptionName>(scene: Scene, name: Name, value: OptionValue<Name>): boolean =>
  optionOf(scene.world.options, name) === value;

export const CONDITIONS = {
  'destination forwards': (scene) => forwardsNow(scene, scene.target),
  'destination busy': (scene) => toTelephone(scene) && ['busy', 'dnd'].includes(whenCalled(scene, scene.target)),
  'destination waits': (scene) => toTelephone(scene) && whenCalled(scene, scene.target) === 'wait',
  'destination external': (scene) => isExternal(targetKind(scene)),
  'destination telephone': (scene) => toTelephone(scene),
  'destination queue': (scene) => targetKind(scene) === 'acd-queue',
  'destination routing point': (scene) => targetKind(scene) === 'routing-point',
  'destination routing queue': (scene) => targetKind(scene) === 'routing-queue',
  'destination given': (scene) => scene.step.otherDN !== undefined,
  'destination wants no calls': (scene) => toTelephone(scene) && whenCalled(scene, scene.target) === 'dnd',
  forwarded: (scene) => scene.arrives === 'Forwarded',
  'nobody dials': (scene) => !others(scene).some((party) => party.state === 'Dialing'),
  'self external': (scene) => isExternal(selfKind(scene)),
  'self has the place of a predictive queue': (scene) =>
    scene.selfParty()?.role === 'Origination' && scene.selfParty()?.queue !== undefined,
  'self came through a queue': (scene) => scene.selfParty()?.queue !== undefined,
  'somebody is treated': (scene) => others(scene).some((party) => party.aside === 'treatment'),
  /** A predictive call waits at its queue, or rings at the agent who has the queue's role. */
  'an agent of a predictive call waits': (scene) =>
    others(scene).some((party) => party.role === 'Origination' && party.queue !== undefined),
  'a queue is in it': (scene) => others(scene).some((party) => party.queue !== undefined),
  'destination called external': (scene) => {
    const dialed = scene.device(scene.selfParty()?.dialed);
    return dialed !== undefined && !isMonitored(kindOf(dialed));
  },
  /** Somebody hears the call ring out: a caller that dials. */
  'caller dials': (scene) => scene.subject().parties.some((party) => party.state === 'Dialing'),
  'plain call': (scene) =>
    scene.subject().callType !== 'Consult' && ['OK', 'Forwarded'].includes(scene.arrives) && scene.replaces === undefined,
  'self is a routing queue': (scene) => selfKind(scene) === 'routing-queue',
  'self busy or failed': (scene) => ['Busy', 'Failed'].includes(must(scene.selfParty(), 'the acting party').state),
  'self dialing': (scene) => must(scene.selfParty(), 'the acting party').state === 'Dialing',
  'destination known internal': (scene) => {
    const dialed = scene.device(must(scene.selfParty(), 'the acting party').dialed);
    return dialed !== undefined && isMonitored(kindOf(dialed));
  },
  'nobody reached': (scene) => others(scene).length === 0,
  'self is the one deleted': (scene) => scene.target === scene.self,
  /** After self has left, only ringing or queued parties would be there. */
  'nobody else talks': (scene) => !others(scene).some((party) => isJoined(party) && isTalking(party)),
  /** After a treatment: one party that nobody talks to, and no queue or ringing telephone for it. */
  'nobody to go to': (scene) =>
    others(scene).filter((party) => !isObserver(party)).length < 2 && others(scene).every((party) => isObserver(party) || isJoined(party)),
  conference: (scene) => places(scene.subject()) > 2,
  observed: observed,
  'self observes': (scene) => isObserver(must(scene.selfParty(), 'the acting party')),
  'self invited': (scene) => scene.selfParty()?.aside === 'invited',
  'self is a conference member': (scene) => scene.selfParty()?.role === 'ConferenceMember',
  /** The others know it by name: it came by a completion, and still rings. */
  'self was announced': (scene) => scene.selfParty()?.role === 'ConferenceMember' && scene.selfParty()?.aside === undefined,
  'self is a treatment port': (scene) => scene.selfParty()?.aside === 'treatment',
  'self is offered the call': (scene) => scene.selfParty()?.aside === 'offered',
  'self was called by a predictive call': (scene) => scene.subject().parties.some((party) => party.state === 'CP_Detect'),
  'self is observed': (scene) => observersOf(scene, [scene.self]).length > 0,
  'the other is observed': (scene) =>
    observersOf(
      scene,
      others(scene).map((party) => party.dn),
    ).length > 0,
  'self is the observed DN': (scene) => isObserved(scene, scene.self),
  /** A queue or a router sends the call on. */
  'sent on': (scene) => scene.replaces !== undefined && !isTelephone(selfKind(scene)),
  'sent on by a routing point': (scene) => scene.replaces !== undefined && selfKind(scene) === 'routing-point',
  'takes the place of a predictive queue': (scene) => scene.replaces?.role === 'Origination' && scene.replaces.queue !== undefined,
  'consult call': (scene) => scene.subject().callType === 'Consult',
  'caller is observed': (scene) =>
    scene.subject().parties.some((party) => party.role === 'Origination' && party.state !== 'Null' && isObserved(scene, party.dn)),
  predictive: (scene) => scene.selfParty()?.role === 'Origination' && isQueued(must(scene.selfParty(), 'the acting party')),
  'route type rejects': (scene) => scene.step.otherDN === undefined,
  'goes to an IVR port': (scene) => scene.step.callState === 'ConverseOn',
  'a routing queue waits': (scene) =>
    scene
      .subject()
      .parties.some((party) => party.state === 'CP_Detect' && kindOf(must(scene.device(party.dn), "a party's device")) === 'routing-queue'),
  'single-step conferences join at once': (scene) => isSet(scene, 'single-step-conference-joins', 'at-once'),
  'a routing point is a queue': (scene) => isSet(scene, 'queue-after-routing-point', 'routing-point'),
  'a declined call is abandoned': (scene) => isSet(scene, 'decline-at-telephone', 'abandoned'),
  'agents are covered': (scene) => isSet(scene, 'several-agents', 'covered'),
  'consult calls inherit': (scene) => isSet(scene, 'consult-user-data', 'inherited'),
  /** Observers are called to it: to a consult call only where the switch is set so. */
  'may be observed': (scene) => scene.subject().callType !== 'Consult' || isSet(scene, 'monitor-consult-calls', 'true'),
  'self forwards on no answer': (scene) => forwardOf(scene, scene.self)?.when === 'no-answer',
  'who does not answer is set not ready': (scene) =>
    isSet(scene, 'agent-no-answer-action', 'notready') && scene.statusOf(scene.self).agent === 'Ready',
  'who does not answer is logged out': (scene) =>
    isSet(scene, 'agent-no-answer-action', 'logout') && scene.statusOf(scene.self).agent !== undefined,
  'unanswered calls go back': (scene) =>
    isSet(scene, 'agent-no-answer-overflow', 'recall') && scene.selfParty()?.sentBy !== undefined && scene.selfParty()?.aside === undefined,
  'unanswered calls overflow': (scene) => overflowOf(scene) !== undefined && scene.selfParty()?.aside === undefined,
  'unanswered calls are released': (scene) => isSet(scene, 'agent-no-answer-overflow', 'release'),
  'observers see Bridged': (scene) => isSet(scene, 'observer-call-state', 'bridged'),
  'user data is joint': isJoint,
  'a call of two': (scene) => places(scene.subject()) <= 2,
  'main call is active': (scene) => scene.partyIn(scene.second, scene.self)?.state === 'Connected',
  'call waits for self': (scene) => scene.subject().pending?.some(({ dn }) => dn === scene.self) ?? false,
  'self rings': (scene) => scene.selfParty()?.state === 'Alerting',
  'self observes somebody': (scene) => scene.statusOf(scene.self).observes !== undefined,
  'merge makes a transfer': (scene) => scene.step.mergeType === 'transfer',
  'call state given': (scene) => scene.step.callState !== undefined,
} as const satisfies Record<string, (scene: Scene) => boolean>;

const isObserved = (scene: Scene, dn: DN) => Object.values(scene.status).some((status) => status.observes === dn);

export type ConditionName = keyof typeof CONDITIONS;

export const holds = (name: ConditionName, scene: Scene): boolean => CONDITIONS[name](scene);
