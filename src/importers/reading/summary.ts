/** What a file held, in numbers: nothing that was not understood goes unmentioned. */
import type { LogRecord } from '../../scenario/observed/index.ts';
import { clock, DayCounter } from '../text/time.ts';

export interface FileSummary {
  readonly file: string;
  /** The format of most records. */
  readonly format: string | undefined;
  /** Records by format. */
  readonly formats: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly lines: number;
  readonly records: number;
  readonly tevents: number;
  readonly requests: number;
  /** Names that no model knows, and how often. */
  readonly other: Readonly<Record<string, number>>;
  /** Lines that were not understood, and the first of them. */
  readonly skipped: number;
  readonly firstSkipped?: { readonly line: number; readonly text: string };
  readonly from?: string;
  readonly to?: string;
}

const MOST_NAMES = 1000;
const SHOWN = 120;

/** Counts while a file is read. */
export class Summary {
  bytes = 0;
  lines = 0;
  private records = 0;
  private tevents = 0;
  private requests = 0;
  private skipped = 0;
  private firstSkipped: FileSummary['firstSkipped'];
  private readonly formats = new Map<string, number>();
  private readonly other = new Map<string, number>();
  private readonly days = new DayCounter();
  private from: number | undefined;
  private to = 0;

  add(record: LogRecord): void {
    this.records += 1;
    this.formats.set(record.format, (this.formats.get(record.format) ?? 0) + 1);
    if (record.kind === 'request') this.requests += 1;
    else if (record.kind === 'other') this.count(record.name);
    else this.tevents += 1;
    const at = record.time?.ofDay;
    if (at === undefined) return;
    const placed = this.days.place(at);
    this.from = this.from === undefined ? placed : Math.min(this.from, placed);
    this.to = Math.max(this.to, placed);
  }

  private count(name: string): void {
    if (this.other.size < MOST_NAMES || this.other.has(name)) this.other.set(name, (this.other.get(name) ?? 0) + 1);
  }

  skip(line: number, text: string): void {
    this.skipped += 1;
    // A control character says nothing to a reader and may do harm to a terminal.
    this.firstSkipped ??= { line, text: text.slice(0, SHOWN).replace(/\p{Cc}/gu, ' ') };
  }

  done(file: string): FileSummary {
    const formats = [...this.formats].sort((a, b) => b[1] - a[1]);
    return {
      file,
      format: formats[0]?.[0],
      formats: Object.fromEntries(formats),
      bytes: this.bytes,
      lines: this.lines,
      records: this.records,
      tevents: this.tevents,
      requests: this.requests,
      other: Object.fromEntries(this.other),
      skipped: this.skipped,
      ...(this.firstSkipped === undefined ? {} : { firstSkipped: this.firstSkipped }),
      ...(this.from === undefined ? {} : { from: clock(this.from % 86_400_000), to: clock(this.to % 86_400_000) }),
    };
  }
}
