/**
 * `node src/cli/run.mjs NAME ARGS…` runs one of the commands below, installing first if needed.
 *
 * Such a module exports `main(argv, io): Promise<number>`: the exit status, or for a server a promise that
 * resolves when it stops. `io.stdin()` reads the bytes of standard input; `io.stdout(text)` and `io.stderr(text)` write.
 * Standard output holds nothing but what the command writes there.
 */
import { once } from 'node:events';
import { installIfNeeded, root } from './house/install.mjs';
import { load } from './house/load.mjs';
import { inQuotes, isOfSystem, reasonOf } from './house/said.mjs';

async function readStandardInput() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * A reader that has seen enough (`| head`) closes the pipe: that is its right, and the end of this run. Anything else that
 * cannot be written, because the disk is full, is said in a sentence.
 */
function endWhenItCannotBeWritten(stream, name) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === process.stdout) process.stderr.write(`${name} cannot be written: ${reasonOf(error)}.\n`);
    process.exit(2);
  });
}

/** The commands and their modules, relative to the project's folder. README.md beside this file describes each. */
const COMMANDS = {
  simulate: 'src/cli/simulate/simulate.ts',
  check: 'src/cli/check/check.ts',
  mock: 'src/cli/mock.ts',
  export: 'src/cli/export/export.ts',
  explore: 'src/cli/explore/explore.ts',
  new: 'src/cli/project/new.ts',
  'check-model': 'src/cli/project/check-model.ts',
  write: 'src/cli/project/write.ts',
};

/** Runs one command and returns its exit status. */
async function run(name, argv) {
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    const asked = name === undefined ? 'without a name' : inQuotes(name);
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

endWhenItCannotBeWritten(process.stdout, 'Standard output');
endWhenItCannotBeWritten(process.stderr, 'Standard error');
try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3));
} catch (error) {
  // A mistake in the code shows where it is; what the system refuses is the machine's.
  if (!isOfSystem(error)) throw error;
  process.stderr.write(`${process.argv[2]}: ${reasonOf(error)}${error.path === undefined ? '' : ` (${inQuotes(error.path)})`}.\n`);
  process.exitCode = 2;
}
