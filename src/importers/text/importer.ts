/**
 * What an importer is. A log is read line by line: a line with which a record begins goes to the importer that
 * recognises it, further lines go to that record until one does not belong to it. So a file of several kinds is read
 * whole, and nothing needs the whole file.
 */
import type { LogRecord, ObservedTime } from '../../scenario/observed/index.ts';
import type { KnownTexts } from './known-texts.ts';

/** A record before the reader has said where it stands. */
export type Draft = Omit<LogRecord, 'file' | 'first' | 'last' | 'text' | 'format'> & { readonly format?: string };

/** What an importer may know of the lines before. */
export interface Before {
  /** The last time that was printed in this file, when asked at the record's first line. */
  readonly time: () => ObservedTime | undefined;
  readonly line: string;
  /** Only what ties a record to its call and stands in a list is wanted of it; `readWhole` reads the rest from its text. */
  readonly skims?: boolean;
  readonly known: KnownTexts;
}

/** Where the first line stands that is not the record's, and how many were before it. */
export interface Block {
  readonly end: number;
  readonly lines: number;
}

/** Where a run of whole records stands in a file. */
export interface Place {
  readonly file: string;
  /** How many lines were before it. */
  readonly line: number;
  readonly known: KnownTexts;
}

/** Records that stand one after another, each whole. */
export interface Run {
  readonly records: readonly LogRecord[];
  /** Where the first line begins that is not taken, and how many were. */
  readonly end: number;
  readonly lines: number;
  /** Where the last line of them begins that has a time. */
  readonly timed: number;
}

/** A record that is being read. */
export interface Gathering {
  /** Does this line belong to the record? It is taken if so. */
  readonly take: (line: string) => boolean;
  /** Takes whole lines of a chunk at once, from a place that begins one, as many as are surely its own. */
  readonly block?: (chunk: string, from: number) => Block;
  /** What is whole already of a list that may be as long as the file: each line's, so that nobody waits for its end. */
  readonly soFar?: () => readonly Draft[];
  /** What was read: usually one record; none where the lines turned out to be something else. */
  readonly end: () => readonly Draft[];
}

export interface Importer {
  readonly name: string;
  /** What its records look like, to tell somebody whose file has none. */
  readonly says: string;
  /** Does a record begin with this line? */
  readonly recognises: (line: string) => boolean;
  /** Begins to read the record. Returns undefined where the line is not of this format after all. */
  readonly parse: (line: string, before: Before) => Gathering | undefined;
  /** Skims whole records of a chunk at once, from a place that begins a line, as many as surely are; undefined if none is. */
  readonly run?: (chunk: string, from: number, place: Place) => Run | undefined;
  /** Lines that this format prints, which are no records and are known. */
  readonly aside?: (line: string) => boolean;
}

/** A record of one line. */
export const single = (draft: Draft): Gathering => ({ take: () => false, end: () => [draft] });
