/**
 * Two runs side by side: steps that are the same on both sides stand in one row, as do different ones at the
 * same place, and the events that both send.
 * Used for two branches of a scenario and for one scenario under both profiles.
 */
import type { TEvent } from '../../model/index.ts';
import { describeStep, type Frame, type Run } from '../../scenario/index.ts';
import type { AttributeName } from '../../tlib/index.ts';
import { sameValue } from '../timeline/differ.ts';

/** `changed`: on both sides, but not alike. `left` and `right`: on that side alone. */
export type Likeness = 'same' | 'changed' | 'left' | 'right';

export interface AlignedEvent {
  readonly likeness: Likeness;
  readonly left?: TEvent;
  readonly right?: TEvent;
  /** Attributes that are not the same, or that one side lacks. */
  readonly attributes: readonly AttributeName[];
}

export interface AlignedStep {
  readonly likeness: Likeness;
  readonly left?: Frame;
  readonly right?: Frame;
  readonly events: readonly AlignedEvent[];
}

/** Attributes that say the same thing in other words under the two profiles, or that only count. */
export type Ignored = ReadonlySet<AttributeName>;
const NOTHING: Ignored = new Set();

/** In: two runs, and attributes that do not count as a difference. Out: a row per step of either. */
export function alignRuns(left: Run, right: Run, ignored: Ignored = NOTHING): readonly AlignedStep[] {
  return alignSteps(left.frames.slice(1), right.frames.slice(1)).map(([one, other]) => alignStep(one, other, ignored));
}

type Pair = readonly [left: Frame | undefined, right: Frame | undefined];

/** The steps that both sides have, in order, as many as there can be; the others stand alone between them. */
function alignSteps(left: readonly Frame[], right: readonly Frame[]): readonly Pair[] {
  let head = 0;
  while (head < left.length && head < right.length && sameStep(left[head], right[head])) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && sameStep(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  const paired = (from: number, count: number, shift: number): Pair[] =>
    Array.from({ length: count }, (_, n) => [left[from + n], right[from + n + shift]]);
  return [
    ...paired(0, head, 0),
    ...alignMiddle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    ...paired(left.length - tail, tail, right.length - left.length),
  ];
}

/** Beyond this many comparisons the middles are set beside each other as they come. */
const MOST = 1_000_000;

/** Longest common subsequence of what is left between the common beginning and end. */
function alignMiddle(left: readonly Frame[], right: readonly Frame[]): readonly Pair[] {
  if (left.length * right.length > MOST) return beside(left, right);
  const width = right.length + 1;
  const common = new Uint32Array((left.length + 1) * width);
  const at = (l: number, r: number): number => common[l * width + r] ?? 0;
  for (let l = left.length - 1; l >= 0; l -= 1) {
    for (let r = right.length - 1; r >= 0; r -= 1) {
      common[l * width + r] = sameStep(left[l], right[r]) ? at(l + 1, r + 1) + 1 : Math.max(at(l + 1, r), at(l, r + 1));
    }
  }
  const pairs: Pair[] = [];
  let [l, r] = [0, 0];
  let [fromL, fromR] = [0, 0];
  while (l < left.length && r < right.length) {
    if (sameStep(left[l], right[r])) {
      pairs.push(...beside(left.slice(fromL, l), right.slice(fromR, r)), [left[l], right[r]]);
      [l, r] = [l + 1, r + 1];
      [fromL, fromR] = [l, r];
    } else if (at(l + 1, r) >= at(l, r + 1)) l += 1;
    else r += 1;
  }
  return [...pairs, ...beside(left.slice(fromL), right.slice(fromR))];
}

/** Different steps at the same place stand beside each other: what one does, and what the other does instead. */
function beside(left: readonly Frame[], right: readonly Frame[]): readonly Pair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, n): Pair => [left[n], right[n]]);
}

function sameStep(left: Frame | undefined, right: Frame | undefined): boolean {
  if (left?.step === undefined || right?.step === undefined) return false;
  return left.step === right.step || describeStep(left.step) === describeStep(right.step);
}

function alignStep(left: Frame | undefined, right: Frame | undefined, ignored: Ignored): AlignedStep {
  const events = alignEvents(left?.events ?? [], right?.events ?? [], ignored);
  const sides = { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
  if (left === undefined) return { likeness: 'right', ...sides, events };
  if (right === undefined) return { likeness: 'left', ...sides, events };
  const alike =
    sameStep(left, right) &&
    (left.refusal === undefined) === (right.refusal === undefined) &&
    events.every(({ likeness }) => likeness === 'same');
  return { likeness: alike ? 'same' : 'changed', ...sides, events };
}

/** An event meets the first one on the other side with the same name, DN and call, else with the same name and DN. */
function alignEvents(left: readonly TEvent[], right: readonly TEvent[], ignored: Ignored): readonly AlignedEvent[] {
  const partners = new Map<TEvent, TEvent>();
  const free = new Set(right);
  for (const fits of [alikeInCall, alikeAtDN]) {
    for (const event of left) {
      if (partners.has(event)) continue;
      const partner = [...free].find((other) => fits(event, other));
      if (partner === undefined) continue;
      partners.set(event, partner);
      free.delete(partner);
    }
  }
  const aligned = left.map((event): AlignedEvent => {
    const partner = partners.get(event);
    if (partner === undefined) return { likeness: 'left', left: event, attributes: [] };
    const attributes = differences(event, partner, ignored);
    return { likeness: attributes.length === 0 ? 'same' : 'changed', left: event, right: partner, attributes };
  });
  return [...aligned, ...[...free].map((event): AlignedEvent => ({ likeness: 'right', right: event, attributes: [] }))];
}

const alikeAtDN = (one: TEvent, other: TEvent): boolean => one.event === other.event && one.dn === other.dn;
const alikeInCall = (one: TEvent, other: TEvent): boolean => alikeAtDN(one, other) && one.connID === other.connID;

function differences(one: TEvent, other: TEvent, ignored: Ignored): readonly AttributeName[] {
  const names = new Set([...Object.keys(one.attributes), ...Object.keys(other.attributes)] as AttributeName[]);
  return [...names].filter((name) => !ignored.has(name) && !sameValue(one.attributes[name], other.attributes[name]));
}
