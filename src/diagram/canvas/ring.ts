/**
 * Seats for devices: a rectangle of rows around a free middle where the calls stand. Seats follow reading
 * order, so the first device of a scenario sits top left. Where a device sits depends on the list of
 * devices only, never on calls: it does not move when parties come and go.
 */
import { DEVICE_SIZE } from './geometry.ts';
import type { Point, Size } from './geometry.ts';

/** The pane is broader than high, or the other way round (a telephone held upright). */
export type CanvasShape = 'wide' | 'tall';

/** Between two cards in a row, and between two rows. */
const BETWEEN = { columns: 20, rows: 32 } as const;

/** The least spans between opposite seats, and the pane that seats are chosen to fill. */
const ROOM = {
  wide: { spanX: 464, spanY: 260, width: 640, height: 440 },
  tall: { spanX: 276, spanY: 372, width: 424, height: 600 },
} as const;

/** The centers of `count` seats around (0, 0), in reading order, for cards of up to that size. */
export function seats(count: number, shape: CanvasShape, card: Size = DEVICE_SIZE): readonly Point[] {
  const rows = rowsFor(count, shape, card);
  const { spanX, spanY } = spansOf(shape, card);
  const columns = Math.max(...rows, 0);
  const width = columns < 2 ? 0 : Math.max((columns - 1) * (card.width + BETWEEN.columns), spanX);
  const height = rows.length < 2 ? 0 : Math.max((rows.length - 1) * (card.height + BETWEEN.rows), spanY);
  return rows.flatMap((inRow, row) => {
    const y = rows.length < 2 ? 0 : (height * row) / (rows.length - 1) - height / 2;
    if (inRow === 1) return [{ x: 0, y }];
    return Array.from({ length: inRow }, (_, seat) => ({ x: Math.round((width * seat) / (inRow - 1) - width / 2), y: Math.round(y) }));
  });
}

/** How many seats each row has: `rowsFor(3, 'wide')` is [2, 1]; middle rows have two, one at either side. */
export function rowsFor(count: number, shape: CanvasShape, card: Size = DEVICE_SIZE): readonly number[] {
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
    const zoom = zoomFor(rows, shape, card);
    if (zoom > bestZoom + 0.001) [best, bestZoom] = [rows, zoom];
  }
  return best;
}

/** How large the rows can be drawn in the pane, at most 1. */
function zoomFor(rows: readonly number[], shape: CanvasShape, card: Size): number {
  const { width, height } = ROOM[shape];
  const extent = extentOf(rows, shape, card);
  return Math.min(1, width / extent.width, height / extent.height);
}

/** How broad and high so many seats are with their cards. */
export function seatsExtent(count: number, shape: CanvasShape, card: Size = DEVICE_SIZE): Size {
  return extentOf(rowsFor(count, shape, card), shape, card);
}

function extentOf(rows: readonly number[], shape: CanvasShape, card: Size): Size {
  const { spanX, spanY } = spansOf(shape, card);
  return {
    width: Math.max((Math.max(...rows, 1) - 1) * (card.width + BETWEEN.columns), spanX) + card.width,
    height: Math.max((rows.length - 1) * (card.height + BETWEEN.rows), spanY) + card.height,
  };
}

/** Larger cards stand as far apart as small ones do. */
function spansOf(shape: CanvasShape, card: Size): { readonly spanX: number; readonly spanY: number } {
  const { spanX, spanY } = ROOM[shape];
  return { spanX: spanX + card.width - DEVICE_SIZE.width, spanY: spanY + card.height - DEVICE_SIZE.height };
}
