import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../diagram/index.ts';
import { startRun } from '../../scenario/index.ts';
import { isCut, viewportFor } from './flow.ts';

const DNS = Array.from({ length: 40 }, (_, n) => String(5001 + n));
const PANES = [
  { width: 640, height: 480 },
  { width: 768, height: 460 },
  { width: 390, height: 704 },
] as const;

describe('fitting', () => {
  it.each(PANES)('shows everything in $width by $height, wherever devices were put', (room) => {
    const point = fc.record({ x: fc.integer({ min: -1500, max: 1500 }), y: fc.integer({ min: -1500, max: 1500 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(point, { maxLength: 5 }), (count, moved) => {
        const { frames } = startRun({ scenario: 1, devices: DNS.slice(0, count).map((dn) => ({ dn })), steps: [] });
        const placed = Object.fromEntries(moved.map((at, n) => [`dn:${DNS[n] ?? ''}`, at]));
        const scene = sceneOf({ frames, index: 0, placed, shape: room.width > room.height ? 'wide' : 'tall', room });
        expect(isCut(scene, viewportFor(scene, room.width, room.height), room.width, room.height)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('notices what is out of sight', () => {
    const { frames } = startRun({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] });
    const scene = sceneOf({ frames, index: 0, placed: {}, shape: 'wide', room: { width: 640, height: 480 } });
    const viewport = viewportFor(scene, 640, 480);
    expect(isCut(scene, { ...viewport, x: viewport.x + 40 }, 640, 480)).toBe(true);
  });
});
