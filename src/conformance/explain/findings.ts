/**
 * Where a log and the model part, told: what differs, which rule row says otherwise and where that is known from, and what
 * would make it right. Source of the kinds of finding: the interface of the command `check`.
 */
import { eventsOf, offers, requestOf, ruleInfo, type DN, type World } from '../../model/index.ts';
import { textOf } from '../../scenario/observed/index.ts';
import { shown, type Provenance, type Ref } from '../../tlib/index.ts';
import type { Difference } from './difference.ts';
import { reasonOf, reasonOfAttribute, seenName, toldName } from './reason.ts';
import type { PrintedID, Seen, SeenEvent, SeenRequest } from './seen.ts';
import type { Move, Pairing, Setting, State, StepMove } from './state.ts';
import { movesOf, stepsBefore } from './state.ts';

export type FindingKind = 'attribute' | 'missing' | 'unexpected' | 'order' | 'refused' | 'unexplained';

/** What could have been done where no explanation goes on, and what could not: the condition that was false. */
export interface Possible {
  readonly name: string;
  readonly thisDN: DN;
  readonly because?: string;
}

export interface Finding {
  readonly finding: FindingKind;
  /** The step whose event it is, from 1; of what no step explains, the step before it; 0 before all. */
  readonly step: number;
  readonly event: string;
  readonly dn: DN;
  readonly connID?: PrintedID;
  readonly attribute?: string;
  /** As the manual's tables print it, ConnIDs and DNs as the log does; absent where there is none. */
  readonly expected?: string;
  readonly found?: string;
  /** The place of the record among those that were given, where the log has one. */
  readonly record?: number;
  readonly file?: string;
  readonly line?: number;
  /** The rule row that says otherwise, what it is called, and where it is known from. */
  readonly rule?: string;
  readonly title?: string;
  readonly ref?: Ref;
  readonly prov?: Provenance;
  readonly message: string;
  /** What would make it right. */
  readonly remedy: string;
  /** Of `unexplained`: what was possible there and what was not. */
  readonly possible?: readonly Possible[];
}

interface Telling {
  readonly setting: Setting;
  readonly state: State;
  readonly places: ReadonlyMap<Seen, number>;
}

const at = (seen: Seen): string => (seen.record.first > 0 ? `, line ${seen.record.first}` : '');
const of = (seen: Seen | undefined, places: ReadonlyMap<Seen, number>) => {
  const record = seen === undefined ? undefined : places.get(seen);
  return seen === undefined ? {} : { file: seen.record.file, line: seen.record.first, ...(record === undefined ? {} : { record }) };
};
/** Of two sets: what the log lacks, and what it has beside. */
function apart({ attribute, expected = '', found = '' }: Difference): string {
  if (attribute !== 'Capabilities' && attribute !== 'Participants') return '';
  const [wanted, there] = [expected, found].map((one) => (one === 'none' ? [] : one.split(', ').filter((word) => word !== '')));
  const lacks = (wanted ?? []).filter((one) => there?.includes(one) !== true);
  const has = (there ?? []).filter((one) => wanted?.includes(one) !== true);
  const said = [lacks.length === 0 ? '' : `lacking ${lacks.join(', ')}`, has.length === 0 ? '' : `beside them ${has.join(', ')}`];
  return shown(` (${said.filter((one) => one !== '').join('; ')})`, 400);
}

/** "EventPartyDeleted at 7103, line 271: ThirdPartyDN is 7102, the model says 7101: who left …". */
function attributeFinding(step: number, { event }: Pairing, difference: Difference, seen: SeenEvent, telling: Telling): Finding {
  const { attribute, expected, found } = difference;
  const dn = seen.dn === '' ? event.dn : seen.dn;
  const says = found === undefined ? `${attribute} is not there` : `${attribute} is ${shown(found)}`;
  const model = expected === undefined ? 'the model has none' : `the model says ${shown(expected)}`;
  const { sentence, reason } = reasonOfAttribute(event, attribute);
  return {
    finding: 'attribute',
    step,
    event: event.event,
    dn,
    ...(seen.connID === undefined ? {} : { connID: seen.connID }),
    attribute,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...of(seen, telling.places),
    ...reason,
    message: `${seenName(seen)} at ${shown(dn)}${at(seen)}: ${says}, ${model}${apart(difference)}: ${sentence}`,
    remedy: expected === undefined ? `The event without ${attribute}.` : `${attribute} ${shown(expected)}.`,
  };
}

function missingFinding(step: number, { event }: Pairing, move: StepMove, telling: Telling): Finding {
  const connID = event.connID === undefined ? undefined : telling.state.bindings.printed.get(event.connID);
  const row = reasonOf(event);
  return {
    finding: 'missing',
    step,
    event: event.event,
    dn: event.dn,
    ...(connID === undefined ? {} : { connID }),
    ...(move.request === undefined ? {} : of(move.request, telling.places)),
    ...row,
    message: `${toldName(event)} at ${shown(event.dn)} is missing: ${row.title} (${requestOf(move.step)} by ${shown(move.step.thisDN)}, step ${step}).`,
    remedy: `${toldName(event)} at ${shown(event.dn)} in step ${step}.`,
  };
}

function unexpectedFinding(step: number, seen: SeenEvent, telling: Telling, request?: SeenRequest): Finding {
  const why =
    request === undefined
      ? `after step ${step} nothing that is possible sends it`
      : `the log refuses ${requestOf(request.step)} by ${shown(request.step.thisDN)}, and the model carries it out`;
  return {
    finding: 'unexpected',
    step,
    event: seen.name,
    dn: seen.dn,
    ...(seen.connID === undefined ? {} : { connID: seen.connID }),
    ...of(seen, telling.places),
    message: `${seenName(seen)} at ${shown(seen.dn)}${at(seen)} is not expected: ${why}.`,
    remedy: `The log without this ${seenName(seen)}, or a step that sends it.`,
  };
}

function orderFinding(step: number, pairing: Pairing, seen: SeenEvent, telling: Telling): Finding {
  return {
    finding: 'order',
    step,
    event: pairing.event.event,
    dn: seen.dn,
    ...(seen.connID === undefined ? {} : { connID: seen.connID }),
    ...of(seen, telling.places),
    ...reasonOf(pairing.event),
    message: `${seenName(seen)} at ${shown(seen.dn)}${at(seen)} is out of order: it belongs to step ${step}.`,
    remedy: `${seenName(seen)} among the events of step ${step}.`,
  };
}

/** A missing event and an unexpected one of the same name are one event at another DN, or in another call. */
function moved(missing: Finding, unexpected: Finding): Finding | undefined {
  if (missing.event !== unexpected.event) return undefined;
  const sameDN = missing.dn === unexpected.dn;
  const sameCall = missing.connID === unexpected.connID;
  if (sameDN === sameCall) return undefined;
  const attribute = sameDN ? 'ConnID' : 'ThisDN';
  const [expected, found] = sameDN ? [missing.connID, unexpected.connID] : [missing.dn, unexpected.dn];
  const { rule, title, ref, prov } = missing;
  return {
    ...unexpected,
    finding: 'attribute',
    step: missing.step,
    attribute,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(rule === undefined ? {} : { rule }),
    ...(title === undefined ? {} : { title }),
    ...(ref === undefined ? {} : { ref }),
    ...(prov === undefined ? {} : { prov }),
    message: `${missing.event}, line ${unexpected.line ?? 0}: ${attribute} is ${shown(found ?? '')}, the model says ${shown(expected ?? '')}: ${title ?? ''}.`,
    remedy: `${attribute} ${shown(expected ?? '')}.`,
  };
}

/** Places that must be left out for the rest to rise: those that weigh least. */
function displaced(sequence: readonly { readonly at: number; readonly weight: number }[]): ReadonlySet<number> {
  const total: number[] = [];
  const before: number[] = [];
  let last = -1;
  sequence.forEach((one, index) => {
    total[index] = one.weight;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((sequence[earlier]?.at ?? 0) >= one.at || (total[earlier] ?? 0) + one.weight <= (total[index] ?? 0)) continue;
      total[index] = (total[earlier] ?? 0) + one.weight;
      before[index] = earlier;
    }
    if (last < 0 || (total[index] ?? 0) > (total[last] ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = before[index] ?? -1) kept.add(index);
  return new Set(sequence.map((_, index) => index).filter((index) => !kept.has(index)));
}
/** A request may be printed before the last events of the step before it; it decides only between events that might both be misplaced. */
const WEIGHT = { event: 1, request: 0.5 } as const;

interface Placed {
  readonly step: number;
  /** None of a request, whose place says where its step begins. */
  readonly pairing?: Pairing;
  readonly at: number;
  /** It stands before the request that it follows from. */
  readonly early: boolean;
}

/** The events of the log in the order of the model; those of one cell as they came. */
function inModelOrder(moves: readonly Move[]): readonly Placed[] {
  const placed: Placed[] = [];
  let step = 0;
  for (const move of moves) {
    if (move.is === 'step' || move.is === 'refused') step += 1;
    if (move.is !== 'step') continue;
    const since = move.request?.at ?? -1;
    const own = move.pairings.flatMap((pairing) =>
      pairing.at === undefined ? [] : [{ step, pairing, at: pairing.at, early: pairing.at < since }],
    );
    if (move.request !== undefined) placed.push({ step, at: since, early: false });
    placed.push(...own.sort((one, other) => one.pairing.event.cell - other.pairing.event.cell || one.at - other.at));
  }
  return placed;
}

/** What stands before its own request, and of the rest the fewest without which it is in order. */
function outOfOrder(placed: readonly Placed[]): readonly Placed[] {
  const rest = placed.filter(({ early }) => !early);
  const early = placed.filter((one) => one.early);
  // In most logs nothing stands out of place, and then nothing is to be worked out.
  if (rest.every((one, index) => index === 0 || (rest[index - 1]?.at ?? 0) < one.at)) return early;
  const gone = displaced(
    rest.map(({ at: place, pairing }) => ({ at: place, weight: pairing === undefined ? WEIGHT.request : WEIGHT.event })),
  );
  return [...early, ...rest.filter((_, index) => gone.has(index))];
}

function orderFindings(moves: readonly Move[], telling: Telling): readonly Finding[] {
  return outOfOrder(inModelOrder(moves)).flatMap(({ step, pairing, at: place }) => {
    const seen = telling.setting.seen[place];
    return pairing !== undefined && seen?.is === 'event' ? [orderFinding(step, pairing, seen, telling)] : [];
  });
}

/** So many events in a row to the end of the log, and nothing explains them. */
const GIVEN_UP = 3;

/** What could be done where the explanation ends: of each DN of the calls there, what would send the next event and what else is legal. */
function frontier(world: World, next: SeenEvent): readonly Possible[] {
  const dns = new Set<DN>([next.dn, ...world.calls.flatMap((call) => call.parties.map(({ dn }) => dn))]);
  const found: Possible[] = [];
  for (const dn of [...dns].slice(0, MOST_DNS))
    for (const { step, refusal } of offers(world, dn)) {
      const name = requestOf(step);
      if (refusal === undefined) found.push({ name, thisDN: dn });
      else if (eventsOf(step.request ?? step.action).some((event) => next.causes.includes(event)))
        found.push({ name, thisDN: dn, because: refusal.message });
    }
  return found;
}
const MOST_DNS = 8;

function unexplainedFinding(step: number, skipped: readonly SeenEvent[], state: State, telling: Telling): Finding {
  const [next] = skipped;
  if (next === undefined) throw new Error('nothing is unexplained where nothing was skipped');
  const possible = frontier(state.world, next);
  const legal = possible.filter(({ because }) => because === undefined).map(({ name, thisDN }) => `${thisDN}: ${name}`);
  const illegal = possible.flatMap(({ because }) => (because === undefined ? [] : [because]));
  return {
    finding: 'unexplained',
    step,
    event: next.name,
    dn: next.dn,
    ...(next.connID === undefined ? {} : { connID: next.connID }),
    ...of(next, telling.places),
    message:
      `From ${seenName(next)} at ${shown(next.dn)}${at(next)} on, ${skipped.length} ${next.system === undefined ? 'events' : 'messages'} are not explained. After step ${step} this was possible: ${shown(legal.slice(0, 12).join(', ') || 'nothing', 400)}. ${shown(illegal.slice(0, 4).join(' '), 600)}`.trim(),
    remedy: 'A step that leads there, or a log that begins earlier.',
    possible,
  };
}

/** The skips at the very end, if they are so many that the explanation has ended. */
function givenUp(moves: readonly Move[]): number {
  let from = moves.length;
  while (from > 0 && moves[from - 1]?.is === 'skip') from -= 1;
  return moves.length - from >= GIVEN_UP ? from : moves.length;
}

/** The state before a move: that which the moves before it led to. */
function stateBefore(state: State, moves: number): State {
  let found: State = state;
  let left = movesOf(state).length - moves;
  while (left > 0 && found.from !== undefined) {
    found = found.from;
    left -= 1;
  }
  return found;
}

/** An error that answers a request which the log does not print: nothing in the log says that it is wrong. */
export function isForeignError(seen: SeenEvent, { references }: Setting): boolean {
  if (seen.name !== 'EventError') return false;
  const reference = textOf(seen.record, 'ReferenceID');
  return reference === undefined || !references.has(reference);
}

/** All findings of an explanation, by step. `places` says which record each thing is that the log shows. */
export function findingsOf(state: State, setting: Setting, places: ReadonlyMap<Seen, number>): readonly Finding[] {
  const telling: Telling = { setting, state, places };
  const moves = movesOf(state);
  const end = givenUp(moves);
  const found: Finding[] = [];
  let step = 0;
  moves.slice(0, end).forEach((move) => {
    if (move.is === 'skip') {
      const seen = setting.seen[move.at];
      if (seen?.is !== 'event' || isForeignError(seen, setting)) return;
      const after = seen.system === undefined ? step : stepsBefore(moves, move.at);
      found.push(unexpectedFinding(after, seen, telling, move.request));
      return;
    }
    if (move.is === 'ignored') return;
    step += 1;
    if (move.is === 'refused') found.push(refusedFinding(step, move, telling));
    else found.push(...findingsOfStep(step, move, telling));
  });
  const skipped = moves.slice(end).flatMap((move) => {
    const seen = move.is === 'skip' ? setting.seen[move.at] : undefined;
    return seen?.is === 'event' && !isForeignError(seen, setting) ? [seen] : [];
  });
  if (skipped.length > 0) found.push(unexplainedFinding(step, skipped, stateBefore(state, end), telling));
  return joined([...found, ...orderFindings(moves, telling)]);
}

function findingsOfStep(step: number, move: StepMove, telling: Telling): readonly Finding[] {
  if (move.before) return [];
  return move.pairings.flatMap((pairing) => {
    if (pairing.hidden) return [];
    const seen = pairing.at === undefined ? undefined : telling.setting.seen[pairing.at];
    if (seen?.is !== 'event') return [missingFinding(step, pairing, move, telling)];
    return pairing.differences.map((difference) => attributeFinding(step, pairing, difference, seen, telling));
  });
}

function refusedFinding(step: number, move: Extract<Move, { is: 'refused' }>, telling: Telling): Finding {
  const { refusal } = move.result;
  const name = requestOf(move.step);
  return {
    finding: 'refused',
    step,
    event: name,
    dn: move.step.thisDN,
    ...(move.request.connID === undefined ? {} : { connID: move.request.connID }),
    ...of(move.request, telling.places),
    rule: refusal?.rule ?? 'refused',
    title: ruleInfo('refused').title,
    ref: ruleInfo('refused').ref,
    prov: ruleInfo('refused').prov,
    message: `${name} by ${shown(move.step.thisDN)}${at(move.request)} is carried out, and the model refuses it: ${refusal?.message ?? ''}`,
    remedy: refusal === undefined ? '' : `EventError; or, before it, ${refusal.needs}.`,
  };
}

/** What is missing here and unexpected there is one event that was moved. */
function joined(findings: readonly Finding[]): readonly Finding[] {
  const gone = new Set<Finding>();
  const instead = new Map<Finding, Finding>();
  for (const missing of findings) {
    if (missing.finding !== 'missing') continue;
    for (const unexpected of findings) {
      if (unexpected.finding !== 'unexpected' || gone.has(unexpected) || instead.has(unexpected)) continue;
      const one = Math.abs(missing.step - unexpected.step) <= 1 ? moved(missing, unexpected) : undefined;
      if (one === undefined) continue;
      instead.set(unexpected, one);
      gone.add(missing);
      break;
    }
  }
  return findings.filter((one) => !gone.has(one)).map((one) => instead.get(one) ?? one);
}
