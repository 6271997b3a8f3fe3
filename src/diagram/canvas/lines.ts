/** How a party's line is drawn: straight pieces with rounded corners; two for a queued party, a zigzag at the end of a busy or failed one. */
import type { PartyState } from '../../tlib/index.ts';
import { along, distance } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { LINE_LOOKS } from './looks.ts';

export interface PartyLine {
  readonly id: string;
  readonly state: PartyState;
  /** SVG path data; nothing where the list form says by its place to whom a word belongs. */
  readonly path: string;
  readonly label: Box;
  /** There is room for the icon only. */
  readonly iconOnly: boolean;
  /** Which call it is, where no line says it. */
  readonly call?: string;
}

const ROUNDING = 12;
const TEETH = 36;

const at = (point: Point): string => `${point.x.toFixed(1)},${point.y.toFixed(1)}`;

/** SVG path data of a line from the device's edge to the call's edge. */
export function linePath(points: readonly Point[], state: PartyState): string {
  switch (LINE_LOOKS[state]) {
    case 'double':
      return [3, -3].map((by) => rounded(beside(points, by))).join('');
    case 'zigzag':
      return zigzag(points);
    default:
      return rounded(points);
  }
}

/** The points between which a corner is rounded, and the corner. */
export function corners(points: readonly Point[]): readonly { readonly enter: Point; readonly corner: Point; readonly leave: Point }[] {
  return points.slice(1, -1).map((corner, n) => {
    const before = points[n] ?? corner;
    const after = points[n + 2] ?? corner;
    const room = Math.min(ROUNDING, distance(before, corner) / 2, distance(corner, after) / 2);
    return { enter: towards(corner, before, room), corner, leave: towards(corner, after, room) };
  });
}

function rounded(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `M${at(first)}${corners(points)
    .map(({ enter, corner, leave }) => `L${at(enter)}Q${at(corner)} ${at(leave)}`)
    .join('')}L${at(last)}`;
}

function zigzag(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const length = distance(before, end);
  const start = towards(end, before, Math.min(TEETH, length / 2));
  const across = normal(before, end);
  const teeth = Array.from({ length: 5 }, (_, n) => {
    const on = along(start, end, (n + 1) / 6);
    const by = n % 2 === 0 ? 6 : -6;
    return { x: on.x + across.x * by, y: on.y + across.y * by };
  });
  return `${rounded([...points.slice(0, -1), start])}L${teeth.map(at).join('L')}L${at(end)}`;
}

/** The same line a little to the side. */
function beside(points: readonly Point[], by: number): readonly Point[] {
  return points.map((point, n) => {
    const into = n === 0 ? undefined : normal(points[n - 1] ?? point, point);
    const out = n === points.length - 1 ? undefined : normal(point, points[n + 1] ?? point);
    const [a, b] = [into ?? out, out ?? into];
    if (a === undefined || b === undefined) return point;
    const shared = Math.max(0.5, (1 + a.x * b.x + a.y * b.y) / 2);
    return { x: point.x + ((a.x + b.x) / 2 / shared) * by, y: point.y + ((a.y + b.y) / 2 / shared) * by };
  });
}

function normal(p: Point, q: Point): Point {
  const length = distance(p, q) || 1;
  return { x: -(q.y - p.y) / length, y: (q.x - p.x) / length };
}

const towards = (from: Point, to: Point, by: number): Point => {
  const length = distance(from, to);
  return length === 0 ? from : along(from, to, by / length);
};
