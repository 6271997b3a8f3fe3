/** What `run.mjs` promises for every command: refusals on standard error with status 2, and nothing on standard output. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RUN = join(import.meta.dirname, 'run.mjs');

test.each([
  ['without a name', [], 'There is no command without a name'],
  ['a name that is no command', ['dance'], 'There is no command "dance"; there are simulate, mock'],
  ['a path', ['../model/step'], 'There is no command "../model/step"'],
])('%s is refused', (_, args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8', cwd: tmpdir() });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});
