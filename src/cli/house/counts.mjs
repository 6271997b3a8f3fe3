/** Reads how many tests passed and failed from the JSON reports of Vitest and Playwright. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * Adds what a report leaves out to its counts: a tool that failed without a failed test (an error outside any
 * test), and a part that ran nothing, are one failure each.
 */
function settled({ passed, failed }, status) {
  if (failed === 0 && (status !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Cut off in the middle: the same as no report.
    return undefined;
  }
}

/** Counts of a Vitest JSON report; a file that could not be loaded counts as one failed test. */
export function countUnitTests(file, status) {
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  return settled({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, status);
}

/** Counts of a Playwright JSON report; a test that passed only on a second try counts as failed. */
export function countBrowserTests(file, status) {
  const report = readReport(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return settled({ passed: expected, failed: unexpected + flaky + report.errors.length }, status);
}

/** Counts of a tool that is one check as a whole. */
export function countCheck(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
