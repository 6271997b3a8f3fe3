/**
 * Reading a log: chunks in, records out. Every line goes to the record that is open, or begins one with the importer that
 * recognises it, or is known to be none, or is counted as not understood.
 */
import type { LogRecord, ObservedTime } from '../../scenario/observed/index.ts';
import type { Draft, Gathering, Importer } from '../text/importer.ts';
import { KnownTexts } from '../text/known-texts.ts';
import { beginsAsTime, mayBeTime, readTime } from '../text/time.ts';
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
  first: number;
  last: number;
  text: string;
  /** It has given records already. */
  gave?: boolean;
  /** Where its text begins in the chunk, or -1. */
  start: number;
  end: number;
}

/** A record in its place. Written out field by field: a large log has hundreds of thousands. */
function placed(draft: Draft, open: Open, file: string, text: string): LogRecord {
  const { format = open.format, kind, name, time, source, direction, attributes, sequence, skimmed, notes, peer } = draft;
  const { first, last } = open;
  if (
    time !== undefined &&
    source !== undefined &&
    direction !== undefined &&
    sequence !== undefined &&
    skimmed &&
    (notes ?? peer) === undefined
  )
    return { format, kind, name, file, first, last, text, time, source, direction, attributes, sequence, skimmed };
  return { ...draft, format, file, first, last, text };
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
  /** The last line that begins as a time; most are never asked for it. */
  private timed: string | undefined;
  private before = '';
  private chunk = '';
  private records: LogRecord[] = [];

  private readonly file: string;
  private readonly importers: readonly Importer[];
  private readonly skims: boolean;
  private readonly known: KnownTexts;

  /** `skims`: only what ties a record to its call is read of it, where its format can; `readWhole` reads the rest. */
  constructor(file: string, importers: readonly Importer[], skims = false) {
    this.file = file;
    this.importers = importers;
    this.skims = skims;
    this.known = new KnownTexts(skims);
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
    for (;;) {
      at = this.run(chunk, at);
      const end = chunk.indexOf('\n', at);
      if (end < 0) break;
      const next = this.open?.gathering.block === undefined ? at : this.block(chunk, at);
      if (next === at) this.whole(chunk, at, end);
      at = next === at ? end + 1 : next;
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

  /** Takes whole records of the format of those before, where only skimming is wanted. Out: where the next line begins. */
  private run(chunk: string, at: number): number {
    const { likely, open } = this;
    if (!this.skims || likely?.run === undefined || !mayBeTime(chunk.charCodeAt(at))) return at;
    if (open !== undefined && open.format !== likely.name) return at;
    const run = likely.run(chunk, at, { file: this.file, line: this.line, known: this.known });
    if (run === undefined) return at;
    this.close();
    for (const record of run.records) {
      this.summary.add(record);
      this.records.push(record);
    }
    this.line += run.lines;
    this.summary.lines = this.line;
    const line = chunk.slice(run.timed, chunk.indexOf('\n', run.timed));
    this.timed = line;
    this.before = line.length > 500 ? '' : line;
    return run.end;
  }

  /** Lets the open record pass over lines of its own. Out: where the next line begins. */
  private block(chunk: string, at: number): number {
    const block = this.open?.gathering.block?.(chunk, at);
    if (block === undefined || block.lines === 0) return at;
    this.line += block.lines;
    this.summary.lines = this.line;
    let end = block.end - 1;
    while (end > at && chunk.charCodeAt(end - 1) === 13) end -= 1;
    this.goOn(at, end);
    return block.end;
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
        this.soFar(open);
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
    if (mayBeTime(line.charCodeAt(0)) && beginsAsTime(line)) this.timed = line;
    if (!this.begin(line, from, end)) this.unread(line);
    this.before = line.length > 500 ? '' : line;
  }

  private lastTime(): ObservedTime | undefined {
    if (this.timed !== undefined) this.time = readTime(this.timed)?.time ?? this.time;
    this.timed = undefined;
    return this.time;
  }

  private begin(line: string, from: number, end: number): boolean {
    const { likely } = this;
    if (likely !== undefined && this.beginAs(likely, line, from, end)) return true;
    return this.importers.some((importer) => importer !== likely && this.beginAs(importer, line, from, end));
  }

  private beginAs(importer: Importer, line: string, from: number, end: number): boolean {
    if (!importer.recognises(line)) return false;
    const time = (): ObservedTime | undefined => this.lastTime();
    const gathering = importer.parse(line, { time, line: this.before, skims: this.skims, known: this.known });
    if (gathering === undefined) return false;
    this.likely = importer;
    this.open = { gathering, format: importer.name, first: this.line, last: this.line, text: '', start: from, end };
    return true;
  }

  private unread(line: string): void {
    if (line.trim() === '' || isFileHeader(line)) return;
    if (this.likely?.aside?.(line) === true || this.importers.some((importer) => importer.aside?.(line) === true)) return;
    this.summary.skip(this.line, line);
  }

  private close(): void {
    const { open } = this;
    if (open === undefined) return;
    this.open = undefined;
    this.inHeader = false;
    const text = this.textOf(open);
    const drafts = open.gathering.end();
    this.emit(open, drafts, text);
    if (drafts.length === 0 && open.format === 'json' && !open.gave) this.summary.skip(open.first, text);
  }

  /** Records of a list that goes on: each stands where its own lines are. */
  private soFar(open: Open): void {
    const drafts = open.gathering.soFar?.() ?? [];
    if (drafts.length === 0) return;
    this.emit(open, drafts, this.textOf(open));
    open.gave = true;
    open.first = this.line + 1;
    open.text = '';
    open.start = -1;
  }

  private emit(open: Open, drafts: readonly Draft[], text: string): void {
    for (const draft of drafts) {
      const record = placed(draft, open, this.file, text);
      this.summary.add(record);
      this.records.push(record);
    }
  }
}
