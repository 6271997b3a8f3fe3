/** The scene as React Flow wants it. A node or edge whose place did not change is the same object as before. */
import { getViewportForBounds, Position } from '@xyflow/react';
import type { Edge, Node, Viewport } from '@xyflow/react';
import {
  callBox,
  CALL_RADIUS,
  deviceBox,
  DEVICE_SIZE,
  type Point,
  callKey,
  deviceKey,
  type PartyLine,
  type Scene,
} from '../../diagram/index.ts';

const nodes = new WeakMap<Point, Node>();
const edges = new WeakMap<PartyLine, Edge>();

const CALL_SIZE = { width: CALL_RADIUS * 2, height: CALL_RADIUS * 2 } as const;
export const sizeOf = (key: string): { readonly width: number; readonly height: number } =>
  key.startsWith('dn:') ? DEVICE_SIZE : CALL_SIZE;

let lastNodes: Node[] = [];
let lastEdges: Edge[] = [];

export function nodesOf({ positions }: Scene): Node[] {
  lastNodes = sameOr(
    lastNodes,
    [...positions].map(([key, at]) => {
      const known = nodes.get(at);
      if (known?.id === key) return known;
      const node = nodeAt(key, at);
      nodes.set(at, node);
      return node;
    }),
  );
  return lastNodes;
}

/** React Flow goes through everything when it gets another list: it gets one only when something in it changed. */
function sameOr<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && before.every((one, n) => one === now[n]) ? before : now;
}

function nodeAt(key: string, at: Point): Node {
  const { width, height } = sizeOf(key);
  const isDevice = key.startsWith('dn:');
  return {
    id: key,
    type: isDevice ? 'device' : 'call',
    position: { x: at.x - width / 2, y: at.y - height / 2 },
    data: {},
    width,
    height,
    measured: { width, height },
    // Lines find their ends themselves; React Flow only has to know that there is an end.
    handles: [{ type: isDevice ? 'source' : 'target', position: Position.Bottom, x: width / 2, y: height / 2, width: 1, height: 1 }],
  };
}

export function edgesOf({ graph, lines }: Scene): Edge[] {
  lastEdges = sameOr(
    lastEdges,
    graph.parties.flatMap(({ key, dn, connID }) => {
      const line = lines.get(key);
      if (line === undefined) return [];
      const known = edges.get(line);
      if (known?.id === key) return [known];
      const edge: Edge = {
        id: key,
        type: 'party',
        source: deviceKey(dn),
        target: callKey(connID),
        ariaLabel: `${dn} in call ${connID}`,
        data: { line },
      };
      edges.set(line, edge);
      return [edge];
    }),
  );
  return lastEdges;
}

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2;
/** Fitting does not blow two devices up beyond this. */
const FIT_ZOOM = 1.25;

/** The viewport in which everything is seen, clear of the buttons at the bottom. */
export function viewportFor({ positions, lines }: Scene, width: number, height: number): Viewport {
  const boxes = [
    ...[...positions].map(([key, at]) => (key.startsWith('dn:') ? deviceBox(at) : callBox(at))),
    ...[...lines.values()].map(({ label }) => label),
  ];
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return getViewportForBounds({ x: left, y: top, width: right - left, height: bottom - top }, width, height, MIN_ZOOM, FIT_ZOOM, {
    x: '16px',
    top: '40px',
    bottom: '56px',
  });
}
