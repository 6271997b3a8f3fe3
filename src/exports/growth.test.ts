/** Twice the run costs about twice the work, for every form that it is written in. */
import { expect, it } from 'vitest';
import { startRun } from '../scenario/index.ts';
import { longDocument } from '../scenario/testing/long.ts';
import { growth } from '../tlib/testing/work.ts';
import { EXPORTS } from './index.ts';

it.each(EXPORTS)('$name', ({ writes }) => {
  const write = (steps: number) => {
    const run = startRun(longDocument(steps));
    return () => void writes(run, 0);
  };
  expect(growth(write, 300)).toEqual([]);
});
