/** Two branches side by side: their steps lined up by number, and what differs between their events. */
import type { TEvent } from '../model/types.ts';
import { describeStep } from '../scenario/index.ts';
import type { Frame, Run } from '../scenario/types.ts';

/** `same`: on both sides and alike. `differs`: on both, with other attributes. `only`: on this side alone. */
export type Likeness = 'same' | 'differs' | 'only';

export interface ComparedEvent {
  readonly event: TEvent;
  readonly likeness: Likeness;
  /** The attributes whose values differ, or that one side lacks. */
  readonly attributes: readonly string[];
}
export interface ComparedSide {
  readonly title: string;
  readonly refused: boolean;
  readonly events: readonly ComparedEvent[];
}
export interface ComparedStep {
  readonly step: number;
  readonly likeness: 'same' | 'differs';
  readonly left?: ComparedSide;
  readonly right?: ComparedSide;
}

/** Every step of the longer run; `same` steps are those where request and events are alike. */
export function compareRuns(left: Run, right: Run): readonly ComparedStep[] {
  const steps: ComparedStep[] = [];
  for (let step = 1; step < Math.max(left.frames.length, right.frames.length); step += 1) {
    const [a, b] = [left.frames[step], right.frames[step]];
    const sides = { ...(a === undefined ? {} : { left: side(a, b) }), ...(b === undefined ? {} : { right: side(b, a) }) };
    steps.push({ step, likeness: alike(sides.left, sides.right) ? 'same' : 'differs', ...sides });
  }
  return steps;
}

const alike = (a: ComparedSide | undefined, b: ComparedSide | undefined): boolean =>
  a !== undefined && b !== undefined && a.title === b.title && a.refused === b.refused
  && [...a.events, ...b.events].every((each) => each.likeness === 'same');

function side(frame: Frame, other: Frame | undefined): ComparedSide {
  const left = [...(other?.events ?? [])];
  const events = frame.events.map((event): ComparedEvent => {
    const at = left.findIndex((each) => each.event === event.event && each.dn === event.dn && each.connID === event.connID);
    const twin = at === -1 ? undefined : left.splice(at, 1)[0];
    if (twin === undefined) return { event, likeness: 'only', attributes: [] };
    const attributes = differing(event, twin);
    return { event, likeness: attributes.length === 0 ? 'same' : 'differs', attributes };
  });
  return { title: frame.step === undefined ? '' : describeStep(frame.step), refused: frame.refusal !== undefined, events };
}

function differing(a: TEvent, b: TEvent): readonly string[] {
  const names = new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)]);
  const [left, right] = [a.attributes as Readonly<Record<string, unknown>>, b.attributes as Readonly<Record<string, unknown>>];
  return [...names].filter((name) => JSON.stringify(left[name]) !== JSON.stringify(right[name]));
}
