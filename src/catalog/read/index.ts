/** Reading models, wherever their texts come from: the page's bundle, a folder, a test. */
export { CATALOG_GROUPS, CHAPTER_NAMES, groupOf, type ChapterName } from './chapters.ts';
export { readCatalog, type Catalog, type CatalogEntry } from './entries.ts';
export type { ExpectedEvent } from './expected.ts';
export { readModel, type ModelFile } from './model-file.ts';
export { momentText, NETWORK_FLOWS, NETWORK_STATES } from './network-states.ts';
export { skeleton, titleOf } from './skeleton.ts';
export { catalogSummary } from './summary.ts';
