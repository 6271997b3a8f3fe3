import { expect, it } from 'vitest';
import { neighbor, readingOrder } from './focus.ts';
import { layout } from './layout.ts';

const positions = layout({ devices: ['A', 'B', 'C'], calls: [{ connID: '1', dns: ['A', 'B', 'C'] }], placed: {}, shape: 'wide' });

it('reads from top left to bottom right', () => {
  expect(readingOrder(positions)).toEqual(['dn:A', 'dn:B', 'call:1', 'dn:C']);
});

it.each([
  ['dn:A', 'ArrowRight', 'call:1'],
  ['dn:A', 'ArrowLeft', 'dn:A'],
  ['dn:A', 'ArrowDown', 'dn:C'],
  ['call:1', 'ArrowUp', 'dn:A'],
  ['call:1', 'ArrowDown', 'dn:C'],
  ['dn:C', 'ArrowUp', 'call:1'],
  ['nobody', 'ArrowUp', 'nobody'],
] as const)('from %s, %s leads to %s', (from, key, to) => {
  expect(neighbor(positions, from, key)).toBe(to);
});
