/**
 * The quiz: the next events are hidden, the learner says which DN gets which event with which attributes, and
 * is told what was right, what was wrong, what was missing, and why. Events of a step may come in any order,
 * so order is not asked.
 */
import { explainAttribute, type AttributeValue, type DN, type Explanation, type TEvent } from '../model/index.ts';
import type { AttributeName, EventName } from '../tlib/index.ts';
import { fieldsOf } from './fields.ts';
import { hintFor } from './hints.ts';
import type { Frame, Run } from '../scenario/index.ts';

/** A value as the learner gives it: null says that the attribute is not there, undefined leaves it open. */
export type Given = string | null;

export interface Proposal {
  readonly dn: DN;
  readonly event: EventName;
  readonly attributes: Readonly<Partial<Record<AttributeName, Given>>>;
}

export interface GradedAttribute {
  readonly attribute: AttributeName;
  readonly given: Given | undefined;
  readonly actual: Given;
  readonly right: boolean;
  readonly explanation: Explanation;
  /** Of a typical mistake: what was probably mixed up. */
  readonly hint?: string;
}

/** A proposal for an event that was sent. */
export interface Graded {
  readonly proposal: Proposal;
  readonly event: TEvent;
  readonly attributes: readonly GradedAttribute[];
  readonly right: boolean;
  /** The rule row that sent the event. */
  readonly rule: string;
}

export interface Grade {
  readonly graded: readonly Graded[];
  /** Proposals for events that were not sent, and what that DN got instead. */
  readonly wrong: readonly { readonly proposal: Proposal; readonly instead: readonly EventName[] }[];
  /** Events that were sent and not proposed. */
  readonly missing: readonly TEvent[];
  /** Everything proposed as it was sent, and nothing else. */
  readonly perfect: boolean;
  /** A point for each event that was found and for each of its values, and how many there were. */
  readonly points: number;
  readonly of: number;
}

/** A value as it is compared and shown: lists of pairs as JSON with their keys in order. */
export function shownValue(value: AttributeValue | undefined): Given {
  if (value === undefined) return null;
  return typeof value === 'object'
    ? JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
    : String(value);
}

/** Steps of a run that can be asked about: those that send something. */
export const askable = (run: Run): readonly number[] => run.frames.filter((frame) => frame.events.length > 0).map((frame) => frame.index);

const agreement = ({ attributes }: Proposal, event: TEvent): number =>
  (Object.entries(attributes) as [AttributeName, Given][]).filter(([name, given]) => given === shownValue(event.attributes[name])).length;

/** Pairs each proposal with a sent event of its DN and name; where several would do, with the one that it meets best. */
function pair(events: readonly TEvent[], answer: readonly Proposal[]): ReadonlyMap<Proposal, TEvent> {
  const candidates = answer.flatMap((proposal) =>
    events
      .filter((event) => event.dn === proposal.dn && event.event === proposal.event)
      .map((event) => ({ proposal, event, fit: agreement(proposal, event) })),
  );
  const paired = new Map<Proposal, TEvent>();
  const taken = new Set<TEvent>();
  for (const { proposal, event } of candidates.sort((a, b) => b.fit - a.fit)) {
    if (paired.has(proposal) || taken.has(event)) continue;
    paired.set(proposal, event);
    taken.add(event);
  }
  return paired;
}

function gradeAttribute(frame: Frame, event: TEvent, attribute: AttributeName, given: Given | undefined): GradedAttribute {
  const actual = shownValue(event.attributes[attribute]);
  const right = given === actual;
  const hint = right || given === undefined ? undefined : hintFor({ event, attribute, given, actual });
  return {
    attribute,
    given,
    actual,
    right,
    explanation: explainAttribute(event, attribute, frame.world),
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * Grades an answer. In: the frame whose events were hidden, and what the learner proposed. Out: each proposal
 * with its values, right or wrong and why; what was not sent; what was not proposed.
 */
export function grade(frame: Frame, answer: readonly Proposal[]): Grade {
  const paired = pair(frame.events, answer);
  const graded = answer.flatMap((proposal): Graded[] => {
    const event = paired.get(proposal);
    if (event === undefined) return [];
    const attributes = fieldsOf(frame, event.event).map((name) => gradeAttribute(frame, event, name, proposal.attributes[name]));
    return [{ proposal, event, attributes, right: attributes.every(({ right }) => right), rule: event.rule }];
  });
  const found = new Set(paired.values());
  const wrong = answer
    .filter((proposal) => !paired.has(proposal))
    .map((proposal) => ({ proposal, instead: frame.events.filter((event) => event.dn === proposal.dn).map((event) => event.event) }));
  const missing = frame.events.filter((event) => !found.has(event));
  const right = graded.reduce((sum, { attributes }) => sum + 1 + attributes.filter((one) => one.right).length, 0);
  return {
    graded,
    wrong,
    missing,
    perfect: wrong.length === 0 && missing.length === 0 && graded.every((one) => one.right),
    points: Math.max(0, right - wrong.length),
    of: frame.events.reduce((sum, event) => sum + 1 + fieldsOf(frame, event.event).length, 0),
  };
}

/** The answer that is right, as the learner would have given it. */
export function solution(frame: Frame): readonly Proposal[] {
  return frame.events.map((event) => ({
    dn: event.dn,
    event: event.event,
    attributes: Object.fromEntries(fieldsOf(frame, event.event).map((name) => [name, shownValue(event.attributes[name])])),
  }));
}
