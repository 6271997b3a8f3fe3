/** `npm run lint`: the rules of the house, the formatter's word, and exports that nobody uses. Arguments go to the linter. */
import { runTool } from './child.mjs';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
const statuses = [];
for (const tool of ['lint', 'format', 'exports']) statuses.push(await runTool(tool, tool === 'lint' ? process.argv.slice(2) : []));
process.exitCode = statuses.some((status) => status !== 0) ? 1 : 0;
