/** Text becomes records: the importers, one per format, and the reader that lets each have its lines. */
export { FORMATS } from './list.ts';
export { CopyFilter, mergeLogs, withoutCopies } from './merge.ts';
export { logReader, nothingFound, readLog, readWhole } from './read-log.ts';
export type { LogReader } from './reading/reader.ts';
export type { FileSummary } from './reading/summary.ts';
