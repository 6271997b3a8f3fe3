/** The catalogue of call models as the product has it. Whoever has no bundler reads the folder and uses `read/index.ts`. */
import { MODEL_TEXTS } from './models.ts';
import { readCatalog, type CatalogEntry } from './read/index.ts';

const { entries, files, errors } = readCatalog(MODEL_TEXTS);

/** Every model of the catalogue, in the manual's order, a variant after its model. */
export const CATALOG: readonly CatalogEntry[] = entries;

/** The files behind it, with those that are not listed; and those that cannot be read, which a test names. */
export const MODEL_FILES = files;
export const MODEL_ERRORS = errors;

/** A model by its id, or undefined. */
export const catalogEntry = (id: string): CatalogEntry | undefined => CATALOG.find((one) => one.id === id);
