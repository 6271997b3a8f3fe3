/** Text becomes records: the importers, one per format, and the reader that lets each have its lines. */
export { FORMATS } from './list.ts';
export { mergeLogs, withoutCopies } from './merge.ts';
export { logReader, nothingFound, readLog, type ReadFile } from './read-log.ts';
export { LogReader } from './reading/reader.ts';
export type { FileSummary } from './reading/summary.ts';
export type { Importer } from './text/importer.ts';
export { clock } from './text/time.ts';
