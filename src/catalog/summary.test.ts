import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogSummary } from './summary.ts';

const BEGIN = '<!-- models:begin -->\n';
const END = '\n<!-- models:end -->';

it('the README counts the models as the catalogue does', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, rest = ''] = readme.split(BEGIN);
  const [printed] = rest.split(END);
  const text = catalogSummary();
  expect(printed === text, `paste this into README.md between its two "models" marks:\n\n${text}\n`).toBe(true);
});
