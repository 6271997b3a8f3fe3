/** Which rows are drawn: those in sight and some around them, the same ones until what is in sight nears their end. */
import type { Range } from '@tanstack/react-virtual';
import { withKept } from './useFollow.ts';

/** So many rows beyond what is in sight have to be there. */
const LEAST = 2;

/**
 * A step scrolls by a row or two: were other rows drawn for each of them, every step would lay the page out once more. In:
 * what is in sight, and the row that holds the tab stop. Out: numbers of rows in order. It remembers what it said last.
 */
export function steadyRange(): (range: Range, kept: number | undefined) => number[] {
  let drawn = { from: 0, to: -1, count: -1 };
  return (range, kept) => {
    const { startIndex, endIndex, overscan, count } = range;
    const near = drawn.from > Math.max(0, startIndex - LEAST) || drawn.to < Math.min(count - 1, endIndex + LEAST);
    const far = drawn.from < startIndex - 2 * overscan || drawn.to > endIndex + 2 * overscan;
    if (near || far || drawn.count !== count)
      drawn = { from: Math.max(0, startIndex - overscan), to: Math.min(count - 1, endIndex + overscan), count };
    return withKept({ startIndex: drawn.from, endIndex: drawn.to, overscan: 0, count }, kept);
  };
}
