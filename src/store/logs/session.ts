/**
 * A log as it is read and kept: files in, calls out, one of them opened. Pure but for what it remembers; a worker holds
 * it, so that the page stays quick and what was read goes with the worker.
 */
import { CallFinder, explainCalls, findCalls, searchCalls, type FoundCalls, type ObservedCall } from '../../conformance/index.ts';
import { CopyFilter, logReader, mergeLogs, nothingFound, readWhole, type FileSummary, type LogReader } from '../../importers/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import type { LogRecord } from '../../scenario/observed/index.ts';
import { Surroundings } from './around.ts';
import { openedCall, type CallRow, type OpenedCall, type Repair } from './opened.ts';

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
  /** Those records, the first so many. */
  readonly lane: readonly LogRecord[];
  /** Files with nothing in them, and what was looked for. */
  readonly empty: readonly string[];
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
  private found: FoundCalls = { calls: [], others: [], records: [] };
  private whole: FoundCalls | undefined;
  private surroundings: Surroundings | undefined;
  private readonly mostWhole: number;

  /** A log of more records is not read whole at once. */
  constructor(mostWhole = MOST_WHOLE) {
    this.mostWhole = mostWhole;
  }

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
    const lane = this.found.others.slice(0, MOST_IN_LANE).map(readWhole);
    return good({ files, empty, others, lane, calls: this.found.calls.map(rowOf) });
  }

  /** One file has been followed while it was read; several are made one first. */
  private findAll(): FoundCalls {
    const [first, ...rest] = this.files;
    if (first !== undefined && rest.length === 0) return first.finder.done();
    const finder = new CallFinder();
    for (const record of mergeLogs(this.files.map(({ copies }) => copies.kept))) finder.add(record);
    return finder.done();
  }

  /** A call explained, with what is to be taken otherwise; undefined for a number that there is not. */
  open(number: number, repairs: readonly Repair[] = []): OpenedCall | undefined {
    const call = this.found.calls[number - 1];
    if (call === undefined) return undefined;
    const { found, as } = this.around(call);
    return openedCall(rowOf(call), found, as, repairs);
  }

  /** How many findings each call has, one after another; whoever asks may stop. */
  *count(): Generator<{ readonly number: number; readonly findings: number }> {
    const whole = this.readWhole();
    if (whole !== undefined) {
      for (const { number, findings } of explainCalls(whole.records, whole)) if (number > 0) yield { number, findings: findings.length };
      return;
    }
    for (const call of this.found.calls) {
      const { found, as } = this.around(call);
      for (const { findings } of explainCalls(found.records, found, {}, (one) => one === as))
        yield { number: call.number, findings: findings.length };
    }
  }

  /** All of it with what was passed over, where that is little. */
  private readWhole(): FoundCalls | undefined {
    if (this.found.records.length > this.mostWhole) return undefined;
    this.whole ??= findCalls(this.found.records.map(readWhole));
    return this.whole;
  }

  /** A call among those that it is explained with, and its number there: of a large log the calls at its DNs meanwhile. */
  private around(call: ObservedCall): { readonly found: FoundCalls; readonly as: number } {
    const all = this.readWhole();
    if (all !== undefined) return { found: all, as: call.number };
    this.surroundings ??= new Surroundings(this.found);
    return this.surroundings.of(call);
  }

  /** The numbers of the calls that have every word of a query. */
  search(query: string): readonly number[] {
    return searchCalls(this.found.calls, query).map(({ number }) => number);
  }
}

const MOST_WHOLE = 20_000;

/** Of what belongs to no call the page is told so much. */
const MOST_IN_LANE = 500;

function rowOf({ records: _records, ...row }: ObservedCall): CallRow {
  return row;
}
