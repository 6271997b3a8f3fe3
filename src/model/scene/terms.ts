/** The values that a row may name instead of spelling: who acts, who is added, what remains. */
import { must, type ActionName, type CallState } from '../../tlib/index.ts';
import type { AttributeValue, DN, KVList } from '../world/types.ts';
import { holds } from './conditions.ts';
import type { Scene } from './scene.ts';
import { isHolding, isJoined, isObserver, places } from '../world/world.ts';

type TermRule = { readonly value: (scene: Scene, recipient: DN) => AttributeValue | null; readonly says: string };

function stayingPlaces(scene: Scene): number {
  const gone = scene.leaver();
  const stays = scene.subject().parties.filter((party) => party.dn !== gone);
  return stays.filter(isJoined).length + (stays.some(isHolding) ? 1 : 0);
}

/** Whom an observer hears beside the DN that it observes, if that is one. */
function beyond(scene: Scene, observer: DN): DN | undefined {
  const observed = scene.statusOf(observer).observes;
  const others = scene.subject().parties.filter((party) => isJoined(party) && party.dn !== observed);
  return others.length === 1 ? must(others[0], 'the only other party').dn : undefined;
}

/** The parties' CallState, or the one that an observer always sees where the switch is set so. */
const seenAs = (state: string, scene: Scene): string => (holds('observers see Bridged', scene) ? 'Bridged' : state);

/** Why a call came to nothing, where the switch reports no better reason. */
const REASONS: Readonly<Partial<Record<ActionName, CallState>>> = {
  Busy: 'Busy',
  Unreachable: 'SitInvalidnum',
  NotEstablished: 'NoEstablished',
};
const usualReason = ({ step: { action } }: Scene): CallState => (action && REASONS[action]) ?? 'GeneralError';

const orAbsent = (value: AttributeValue | undefined): AttributeValue | null => value ?? null;

/** Each term, and the sentence that explains it. */
export const TERMS = {
  $self: { value: (scene) => scene.self, says: 'who asked' },
  $target: { value: (scene) => orAbsent(scene.target), says: 'whom it is about' },
  $dialed: { value: (scene) => orAbsent(scene.dialed), says: 'the number dialled' },
  $left: { value: (scene) => scene.leaver(), says: 'who left' },
  $each: { value: (scene) => orAbsent(scene.each), says: 'the party that joins' },
  $inviter: { value: (scene) => orAbsent(scene.selfParty()?.invitedBy), says: 'who asked for the single-step conference' },
  $remaining: {
    value: (scene) => (stayingPlaces(scene) > 2 ? 'Conferenced' : 'OK'),
    says: 'Conferenced while more than two parties stay, otherwise OK',
  },
  $arrives: { value: (scene) => scene.arrives, says: 'how the call came to this DN' },
  $callState: { value: (scene) => orAbsent(scene.step.callState), says: 'what the switch reports' },
  $detected: { value: (scene) => scene.step.callState ?? 'OK', says: 'what the switch detects when the call is answered' },
  $failed: { value: (scene) => scene.step.callState ?? usualReason(scene), says: 'why the call failed, as the switch reports' },
  $current: { value: (scene) => orAbsent(scene.call), says: 'the call that goes on' },
  $main: { value: (scene) => orAbsent(scene.second ?? scene.call), says: 'the call that goes on' },
  $consult: { value: (scene) => orAbsent(scene.consult), says: 'the call that the party came from' },
  $newcomer: {
    value: (scene) => (scene.moved.length === 1 ? must(scene.moved[0], 'the only party that moved') : null),
    says: 'the new party, if it is one',
  },
  $place: { value: (scene) => scene.replaces?.role ?? 'Destination', says: 'the role of the place that the destination takes' },
  $conferenced: {
    value: (scene) => (places(scene.subject()) > 2 ? 'Conferenced' : 'OK'),
    says: 'Conferenced while more than two parties are in the call, otherwise OK',
  },
  $seenConferenced: {
    value: (scene) => seenAs('Conferenced', scene),
    says: 'what an observer sees of a conference: Conferenced, or Bridged',
  },
  $seenTransferred: {
    value: (scene) => seenAs('Transferred', scene),
    says: 'what an observer sees of a transfer: Transferred, or Bridged',
  },
  $replaced: {
    value: (scene) => (places(scene.subject()) + (scene.selfParty()?.state === 'Null' ? 1 : 0) > 2 ? 'Conferenced' : 'OK'),
    says: 'Conferenced while more than two parties are in the call, the one that takes the place among them',
  },
  $beyond: { value: (scene, recipient) => orAbsent(beyond(scene, recipient)), says: 'the party at the other end of the observed DN' },
  $observer: {
    value: (scene) => orAbsent(scene.subject().parties.find((party) => isObserver(party) && party.state !== 'Null')?.dn),
    says: 'the observer',
  },
  $observed: { value: (scene, recipient) => orAbsent(scene.statusOf(recipient).observes), says: 'the DN that is observed' },
  $supervisor: { value: (scene, recipient) => orAbsent(scene.supervisorOf(recipient)), says: 'the supervisor' },
  $data: { value: (scene) => scene.step.userData ?? {}, says: 'the data that the client sends' },
  $treatment: { value: (scene) => scene.selfParty()?.treatment ?? 'Unknown', says: 'the treatment that the router asked for' },
} as const satisfies Record<string, TermRule>;

export type TermName = keyof typeof TERMS;
/** A literal, a term, or `'$'`: the builder's own value, printed by the row. */
export type Term = string | number | KVList;

const isTermName = (term: Term): term is TermName => typeof term === 'string' && term in TERMS;

/** What a row's entry stands for in this scene: a value, null for absent, undefined for the builder's own. */
export function resolveTerm(term: Term | null, scene: Scene, recipient: DN): AttributeValue | null | undefined {
  if (term === null) return null;
  if (term === '$') return undefined;
  if (isTermName(term)) return (TERMS[term] as TermRule).value(scene, recipient);
  if (typeof term === 'string' && term.startsWith('$')) throw new Error(`unknown term ${term} in a rule row`);
  return term;
}

/** The sentence for a term, or undefined for a literal. */
export function termSays(term: Term): string | undefined {
  return isTermName(term) ? TERMS[term].says : undefined;
}
