/** The summary of `npm test` must not say "0 failed" of something that did not run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countBrowserTests, countCheck, countUnitTests } from './counts.mjs';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'partyline-counts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const suite = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }, () => ({})) });

test.each([
  ['all passed', { numPassedTests: 3, numFailedTests: 0, testResults: [suite('passed', 3)] }, 0, '3 passed, 0 failed'],
  ['one failed', { numPassedTests: 2, numFailedTests: 1, testResults: [suite('failed', 3)] }, 1, '2 passed, 1 failed'],
  [
    'a file that does not load',
    { numPassedTests: 2, numFailedTests: 0, testResults: [suite('passed', 2), suite('failed', 0)] },
    1,
    '2 passed, 1 failed',
  ],
  ['an error outside every test', { numPassedTests: 2, numFailedTests: 0, testResults: [suite('passed', 2)] }, 1, '2 passed, 1 failed'],
  ['no test at all', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, '0 passed, 1 failed'],
  ['a report cut off', '{"numPassedTests": 3', 0, '0 passed, 1 failed'],
])('unit tests, %s', (_, content, status, expected) => {
  const { passed, failed } = countUnitTests(report(content), status) as Counts;
  expect(`${passed} passed, ${failed} failed`).toBe(expected);
});

test.each([
  ['all passed', { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }, 0, '3 passed, 0 failed'],
  ['one failed', { stats: { expected: 2, unexpected: 1, flaky: 0 }, errors: [] }, 1, '2 passed, 1 failed'],
  ['passed at the second try', { stats: { expected: 2, unexpected: 0, flaky: 1 }, errors: [] }, 0, '2 passed, 1 failed'],
  ['a file that does not load', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] }, 1, '0 passed, 1 failed'],
  ['the server does not start', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }, 1, '0 passed, 1 failed'],
])('browser tests, %s', (_, content, status, expected) => {
  const { passed, failed } = countBrowserTests(report(content), status) as Counts;
  expect(`${passed} passed, ${failed} failed`).toBe(expected);
});

test('no report is a failure', () => {
  expect(countUnitTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countBrowserTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a check counts as one', () => {
  expect([countCheck(0), countCheck(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
});
