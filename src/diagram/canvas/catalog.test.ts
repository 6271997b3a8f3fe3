/** Every moment of every model of the catalogue can be drawn, in both shapes, with nothing on anything else. */
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import { startRun } from '../../scenario/index.ts';
import { dropsFor } from './drop.ts';
import { CALL_RADIUS, overlaps, overlapsCircle } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** What lies on something else: nodes on nodes, labels on labels and on calls. */
function clashes({ boxes, positions, lines }: Scene): readonly string[] {
  const nodes = [...boxes];
  const labels = [...lines].map(([key, { label }]) => [key, label] as const);
  const calls = [...positions].filter(([key]) => key.startsWith('call:'));
  return [
    ...nodes.flatMap(([a, first], n) =>
      nodes
        .slice(n + 1)
        .filter(([, second]) => overlaps(first, second))
        .map(([b]) => `${a} on ${b}`),
    ),
    ...labels.flatMap(([a, first], n) =>
      labels
        .slice(n + 1)
        .filter(([, second]) => overlaps(first, second))
        .map(([b]) => `${a} on ${b}`),
    ),
    ...labels.flatMap(([a, label]) => calls.filter(([, at]) => overlapsCircle(label, at, CALL_RADIUS)).map(([b]) => `${a} on ${b}`)),
  ];
}

const ROOMS = { wide: { width: 640, height: 640 }, tall: { width: 390, height: 640 } } as const;

const models = CATALOG.flatMap(({ id, document }) => (document === undefined ? [] : [[id, document] as const]));

describe.each(['wide', 'tall'] as const)('drawn %s', (shape) => {
  it.each(models)('%s', (_, document) => {
    const { frames } = startRun(document);
    for (const frame of frames) {
      const scene = sceneOf({ frames, index: frame.index, placed: {}, shape, room: ROOMS[shape] });
      expect(clashes(scene), `step ${String(frame.index)}`).toEqual([]);
      expect(scene.form).toBe('lines');
      expect(scene.lines.size).toBe(scene.graph.parties.length);
      expect(outlineOf(scene.graph).devices).toHaveLength(frame.world.devices.length);
    }
  });
});

it.each(models)('in %s, everything can be taken up at every moment', (_, document) => {
  for (const { world } of startRun(document).frames) {
    for (const { dn } of world.devices) {
      for (const { legal, refused, why } of dropsFor(world, { dn }).values()) {
        expect(legal.length > 0 || (why ?? '') !== '').toBe(true);
        for (const { refusal } of refused) expect(refusal).toBeDefined();
      }
    }
  }
});
