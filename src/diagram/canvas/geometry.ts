/** Points, boxes and segments of the canvas; sizes of what stands on it. All in canvas pixels at zoom 1. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its center and size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const DEVICE_SIZE = { width: 148, height: 52 } as const;
/** A call is a circle. */
export const CALL_RADIUS = 44;

export const deviceBox = (at: Point): Box => ({ ...at, ...DEVICE_SIZE });
export const callBox = (at: Point): Box => ({ ...at, width: CALL_RADIUS * 2, height: CALL_RADIUS * 2 });

/** Does a box come closer than `margin` to a circle? */
export function overlapsCircle(box: Box, center: Point, radius: number, margin = 0): boolean {
  const dx = Math.max(0, Math.abs(box.x - center.x) - box.width / 2);
  const dy = Math.max(0, Math.abs(box.y - center.y) - box.height / 2);
  return Math.hypot(dx, dy) < radius + margin;
}

/** Do two boxes come closer than `margin`? */
export function overlaps(a: Box, b: Box, margin = 0): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width + margin * 2 && Math.abs(a.y - b.y) * 2 < a.height + b.height + margin * 2;
}

/** Does the segment from p to q touch the box? */
export function crosses(p: Point, q: Point, box: Box): boolean {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  let from = 0;
  let to = 1;
  for (const [start, delta, low, high] of [
    [p.x, dx, box.x - box.width / 2, box.x + box.width / 2],
    [p.y, dy, box.y - box.height / 2, box.y + box.height / 2],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const a = (low - start) / delta;
    const b = (high - start) / delta;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to;
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
