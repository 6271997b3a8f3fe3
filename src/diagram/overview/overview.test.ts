/** The strip says of every step which calls there are, and stays small however long the run is. */
import { expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import { extendRun, startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { overviewOf, stretchesOf } from './overview.ts';

const many = (calls: number): ScenarioDocument => ({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }],
  steps: Array.from({ length: calls }, () => [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' } as const,
    { request: 'TReleaseCall', thisDN: 'A' } as const,
  ]).flat(),
});

it('of every model: the spans at a step are the calls there are, each lane one at a time', () => {
  for (const { document } of CATALOG) {
    if (document === undefined) continue;
    const run = startRun(document);
    const { spans, refused, lanes } = overviewOf(run);
    for (const { index, world, refusal } of run.frames) {
      const here = spans.filter(({ from, to }) => from <= index && index < (to ?? Infinity));
      expect(here.map(({ connID }) => connID).sort()).toEqual(world.calls.map(({ connID }) => connID).sort());
      expect(new Set(here.map(({ lane }) => lane)).size).toBe(here.length);
      expect(Math.max(-1, ...here.map(({ lane }) => lane))).toBeLessThan(lanes);
      expect(refused.includes(index)).toBe(refusal !== undefined);
    }
  }
});

it('goes on where the run does, and begins anew for another', () => {
  const run = startRun({ ...many(2), steps: many(2).steps.slice(0, 3) });
  expect(overviewOf(run).spans.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, undefined],
  ]);
  const longer = extendRun(run, { request: 'TReleaseCall', thisDN: 'A' });
  expect(overviewOf(longer).spans.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(overviewOf(startRun(many(1))).spans).toHaveLength(1);
});

it('thousands of steps are no more pieces than there are pixels', () => {
  const pieces = stretchesOf(overviewOf(startRun(many(2000))), 600);
  expect(pieces.length).toBeGreaterThan(100);
  expect(pieces.length).toBeLessThan(600);
  expect(Math.max(...pieces.map(({ to }) => to))).toBeLessThanOrEqual(602);
});
