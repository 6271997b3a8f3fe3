/** TKVLists: what is attached beside what is there, in which order, and how much a list takes. */
import { describe, expect, it } from 'vitest';
import { added, bytesOf, hasKey, isSameValue, listOf, packedSize, pairsOf, updated, without, type KVPair } from './kv-list.ts';

it('a list has every pair that it was made of, in their order, whatever the keys are called', () => {
  for (const pairs of [
    [['__proto__', 'x']],
    [
      ['a', '1'],
      ['__proto__', 'x'],
      ['a', '2'],
    ],
    [
      ['9', 'x'],
      ['constructor', 'y'],
      ['2', 'z'],
    ],
  ] as KVPair[][])
    expect(pairsOf(listOf(pairs))).toEqual(pairs);
});

describe('attaching', () => {
  it.each([
    [{}, { k: '1' }, { k: '1' }],
    [{ k: '1' }, { k: '2' }, { k: ['1', '2'] }],
    [{ k: ['1', '2'] }, { k: 3 }, { k: ['1', '2', 3] }],
    [{ k: '1' }, { k: ['2', '3'], l: 'x' }, { k: ['1', '2', '3'], l: 'x' }],
    [{ k: { in: 'a' } }, { k: 'b' }, { k: [{ in: 'a' }, 'b'] }],
    [
      { b: '1' },
      { '2': 'x' },
      {
        $pairs: [
          ['b', '1'],
          ['2', 'x'],
        ],
      },
    ],
  ])('%j and %j', (list, more, both) => {
    expect(added(list, more)).toEqual(both);
  });
  it('keeps the order of the keys', () => {
    expect(Object.keys(added({ b: 1, a: 2 }, { c: 3, b: 4 }))).toEqual(['b', 'a', 'c']);
  });
});

it.each([
  [{ a: '1', b: '2' }, { a: '3' }, { a: '3', b: '2' }],
  [{ a: ['1', '2'], b: '2' }, { a: '3' }, { a: '3', b: '2' }],
  [{ a: '1' }, { a: ['3', '4'], c: 5 }, { a: ['3', '4'], c: 5 }],
  [
    {
      $pairs: [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
      ],
    },
    { a: '4' },
    { a: '4', b: '2' },
  ],
])('%j updated by %j', (list, more, both) => {
  expect(updated(list as never, more)).toEqual(both);
});

describe('order', () => {
  const KEPT: readonly (readonly KVPair[])[] = [
    [
      ['b', 1],
      ['a', 2],
    ],
    [
      ['10', 'x'],
      ['9', 'y'],
      ['b', 'z'],
    ],
    [
      ['b', 1],
      ['1', 2],
      ['b', 3],
    ],
    [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ],
    [
      ['k', { $binary: '00ff' }],
      ['k', { $binary: '' }],
    ],
    [],
  ];
  it.each(KEPT.map((pairs) => [JSON.stringify(pairs), pairs] as const))('%s comes back, from a document too', (_, pairs) => {
    expect(pairsOf(listOf(pairs))).toEqual(pairs);
    expect(pairsOf(JSON.parse(JSON.stringify(listOf(pairs))) as never)).toEqual(pairs);
  });
  it('is an object wherever an object keeps it', () => {
    expect(
      listOf([
        ['1', 'x'],
        ['2', 'y'],
        ['a', 1],
        ['a', 2],
      ]),
    ).toEqual({ '1': 'x', '2': 'y', a: [1, 2] });
  });
});

it('finds and leaves out the pairs of a key', () => {
  const list = {
    $pairs: [
      ['a', 1],
      ['7', 2],
      ['a', 3],
    ],
  } as never;
  expect([hasKey(list, 'a'), hasKey(list, '7'), hasKey(list, '$pairs'), hasKey({}, 'toString')]).toEqual([true, true, false, false]);
  expect(without(list, 'a')).toEqual({ '7': 2 });
});

it.each([
  [{ $binary: '00ff10' }, '00ff10'],
  [{ $binary: '' }, ''],
  [{ $binary: '0' }, undefined],
  [{ $binary: '00', more: 1 }, undefined],
  ['00', undefined],
])('the bytes of %j are %s', (value, bytes) => {
  expect(bytesOf(value)).toBe(bytes);
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
  [{ A: { $binary: '00ff10' } }, 11],
  [
    {
      $pairs: [
        ['A', 'x'],
        ['1', 'y'],
      ],
    },
    16,
  ],
])('%j takes %i bytes', (list, size) => {
  expect(packedSize(list as never)).toBe(size);
});
