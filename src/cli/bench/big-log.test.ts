/** The log that is measured is one: every record of it is read, and its calls are as many as were written. */
import { expect, it } from 'vitest';
import { findCalls } from '../../conformance/index.ts';
import { readLog } from '../../importers/index.ts';
import { bigLog } from './big-log.ts';

it('the same every time, read without a line left, with the calls that it says', () => {
  const pieces = bigLog(300_000);
  let text = '';
  let next = pieces.next();
  for (; next.done !== true; next = pieces.next()) text += next.value;
  expect(text.length).toBeGreaterThanOrEqual(300_000);
  expect([...bigLog(300_000)].join('')).toBe(text);
  const result = readLog('big.log', text);
  if (!result.ok) throw new Error(result.error);
  expect(result.value.summary).toMatchObject({ skipped: 0, other: {} });
  const { calls, others } = findCalls(result.value.records);
  expect([calls.length, others.length]).toEqual([next.value, 0]);
  // The two times of an event are one: by the clock of its line, and in seconds and microseconds since 1970.
  const times = result.value.records.flatMap(({ kind, time }) => (kind === 'event' && time !== undefined ? [time] : []));
  expect(times.filter(({ ofDay, epoch = 0 }) => ofDay !== epoch % 86_400_000)).toEqual([]);
  expect(new Set(times.map(({ text }) => text)).size).toBeGreaterThan(times.length / 2);
  expect(text).toMatch(/^\tAttributeTimeinuSecs\t\d{1,6}\n\tAttributeTimeinSecs\t17672[23]\d{4} \(00:\d\d:\d\d\)$/m);
  expect(new Set(calls.map(({ ended }) => ended))).toEqual(new Set(['released', 'abandoned']));
});
