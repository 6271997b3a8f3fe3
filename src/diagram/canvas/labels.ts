/**
 * Where the state's word stands on a line: at the device's end, off every card, circle and other word, and nearer
 * to its own line than to any other. Where there is no room for the word, the icon stands alone.
 */
import type { PartyState } from '../../tlib/index.ts';
import {
  along,
  boxGap,
  CALL_RADIUS,
  circleGap,
  distance,
  lineDistance,
  overlaps,
  overlapsCircle,
  passesBox,
  segmentsOf,
} from './geometry.ts';
import type { Box, Point, Size } from './geometry.ts';
import { textWidth } from './words.ts';

export interface Label extends Box {
  readonly iconOnly: boolean;
  /** No lawful place was found. */
  readonly lost?: true;
}

/** A line from the device's edge to the call's edge, and what it joins. */
export interface Joining {
  readonly points: readonly Point[];
  readonly card: Box;
  readonly circle: Point;
}

export interface LabelSurroundings {
  readonly cards: readonly Box[];
  /** Centers of calls. */
  readonly circles: readonly Point[];
  readonly labels: readonly Box[];
  /** The other lines. */
  readonly lines: readonly (readonly Point[])[];
}

export const LABEL_HEIGHT = 24;
export const ICON_ONLY: Size = { width: 24, height: LABEL_HEIGHT };
/** So much of a line is seen between the device and a label on it: less looks like a speck. */
const STUB = 12;
const SHORT_STUB = 4;
/** So much of a level line is seen beside its word: enough to tell dots from dashes. */
const STAYS_IN_SIGHT = 64;
const FIRST = 8;
const STRIDE = 4;
const APART = 3;
const TEXT = 12;

/** A word far from its device reads as somebody else's: the icon near it is better. No line through a word is better, too. */
const CHOICES = [
  { strict: true, within: 72 },
  { strict: false, within: 72 },
  { strict: true, within: Infinity },
  { strict: false, within: Infinity },
] as const;

/** The size of a state's label: icon, word and the space around them. */
export const labelSize = (state: PartyState): Size => ({ width: Math.round(34 + textWidth(state, TEXT)), height: LABEL_HEIGHT });

/** Finds the place of a label on a line. */
export function labelPlace(line: Joining, state: PartyState, around: LabelSurroundings): Label {
  const { points } = line;
  const word = labelSize(state);
  for (const { strict, within } of CHOICES) {
    for (const size of [word, ICON_ONLY]) {
      const found = placesOn(points, size).find(
        (box) => boxGap(box, line.card) <= within && isLawful(box, line, around) && !(strict && isCrossed(box, around.lines)),
      );
      if (found !== undefined) return { ...found, iconOnly: size === ICON_ONLY };
    }
  }
  const [first, second] = points;
  return { ...along(first ?? { x: 0, y: 0 }, second ?? { x: 0, y: 0 }, 0.5), ...ICON_ONLY, iconOnly: true, lost: true };
}

/** Does a label cover nothing, and stand at the device's end and nearest to its own line? */
export const isLawful = (box: Box, { points, card: own, circle }: Joining, around: LabelSurroundings): boolean =>
  boxGap(box, own) <= circleGap(box, circle, CALL_RADIUS) &&
  !around.labels.some((other) => overlaps(box, other, 2)) &&
  !around.circles.some((center) => overlapsCircle(box, center, CALL_RADIUS, APART)) &&
  !around.cards.some((card) => overlaps(box, card, APART)) &&
  isNearest(box, points, around.lines);

function isNearest(box: Point, points: readonly Point[], lines: readonly (readonly Point[])[]): boolean {
  const own = lineDistance(points, box);
  return lines.every((line) => lineDistance(line, box) > own + 0.5);
}

const isCrossed = (box: Box, lines: readonly (readonly Point[])[]): boolean =>
  lines.some((line) => segmentsOf(line).some(([p, q]) => passesBox(p, q, box)));

/** Places from the device on: on the line, or beside it. */
function placesOn(points: readonly Point[], size: Size): readonly Box[] {
  const segments = segmentsOf(points);
  const length = segments.reduce((sum, [p, q]) => sum + distance(p, q), 0);
  const places: Box[] = [];
  const put = (p: Point, q: Point, at: number, shift: Point): void => {
    const point = along(p, q, at);
    places.push({ x: Math.round(point.x + shift.x), y: Math.round(point.y + shift.y), ...size });
  };
  for (const [choice, stub] of [
    [0, STUB],
    [1, STUB],
    [2, STUB],
    [0, SHORT_STUB],
    [2, SHORT_STUB],
  ] as const) {
    let passed = 0;
    for (const [p, q] of segments) {
      const own = distance(p, q);
      if (own < 1) continue;
      const shift = shiftsFor(p, q, size, length)[choice];
      const isOn = shift.x === 0 && shift.y === 0;
      const start = isOn && passed === 0 ? reach(p, q, size) + stub : FIRST;
      for (let at = Math.max(0, start - passed); at <= own && passed + at <= length; at += STRIDE) put(p, q, at / own, shift);
      passed += own;
    }
  }
  return places;
}

const ON: Point = { x: 0, y: 0 };

/** On the line nothing else comes nearer; only beside a short level one does enough of the line stay in sight. */
function shiftsFor(p: Point, q: Point, size: Size, length: number): readonly [Point, Point, Point] {
  const isLevel = Math.abs(q.x - p.x) > Math.abs(q.y - p.y) * 2.2;
  const slope = isLevel ? Math.abs((q.y - p.y) / (q.x - p.x)) : 0;
  const above = size.height / 2 + 2 + (size.width / 2) * slope;
  const aside = size.width / 2 + 6;
  if (isLevel && length >= size.width + STAYS_IN_SIGHT) return [ON, { x: 0, y: -above }, { x: 0, y: above }];
  return isLevel ? [{ x: 0, y: -above }, { x: 0, y: above }, ON] : [ON, { x: -aside, y: 0 }, { x: aside, y: 0 }];
}

/** How far a label that stands on the line covers it to either side. */
function reach(p: Point, q: Point, { width, height }: Size): number {
  const length = distance(p, q);
  return 1 / Math.max(Math.abs(q.x - p.x) / length / (width / 2), Math.abs(q.y - p.y) / length / (height / 2));
}
