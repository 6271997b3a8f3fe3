/** Files as people have them: in another encoding, with a mark, no text at all, or not there. One sentence each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { textOf } from './text-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'partyline-text-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const TEXT = '{"title":"Jörg"}';
const wide = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

it.each<[string, Uint8Array, object]>([
  ['UTF-8', Buffer.from(TEXT), { ok: true, value: TEXT }],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), { ok: true, value: TEXT }],
  ['UTF-16 as Windows writes it', wide, { ok: true, value: TEXT }],
  ['UTF-16, the other way round', Buffer.from(wide).swap16(), { ok: true, value: TEXT }],
  ['nothing', Buffer.from(''), { ok: true, value: '' }],
  [
    'Latin-1',
    Buffer.from(TEXT, 'latin1'),
    { ok: false, error: 'this is no text in UTF-8 (byte 0xf6 at 12): a scenario is JSON, which is UTF-8.' },
  ],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    { ok: false, error: 'this is no text in UTF-8 (byte 0x89 at 1): a scenario is JSON, which is UTF-8.' },
  ],
  [
    'text cut in a letter',
    Buffer.from('aö').subarray(0, 2),
    { ok: false, error: 'this is no text in UTF-8 (byte 0xc3 at 2): a scenario is JSON, which is UTF-8.' },
  ],
])('%s', async (name, bytes, expected) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  expect(await textOf(file, { stdin: () => expect.unreachable() })).toEqual(expected);
  expect(await textOf('-', { stdin: async () => Promise.resolve(bytes) })).toEqual(expected);
});

it.each([
  ['no file', join(folder, 'none'), 'there is no such file.'],
  ['a folder', folder, 'this is a folder, not a file.'],
  ['a path through a file', join(import.meta.filename, 'x'), 'a part of the path is no folder.'],
  ['a name that is too long', join(folder, 'x'.repeat(5000)), 'the name is too long.'],
  ['a name that is none', join(folder, 'a\0b'), 'this can be no name of a file.'],
])('%s', async (_, file, error) => {
  expect(await textOf(file, { stdin: () => expect.unreachable() })).toEqual({ ok: false, error });
});
