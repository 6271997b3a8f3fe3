/**
 * `node src/cli/run.mjs NAME ARGS…` runs one of the commands below, installing first if needed.
 *
 * Such a module exports `main(argv, io): Promise<number>`: the exit status, or for a server a promise that
 * resolves when it stops. `io.stdin()` reads standard input whole; `io.stdout(text)` and `io.stderr(text)` write.
 * Standard output holds nothing but what the command writes there.
 */
import { once } from 'node:events';
import { installIfNeeded, root } from './house/install.mjs';
import { load } from './house/load.mjs';

async function readStandardInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A reader that has seen enough (`| head`) closes the pipe: that is its right, and the end of this run. */
function endQuietlyWhenNobodyReads(stream) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** The commands and their modules, relative to the project's folder. README.md beside this file describes each. */
const COMMANDS = {
  simulate: 'src/cli/simulate/simulate.ts',
  mock: 'src/cli/mock.ts',
  export: 'src/cli/export/export.ts',
  new: 'src/cli/project/new.ts',
  'check-model': 'src/cli/project/check-model.ts',
  write: 'src/cli/project/write.ts',
};

/** Runs one command and returns its exit status. */
async function run(name, argv) {
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    const asked = name === undefined ? 'without a name' : JSON.stringify(name.slice(0, 40));
    process.stderr.write(`There is no command ${asked}; there are ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  installIfNeeded();
  const { main } = await load(COMMANDS[name]);
  // npm runs a script in the project's folder; a file is meant relative to where the person typed.
  if (process.env.npm_lifecycle_event === name && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  return main(argv, {
    root,
    stdin: readStandardInput,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
  });
}

endQuietlyWhenNobodyReads(process.stdout);
endQuietlyWhenNobodyReads(process.stderr);
process.exitCode = await run(process.argv[2], process.argv.slice(3));
