/**
 * `npm test`: types, lint, unit tests with the golden tables, the build, and browser tests on it. A part that fails
 * does not stop the next, so that everything broken is seen at once. The last line is `N passed, N failed`;
 * types, lint and the build count as one each. The exit status is 1 on any failure.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, runTool } from './child.mjs';
import { countBrowserTests, countCheck, countUnitTests } from './counts.mjs';
import { installIfNeeded, root } from './install.mjs';

const RESULTS = join(root, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const BROWSER_REPORT = join(RESULTS, 'browser.json');

/** The parts in their order: a heading, and a function that runs the part and counts. */
const PARTS = [
  ['Types', async () => countCheck(await runTool('types'))],
  ['Lint', async () => countCheck(await runTool('lint'))],
  ['Format', async () => countCheck(await runTool('format'))],
  ['Exports that nobody uses', async () => countCheck(await runTool('exports'))],
  [
    'Unit tests and golden tables',
    async () => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
      return countUnitTests(UNIT_REPORT, await runTool('unit', reporters));
    },
  ],
  [
    'Build',
    async () => {
      // An older page must not stand in for one that no longer builds.
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      return countCheck(await runTool('build'));
    },
  ],
  [
    'Browser tests',
    async () => {
      const env = { PARTYLINE_E2E_PORT: String(await freePort()), PARTYLINE_E2E_RESULTS: BROWSER_REPORT };
      return countBrowserTests(BROWSER_REPORT, await runTool('browser', [], { env }));
    },
  ],
];

installIfNeeded();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const total = { passed: 0, failed: 0 };
const failedParts = [];
for (const [heading, run] of PARTS) {
  process.stdout.write(`\n== ${heading}\n`);
  const { passed, failed } = await run();
  process.stdout.write(`-- ${heading}: ${failed === 0 ? 'ok' : 'FAILED'} (${passed} ok, ${failed} not)\n`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedParts.push(heading);
}

process.stdout.write(failedParts.length > 0 ? `\nNot well: ${failedParts.join(', ')}\n` : '\n');
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
