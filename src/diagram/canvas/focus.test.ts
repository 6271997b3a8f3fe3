import { expect, it } from 'vitest';
import { neighbor, readingOrder } from './focus.ts';

const positions = new Map([
  ['dn:A', { x: -232, y: -130 }],
  ['dn:B', { x: 232, y: -130 }],
  ['dn:C', { x: 0, y: 130 }],
  ['call:1', { x: 0, y: -20 }],
]);

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
