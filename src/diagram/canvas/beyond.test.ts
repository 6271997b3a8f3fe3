import { expect, it } from 'vitest';
import { beyond } from './beyond.ts';
import { callBox } from './geometry.ts';

const sight = { left: 0, top: 0, right: 600, bottom: 400 };

it('names what lies out of sight by its edge, nearest first', () => {
  const boxes = new Map([
    ['dn:A', callBox({ x: 300, y: 200 })],
    ['dn:B', callBox({ x: 900, y: 200 })],
    ['call:1', callBox({ x: 640, y: 100 })],
    ['dn:C', callBox({ x: 20, y: -50 })],
  ]);
  expect([...beyond(boxes, sight)]).toEqual([
    ['right', ['call:1', 'dn:B']],
    ['top', ['dn:C']],
  ]);
});

it('is silent when everything is seen', () => {
  expect([...beyond(new Map([['dn:A', callBox({ x: 300, y: 200 })]]), sight)]).toEqual([]);
});
