/** The canvas of a frame with everything in its place. Parts that did not change are the same objects as before. */
import type { DN } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import { canvasOf, layoutCalls } from './graph.ts';
import type { CanvasCall, CanvasDevice, CanvasGraph, CanvasParty } from './graph.ts';
import { DEVICE_SIZE } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { callKey, deviceKey, layout } from './layout.ts';
import type { Positions } from './layout.ts';
import { obstaclesIn, partyLines } from './lines.ts';
import type { PartyLine } from './lines.ts';
import type { CanvasShape } from './ring.ts';

export interface Scene {
  /** What it was composed from, and the layout without what is in the hand. */
  readonly of: {
    readonly frame: Frame;
    readonly before: Frame | undefined;
    readonly placed: object;
    readonly shape: CanvasShape;
    readonly settled: Positions;
  };
  readonly graph: CanvasGraph;
  /** Centers of devices and calls by key. */
  readonly positions: Positions;
  readonly devices: ReadonlyMap<string, CanvasDevice>;
  readonly calls: ReadonlyMap<string, CanvasCall>;
  /** By "A@1", as the lines. */
  readonly parties: ReadonlyMap<string, CanvasParty>;
  readonly lines: ReadonlyMap<string, PartyLine>;
}

export interface SceneInput {
  readonly frame: Frame;
  readonly before?: Frame | undefined;
  readonly placed: Readonly<Record<string, Point>>;
  readonly shape: CanvasShape;
  /** What is in the hand right now, and where. */
  readonly movedKey?: string | undefined;
  readonly movedTo?: Point | undefined;
  /** Who acts next: the words below that device keep labels away. */
  readonly next?: DN | undefined;
}

/** The words of the next step hang at the outer side of a device, away from the calls in the middle. */
export const nextSide = (at: Point): 'above' | 'below' => (at.y <= 0 ? 'above' : 'below');
/** Words that are wider than their device go on towards the middle, where the canvas has room. */
export const nextAcross = (at: Point): 'rightwards' | 'leftwards' => (at.x > 0 ? 'leftwards' : 'rightwards');
const nextBox = (at: Point): Box => ({
  x: at.x,
  y: at.y + (nextSide(at) === 'above' ? -1 : 1) * (DEVICE_SIZE.height / 2 + 16),
  width: 148,
  height: 26,
});

/** Composes the scene; `previous` lends the objects that are still right. */
export function sceneOf({ frame, before, placed, shape, movedKey, movedTo, next }: SceneInput, previous?: Scene): Scene {
  const same =
    previous?.of.frame === frame && previous.of.before === before && previous.of.placed === placed && previous.of.shape === shape;
  const graph = same ? previous.graph : canvasOf(frame, before);
  const settled = same
    ? previous.of.settled
    : layout({ devices: graph.devices.map(({ dn }) => dn), calls: layoutCalls(frame.world, graph), placed, shape });
  const positions =
    movedKey === undefined || movedTo === undefined || !settled.has(movedKey)
      ? settled
      : new Map([...settled, [movedKey, movedTo] as const]);
  const acting = next === undefined ? undefined : positions.get(deviceKey(next));
  const { boxes, calls } = obstaclesIn(positions);
  const obstacles = { boxes: acting === undefined ? boxes : [...boxes, nextBox(acting)], calls };
  const lines = partyLines(
    graph.parties.flatMap(({ key, dn, connID, state }) => {
      const device = positions.get(deviceKey(dn));
      const call = positions.get(callKey(connID));
      return device === undefined || call === undefined ? [] : [{ id: key, state, device, call }];
    }),
    obstacles,
  );
  return {
    of: { frame, before, placed, shape, settled },
    graph,
    positions: shared(new Map(positions), previous?.positions),
    devices: shared(new Map(graph.devices.map((device) => [device.key, device])), previous?.devices),
    calls: shared(new Map(graph.calls.map((call) => [call.key, call])), previous?.calls),
    parties: shared(new Map(graph.parties.map((party) => [party.key, party])), previous?.parties),
    lines: shared(new Map(lines.map((line) => [line.id, line])), previous?.lines),
  };
}

/** Puts the previous object in place of an equal one. */
function shared<T extends object>(next: Map<string, T>, previous: ReadonlyMap<string, T> | undefined): ReadonlyMap<string, T> {
  if (previous === undefined) return next;
  for (const [key, value] of next) {
    const old = previous.get(key);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) next.set(key, old);
  }
  return next;
}
