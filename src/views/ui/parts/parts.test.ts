/** What is fetched late is fetched so that a failure can be mended, wherever in the page that is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const VIEWS = join(import.meta.dirname, '..', '..');

test('every late import of the views stands in a source or a part', () => {
  const late = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(join(VIEWS, name), 'utf8')
        .split('\n')
        .filter((line) => /\blazy\(|[^.\w]import\(['"]/.test(line) && !/\b(part|source)\(async \(\) => import\(/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(late).toEqual([]);
});
