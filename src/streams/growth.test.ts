/** Twice the run costs about twice the work, for every stream, in time and in memory. */
import { describe, expect, it } from 'vitest';
import { startRun } from '../scenario/index.ts';
import { longDocument, oneLongCall } from '../scenario/testing/long.ts';
import { growth } from '../tlib/testing/work.ts';
import { STREAM_NAMES, streamFrames } from './index.ts';

describe.each([
  ['conferences one after another', longDocument],
  ['one long call', oneLongCall],
])('%s', (_, documentOf) => {
  it.each(STREAM_NAMES)('%s', (name) => {
    const walk = (steps: number) => {
      const run = startRun(documentOf(steps));
      return () => {
        for (const items of streamFrames(run, [name])) void items;
      };
    };
    expect(growth(walk, 600)).toEqual([]);
  });
});
