/** Moving over the canvas by keys: reading order for Home and End, nearest neighbor for arrows. */
import type { Point } from './geometry.ts';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const LINE_OF_TEXT = 48;

/** Keys in reading order: rows from the top, each from the left. Things within a row's height share a row. */
export function readingOrder(positions: ReadonlyMap<string, Point>): readonly string[] {
  const byHeight = [...positions].sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  const rows: [string, Point][][] = [];
  for (const entry of byHeight) {
    const row = rows.at(-1);
    const first = row?.[0]?.[1];
    if (row !== undefined && first !== undefined && entry[1].y - first.y < LINE_OF_TEXT) row.push(entry);
    else rows.push([entry]);
  }
  return rows.flatMap((row) => row.sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([key]) => key));
}

/** The nearest key in an arrow's direction; the same key when there is none. */
export function neighbor(positions: ReadonlyMap<string, Point>, from: string, key: ArrowKey): string {
  const here = positions.get(from);
  if (here === undefined) return from;
  const level = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best = from;
  let bestCost = Infinity;
  for (const [other, at] of positions) {
    const ahead = (level ? at.x - here.x : at.y - here.y) * sign;
    const aside = Math.abs(level ? at.y - here.y : at.x - here.x);
    if (other === from || ahead < 4) continue;
    // What lies more aside than ahead is a far answer to that arrow, but an answer.
    const cost = ahead + aside * 2 + (aside > ahead * 1.5 ? 1000 : 0);
    if (cost < bestCost) [best, bestCost] = [other, cost];
  }
  return best;
}
