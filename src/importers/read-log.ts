/** Reading logs whole: one file, or several that are merged. */
import { bad, good, type Result } from '../scenario/index.ts';
import { quoted, shown } from '../tlib/index.ts';
import type { LogRecord } from '../scenario/observed/index.ts';
import { FORMATS, importersFor } from './list.ts';
import { LogReader } from './reading/reader.ts';
import type { FileSummary } from './reading/summary.ts';

export interface ReadFile {
  readonly records: readonly LogRecord[];
  readonly summary: FileSummary;
}

/**
 * A reader for a file, of any format or of the one that is named. One that skims reads of a record only what ties it to a
 * call, where the format can; `readWhole` reads the rest. Throws for a name that there is not: ask FORMATS.
 */
export function logReader(file: string, format?: string, skims = false): LogReader {
  const importers = importersFor(format);
  if (importers === undefined) throw new Error(`there is no importer ${String(format)}`);
  return new LogReader(file, importers, skims);
}

/** Reads a file that is at hand. In: its name and its bytes or text. Out: its records, or why there are none. */
export function readLog(file: string, content: Uint8Array | string, format?: string): Result<ReadFile, string> {
  const reader = logReader(file, format);
  const records: LogRecord[] = [];
  for (let at = 0; at < content.length; at += CHUNK) for (const record of reader.push(content.slice(at, at + CHUNK))) records.push(record);
  const last = reader.end();
  for (const record of last.records) records.push(record);
  return records.length === 0 ? bad(nothingFound(file, last.summary, format)) : good({ records, summary: last.summary });
}

/** A record that was skimmed, with all that its text says; any other as it is. */
export function readWhole(record: LogRecord): LogRecord {
  if (record.skimmed !== true) return record;
  const again = readLog(record.file, record.text, record.format);
  const read = again.ok ? again.value.records[0] : undefined;
  if (read === undefined) return record;
  const { skimmed: _skimmed, ...kept } = record;
  return { ...kept, attributes: read.attributes, ...(read.notes === undefined ? {} : { notes: read.notes }) };
}

const CHUNK = 1_048_576;

/** Why a file has no records: which formats were tried, and what each looks for. */
export function nothingFound(file: string, summary: FileSummary, format?: string): string {
  const tried = FORMATS.filter((one) => format === undefined || one.name === format);
  const lines = `${summary.lines} line${summary.lines === 1 ? '' : 's'}`;
  const first =
    summary.firstSkipped === undefined
      ? ''
      : ` The first that was not understood is line ${summary.firstSkipped.line}: ${quoted(summary.firstSkipped.text, 200)}.`;
  const looked = tried.map(({ name, says }) => `  ${name}: no ${says}`).join('\n');
  return `${shown(file, 200)}: no record was found in ${lines}.${first}\nTried:\n${looked}\nIf there are lines that name events but no attributes, the server's log level is too low: verbose = all prints them.`;
}
