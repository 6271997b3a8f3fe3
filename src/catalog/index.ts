/** The door of catalog: what the layers above may use of it. */
export { CATALOG, catalogEntry, type CatalogEntry } from './catalog.ts';
export { describePlace, searchCatalog, type SearchAnswer, type Word } from './search/search.ts';
export { parseTable } from './tables.ts';
