/**
 * `npm test`: types, lint, unit tests with the golden tables, the build, and browser tests on it. A part that fails
 * does not stop the next, so that everything broken is seen at once. The last line is `N passed, N failed`;
 * types, lint and the build count as one each. The exit status is 1 on any failure. What needs no browser runs beside each
 * other; the browser tests have the machine to themselves.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, runTool } from './child.mjs';
import { countBrowserTests, countCheck, countUnitTests } from './counts.mjs';
import { installIfNeeded, root } from './install.mjs';
import { runParts } from './parts.mjs';

const RESULTS = join(root, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const BROWSER_REPORT = join(RESULTS, 'browser.json');

const check = (name) => async (say) => countCheck(await runTool(name, [], { say }));

/** The parts in the order that they are told in. */
const PARTS = [
  { heading: 'Types', lane: 'checks', run: check('types') },
  { heading: 'Lint', lane: 'checks', run: check('lint') },
  { heading: 'Format', lane: 'checks', run: check('format') },
  { heading: 'Exports that nobody uses', lane: 'checks', run: check('exports') },
  {
    heading: 'Unit tests and golden tables',
    lane: 'unit',
    run: async (say) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
      return countUnitTests(UNIT_REPORT, await runTool('unit', reporters, { say }));
    },
  },
  {
    heading: 'Build',
    lane: 'checks',
    run: async (say) => {
      // An older page must not stand in for one that no longer builds.
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      return check('build')(say);
    },
  },
  {
    heading: 'Browser tests',
    lane: 'alone',
    run: async (say) => {
      const env = { PARTYLINE_E2E_PORT: String(await freePort()), PARTYLINE_E2E_RESULTS: BROWSER_REPORT };
      return countBrowserTests(BROWSER_REPORT, await runTool('browser', [], { env, say }));
    },
  },
];

installIfNeeded();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const { passed, failed, failedParts } = await runParts(PARTS, (text) => void process.stdout.write(text));
process.stdout.write(failedParts.length > 0 ? `\nNot well: ${failedParts.join(', ')}\n` : '\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
