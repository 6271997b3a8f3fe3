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
  expect(new Set(calls.map(({ ended }) => ended))).toEqual(new Set(['released', 'abandoned']));
});
