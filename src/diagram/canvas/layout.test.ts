import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callBox, deviceBox, overlaps } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { callKey, deviceKey, layout } from './layout.ts';
import type { LayoutInput, Positions } from './layout.ts';
import { labelSize, obstaclesIn, partyLines } from './lines.ts';
import { rowsFor } from './ring.ts';

const DNS = Array.from({ length: 20 }, (_, n) => String(100 + n));

const shape = fc.constantFrom('wide' as const, 'tall' as const);
const input: fc.Arbitrary<LayoutInput> = fc.integer({ min: 1, max: 20 }).chain((count) => {
  const devices = DNS.slice(0, count);
  return fc.record({
    devices: fc.constant(devices),
    calls: fc
      .array(fc.subarray(devices, { minLength: 1 }), { maxLength: 6 })
      .map((lists) => lists.map((dns, n) => ({ connID: String(n + 1), dns }))),
    placed: fc.constant({}),
    shape,
  });
});

const boxes = (positions: Positions): readonly [string, Box][] =>
  [...positions].map(([key, at]) => [key, key.startsWith('dn:') ? deviceBox(at) : callBox(at)]);

function touching(positions: Positions): readonly string[] {
  const all = boxes(positions);
  return all.flatMap(([a, first], n) =>
    all
      .slice(n + 1)
      .filter(([, second]) => overlaps(first, second))
      .map(([b]) => `${a} on ${b}`),
  );
}

const moved = (before: Positions, after: Positions): readonly string[] =>
  [...before]
    .filter(([key, at]) => {
      const now = after.get(key);
      return now !== undefined && (now.x !== at.x || now.y !== at.y);
    })
    .map(([key]) => key);

describe('seats', () => {
  it.each([
    [1, [1]],
    [2, [2]],
    [3, [2, 1]],
    [4, [2, 2]],
    [5, [2, 2, 1]],
    [6, [2, 2, 2]],
  ] as const)('%i wide', (count, rows) => {
    expect(rowsFor(count, 'wide')).toEqual(rows);
  });
  it('stand below each other on an upright screen', () => {
    expect(rowsFor(2, 'tall')).toEqual([1, 1]);
  });
  it('take everybody in, in both shapes', () => {
    for (let count = 0; count <= 60; count += 1) {
      for (const each of ['wide', 'tall'] as const) expect(rowsFor(count, each).reduce((sum, n) => sum + n, 0)).toBe(count);
    }
  });
});

describe('layout', () => {
  it('puts a call of two between them', () => {
    const at = layout({ devices: ['A', 'B'], calls: [{ connID: '1', dns: ['A', 'B'] }], placed: {}, shape: 'wide' });
    expect(at.get(callKey('1'))).toEqual({ x: 0, y: 0 });
    expect((at.get(deviceKey('A'))?.x ?? 0) < (at.get(deviceKey('B'))?.x ?? 0)).toBe(true);
  });

  it('lays nothing on anything, for up to 20 devices and 6 calls', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(touching(layout(given))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('gives the same picture twice', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect([...layout(given)]).toEqual([...layout(structuredClone(given))]);
      }),
      { numRuns: 25 },
    );
  });

  it('moves no device and no earlier call when a party comes or goes', () => {
    fc.assert(
      fc.property(input, fc.nat(), fc.nat(), (given, whichCall, whichDN) => {
        const index = given.calls.length === 0 ? 0 : whichCall % given.calls.length;
        const call = given.calls[index];
        const dn = given.devices[whichDN % given.devices.length];
        if (call === undefined || dn === undefined) return;
        const dns = call.dns.includes(dn) ? call.dns.filter((each) => each !== dn) : [...call.dns, dn];
        const after = layout({ ...given, calls: given.calls.with(index, { ...call, dns }) });
        const earlier = new Set(given.calls.slice(0, index).map(({ connID }) => callKey(connID)));
        expect(moved(layout(given), after).filter((key) => key.startsWith('dn:') || earlier.has(key))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('never moves what the person placed, and keeps the rest off it', () => {
    const place = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -300, max: 300 }) });
    fc.assert(
      fc.property(input, place, (given, at: Point) => {
        const placed = { [deviceKey(given.devices[0] ?? '')]: at };
        const positions = layout({ ...given, placed });
        expect(positions.get(deviceKey(given.devices[0] ?? ''))).toEqual(at);
        expect(touching(positions)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('labels', () => {
  const conference = (count: number, shapeOf: 'wide' | 'tall') => {
    const devices = DNS.slice(0, count);
    const positions = layout({ devices, calls: [{ connID: '1', dns: devices }], placed: {}, shape: shapeOf });
    const call = positions.get(callKey('1')) ?? { x: 0, y: 0 };
    const lines = partyLines(
      devices.map((dn) => ({ id: `${dn}@1`, state: 'Connected', device: positions.get(deviceKey(dn)) ?? call, call })),
      obstaclesIn(positions),
    );
    return { positions, lines };
  };

  it.each([2, 3, 4, 6, 8, 12, 16, 20])('a conference of %i shows every word, wide', (count) => {
    const { lines, positions } = conference(count, 'wide');
    expect(lines.filter(({ iconOnly }) => iconOnly).map(({ id }) => id)).toEqual([]);
    const labels = lines.map(({ label }) => label);
    expect(
      labels.flatMap((label, n) => [...labels.slice(n + 1), ...obstaclesIn(positions).boxes].filter((other) => overlaps(label, other))),
    ).toEqual([]);
  });

  it.each([2, 3, 5, 8, 20])('a conference of %i shows every state, tall', (count) => {
    const labels = conference(count, 'tall').lines.map(({ label }) => label);
    expect(labels.flatMap((label, n) => labels.slice(n + 1).filter((other) => overlaps(label, other)))).toEqual([]);
  });

  it('is as broad as its word', () => {
    expect(labelSize('Held').width).toBeLessThan(labelSize('Connected').width);
  });
});
