#!/usr/bin/env node
/** `npx partyline COMMAND …`: the packed commands, each a file beside this one that needs nothing but Node. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMANDS = ['mock', 'simulate', 'check', 'export', 'explore'];
const [name = '--help', ...argv] = process.argv.slice(2);
// The built page is looked for beside the command, which npm starts through a link.
process.argv[1] = fileURLToPath(import.meta.url);

async function input() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });

if (COMMANDS.includes(name)) {
  const { main } = await import(`../${name}.mjs`);
  process.exitCode = await main(argv, {
    root: process.cwd(),
    stdin: input,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
  });
} else {
  const isHelp = name === '--help' || name === '-h';
  process[isHelp ? 'stdout' : 'stderr'].write(
    `Usage: partyline ${COMMANDS.join('|')} [options]\nEach command tells its options with --help.\n`,
  );
  process.exitCode = isHelp ? 0 : 2;
}
