/**
 * Where everything on the canvas stands. Deterministic: the same devices, calls and placings give the same
 * picture. What the person placed stays where it was put; a device keeps its seat whatever calls do; a call
 * stands as near to the middle of its parties as it can without touching anything, earlier calls first.
 */
import type { ConnID, DN } from '../../model/index.ts';
import { along, boxEdge, CALL_RADIUS, callBox, crosses, deviceBox, DEVICE_SIZE, distance, middleOf, overlaps } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { seats } from './ring.ts';
import type { CanvasShape } from './ring.ts';

export interface LayoutInput {
  readonly devices: readonly DN[];
  /** Earlier calls first. `dns`: whoever is or is about to be in the call. */
  readonly calls: readonly { readonly connID: ConnID; readonly dns: readonly DN[] }[];
  /** Centers that the person chose, by key. */
  readonly placed: Readonly<Record<string, Point>>;
  readonly shape: CanvasShape;
}

/** Centers by key (`dn:A`, `call:1`). */
export type Positions = ReadonlyMap<string, Point>;

export const deviceKey = (dn: DN): string => `dn:${dn}`;
export const callKey = (connID: ConnID): string => `call:${connID}`;

const GAP = 20;
/** Between a call and a device: room for a line and the icon on it. */
const LINE_GAP = 40;
/** Along a level line: room for a state's icon and word. A steep line has them beside it. */
const WORD_GAP = 100;
const STEP = 16;
const DIRECTIONS = 24;
const FARTHEST = 2400;
/** With more devices, or more parties in the call, lines may run behind devices: looking for better places would cost too much. */
const CAREFUL_UP_TO = { devices: 40, parties: 8 } as const;
const CAREFUL_WITHIN = 240;

/** Lays the canvas out. */
export function layout({ devices, calls, placed, shape }: LayoutInput): Positions {
  const positions = new Map<string, Point>();
  const taken: Box[] = [];
  for (const dn of devices) {
    const at = placed[deviceKey(dn)];
    if (at === undefined) continue;
    positions.set(deviceKey(dn), at);
    taken.push(deviceBox(at));
  }
  const seatOf = seats(devices.length, shape);
  devices.forEach((dn, index) => {
    if (positions.has(deviceKey(dn))) return;
    const at = nearestFree(seatOf[index] ?? { x: 0, y: 0 }, (point) => isFree(deviceBox(point), taken));
    positions.set(deviceKey(dn), at);
    taken.push(deviceBox(at));
  });
  for (const { connID } of calls) {
    const at = placed[callKey(connID)];
    if (at === undefined) continue;
    positions.set(callKey(connID), at);
    taken.push(callBox(at));
  }
  const heart = devices.length === 0 ? { x: 0, y: 0 } : middleOf(devices.map((dn) => positions.get(deviceKey(dn)) ?? { x: 0, y: 0 }));
  for (const call of calls) {
    if (positions.has(callKey(call.connID))) continue;
    const at = placeCall(
      call.dns.flatMap((dn) => positions.get(deviceKey(dn)) ?? []),
      heart,
      taken,
    );
    positions.set(callKey(call.connID), at);
    taken.push(callBox(at));
  }
  return positions;
}

/** The middle of its parties, or the nearest place from which no line of the call runs through anything else. */
function placeCall(parties: readonly Point[], heart: Point, taken: readonly Box[]): Point {
  const wish = wishFor(parties, heart);
  const free = (point: Point): boolean =>
    !taken.some((other) => overlaps(callBox(point), other, other.height === DEVICE_SIZE.height ? LINE_GAP : GAP));
  if (taken.length > CAREFUL_UP_TO.devices || parties.length > CAREFUL_UP_TO.parties) return nearestFree(wish, free);
  const others = taken.filter((box) => !parties.some((party) => party.x === box.x && party.y === box.y));
  const clear = (point: Point): boolean => free(point) && !parties.some((party) => others.some((box) => crosses(party, point, box)));
  const apart = (party: Point, point: Point): boolean =>
    parties.every((other) => other === party || !crosses(party, point, deviceBox(other)));
  const worded = (point: Point): boolean => parties.every((party) => hasRoomForWord(party, point) && apart(party, point)) && clear(point);
  return findNear(wish, worded, CAREFUL_WITHIN) ?? findNear(wish, clear, CAREFUL_WITHIN) ?? nearestFree(wish, free);
}

function hasRoomForWord(device: Point, call: Point): boolean {
  const isSteep = Math.abs(call.x - device.x) <= Math.abs(call.y - device.y) * 2.2;
  return isSteep || distance(boxEdge(deviceBox(device), call), call) - CALL_RADIUS >= WORD_GAP;
}

function wishFor(parties: readonly Point[], heart: Point): Point {
  const [only] = parties;
  if (only === undefined) return heart;
  if (parties.length === 2) return middleOf(parties);
  // A lone party's call, and a conference, are drawn towards the middle of the canvas, where lines have room.
  return along(middleOf(parties), heart, 0.5);
}

const isFree = (box: Box, taken: readonly Box[]): boolean => !taken.some((other) => overlaps(box, other, GAP));

/** The free point nearest to a wish. */
function nearestFree(wish: Point, free: (point: Point) => boolean): Point {
  const found = findNear(wish, free, FARTHEST);
  if (found === undefined) throw new Error(`layout: no free place within ${String(FARTHEST)} px of ${String(wish.x)}, ${String(wish.y)}`);
  return found;
}

/** Looks around a wish in growing circles. */
function findNear(wish: Point, good: (point: Point) => boolean, within: number): Point | undefined {
  for (let radius = 0; radius <= within; radius += STEP) {
    for (let turn = 0; turn < (radius === 0 ? 1 : DIRECTIONS); turn += 1) {
      // Downwards first: calls line up under one another.
      const angle = Math.PI / 2 + (2 * Math.PI * turn) / DIRECTIONS;
      const point = { x: Math.round(wish.x + radius * Math.cos(angle)), y: Math.round(wish.y + radius * Math.sin(angle)) };
      if (good(point)) return point;
    }
  }
  return undefined;
}
