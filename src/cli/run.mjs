/**
 * `node src/cli/run.mjs NAME ARGS…` runs the command of src/cli/NAME.ts, installing first if needed.
 *
 * Such a module exports `main(argv, io): Promise<number>`: the exit status, or for a server a promise that
 * resolves when it stops. `io.stdin()` reads standard input whole; `io.stdout(text)` and `io.stderr(text)` write.
 * Standard output holds nothing but what the command writes there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

/** Runs one command and returns its exit status. */
async function run(name, argv) {
  const path = `src/cli/${name}.ts`;
  if (!/^[\w-]+$/.test(name ?? '') || !existsSync(join(root, path))) {
    process.stderr.write(`There is no command ${name === undefined ? 'without a name' : `"${name}"`} (${path}).\n`);
    return 2;
  }
  installIfNeeded();
  const { main } = await load(path);
  // npm runs a script in the project's folder; a file is meant relative to where the person typed.
  if (process.env.npm_lifecycle_event === name && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  return main(argv, {
    stdin: readStandardInput,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
  });
}

endQuietlyWhenNobodyReads(process.stdout);
endQuietlyWhenNobodyReads(process.stderr);
process.exitCode = await run(process.argv[2], process.argv.slice(3));
