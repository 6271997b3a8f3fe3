/**
 * The search for the cheapest explanation. Each state accounts for some of what the log shows; the states that account for
 * equally much are a generation, of which the best few go on. A request that the log prints is taken as it is; an event
 * without one is explained by a legal step that would send it, or is one too many. Bounded and deterministic: every move
 * but a silent step accounts for more of the log, and of two that cost the same the first found stays.
 */
import { eventsOf, requestOf, step as stepModel, type Step, type StepResult } from '../../model/index.ts';
import { concerns, couldTell, tell, type Might } from './tell.ts';
import { textOf } from '../../scenario/observed/index.ts';
import { ACTIONS, type RequestName } from '../../tlib/index.ts';
import { ahead, anything, senders, unseen, type Ahead } from './candidates.ts';
import { isMessage } from '../agents/message.ts';
import { isForeignError } from './findings.ts';
import { match, type Matched } from './match.ts';
import { namedCalls } from './named-calls.ts';
import type { Seen, SeenEvent, SeenRequest } from './seen.ts';
import { COST, withTaken, type Setting, type State, type StepMove } from './state.ts';

/** A step that the log prints no request of: one more thing to believe. */
const INFERRED = 0.05;
/** In a log that prints requests, one that it does not print is hardly believed. */
const UNPRINTED = 3.2;
/** A step that nobody is told of. */
const SILENT = 0.4;
/** Where another step tells the same, these are not thought of first. */
const RARE: ReadonlySet<string> = new Set(['TClearCall', 'TMuteTransfer', 'TMergeCalls', 'TReconnectCall', 'Queue']);
/** What a system tells of a step takes as long as so many steps. */
const TELLING = 9;
/** How many requests ahead one may have been carried out before it was printed. */
const EARLY = 3;

export class Explorer {
  private readonly setting: Setting;
  /** Steps that may still be tried: whatever the log holds, the work ends. */
  private left: number;

  /** Looks further: for steps of which the log lacks an event. */
  private readonly far: boolean;

  constructor(setting: Setting, most: number, far: boolean) {
    this.setting = setting;
    this.left = most;
    this.far = far;
  }

  /** The best state that accounts for everything, from this one; or the furthest of those that cost less than the limit. */
  run(start: State, width: number, until = this.setting.seen.length, limit = Infinity): State {
    const generations: State[][] = [];
    generations[start.count] = [start];
    let best = start;
    // Of messages: what those cost that explain more already.
    const beyond: number[] = [];
    for (let count = start.count; count <= until; count += 1) {
      const generation = (generations[count] ?? []).sort((a, b) => a.cost - b.cost).slice(0, width);
      for (const state of generation) {
        best = better(state, best);
        if (count >= until) return state;
        if (this.isOutdone(state, beyond)) continue;
        for (const next of this.moves(state, state === generation[0])) {
          if (next.cost >= limit) continue;
          (generations[next.count] ??= []).push(next);
          beyond[next.count] = Math.min(beyond[next.count] ?? Infinity, next.cost);
        }
      }
      generations[count] = [];
    }
    return best;
  }

  /** Does another explain more of the messages for much less? To go on from here costs too much, unless it is looked further for. */
  private isOutdone(state: State, beyond: readonly number[]): boolean {
    if (this.setting.system === undefined || this.far) return false;
    return beyond.slice(state.count + 1).some((cost) => cost + COST.missing - 0.5 < state.cost);
  }

  /** What its system tells of a step; that costs as much as many steps. */
  private tell(state: State, step: Step, result: StepResult): ReturnType<typeof tell> {
    if (this.setting.system !== undefined) this.left -= TELLING;
    return tell(state, step, result, this.setting.system);
  }

  private moves(state: State, leads: boolean): readonly State[] {
    const next = this.setting.seen[state.first];
    if (next === undefined) return [];
    if (next.is === 'request') return this.asked(state, next);
    const found = this.guesses(state, next, leads);
    return [...found, this.skipped(state, next)];
  }

  /** A request that the log prints. */
  private asked(state: State, request: SeenRequest): readonly State[] {
    const error = this.errorFor(state, request);
    if (this.namesNobody(request)) return [this.ignored(state, request, error)];
    const step = namedCalls(request, state);
    const result = this.try(state, step);
    if (result === undefined) return [];
    const matched = this.matched(state, step, result, request);
    if (result.refusal === undefined && error !== undefined) return [...matched, this.rejected(state, request, error)];
    // Web Services tells no client of a refusal: there the answer would, which a trace of messages does not hold.
    const isTold = this.setting.system?.name !== 'web-services';
    if (result.refusal === undefined || (isTold && matched.every((one) => one.cost - state.cost < 1))) return matched;
    return [...matched, ...this.afterUnseen(state, request), this.carriedOut(state, request, step, result)];
  }

  /** The EventError that answers a request: by its number, or as the next that its DN is told. */
  private errorFor(state: State, request: SeenRequest): SeenEvent | undefined {
    const { seen } = this.setting;
    const reference = textOf(request.record, 'ReferenceID');
    for (let at = request.at + 1; at < seen.length && at < request.at + 40; at += 1) {
      const one = seen[at];
      if (one?.is !== 'event' || state.taken[at] === 1) continue;
      const answers = textOf(one.record, 'ReferenceID');
      const isNumbered = reference !== undefined && answers !== undefined;
      if (one.name === 'EventError' && (isNumbered ? answers === reference : one.dn === request.step.thisDN)) return one;
      if (!isNumbered && one.dn === request.step.thisDN) return undefined;
    }
    return undefined;
  }

  /** Does it name a DN that, for all that the log says, does not exist? */
  private namesNobody({ step: { otherDN } }: SeenRequest): boolean {
    return otherDN !== undefined && this.setting.unknown.has(otherDN);
  }

  private ignored(state: State, request: SeenRequest, error: SeenEvent | undefined): State {
    const { world, known, bindings, cost } = state;
    const places = error === undefined ? [request.at] : [request.at, error.at];
    return withTaken(state, places, { world, known, bindings, cost, move: { is: 'ignored' } }, this.setting.seen.length);
  }

  /** The log refuses what the model would carry out: nothing follows, and the error is one too many. */
  private rejected(state: State, request: SeenRequest, error: SeenEvent): State {
    const { world, known, bindings } = state;
    const move = { is: 'skip', at: error.at, request } as const;
    const cost = state.cost + COST.unexpected - 0.5;
    return withTaken(state, [request.at, error.at], { world, known, bindings, cost, move }, this.setting.seen.length);
  }

  /** The model refuses it; perhaps something happened before it that the log does not show. */
  private afterUnseen(state: State, request: SeenRequest): readonly State[] {
    const event = this.nextEvent(state, request.step.thisDN);
    if (event === undefined) return [];
    const found: State[] = [];
    for (const one of this.silentSteps(state, ahead(this.setting.seen, state.taken, event), unseen)) {
      const step = namedCalls(request, one);
      const result = this.try(one, step);
      if (result === undefined || result.refusal !== undefined) continue;
      found.push(...this.matched(one, step, result, request));
    }
    return found;
  }

  private nextEvent(state: State, dn: string): SeenEvent | undefined {
    const { seen } = this.setting;
    for (let at = state.first; at < seen.length && at < state.first + 40; at += 1) {
      const one = seen[at];
      if (one?.is === 'event' && state.taken[at] !== 1 && one.dn === dn) return one;
    }
    return undefined;
  }

  private carriedOut(state: State, request: SeenRequest, step: Step, result: StepResult): State {
    const answers = this.setting.system === undefined ? this.answersTo(state, request) : this.messageTo(state, request);
    // A message that the request would have sent is what was carried out.
    const cost = state.cost + COST.refused + (this.setting.system !== undefined && answers.length > 0 ? -0.2 : 0.1);
    const move = { is: 'refused', request, step, result } as const;
    const { world, known, bindings } = state;
    const carried = withTaken(state, [request.at, ...answers], { world, known, bindings, cost, move }, this.setting.seen.length);
    // What came of it comes when it comes: it says nothing of the order of what the model sends.
    return this.setting.system === undefined ? carried : { ...carried, latest: Math.max(state.latest, request.at) };
  }

  /** The next message to the client that asked which the request would have sent. */
  private messageTo(state: State, { at: asked, step, connID }: SeenRequest): readonly number[] {
    const sends = eventsOf(requestOf(step) as RequestName);
    const place = this.setting.seen.findIndex(
      (one, at) =>
        at > asked &&
        at < asked + 40 &&
        one.is === 'event' &&
        state.taken[at] !== 1 &&
        one.dn === step.thisDN &&
        one.connID === connID &&
        one.causes.some((cause) => sends.includes(cause)),
    );
    return place < 0 ? [] : [place];
  }

  /** The events that say that they answer the request: they are what the log carried out. */
  private answersTo(state: State, request: SeenRequest): readonly number[] {
    const reference = textOf(request.record, 'ReferenceID');
    const { seen } = this.setting;
    const places: number[] = [];
    for (let at = request.at + 1; at < seen.length && at < request.at + 40; at += 1) {
      const one = seen[at];
      if (one?.is === 'request' && one.step.thisDN === request.step.thisDN) break;
      if (one?.is !== 'event' || state.taken[at] === 1 || one.name === 'EventError' || one.dn !== request.step.thisDN) continue;
      if (reference !== undefined && textOf(one.record, 'ReferenceID') === reference) places.push(at);
    }
    return places;
  }

  /** `leads`: no state explains as much for less. */
  private guesses(state: State, next: SeenEvent, leads: boolean): readonly State[] {
    const at = ahead(this.setting.seen, state.taken, next);
    const found = [
      ...this.early(state, next),
      ...this.explaining(state, at, senders, this.setting.system === undefined ? undefined : couldTell),
    ];
    // A message is looked for until something explains it: another that is near may hide that nothing does yet.
    const isEnough = (): boolean =>
      found.some((one) => one.cost - state.cost < COST.missing && (this.setting.system === undefined || one.taken[next.at] === 1));
    if (isEnough()) return found;
    if (this.setting.system !== undefined && (leads || this.far)) {
      for (const [wide, steps, might] of this.wider(at)) {
        found.push(...this.explaining(state, wide, steps, might));
        if (isEnough()) return found;
      }
    }
    // Something unseen may have come before; or a step of which the log lacks every event.
    for (const before of this.silentSteps(
      state,
      at,
      this.far && (found.length === 0 || this.setting.system !== undefined) ? anything : unseen,
    ))
      found.push(...this.explaining(before, at, senders));
    return found;
  }

  /** What else may explain a message: in another state, that may be what is wrong in it; in other company; or anything at all. */
  private wider(at: Ahead): readonly (readonly [Ahead, typeof senders, Might])[] {
    const causes = this.setting.system?.causes(at.next.name, undefined) ?? [];
    const whatever: Ahead = { ...at, next: { ...at.next, causes } };
    const near: readonly (readonly [Ahead, typeof senders, Might])[] = [
      [whatever, senders, couldTell],
      [at, anything, concerns],
    ];
    return this.far ? [...near, [whatever, senders, concerns]] : near;
  }

  /** A request that is printed a little later explains it. */
  private early(state: State, next: SeenEvent): readonly State[] {
    const found: State[] = [];
    let requests = 0;
    for (let at = next.at + 1; at < this.setting.seen.length && at < next.at + 40 && requests < EARLY; at += 1) {
      const request = this.setting.seen[at];
      if (request?.is !== 'request' || state.taken[at] === 1) continue;
      requests += 1;
      const step = namedCalls(request, state);
      const result = this.try(state, step);
      if (result === undefined || result.refusal !== undefined) continue;
      const { told, known } = this.tell(state, step, result);
      for (const matched of match(told, state, this.setting, request))
        if (matched.places.includes(next.at)) found.push(this.stepped(state, step, { result, known }, matched, request, COST.order));
    }
    return found;
  }

  /** `might`: to tell what a system says costs much, so that is asked first. */
  private explaining(state: State, at: Ahead, steps: typeof senders, might?: Might): State[] {
    const found: State[] = [];
    const near = new Set(at.events.map((one) => one.at));
    for (const step of steps(state.world, at, state.bindings)) {
      const result = this.try(state, step);
      if (result === undefined || result.refusal !== undefined || might?.(at.next, result, state) === false) continue;
      const { told, known } = this.tell(state, step, result);
      for (const matched of match(told, state, this.setting))
        if (matched.places.some((place) => near.has(place)))
          found.push(
            this.stepped(
              state,
              step,
              { result, known },
              matched,
              undefined,
              this.belief(step, at.next) + this.doubt(step, state, result, matched, at.next),
            ),
          );
    }
    return found;
  }

  /** Steps that account for nothing: told to nobody whom the log shows, or lacking in it altogether. */
  private silentSteps(state: State, at: Ahead, steps: typeof senders): readonly State[] {
    const found: State[] = [];
    for (const step of steps(state.world, at, state.bindings)) {
      const result = this.try(state, step);
      if (result === undefined || result.refusal !== undefined || result.world.calls === state.world.calls) continue;
      const { told, known } = this.tell(state, step, result);
      const nothing: Matched = {
        pairings: told.map((event) => ({
          event,
          hidden: !this.isShown(isMessage(event) ? event.dn : event.attributes.ThisDN),
          differences: [],
        })),
        bindings: state.bindings,
        places: [],
        cost: 0,
      };
      const missing = nothing.pairings.filter(({ hidden }) => !hidden).length;
      if (missing > (this.far ? 1 : 0)) continue;
      // A message that is not there is likelier than one that nothing sends.
      const doubt = missing > 0 && this.setting.system !== undefined ? INFERRED : SILENT;
      found.push(this.stepped(state, step, { result, known }, { ...nothing, cost: missing * (COST.missing - 0.2) }, undefined, doubt));
    }
    return found;
  }

  private isShown(dn: unknown): boolean {
    return this.setting.shown.has(typeof dn === 'string' ? dn : '');
  }

  /** How hard it is to believe that this happened although nothing in the log says so. */
  private belief(step: Step, next: SeenEvent): number {
    const rare = RARE.has(requestOf(step)) || (step.action === 'Divert' && step.otherDN === undefined) ? INFERRED : 0;
    if (step.request === undefined) {
      // By hand, where a client could have asked: first of all those who have none.
      const byHand = ACTIONS[step.action].byHandFor !== undefined && this.isShown(step.thisDN);
      return INFERRED + rare + (byHand ? (this.setting.printsRequests ? INFERRED : INFERRED * 3) : 0);
    }
    const isPrinted = this.setting.printsRequests && (this.setting.system === undefined || this.setting.askers.has(step.thisDN));
    return rare + (isPrinted && (next.connID !== undefined || this.isAnswered(next)) ? UNPRINTED : INFERRED);
  }

  /** What a step lacks, of those that messages could follow from. */
  private doubt(step: Step, state: State, result: StepResult, matched: Matched, next: SeenEvent): number {
    if (this.setting.system === undefined) return 0;
    // The system registers on its devices itself, whatever clients of T-Library do.
    if (step.request === 'TUnregisterAddress' || step.request === 'TRegisterAddress') return COST.missing * 2;
    const passes = matched.places.includes(next.at) ? 0 : PASSED_OVER;
    return passes + (result.world.calls === state.world.calls ? idle(step, state, next) : 0);
  }

  /** Does the event say that it answers a request which the log prints? */
  private isAnswered(event: SeenEvent): boolean {
    const reference = textOf(event.record, 'ReferenceID');
    return reference !== undefined && this.setting.references.has(reference);
  }

  private try(state: State, step: Step): StepResult | undefined {
    if (this.left <= 0) return undefined;
    this.left -= 1;
    return stepModel(state.world, step);
  }

  private matched(state: State, step: Step, result: StepResult, request: SeenRequest): readonly State[] {
    const { told, known } = this.tell(state, step, result);
    return match(told, state, this.setting, request).map((one) => this.stepped(state, step, { result, known }, one, request));
  }

  private stepped(
    state: State,
    step: Step,
    { result, known }: { readonly result: StepResult; readonly known: State['known'] },
    matched: Matched,
    request?: SeenRequest,
    more = 0,
  ): State {
    const move: StepMove = { is: 'step', step, result, pairings: matched.pairings, ...(request === undefined ? {} : { request }) };
    const places = request === undefined ? matched.places : [request.at, ...matched.places];
    const cost = state.cost + matched.cost + more + this.disorder(state, matched.places);
    return withTaken(state, places, { world: result.world, known, bindings: matched.bindings, cost, move }, this.setting.seen.length);
  }

  /** An event of this step that comes before one of an earlier step, in the same call. */
  private disorder(state: State, places: readonly number[]): number {
    const { seen } = this.setting;
    const late = seen[state.latest];
    const isEarly = (at: number): boolean => at < state.latest && late?.connID !== undefined && late.connID === seen[at]?.connID;
    return places.some(isEarly) ? COST.order : 0;
  }

  private skipped(state: State, next: Seen): State {
    const move = { is: 'skip', at: next.at } as const;
    const { world, known, bindings } = state;
    const cost = state.cost + (next.is === 'event' && isForeignError(next, this.setting) ? 0 : COST.unexpected);
    return withTaken(state, [next.at], { world, known, bindings, cost, move }, this.setting.seen.length);
  }
}

/** Steps that a client is told of although nothing has changed in its call: whatever a message says, it could be one of them. */
function idle(step: Step, { world }: State, { record }: SeenEvent): number {
  if (step.request === 'TSendDTMF') return 0.5;
  if (step.request !== 'TSetMuteOn' && step.request !== 'TSetMuteOff') return 0;
  const [is, was] = [step.request === 'TSetMuteOn', world.status[step.thisDN]?.muted === true];
  return is === was || (textOf(record, 'Mute') === 'On') !== is ? COST.missing + 0.1 : 0;
}
/** A step that leaves the message which is next to others. */
const PASSED_OVER = 0.02;

const better = (one: State, other: State): State =>
  one.count > other.count || (one.count === other.count && one.cost < other.cost) ? one : other;
