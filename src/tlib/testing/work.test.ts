/** The measure itself: what is linear passes, and each kind of quadratic work is seen. */
import { expect, it } from 'vitest';
import { growth, workOf } from './work.ts';

it('work in proportion passes, and is counted the same each time', () => {
  const work = (size: number) => () => void Array.from({ length: size }, (_, at) => ({ at, text: `${at}` })).map(({ at }) => at);
  expect(growth(work, 20_000)).toEqual([]);
  expect(workOf(work(500)).entries).toBe(workOf(work(500)).entries);
});

it.each<[string, (size: number) => () => void]>([
  [
    'a search through all, each time',
    (size) => () => {
      const seen: number[] = [];
      for (let at = 0; at < size; at += 1) if (!seen.includes(at)) seen.push(at);
    },
  ],
  [
    'a copy of all, each time',
    (size) => () => {
      let all: readonly number[] = [];
      for (let at = 0; at < size; at += 1) all = [...all, at];
    },
  ],
  [
    'a map copied, each time',
    (size) => () => {
      let all: ReadonlyMap<number, number> = new Map();
      for (let at = 0; at < size; at += 1) all = new Map(all).set(at, at);
    },
  ],
])('%s: it is seen', (_, work) => {
  expect(growth(work, 800)).not.toEqual([]);
});
