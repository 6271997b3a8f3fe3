/**
 * `npm run unit`: the unit tests with the golden tables, once. `npm run unit -- --watch` runs them again as files change,
 * `npm run unit -- --coverage` says which lines no test reaches. Other arguments go to Vitest.
 */
import { runTool } from './child.mjs';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
const args = process.argv.slice(2);
const watches = args.includes('--watch');
process.exitCode = await runTool(
  watches ? 'watch' : 'unit',
  args.filter((arg) => arg !== '--watch'),
);
