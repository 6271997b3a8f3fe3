/**
 * A log as it is read and kept: files in, calls out, one of them opened. Pure but for what it remembers; a worker holds
 * it, so that the page stays quick and what was read goes with the worker.
 */
import { CallFinder, searchCalls, type FoundCalls, type ObservedCall } from '../../conformance/index.ts';
import { CopyFilter, logReader, mergeLogs, nothingFound, readWhole, type FileSummary, type LogReader } from '../../importers/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import type { LogRecord } from '../../scenario/observed/index.ts';

/** A line of the list of calls. */
export type CallRow = Omit<ObservedCall, 'records'>;

export interface Progress {
  readonly file: string;
  readonly bytes: number;
  readonly records: number;
  readonly calls: number;
}

export interface Listing {
  readonly files: readonly FileSummary[];
  readonly calls: readonly CallRow[];
  /** What agents and DNs do beside all calls: how many records, by name. */
  readonly others: Readonly<Record<string, number>>;
  /** Files with nothing in them, and what was looked for. */
  readonly empty: readonly string[];
}

/** A call that somebody opened. */
export interface OpenedCall {
  readonly row: CallRow;
  /** In the order of the log, each whole. */
  readonly records: readonly LogRecord[];
}

interface Reading {
  readonly name: string;
  readonly reader: LogReader;
  readonly copies: CopyFilter;
  readonly finder: CallFinder;
  summary?: FileSummary;
}

export class LogSession {
  private readonly files: Reading[] = [];
  private bytes = 0;
  private found: FoundCalls = { calls: [], others: [] };

  /** Begins a file. Whatever is pushed from now on is its. */
  begin(name: string): void {
    this.files.push({ name, reader: logReader(name, undefined, true), copies: new CopyFilter(), finder: new CallFinder() });
  }

  push(chunk: Uint8Array | string): void {
    const file = this.files.at(-1);
    if (file === undefined) throw new Error('a chunk of no file');
    this.bytes += chunk.length;
    this.take(file, file.reader.push(chunk));
  }

  endFile(): void {
    const file = this.files.at(-1);
    if (file === undefined) throw new Error('the end of no file');
    const { records, summary } = file.reader.end();
    this.take(file, records);
    file.summary = summary;
  }

  private take({ copies, finder }: Reading, records: readonly LogRecord[]): void {
    for (const record of records) if (copies.add(record)) finder.add(record);
  }

  progress(): Progress {
    const total = (of: (file: Reading) => number): number => this.files.reduce((sum, file) => sum + of(file), 0);
    return {
      file: this.files.at(-1)?.name ?? '',
      bytes: this.bytes,
      records: total(({ copies }) => copies.kept.length),
      calls: total(({ finder }) => finder.count),
    };
  }

  /** After the last file: the calls, or why there is nothing. */
  finish(): Result<Listing, string> {
    const files = this.files.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
    const empty = files.filter(({ records }) => records === 0).map((summary) => nothingFound(summary.file, summary));
    if (empty.length === files.length) return bad(empty.join('\n\n'));
    this.found = this.findAll();
    const others: Record<string, number> = {};
    for (const { name } of this.found.others) others[name] = (others[name] ?? 0) + 1;
    return good({ files, empty, others, calls: this.found.calls.map(rowOf) });
  }

  /** One file has been followed while it was read; several are made one first. */
  private findAll(): FoundCalls {
    const [first, ...rest] = this.files;
    if (first !== undefined && rest.length === 0) return first.finder.done();
    const finder = new CallFinder();
    for (const record of mergeLogs(this.files.map(({ copies }) => copies.kept))) finder.add(record);
    return finder.done();
  }

  /** A call with all that its records say; undefined for a number that there is not. */
  open(number: number): OpenedCall | undefined {
    const call = this.found.calls[number - 1];
    return call === undefined ? undefined : { row: rowOf(call), records: call.records.map(readWhole) };
  }

  /** The numbers of the calls that have every word of a query. */
  search(query: string): readonly number[] {
    return searchCalls(this.found.calls, query).map(({ number }) => number);
  }
}

function rowOf({ records: _records, ...row }: ObservedCall): CallRow {
  return row;
}
