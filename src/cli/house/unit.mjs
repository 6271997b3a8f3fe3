/**
 * `npm run unit`: the unit tests with the golden tables, once. `npm run unit -- --watch` runs them again as files change,
 * `npm run unit -- --coverage` says which lines no test reaches. Other arguments go to Vitest.
 */
import { runTool } from './child.mjs';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
process.exitCode = await runTool('unit', process.argv.slice(2));
