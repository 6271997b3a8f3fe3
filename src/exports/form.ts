import type { Run } from '../scenario/index.ts';

/** A form in which a run is written: what the command and the page offer, each by its name. */
export interface ExportForm {
  /** What `--format` and a file's test call it. */
  readonly name: string;
  /** What the page calls it: "Copy as JSON", "Download JSON". */
  readonly label: string;
  /** What it is, and for whom. */
  readonly says: string;
  /** How a file of it ends, without the dot, and its media type. */
  readonly ending: string;
  readonly type: string;
  /** The text. `start` is where the clock of the first step stands, in milliseconds since 1970; forms without times ignore it. */
  readonly writes: (run: Run, start?: number) => string;
}
