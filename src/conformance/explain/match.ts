/**
 * Finding the events of a step in the log. Each event that the model sends is looked for among what is not accounted for
 * yet: the same name at the same DN in the same call, with as few differences as can be. Events of one step may come in
 * any order there and between those of other calls.
 */
import { connIDOf, textOf } from '../../scenario/observed/index.ts';
import { isMessage, type Told } from '../agents/message.ts';
import { isLike } from './compare-messages.ts';
import { differences } from './compare.ts';
import type { Difference } from './difference.ts';
import { bind, fits, type Bindings } from './ids.ts';
import type { SeenEvent, SeenRequest } from './seen.ts';
import { COST, type Pairing, type Setting, type State } from './state.ts';

/** How far ahead an event is looked for. */
const WINDOW = 80;
/** Of two that fit alike the nearer one; being far away is no finding. */
const DISTANCE = 0.001;
/** A client is told of one call in order: what is passed over was told before. */
const PASSED = 0.6;
/** Events of one step come within this many milliseconds. */
const AT_ONCE = 900;
const LATE = 0.3;

export interface Matched {
  readonly pairings: readonly Pairing[];
  readonly bindings: Bindings;
  readonly places: readonly number[];
  readonly cost: number;
}

/** ThisDN as the event says it: one that tells a third party has none. A message is its client's. */
const dnOf = (told: Told): string => {
  if (isMessage(told)) return told.dn;
  const { ThisDN } = told.attributes;
  return typeof ThisDN === 'string' ? ThisDN : '';
};

interface Candidate {
  readonly seen: SeenEvent;
  readonly differences: readonly Difference[];
  readonly score: number;
  /** Another request of the same DN or call comes before it, so that it may be the answer to that. */
  readonly far: boolean;
}

interface Search {
  readonly state: State;
  readonly setting: Setting;
  readonly request: SeenRequest | undefined;
  readonly used: Set<number>;
}

const asked = (request: SeenRequest | undefined): string | undefined => request && textOf(request.record, 'ReferenceID');

function isSame(event: Told, seen: SeenEvent, bindings: Bindings): boolean {
  if (seen.name !== event.event) return false;
  const dn = dnOf(event);
  if (seen.dn !== dn && !(event.event === 'EventError' && seen.dn === '')) return false;
  if (event.event === 'EventError') return true;
  if (isMessage(event) && !isLike(event, seen)) return false;
  if (event.connID === undefined) return seen.connID === undefined;
  return seen.connID !== undefined && fits(bindings, event.connID, seen.connID);
}

/** Does the log say whose request an event answers, and is it another's? */
function answersOther(event: Told, seen: SeenEvent, { request, state }: Search): boolean {
  const reference = asked(request);
  const answers = textOf(seen.record, 'ReferenceID');
  if (isMessage(event)) return false;
  // The answer to an invitation comes with a later step.
  const isAnswer = event.attributes.ReferenceID === state.world.steps + 1;
  return reference !== undefined && answers !== undefined && isAnswer && reference !== answers;
}

function candidates(event: Told, bindings: Bindings, search: Search): readonly Candidate[] {
  const { state, setting, request, used } = search;
  const found: Candidate[] = [];
  const end = Math.min(setting.seen.length, state.first + WINDOW);
  let far = false;
  let passed = 0;
  for (let at = state.first; at < end; at += 1) {
    if (state.taken[at] === 1 || used.has(at)) continue;
    const seen = setting.seen[at];
    if (seen === undefined) continue;
    if (seen.is === 'request') {
      far ||= seen !== request && isAbout(event, seen, bindings);
      continue;
    }
    const isNext = isMessage(event) && seen.dn === event.dn && (event.connID === undefined) === (seen.connID === undefined);
    if (!isSame(event, seen, bindings)) {
      if (isNext && (event.connID === undefined || fits(bindings, event.connID, seen.connID ?? ''))) passed += 1;
      continue;
    }
    const differs = differences(event, seen, bindings, setting.printing);
    const misfit = answersOther(event, seen, search) ? COST.missing - 0.5 : 0;
    found.push({
      seen,
      differences: differs,
      score: differs.length * COST.attribute + misfit + passed * PASSED + (at - state.first) * DISTANCE,
      far,
    });
    if (isNext) passed += 1;
  }
  return found;
}

function isAbout(event: Told, request: SeenRequest, bindings: Bindings): boolean {
  if (request.step.thisDN !== dnOf(event)) return false;
  const printed = event.connID === undefined ? undefined : bindings.printed.get(event.connID);
  return request.connID === undefined || printed === undefined || request.connID === printed || request.otherConnID === printed;
}

function pick(found: readonly Candidate[], nearOnly: boolean): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of found) if (!(nearOnly && one.far) && (best === undefined || one.score < best.score)) best = one;
  return best !== undefined && best.score < COST.missing * 2 ? best : undefined;
}

/** The other ConnIDs that an event names are known from it, too. */
function withPrevious(event: Told, seen: SeenEvent, bindings: Bindings): Bindings {
  let known = bindings;
  for (const name of ['PreviousConnID', 'ParentConnID'] as const) {
    const number: unknown = (event.attributes as Readonly<Record<string, unknown>>)[name];
    const printed = connIDOf(seen.record, name);
    if (typeof number === 'string' && printed !== undefined && fits(known, number, printed)) known = bind(known, number, printed);
  }
  return known;
}

function matchedOnce(events: readonly Told[], search: Search, nearOnly: boolean): Matched & { readonly anyFar: boolean } {
  let { bindings } = search.state;
  let cost = 0;
  let anyFar = false;
  const pairings: Pairing[] = [];
  const places: number[] = [];
  const since = search.request?.time;
  let begun = since;
  for (const event of events) {
    if (!search.setting.shown.has(dnOf(event))) {
      pairings.push({ event, hidden: true, differences: [] });
      continue;
    }
    const best = pick(candidates(event, bindings, search), nearOnly);
    if (best === undefined) {
      pairings.push({ event, hidden: false, differences: [] });
      cost += COST.missing;
      continue;
    }
    anyFar ||= best.far;
    const { seen } = best;
    begun ??= seen.time;
    search.used.add(seen.at);
    places.push(seen.at);
    if (event.connID !== undefined && seen.connID !== undefined && fits(bindings, event.connID, seen.connID))
      bindings = bind(bindings, event.connID, seen.connID);
    bindings = withPrevious(event, seen, bindings);
    pairings.push({ event, at: seen.at, hidden: false, differences: best.differences });
    cost += best.score;
    if (begun !== undefined && seen.time !== undefined && Math.abs(seen.time - begun) >= AT_ONCE) cost += LATE;
  }
  return { pairings, bindings, places, cost, anyFar };
}

/**
 * The events of a step against the log. In: the events, the state before the step, and the log's request if there is one.
 * Out: the best match; and where that takes an event from behind a later request of that DN, also the one that does not.
 */
export function match(events: readonly Told[], state: State, setting: Setting, request?: SeenRequest): readonly Matched[] {
  const first = matchedOnce(events, { state, setting, request, used: new Set() }, false);
  if (!first.anyFar) return [first];
  return [first, matchedOnce(events, { state, setting, request, used: new Set() }, true)];
}
