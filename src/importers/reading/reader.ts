/**
 * Reading a log: chunks in, records out. Every line goes to the record that is open, or begins one with the importer that
 * recognises it, or is known to be none, or is counted as not understood.
 */
import type { LogRecord, ObservedTime } from '../../scenario/observed/index.ts';
import type { Gathering, Importer } from '../text/importer.ts';
import { mayBeTime, readTime } from '../text/time.ts';
import { Decoder } from './decode.ts';
import { gluedAt, isFileHeader, unpasted } from './paste.ts';
import { Summary, type FileSummary } from './summary.ts';

/** A line that is longer is cut here: what is behind it is a line of its own. */
const LONGEST_LINE = 64_000_000;
/** Of a record's text this much is kept. */
const LONGEST_TEXT = 200_000;

interface Open {
  readonly gathering: Gathering;
  readonly format: string;
  readonly first: number;
  last: number;
  text: string;
  /** Where its text begins in the chunk, or -1. */
  start: number;
  end: number;
}

export class LogReader {
  private readonly summary = new Summary();
  private readonly decoder = new Decoder();
  private carry = '';
  private line = 0;
  private open: Open | undefined;
  private inHeader = false;
  private likely: Importer | undefined;
  private time: ObservedTime | undefined;
  private before = '';
  private chunk = '';
  private records: LogRecord[] = [];

  private readonly file: string;
  private readonly importers: readonly Importer[];

  constructor(file: string, importers: readonly Importer[]) {
    this.file = file;
    this.importers = importers;
  }

  /** Reads a chunk of bytes, or of text. Out: the records that ended in it. */
  push(chunk: Uint8Array | string): readonly LogRecord[] {
    this.summary.bytes += chunk.length;
    this.read(typeof chunk === 'string' ? chunk : this.decoder.push(chunk));
    return this.taken();
  }

  /** Reads what is left. Out: the last records, and what the file held. */
  end(): { readonly records: readonly LogRecord[]; readonly summary: FileSummary } {
    this.read(this.decoder.end());
    if (this.carry !== '') {
      this.chunk = this.carry;
      this.whole(this.carry, 0, this.carry.length);
      this.carry = '';
    }
    this.close();
    return { records: this.taken(), summary: this.summary.done(this.file) };
  }

  private taken(): readonly LogRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  private read(text: string): void {
    if (text === '') return;
    const chunk = this.carry === '' ? text : this.carry + text;
    this.chunk = chunk;
    let at = this.line === 0 && chunk.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (let end = chunk.indexOf('\n', at); end >= 0; end = chunk.indexOf('\n', at)) {
      this.whole(chunk, at, end);
      at = end + 1;
    }
    while (chunk.length - at > LONGEST_LINE) {
      this.whole(chunk, at, at + LONGEST_LINE);
      at += LONGEST_LINE;
    }
    this.carry = at === 0 ? chunk : chunk.slice(at);
    this.keepText();
    this.chunk = '';
  }

  /** The text of a record that goes on in the next chunk. */
  private keepText(): void {
    const { open } = this;
    if (open === undefined || open.start < 0) return;
    open.text = this.textOf(open);
    open.start = -1;
  }

  private textOf(open: Open): string {
    if (open.start < 0 || open.text.length >= LONGEST_TEXT) return open.text;
    const more = this.chunk.slice(open.start, Math.min(open.end, open.start + LONGEST_TEXT));
    return open.text === '' ? more : `${open.text}\n${more}`;
  }

  private whole(chunk: string, from: number, until: number): void {
    let end = until;
    while (end > from && chunk.charCodeAt(end - 1) === 13) end -= 1;
    this.line += 1;
    this.summary.lines = this.line;
    const line = chunk.slice(from, end);
    if (line.charCodeAt(0) === 9 && !line.includes(': message ') && this.open?.gathering.take(line) === true) {
      this.goOn(from, end);
      return;
    }
    const parts = unpasted(line);
    if (parts !== undefined) for (const part of parts) this.one(part, from, end);
    else this.one(line, from, end);
  }

  private glued(line: string, from: number, end: number, at: number): void {
    this.one(line.slice(0, at), from, from + at);
    this.one(line.slice(at), from + at, end);
  }

  private goOn(from: number, end: number): void {
    const { open } = this;
    if (open === undefined) return;
    if (open.start < 0) open.start = from;
    open.end = end;
    open.last = this.line;
    this.inHeader = false;
  }

  private one(line: string, from: number, end: number): void {
    const glue = gluedAt(line);
    if (glue > 0) {
      this.glued(line, from, end, glue);
      return;
    }
    const { open } = this;
    if (open !== undefined) {
      if (open.gathering.take(line)) {
        this.goOn(from, end);
        return;
      }
      // The block at the top of a rotated file may stand inside a record: the record goes on below it.
      if (isFileHeader(line) || (this.inHeader && line.trim() === '')) {
        this.inHeader = true;
        return;
      }
      this.close();
    }
    if (line === '') return;
    if (mayBeTime(line.charCodeAt(0))) this.time = readTime(line)?.time ?? this.time;
    if (!this.begin(line, from, end)) this.unread(line);
    this.before = line.length > 500 ? '' : line;
  }

  private begin(line: string, from: number, end: number): boolean {
    const { likely } = this;
    const ordered = likely === undefined ? this.importers : [likely, ...this.importers];
    for (const importer of ordered) {
      if (!importer.recognises(line)) continue;
      const gathering = importer.parse(line, { time: this.time, line: this.before });
      if (gathering === undefined) continue;
      this.likely = importer;
      this.open = { gathering, format: importer.name, first: this.line, last: this.line, text: '', start: from, end };
      return true;
    }
    return false;
  }

  private unread(line: string): void {
    if (line.trim() === '' || isFileHeader(line)) return;
    if (this.importers.some((importer) => importer.aside?.(line) === true)) return;
    this.summary.skip(this.line, line);
  }

  private close(): void {
    const { open } = this;
    if (open === undefined) return;
    this.open = undefined;
    this.inHeader = false;
    const text = this.textOf(open);
    const drafts = open.gathering.end();
    for (const draft of drafts) {
      const record: LogRecord = { format: open.format, ...draft, file: this.file, first: open.first, last: open.last, text };
      this.summary.add(record);
      this.records.push(record);
    }
    if (drafts.length === 0 && open.format === 'json') this.summary.skip(open.first, text);
  }
}
