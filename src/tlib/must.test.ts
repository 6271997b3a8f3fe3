import { expect, it } from 'vitest';
import { must } from './must.ts';

it('gives the value, or names what is missing', () => {
  expect(must(0, 'a number')).toBe(0);
  expect(must<string | null>(null, 'an absent attribute')).toBeNull();
  expect(() => {
    must(undefined, 'the held call');
  }).toThrow('broken invariant: the held call is missing');
});
