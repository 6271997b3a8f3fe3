/** The door of catalog: what the layers above may use of it. Without a bundler the door is `read/index.ts`. */
export { CATALOG, catalogEntry } from './catalog.ts';
export { momentText, NETWORK_STATES, type CatalogEntry } from './read/index.ts';
export { describePlace, searchCatalog, type SearchAnswer, type Word } from './search/search.ts';
