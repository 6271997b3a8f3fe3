/** The list of tables in `models/README.md` is the list of tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseTable } from './tables.ts';

const folder = new URL('./models/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''));
const listed = [...readme.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \| (\w+) \|$/gm)].map(([, id, title, provenance]) => ({
  id,
  title,
  provenance,
}));

it('lists every table once, with its title and provenance', () => {
  const there = files
    .map((path) => parseTable(path.replace(/^.*\//, ''), readFileSync(new URL(`${path}.txt`, folder), 'utf8')))
    .map(({ id, title, provenance }) => ({ id, title, provenance }));
  const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1);
  expect([...listed].sort(byId)).toEqual(there.sort(byId));
});

it('counts them, by chapter and in all', () => {
  expect(readme).toContain(`## Tables: ${String(files.length)}\n`);
  const chapters = [...readme.matchAll(/^### (.*) \((\d+)\)\n([^#]*)/gm)];
  expect(chapters.map(([, name, , body]) => `${name ?? ''} ${String(body?.match(/^\| `/gm)?.length)}`)).toEqual(
    chapters.map(([, name, count]) => `${name ?? ''} ${count ?? ''}`),
  );
  expect(chapters.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(files.length);
});
