/** Lists as pairs and back: the order of the list, keys that repeat, lists inside; bytes, for which there is no type, are left out. */
import { expect, it } from 'vitest';
import type { KVList } from '../../model/index.ts';
import { userDataObject } from '../web-services/user-data.ts';
import { listOf, pairsOf } from './pairs.ts';

const LIST = {
  $pairs: [
    ['9', 'x'],
    ['k', { $binary: '00ff' }],
    ['9', { in: 1 }],
  ],
} as unknown as KVList;
const PAIRS = [
  { key: '9', type: 'str', value: 'x' },
  { key: '9', type: 'kvlist', value: [{ key: 'in', type: 'int', value: 1 }] },
];

it('writes and reads pairs', () => {
  expect(pairsOf(LIST)).toEqual(PAIRS);
  expect(listOf(PAIRS, 'userData')).toEqual({ ok: true, value: { '9': ['x', { in: 1 }] } });
  const later = [...PAIRS, { key: 'a', type: 'str', value: '' }, { key: '9', type: 'int', value: 2 }];
  expect(listOf(later, 'userData')).toMatchObject({
    ok: true,
    value: {
      $pairs: [
        ['9', 'x'],
        ['9', { in: 1 }],
        ['a', ''],
        ['9', 2],
      ],
    },
  });
});

it('is an object in the older API', () => {
  expect(userDataObject(LIST)).toEqual({ '9': ['x', { in: 1 }] });
});
