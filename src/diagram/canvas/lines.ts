/**
 * The lines between devices and calls, and where the state's word stands on each. A word keeps near its
 * device and off everything else; where there is no room for the word, the icon stands alone.
 */
import type { PartyState } from '../../tlib/index.ts';
import { along, boxEdge, CALL_RADIUS, circleEdge, deviceBox, distance, overlaps, overlapsCircle } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { LINE_LOOKS } from './looks.ts';

export interface LineInput {
  readonly id: string;
  readonly state: PartyState;
  readonly device: Point;
  readonly call: Point;
}

export interface PartyLine {
  readonly id: string;
  readonly state: PartyState;
  /** From the device's edge to the call's edge. */
  readonly from: Point;
  readonly to: Point;
  /** SVG path data. */
  readonly path: string;
  readonly label: Box;
  /** There is room for the icon only. */
  readonly iconOnly: boolean;
}

const LABEL_HEIGHT = 24;
const ICON_ONLY = { width: 24, height: LABEL_HEIGHT } as const;
/** So much of a line is seen between the device and a label on it: less looks like a speck. */
const STUB = 12;
const ON: Point = { x: 0, y: 0 };

/** The size of a state's label: icon, word and the space around them. */
export const labelSize = (state: PartyState): { readonly width: number; readonly height: number } => ({
  width: Math.round(32 + state.length * 6.9),
  height: LABEL_HEIGHT,
});

/** What no label may cover. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  /** Centers of calls. */
  readonly calls: readonly Point[];
}

/** Draws the lines of all parties. */
export function partyLines(parties: readonly LineInput[], obstacles: Obstacles): readonly PartyLine[] {
  const labels: Box[] = [];
  const apart = (box: Box): boolean =>
    !labels.some((other) => overlaps(box, other, 1)) && !obstacles.calls.some((center) => overlapsCircle(box, center, CALL_RADIUS, 3));
  const free = (box: Box): boolean => apart(box) && !obstacles.boxes.some((other) => overlaps(box, other, 3));
  const drawn = new Map<string, PartyLine>();
  // The shortest line has the fewest places for its label, so it chooses first.
  const byLength = [...parties].sort((a, b) => distance(a.device, a.call) - distance(b.device, b.call));
  for (const party of byLength) {
    const from = boxEdge(deviceBox(party.device), party.call);
    const to = circleEdge(party.call, CALL_RADIUS, party.device);
    const word = labelPlace(from, to, labelSize(party.state), free);
    const label = word ??
      labelPlace(from, to, ICON_ONLY, free) ??
      labelPlace(from, to, ICON_ONLY, apart) ?? { ...along(from, to, 0.5), ...ICON_ONLY };
    labels.push(label);
    drawn.set(party.id, {
      id: party.id,
      state: party.state,
      from,
      to,
      path: linePath(from, to, party.state),
      label,
      iconOnly: word === undefined,
    });
  }
  return parties.flatMap(({ id }) => drawn.get(id) ?? []);
}

/** The devices and calls of a layout, for `partyLines`. */
export function obstaclesIn(positions: ReadonlyMap<string, Point>): Obstacles {
  const entries = [...positions];
  return {
    boxes: entries.flatMap(([key, at]) => (key.startsWith('dn:') ? deviceBox(at) : [])),
    calls: entries.flatMap(([key, at]) => (key.startsWith('dn:') ? [] : at)),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The first place from the device on where a label of that size touches nothing: on the line, else beside it. */
function labelPlace(from: Point, to: Point, size: Size, free: (box: Box) => boolean): Box | undefined {
  const length = distance(from, to);
  if (length < 8) return undefined;
  const flat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) * 2.2;
  // Beside a level line the whole line stays in sight; on a steep one the label hides little.
  const aside = size.width / 2 + 6;
  const above = size.height / 2 + 2 + (flat ? (size.width / 2) * Math.abs((to.y - from.y) / (to.x - from.x)) : 0);
  const shifts: readonly Point[] = flat ? [{ x: 0, y: -above }, { x: 0, y: above }, ON] : [ON, { x: -aside, y: 0 }, { x: aside, y: 0 }];
  for (const shift of shifts) {
    for (const start of shift === ON ? [reach(from, to, size) + STUB, 8] : [8]) {
      for (let at = start; at <= length - 8; at += 4) {
        const point = along(from, to, at / length);
        const box = { x: Math.round(point.x + shift.x), y: Math.round(point.y + shift.y), ...size };
        if (free(box)) return box;
      }
    }
  }
  return undefined;
}

/** How far a label that stands on the line covers it to either side. */
function reach(from: Point, to: Point, { width, height }: Size): number {
  const length = distance(from, to);
  const steps = Math.max(Math.abs(to.x - from.x) / length / (width / 2), Math.abs(to.y - from.y) / length / (height / 2));
  return 1 / steps;
}

const at = (point: Point): string => `${point.x.toFixed(1)},${point.y.toFixed(1)}`;

/** A straight line; two for a queued party; one that ends in a zigzag for a busy or failed one. */
export function linePath(from: Point, to: Point, state: PartyState): string {
  const length = distance(from, to) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const shift = (point: Point, by: number): Point => ({ x: point.x + across.x * by, y: point.y + across.y * by });
  switch (LINE_LOOKS[state]) {
    case 'double':
      return `M${at(shift(from, 3))}L${at(shift(to, 3))}M${at(shift(from, -3))}L${at(shift(to, -3))}`;
    case 'zigzag': {
      const teeth = Math.min(36, length / 2);
      const points = Array.from({ length: 6 }, (_, n) =>
        shift(along(from, to, (length - teeth + (teeth * n) / 6) / length), n === 0 ? 0 : n % 2 === 0 ? -6 : 6),
      );
      return `M${at(from)}L${points.map(at).join('L')}L${at(to)}`;
    }
    default:
      return `M${at(from)}L${at(to)}`;
  }
}
