/**
 * The same string for the same text: a log prints a DN, a ConnID or a name over and over. A text that is known is not cut
 * out of the log again, so reading makes little that has to be thrown away.
 */

/** So many texts are remembered; a later one may push out an earlier. A power of two. */
const PLACES = 16_384;
/** A longer text is not likely to come again. */
const LONGEST = 64;

export class KnownTexts {
  private readonly places: (string | undefined)[];

  /** One that is not asked needs no places: a record that is read again has a reader of its own. */
  constructor(isAsked: boolean) {
    this.places = isAsked ? Array.from({ length: PLACES }) : [];
  }

  /** The text between two places of a chunk. */
  of(chunk: string, from: number, until: number): string {
    const length = until - from;
    if (length > LONGEST) return chunk.slice(from, until);
    let hash = length;
    for (let at = from; at < until; at += 1) hash = (Math.imul(hash, 31) + chunk.charCodeAt(at)) | 0;
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const there = this.places[place];
    if (there?.length === length && chunk.startsWith(there, from)) return there;
    const text = chunk.slice(from, until);
    this.places[place] = text;
    return text;
  }
}
