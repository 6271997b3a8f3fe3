/** A figure's ratio reads the same way for "more is better" and "less is better". */
import { expect, test } from 'vitest';
import { figureLine, percentile } from './figure.ts';

const line = (value: number, aim: number, better: 'more' | 'less') =>
  figureLine({ name: 'x', value, unit: 'ms', aim, better }).replace(/\s+/g, ' ');

test.each([
  [line(60_000, 50_000, 'more'), 'x 60,000 ms aim 50,000 ratio 1.20 met'],
  [line(25_000, 50_000, 'more'), 'x 25,000 ms aim 50,000 ratio 0.50 not met'],
  [line(250, 500, 'less'), 'x 250 ms aim 500 ratio 2.00 met'],
  [line(1000, 500, 'less'), 'x 1,000 ms aim 500 ratio 0.50 not met'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});

test('percentiles are values that were measured', () => {
  expect([percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95), percentile([7], 0.95)]).toEqual([2, 4, 7]);
});
