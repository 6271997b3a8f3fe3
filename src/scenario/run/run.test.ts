/** Whatever a valid document says, it runs: what cannot be done is refused, and nothing throws. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenarioDocument } from '../testing/document.arbitrary.ts';
import { validateScenario } from '../document/document.ts';
import { extendRun, startRun, truncateRun } from './run.ts';

const settings = { seed: Number(process.env.PARTYLINE_SEED ?? 20_260_101), numRuns: Number(process.env.PARTYLINE_RUNS ?? 300) };

it('a valid document runs from its first step to its last, twice the same', () => {
  fc.assert(
    fc.property(scenarioDocument, (document) => {
      const valid = validateScenario(document);
      if (!valid.ok) throw new Error(valid.error.message);
      const run = startRun(valid.value);
      expect(run.frames.length).toBe(valid.value.steps.length + 1);
      expect(run.frames.map((frame) => frame.world.steps)).toEqual(run.frames.map((_, index) => index));
      expect(startRun(valid.value)).toEqual(run);
    }),
    settings,
  );
});

it('a run that is extended or cut keeps the frames that it had', () => {
  fc.assert(
    fc.property(scenarioDocument, fc.nat(30), (document, at) => {
      const run = startRun(document);
      const cut = truncateRun(run, Math.min(at, document.steps.length));
      expect(cut.frames.every((frame, index) => frame === run.frames[index])).toBe(true);
      const step = document.steps[cut.document.steps.length];
      if (!step) return;
      const longer = extendRun(cut, step);
      expect(longer.frames.slice(0, -1).every((frame, index) => frame === cut.frames[index])).toBe(true);
      expect(longer.frames.at(-1)).toEqual(run.frames[cut.frames.length]);
    }),
    settings,
  );
});
