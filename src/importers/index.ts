/** Text becomes records: the importers, one per format, and the reader that lets each have its lines. */
export { FORMATS } from './list.ts';
export { mergeLogs, withoutCopies } from './merge.ts';
export { logReader, readLog } from './read-log.ts';
