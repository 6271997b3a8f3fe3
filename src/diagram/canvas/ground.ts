/**
 * Where the devices stand: a rectangle of seats, or where the person put them. It does not depend on calls. Cards
 * keep so much room between them that a line can pass: one that was put closer to another stands beside it.
 */
import type { DN } from '../../model/index.ts';
import { deviceKey } from './keys.ts';
import { around, findNear, middleOf, overlaps } from './geometry.ts';
import type { Box, Point, Size } from './geometry.ts';
import { seats } from './ring.ts';
import type { CanvasShape } from './ring.ts';

export interface GroundInput {
  readonly devices: readonly ({ readonly dn: DN } & Size)[];
  /** Centers that the person chose, by key. */
  readonly placed: Readonly<Record<string, Point>>;
  readonly shape: CanvasShape;
}

export interface Ground {
  /** By key, in the order of the devices. */
  readonly cards: ReadonlyMap<string, Box>;
  readonly boxes: readonly Box[];
  /** The middle of all devices. */
  readonly heart: Point;
  /** The box around all cards. */
  readonly bounds: Box;
  readonly placed: Readonly<Record<string, Point>>;
}

/** The least room between two things on the canvas: a line and its margin on either side. */
export const ROOM_FOR_LINE = 18;
const FARTHEST = 4000;

/** Gives every device its place. */
export function groundOf({ devices, placed, shape }: GroundInput): Ground {
  const found = new Map<string, Box>();
  const taken: Box[] = [];
  const put = ({ dn, width, height }: { readonly dn: DN } & Size, wish: Point, step: number): void => {
    const free = ({ x, y }: Point): boolean => !taken.some((other) => overlaps({ x, y, width, height }, other, ROOM_FOR_LINE));
    const box = { ...findNear(wish, free, FARTHEST, step), width, height };
    found.set(deviceKey(dn), box);
    taken.push(box);
  };
  for (const device of devices) {
    const at = placed[deviceKey(device.dn)];
    if (at !== undefined) put(device, at, 4);
  }
  const largest = { width: Math.max(0, ...devices.map(({ width }) => width)), height: Math.max(0, ...devices.map(({ height }) => height)) };
  const seatOf = seats(devices.length, shape, largest);
  devices.forEach((device, index) => {
    if (!found.has(deviceKey(device.dn))) put(device, seatOf[index] ?? { x: 0, y: 0 }, 16);
  });
  const cards = new Map(
    devices.flatMap(({ dn }) => {
      const box = found.get(deviceKey(dn));
      return box === undefined ? [] : [[deviceKey(dn), box] as const];
    }),
  );
  const boxes = [...cards.values()];
  const none = boxes.length === 0;
  return {
    cards,
    boxes,
    heart: none ? { x: 0, y: 0 } : middleOf(boxes),
    bounds: none ? { x: 0, y: 0, width: 0, height: 0 } : around(boxes),
    placed,
  };
}
