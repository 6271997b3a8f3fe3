/**
 * Seats for devices: a rectangle of rows around a free middle where the calls stand. Seats follow reading
 * order, so the first device of a scenario sits top left. Where a device sits depends on the list of
 * devices only, never on calls: it does not move when parties come and go.
 */
import { DEVICE_SIZE } from './geometry.ts';
import type { Point } from './geometry.ts';

/** The pane is broader than high, or the other way round (a telephone held upright). */
export type CanvasShape = 'wide' | 'tall';

const COLUMN = DEVICE_SIZE.width + 20;
const ROW = DEVICE_SIZE.height + 32;

/** The least spans between opposite seats, and the pane that seats are chosen to fill. */
const ROOM = {
  wide: { spanX: 464, spanY: 260, width: 640, height: 440 },
  tall: { spanX: 276, spanY: 372, width: 424, height: 600 },
} as const;

/** The centers of `count` seats around (0, 0), in reading order. */
export function seats(count: number, shape: CanvasShape): readonly Point[] {
  const rows = rowsFor(count, shape);
  const { spanX, spanY } = ROOM[shape];
  const columns = Math.max(...rows, 0);
  const width = columns < 2 ? 0 : Math.max((columns - 1) * COLUMN, spanX);
  const height = rows.length < 2 ? 0 : Math.max((rows.length - 1) * ROW, spanY);
  return rows.flatMap((inRow, row) => {
    const y = rows.length < 2 ? 0 : (height * row) / (rows.length - 1) - height / 2;
    if (inRow === 1) return [{ x: 0, y }];
    return Array.from({ length: inRow }, (_, seat) => ({ x: Math.round((width * seat) / (inRow - 1) - width / 2), y: Math.round(y) }));
  });
}

/** How many seats each row has: `rowsFor(3, 'wide')` is [2, 1]; middle rows have two, one at either side. */
export function rowsFor(count: number, shape: CanvasShape): readonly number[] {
  if (count <= 1) return count === 1 ? [1] : [];
  if (count === 2) return shape === 'wide' ? [2] : [1, 1];
  let best: readonly number[] = [];
  let bestZoom = 0;
  // Fewest columns first: two facing columns keep the lines of plain calls level.
  for (let columns = 2; columns <= count; columns += 1) {
    const between = Math.max(0, Math.ceil((count - 2 * columns) / 2));
    const atEnds = count - between * 2;
    if (atEnds < 2) continue;
    const rows = [Math.ceil(atEnds / 2), ...Array<number>(between).fill(2), Math.floor(atEnds / 2)];
    const zoom = zoomFor(rows, shape);
    if (zoom > bestZoom + 0.001) [best, bestZoom] = [rows, zoom];
  }
  return best;
}

/** How large the rows can be drawn in the pane, at most 1. */
function zoomFor(rows: readonly number[], shape: CanvasShape): number {
  const { spanX, spanY, width, height } = ROOM[shape];
  const broad = Math.max((Math.max(...rows) - 1) * COLUMN, spanX) + DEVICE_SIZE.width;
  const high = Math.max((rows.length - 1) * ROW, spanY) + DEVICE_SIZE.height;
  return Math.min(1, width / broad, height / high);
}
