/** The scene as React Flow wants it. A node whose place did not change is the same object as before, and so is an edge. */
import { getViewportForBounds, Position } from '@xyflow/react';
import type { Edge, Node, Viewport } from '@xyflow/react';
import { around, callKey, deviceKey, isDeviceKey, type Box, type Scene } from '../../diagram/index.ts';

const nodes = new WeakMap<Box, Node>();

let lastNodes: Node[] = [];
let lastEdges: Edge[] = [];

export function nodesOf({ boxes }: Scene): Node[] {
  lastNodes = sameOr(
    lastNodes,
    [...boxes].map(([key, box]) => {
      const known = nodes.get(box);
      if (known?.id === key) return known;
      const node = nodeAt(key, box);
      nodes.set(box, node);
      return node;
    }),
  );
  return lastNodes;
}

/** React Flow goes through everything when it gets another list: it gets one only when something in it changed. */
function sameOr<T>(before: T[], now: T[]): T[] {
  return before.length === now.length && before.every((one, n) => one === now[n]) ? before : now;
}

function nodeAt(key: string, { x, y, width, height }: Box): Node {
  const isDevice = isDeviceKey(key);
  return {
    id: key,
    type: isDevice ? 'device' : 'call',
    position: { x: x - width / 2, y: y - height / 2 },
    data: {},
    width,
    height,
    measured: { width, height },
    // Lines find their ends themselves; React Flow only has to know that there is an end.
    handles: [{ type: isDevice ? 'source' : 'target', position: Position.Bottom, x: width / 2, y: height / 2, width: 1, height: 1 }],
  };
}

/** A line is drawn by the scene: React Flow has to know of it only that there is one, and is told only when one comes or goes. */
export function edgesOf({ graph, lines }: Scene): Edge[] {
  const known = new Map(lastEdges.map((edge) => [edge.id, edge]));
  lastEdges = sameOr(
    lastEdges,
    graph.parties.flatMap(({ key, dn, connID }) => {
      if (!lines.has(key)) return [];
      const edge = { id: key, type: 'party', source: deviceKey(dn), target: callKey(connID), ariaLabel: `${dn} in call ${connID}` };
      return [known.get(key) ?? edge];
    }),
  );
  return lastEdges;
}

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;
/** Fitting does not blow two devices up beyond this. */
const FIT_ZOOM = 1.25;

/** The box around everything that is shown. */
export const boundsOf = ({ boxes, lines }: Scene): Box => around([...boxes.values(), ...[...lines.values()].map(({ label }) => label)]);

/** The viewport in which everything is seen, clear of the buttons at the bottom. */
export function viewportFor(scene: Scene, width: number, height: number): Viewport {
  const { form } = scene;
  const box = boundsOf(scene);
  const bounds = { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height };
  return getViewportForBounds(bounds, width, height, MIN_ZOOM, form === 'list' ? 1 : FIT_ZOOM, { x: '16px', top: '40px', bottom: '56px' });
}

/** So far from the pane's edges everything stays. */
const EDGE = { across: 4, top: 4, bottom: 48 } as const;

/** Would the pane's edge cut something off? */
export function isCut(scene: Scene, { x, y, zoom }: Viewport, width: number, height: number): boolean {
  const box = boundsOf(scene);
  return (
    (box.x - box.width / 2) * zoom + x < EDGE.across ||
    (box.x + box.width / 2) * zoom + x > width - EDGE.across ||
    (box.y - box.height / 2) * zoom + y < EDGE.top ||
    (box.y + box.height / 2) * zoom + y > height - EDGE.bottom
  );
}
