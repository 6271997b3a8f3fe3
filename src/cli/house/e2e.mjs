/**
 * `npm run e2e`: builds the page and runs the browser tests on it. Arguments go to Playwright:
 * `npm run e2e -- smoke`, `npm run e2e -- --update-snapshots`.
 */
import { freePort, runTool } from './child.mjs';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
const built = await runTool('build');
const env = { PARTYLINE_E2E_PORT: String(await freePort()) };
process.exitCode = built === 0 ? await runTool('browser', process.argv.slice(2), { env }) : built;
