/** The catalogue for browser tests: Playwright's loader knows no raw imports, so the folder of models is read here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog, type CatalogEntry } from '../src/catalog/read/index.ts';

const MODELS = join(import.meta.dirname, '../src/catalog/models');

const paths = readdirSync(MODELS, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.txt'));

export const CATALOG: readonly CatalogEntry[] = readCatalog(
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(MODELS, path), 'utf8')])),
).entries;

/** A model by its id, or undefined. */
export const catalogEntry = (id: string): CatalogEntry | undefined => CATALOG.find((entry) => entry.id === id);
