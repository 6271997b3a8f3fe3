/** The door of what the browser keeps; fetched after the first paint, and by the panel of recent scenarios. */
export { followKeeping, openId, openKept, restoreKept } from './keeper.ts';
export { exportAll, importAll } from './together.ts';
export { all, remove, summaryOf, type Summary } from './storage.ts';
export type { Saved } from './saved.ts';
