import { expect, test } from 'vitest';
import { around, HALF } from './around.ts';

test.each([
  ['few are drawn whole', 3, 8, [0, 8]],
  ['none', 0, 0, [0, 0]],
  ['the beginning of many', 0, 75_000, [0, HALF]],
  ['the middle of many', 40_000, 75_000, [40_000 - HALF, 40_000 + HALF]],
  ['the end of many', 75_000, 75_000, [75_000 - HALF, 75_000]],
])('%s', (_, past, count, [from, to]) => {
  expect(around(past, count)).toEqual({ from, to });
});
