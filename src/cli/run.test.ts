/** What `run.mjs` promises for every command: refusals on standard error with status 2, and nothing on standard output. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const RUN = join(import.meta.dirname, 'run.mjs');
const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'partyline-run-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['without a name', [], 'There is no command without a name'],
  ['a name that is no command', ['dance'], 'There is no command "dance"; there are simulate, check, mock, export'],
  ['a path', ['../model/step'], 'There is no command "../model/step"'],
  ['a name that every object has', ['constructor'], 'There is no command "constructor"'],
  ['a name that acts', ['\u001b[2J\u009b\u202e'], 'There is no command "\\u001b[2J\\u009b\\u202e"'],
])('%s is refused', (_, args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8', cwd: tmpdir() });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('the commands are those that the README describes and package.json has a script for', () => {
  const { stderr } = spawnSync(process.execPath, [RUN], { encoding: 'utf8' });
  const commands = /there are (.+)\.$/m.exec(stderr)?.[1]?.split(', ') ?? [];
  const described = [...readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(/^## (\S+)$/gm)].map(([, name]) => name);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: Record<string, string> };
  const scripted = Object.keys(scripts).filter((name) => scripts[name]?.startsWith('node src/cli/run.mjs '));
  expect(scripted.map((name) => scripts[name])).toEqual(scripted.map((name) => `node src/cli/run.mjs ${name}`));
  expect(commands.toSorted()).toEqual(scripted.toSorted());
  expect(commands.filter((name) => !described.includes(name))).toEqual([]);
});

/** A scenario whose run is printed in more than a pipe holds. */
function longRun(): string {
  const file = join(folder, 'long.json');
  const call = [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TReleaseCall', thisDN: 'A' },
  ];
  writeFileSync(
    file,
    JSON.stringify({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: Array.from({ length: 1000 }, () => call).flat() }),
  );
  return file;
}

describe.skipIf(!existsSync('/dev/full'))('a full disk is said in one sentence, with status 2', () => {
  const said = (script: string): { readonly status: number | null; readonly stderr: string } => {
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, RUN, longRun()], { encoding: 'utf8' });
    return { status, stderr };
  };
  test.each([
    ['simulate', '"$0" "$1" simulate "$2" --stream all > /dev/full'],
    ['mock', '"$0" "$1" mock --port 0 > /dev/full'],
  ])('%s, standard output', (_, script) => {
    const { status, stderr } = said(script);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n').at(-1)).toBe('Standard output cannot be written: the disk is full.');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
  test('the file of export', () => {
    expect(said('"$0" "$1" export "$2" --format json --out /dev/full')).toEqual({
      status: 2,
      stderr: '/dev/full cannot be written: the disk is full.\n',
    });
  });
  test('standard error', () => {
    expect(said('"$0" "$1" simulate no-such-file 2> /dev/full').status).toBe(2);
  });
});

test('a reader that has seen enough closes the pipe, and nothing is said', async () => {
  const child = spawn(process.execPath, [RUN, 'simulate', longRun(), '--stream', 'all'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  child.stdout.once('data', () => {
    child.stdout.destroy();
  });
  const status = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  expect({ status, said }).toEqual({ status: 0, said: '' });
});
