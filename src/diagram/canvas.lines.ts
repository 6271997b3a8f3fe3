/**
 * The lines between devices and calls, and where the state's word stands on each. A word keeps near its
 * device and off everything else; where there is no room for the word, the icon stands alone.
 */
import type { PartyState } from '../tlib/names.ts';
import { along, boxEdge, callBox, CALL_RADIUS, circleEdge, deviceBox, distance, overlaps } from './canvas.geometry.ts';
import type { Box, Point } from './canvas.geometry.ts';
import { LINE_LOOKS } from './canvas.looks.ts';

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
const BESIDE = 15;

/** The size of a state's label: icon, word and the space around them. */
export const labelSize = (state: PartyState): { readonly width: number; readonly height: number } =>
  ({ width: Math.round(32 + state.length * 6.9), height: LABEL_HEIGHT });

/**
 * Draws the lines of all parties.
 * @param nodes boxes that no label may cover: every device and call
 */
export function partyLines(parties: readonly LineInput[], nodes: readonly Box[]): readonly PartyLine[] {
  const taken: Box[] = [...nodes];
  return parties.map((party) => {
    const from = boxEdge(deviceBox(party.device), party.call);
    const to = circleEdge(party.call, CALL_RADIUS, party.device);
    const word = labelPlace(from, to, labelSize(party.state), taken);
    const label = word ?? labelPlace(from, to, ICON_ONLY, taken) ?? { ...along(from, to, 0.5), ...ICON_ONLY };
    taken.push(label);
    return { id: party.id, state: party.state, from, to, path: linePath(from, to, party.state), label, iconOnly: word === undefined };
  });
}

/** Boxes of the nodes of a layout, for `partyLines`. */
export function nodeBoxes(positions: ReadonlyMap<string, Point>): readonly Box[] {
  return [...positions].map(([key, at]) => (key.startsWith('dn:') ? deviceBox(at) : callBox(at)));
}

/** The first place along the line, from the device on, where a label of that size touches nothing. */
function labelPlace(from: Point, to: Point, size: { readonly width: number; readonly height: number }, taken: readonly Box[]): Box | undefined {
  const length = distance(from, to);
  if (length < 8) return undefined;
  const flat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) * 2.2;
  // Beside a level line the whole line stays in sight; on a steep one the label hides little.
  const offsets = flat ? [-BESIDE, BESIDE, 0] : [0];
  for (let at = 8; at <= length; at += 6) {
    const point = along(from, to, at / length);
    for (const offset of offsets) {
      const box = { x: Math.round(point.x), y: Math.round(point.y + offset), ...size };
      if (!taken.some((other) => overlaps(box, other, 3))) return box;
    }
  }
  return undefined;
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
      const points = Array.from({ length: 6 }, (_, n) => shift(along(from, to, (length - teeth + (teeth * n) / 6) / length), n === 0 ? 0 : n % 2 === 0 ? -6 : 6));
      return `M${at(from)}L${points.map(at).join('L')}L${at(to)}`;
    }
    default:
      return `M${at(from)}L${at(to)}`;
  }
}
