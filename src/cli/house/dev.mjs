/** `npm run dev`: the page from its sources, renewed as they change. Installs first if needed; arguments go to Vite. */
import { runTool } from './child.mjs';
import { installIfNeeded } from './install.mjs';

installIfNeeded();
process.exitCode = await runTool('dev', process.argv.slice(2));
