/** The door of exploration: walking the states of the model. */
export type { Covered } from './coverage.ts';
export { explore, type Exploration, type Limits } from './explore.ts';
export type { Laws } from './move.ts';
export { readQuery, type Query } from './query.ts';
