import { expect, it } from 'vitest';
import { steadyRange } from './range.ts';

const ends = (rows: readonly number[]) => [rows[0], rows.at(-1), rows.length];
const sight = (startIndex: number, count = 100) => ({ startIndex, endIndex: startIndex + 9, overscan: 6, count });

it('stays while what is in sight moves a little, and follows before it comes to an end', () => {
  const range = steadyRange();
  expect(ends(range(sight(40), undefined))).toEqual([34, 55, 22]);
  for (const start of [42, 44, 38, 36]) expect(ends(range(sight(start), undefined))).toEqual([34, 55, 22]);
  expect(ends(range(sight(45), undefined))).toEqual([39, 60, 22]);
  expect(ends(range(sight(0), undefined))).toEqual([0, 15, 16]);
  expect(ends(range(sight(90), undefined))).toEqual([84, 99, 16]);
});

it('what is in sight is drawn with two rows beside it, wherever one goes; the tab stop is drawn too', () => {
  const range = steadyRange();
  for (let n = 0; n < 400; n += 1) {
    const { startIndex, endIndex } = sight((n * n * 7) % 90);
    const rows = new Set(range(sight(startIndex), 50));
    for (let row = Math.max(0, startIndex - 2); row <= Math.min(99, endIndex + 2); row += 1) expect(rows.has(row)).toBe(true);
    expect([rows.has(50), rows.size < 10 + 4 * 6]).toEqual([true, true]);
  }
});

it('more or fewer rows are drawn anew', () => {
  const range = steadyRange();
  range(sight(40), undefined);
  expect(ends(range(sight(42, 50), undefined))).toEqual([36, 49, 14]);
});
