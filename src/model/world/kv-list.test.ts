/** TKVLists: what is attached beside what is there, and how much a list takes. */
import { describe, expect, it } from 'vitest';
import { added, isSameValue, packedSize } from './kv-list.ts';

describe('attaching', () => {
  it.each([
    [{}, { k: '1' }, { k: '1' }],
    [{ k: '1' }, { k: '2' }, { k: ['1', '2'] }],
    [{ k: ['1', '2'] }, { k: 3 }, { k: ['1', '2', 3] }],
    [{ k: '1' }, { k: ['2', '3'], l: 'x' }, { k: ['1', '2', '3'], l: 'x' }],
    [{ k: { in: 'a' } }, { k: 'b' }, { k: [{ in: 'a' }, 'b'] }],
  ])('%j and %j', (list, more, both) => {
    expect(added(list, more)).toEqual(both);
  });
  it('keeps the order of the keys', () => {
    expect(Object.keys(added({ b: 1, a: 2 }, { c: 3, b: 4 }))).toEqual(['b', 'a', 'c']);
  });
});

it.each([
  ['a', 'a', true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [{ x: { y: 1 } }, { x: { y: 1 } }, true],
  [1, '1', false],
])('%j and %j are the same: %s', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same);
});

it.each([
  [{}, 2],
  [{ RTR: 115 }, 14],
  [{ A: 'xyz' }, 11],
  [{ A: 'é' }, 10],
  [{ A: ['x', 'y'] }, 16],
  [{ A: { RTR: 115 } }, 24],
])('%j takes %i bytes', (list, size) => {
  expect(packedSize(list)).toBe(size);
});
