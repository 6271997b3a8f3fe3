import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allLicences, licenceOf } from './licences.ts';

const folder = mkdtempSync(join(tmpdir(), 'partyline-licences-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A package with a font deep inside. Out: the font's path. */
function font(name: string, described: object, files: Readonly<Record<string, string>>): string {
  const own = join(folder, name);
  mkdirSync(join(own, 'files'), { recursive: true });
  writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...described }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text);
  // A folder that only says how its scripts are read is no package.
  writeFileSync(join(own, 'files', 'package.json'), '{"type":"module"}');
  return join(own, 'files', 'latin.woff2');
}

test('a font brings the licence of its package', () => {
  const file = font('serif', { license: 'OFL-1.1' }, { 'LICENSE.md': 'Copyright the authors\n' });
  expect(licenceOf(file)).toEqual({ name: 'serif', version: '1.0.0', identifier: 'OFL-1.1', text: 'Copyright the authors' });
});

test('each package once, by name', () => {
  const script = { name: 'react', version: '19.0.0', identifier: 'MIT', text: 'Permission' };
  const files = ['zeta', 'alpha', 'alpha'].map((name) => font(name, { license: 'ISC' }, { COPYING: 'Permission' }));
  expect(allLicences([script, script], files).map(({ name }) => name)).toEqual(['alpha', 'react', 'zeta']);
});

test('a package without a licence, or without its text, fails the build', () => {
  expect(() => allLicences([], [font('bare', {}, { LICENSE: 'words' })])).toThrow('bare 1.0.0 is in the page');
  expect(() => allLicences([{ name: 'left', version: '2.0.0', identifier: 'MIT' }], [])).toThrow('left 2.0.0 is in the page');
});

test('the project itself has one', () => {
  expect(licenceOf(import.meta.filename)).toMatchObject({ name: 'partyline', text: expect.stringContaining('Apache License') });
});
