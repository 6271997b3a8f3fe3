/** The catalogue for browser tests: Playwright's loader knows no raw imports, so the folder of models is read here. */
import { join } from 'node:path';
import { readCatalog, type CatalogEntry } from '../src/catalog/read/index.ts';
import { readModelTexts } from '../src/cli/project/models.ts';

export const CATALOG: readonly CatalogEntry[] = readCatalog(readModelTexts(join(import.meta.dirname, '..'))).entries;

/** A model by its id, or undefined. */
export const catalogEntry = (id: string): CatalogEntry | undefined => CATALOG.find((entry) => entry.id === id);
