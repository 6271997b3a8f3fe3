/** When `npm ci` is needed: never for nothing (it takes a minute), always when a package would be missing. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const lock = (packages: Record<string, unknown>) => JSON.stringify({ packages: { '': {}, ...packages } });
const FULL = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/only-mac': { version: '1.0.0', optional: true } };

/** A project whose lock file asks for `wanted` at second 100, with `present` installed at `installedAt`. */
function project(wanted: Record<string, unknown>, present?: Record<string, unknown>, installedAt = 200): string {
  const folder = mkdtempSync(join(tmpdir(), 'partyline-install-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package-lock.json'), lock(wanted));
  utimesSync(join(folder, 'package-lock.json'), 100, 100);
  if (present === undefined) return folder;
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock(present));
  utimesSync(join(folder, 'node_modules', '.package-lock.json'), installedAt, installedAt);
  return folder;
}

test.each([
  ['nothing is installed', project(FULL), false],
  ['installed after the lock file was written', project(FULL, FULL), true],
  ['the lock file is newer and asks for another version', project(FULL, { 'node_modules/a': { version: '0.9.0' } }, 50), false],
  ['the lock file is newer and asks for one more', project({ ...FULL, 'node_modules/b': { version: '1.0.0' } }, FULL, 50), false],
  ['the lock file is newer and asks for the same', project(FULL, { 'node_modules/a': { version: '1.0.0' } }, 50), true],
])('%s', (_, folder, expected) => {
  expect(isInstalled(folder)).toBe(expected);
});
