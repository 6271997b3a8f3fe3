/** When the list takes over from lines. */
import type { Size } from './geometry.ts';
import type { Ground } from './ground.ts';
import { seatsExtent, type CanvasShape } from './ring.ts';

/**
 * Below this scale the list takes over, unless the person has put things that far apart: words are hard to read, and on
 * an upright screen all lines run through one narrow lane.
 */
const LEAST_SCALE: Readonly<Record<CanvasShape, number>> = { wide: 0.66, tall: 0.76 };
/** The pane's edge, and what stands at its top and bottom. */
const AROUND: Size = { width: 32, height: 96 };

/** Would the devices be drawn too small in a pane of that size? In one that is not measured yet they are not. */
export function isTooLarge(ground: Ground, shape: CanvasShape, room: Size): boolean {
  if (Object.keys(ground.placed).length > 0 || room.width === 0) return false;
  const largest = {
    width: Math.max(0, ...ground.boxes.map(({ width }) => width)),
    height: Math.max(0, ...ground.boxes.map(({ height }) => height)),
  };
  const extent = seatsExtent(ground.boxes.length, shape, largest);
  return Math.min((room.width - AROUND.width) / extent.width, (room.height - AROUND.height) / extent.height) < LEAST_SCALE[shape];
}
