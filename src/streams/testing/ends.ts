/**
 * Reads the golden files of `golden/ends/`, one for each end of a call, named as its table: the step that ends the call, as
 * the table writes it, and below it what each stream tells of it. Typed by hand from the rows that say which message a
 * TEvent becomes; a stream that tells nothing says so.
 *
 *     # The external party declines
 *     X: Release
 *     ----
 *     call  nothing
 *     web-services  StatusChange  dn A  call 1  state Dialing
 */
import type { GoldenItem } from './golden.ts';
import { parseItem } from './golden.ts';

export interface GoldenEnd {
  readonly step: string;
  /** By stream, in the order in which they are told. */
  readonly told: ReadonlyMap<string, readonly GoldenItem[]>;
}

/** In: a file's name and text. Throws, naming file and line, where a line is none of these. */
export function parseEnd(file: string, text: string): GoldenEnd {
  const told = new Map<string, GoldenItem[]>();
  let step = '';
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line === '----' || line.startsWith('# ') || line.startsWith('choice:')) continue;
    const [stream = '', ...rest] = line.split(/\s+/);
    if (stream.endsWith(':')) step = line;
    else if (rest.length === 0) throw new Error(`${file}:${String(at + 1)}: ${stream} stands alone; expected what it tells, or "nothing"`);
    else told.set(stream, [...(told.get(stream) ?? []), ...(rest[0] === 'nothing' ? [] : [parseItem(rest.join(' '))])]);
  }
  return { step, told };
}
