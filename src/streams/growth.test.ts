/** Twice the run costs about twice the work, for every stream: entries of arrays gone through are counted, and no time is taken. */
import { afterEach, expect, it } from 'vitest';
import { startRun, type Run, type ScenarioStep } from '../scenario/index.ts';
import { STREAM_NAMES, streamFrames, type StreamName } from './index.ts';

const COUNTED = ['map', 'filter', 'find', 'findLast', 'findIndex', 'some', 'every', 'includes', 'flatMap', 'slice'] as const;
const prototype = Array.prototype as unknown as Record<PropertyKey, (...args: unknown[]) => unknown>;
const KEYS: readonly PropertyKey[] = [...COUNTED, Symbol.iterator];
const ORIGINAL = new Map(KEYS.map((key) => [key, prototype[key]]));

function restore(): void {
  ORIGINAL.forEach((original, key) => {
    if (original) prototype[key] = original;
  });
}
afterEach(restore);

/** The lengths of all arrays that are copied or searched while something is done, added up. */
function workOf(act: () => void): number {
  let work = 0;
  ORIGINAL.forEach((original, key) => {
    prototype[key] = function counted(this: readonly unknown[], ...args) {
      work += this.length;
      return original?.apply(this, args);
    };
  });
  act();
  restore();
  return work;
}

/** Calls one after another, with a token asked for in each. */
function conversations(count: number): Run {
  const steps = Array.from({ length: count }, (): readonly ScenarioStep[] => [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { action: 'RequestToken', parameters: {} },
    { request: 'TReleaseCall', thisDN: 'A' },
  ]).flat();
  return startRun({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps });
}

/** Goes through a stream without keeping anything. */
function told(run: Run, name: StreamName): number {
  let items = 0;
  for (const frame of streamFrames(run, [name])) items += frame.length;
  return items;
}

it.each(STREAM_NAMES)('%s', (name) => {
  const [once, twice] = [300, 600].map(conversations);
  if (!once || !twice) throw new Error('growth: two runs');
  const first = workOf(() => void told(once, name));
  const second = workOf(() => void told(twice, name));
  expect(first).toBeGreaterThan(0);
  expect(second / first).toBeLessThan(3);
  expect(told(twice, name)).toBe(2 * told(once, name));
});
