/** Runs one of the project's tools as a child process, whose words go to the terminal, at once or when it is their turn. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './install.mjs';

/** The scripts of the tools, run by this very Node: no shell, no search path. */
const TOOLS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/oxlint/bin/oxlint', '.'],
  format: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'],
  exports: ['node_modules/knip/bin/knip.js'],
  unit: ['node_modules/vitest/vitest.mjs', 'run'],
  watch: ['node_modules/vitest/vitest.mjs', 'watch'],
  dev: ['node_modules/vite/bin/vite.js'],
  build: ['node_modules/vite/bin/vite.js', 'build'],
  browser: ['node_modules/@playwright/test/cli.js', 'test'],
};

/** Who speaks into a pipe does so without colors, unless told that a person reads it in the end. */
const COLORS = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/**
 * Resolves to the tool's exit status (1 when a signal ended it).
 * `output` is where its standard output goes: 'inherit', or 2 for standard error. With `say` all that it says goes there.
 */
export function runTool(name, args = [], { env = {}, output = 'inherit', say } = {}) {
  const [script, ...before] = TOOLS[name];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...before, ...args], {
      cwd: root,
      stdio: say ? ['ignore', 'pipe', 'pipe'] : ['ignore', output, 'inherit'],
      env: { ...process.env, ...(say ? COLORS : {}), ...env },
    });
    for (const stream of say ? [child.stdout, child.stderr] : []) stream.setEncoding('utf8').on('data', say);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
}

/** A port of the loopback interface that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => {
        resolve(port);
      });
    });
  });
}
