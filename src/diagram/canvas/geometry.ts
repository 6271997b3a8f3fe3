/** Points, boxes and segments of the canvas; sizes of what stands on it. All in canvas pixels at zoom 1. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box by its center and size. */
export interface Box extends Point, Size {}

/** A device's card when its name is short. */
export const DEVICE_SIZE = { width: 148, height: 52 } as const;
/** A call is a circle. */
export const CALL_RADIUS = 44;

export const callBox = (at: Point): Box => ({ ...at, width: CALL_RADIUS * 2, height: CALL_RADIUS * 2 });

/** Does a box come closer than `margin` to a circle? */
export function overlapsCircle(box: Box, center: Point, radius: number, margin = 0): boolean {
  const dx = Math.max(0, Math.abs(box.x - center.x) - box.width / 2);
  const dy = Math.max(0, Math.abs(box.y - center.y) - box.height / 2);
  return Math.hypot(dx, dy) < radius + margin;
}

/** How far apart a box and a circle, and two boxes, are; 0 when they touch. */
export const circleGap = (box: Box, center: Point, radius: number): number =>
  Math.max(
    0,
    Math.hypot(Math.max(0, Math.abs(box.x - center.x) - box.width / 2), Math.max(0, Math.abs(box.y - center.y) - box.height / 2)) - radius,
  );
export const boxGap = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, Math.abs(a.x - b.x) - (a.width + b.width) / 2), Math.max(0, Math.abs(a.y - b.y) - (a.height + b.height) / 2));

/** Do two boxes come closer than `margin`? */
export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width + margin * 2 && Math.abs(a.y - b.y) * 2 < a.height + b.height + margin * 2;
}

/** Where the ray from a box's center towards `to` leaves the box. */
export function boxEdge(box: Box, to: Point): Point {
  const dx = to.x - box.x;
  const dy = to.y - box.y;
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y };
  const t = Math.min(box.width / 2 / Math.abs(dx || Number.MIN_VALUE), box.height / 2 / Math.abs(dy || Number.MIN_VALUE));
  return { x: box.x + dx * t, y: box.y + dy * t };
}

/** Where the ray from a circle's center towards `to` leaves the circle. */
export function circleEdge(center: Point, radius: number, to: Point): Point {
  const length = distance(center, to);
  if (length === 0) return { x: center.x, y: center.y };
  return along(center, to, radius / length);
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const along = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

/** The middle of several points. Throws without any: there is no such place. */
export function middleOf(points: readonly Point[]): Point {
  if (points.length === 0) throw new Error('middleOf: expected at least one point');
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Does the inside of a segment pass through the open box, blown up by `margin` on every side? */
export function passesBox(p: Point, q: Point, box: Box, margin = 0): boolean {
  const halfWidth = box.width / 2 + margin;
  const halfHeight = box.height / 2 + margin;
  const left = box.x - halfWidth;
  const right = box.x + halfWidth;
  const top = box.y - halfHeight;
  const bottom = box.y + halfHeight;
  if ((p.x <= left && q.x <= left) || (p.x >= right && q.x >= right)) return false;
  if ((p.y <= top && q.y <= top) || (p.y >= bottom && q.y >= bottom)) return false;
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  let from = 0;
  let to = 1;
  if (Math.abs(dx) > 1e-9) {
    const a = (left - p.x) / dx;
    const b = (right - p.x) / dx;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (Math.abs(dy) > 1e-9) {
    const a = (top - p.y) / dy;
    const b = (bottom - p.y) / dy;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return to - from > 1e-9;
}

/** How far a point lies from a segment. */
export function segmentDistance(p: Point, q: Point, point: Point): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - p.x) * dx + (point.y - p.y) * dy) / square));
  return Math.hypot(p.x + t * dx - point.x, p.y + t * dy - point.y);
}

/** Segments of a line with corners. */
export function segmentsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  const segments: [Point, Point][] = [];
  let last: Point | undefined;
  for (const point of points) {
    if (last !== undefined) segments.push([last, point]);
    last = point;
  }
  return segments;
}

/** How far a point lies from a line with corners. */
export function lineDistance(points: readonly Point[], point: Point): number {
  let least = Infinity;
  let last: Point | undefined;
  for (const each of points) {
    if (last !== undefined) least = Math.min(least, segmentDistance(last, each, point));
    last = each;
  }
  return least;
}

/** The least box around several. Throws without any. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new Error('around: expected at least one box');
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x - box.width / 2);
    right = Math.max(right, box.x + box.width / 2);
    top = Math.min(top, box.y - box.height / 2);
    bottom = Math.max(bottom, box.y + box.height / 2);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

const DIRECTIONS = 24;

/** The good point nearest to a wish, looked for in growing circles. Throws when there is none within that distance. */
export function findNear(wish: Point, good: (point: Point) => boolean, within: number, step: number): Point {
  if (good(wish)) return { x: wish.x, y: wish.y };
  for (let radius = step; radius <= within; radius += step) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      // Downwards first: calls line up under one another.
      const angle = Math.PI / 2 + (2 * Math.PI * turn) / DIRECTIONS;
      const point = { x: Math.round(wish.x + radius * Math.cos(angle)), y: Math.round(wish.y + radius * Math.sin(angle)) };
      if (good(point)) return point;
    }
  }
  throw new Error(`findNear: no free place within ${String(within)} px of ${String(wish.x)}, ${String(wish.y)}`);
}
