/**
 * Text of somebody else's as it may be echoed: in a message, in a terminal, in a notice. It is short, and no character
 * in it does anything: those that are not seen, that move a terminal's cursor or turn the direction are written out.
 */

/** Controls (C0, DEL, C1), ends of lines, marks of direction, joiners, tags, halves of characters, what Unicode keeps free. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** As JSON writes it, `\n`, `\u001b`; beyond four digits `\u{e0041}`. */
const writtenOut = (character: string): string => {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const digits = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return digits.length === 4 ? `\\u${digits}` : `\\u{${digits}}`;
};

/**
 * In: any text, and how many characters of it are enough. Out: text to show, at most `most` characters of the original;
 * `…` stands where more was left out. The cost does not grow with the text: `"\u001b[2J"` -> `\u001b[2J`.
 */
export function shown(text: string, most = 60): string {
  const tooLong = text.length > most;
  const kept = tooLong ? text.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '') : text;
  return `${kept.replace(UNSEEN, writtenOut)}${tooLong ? '…' : ''}`;
}

/** The same in quotation marks; those in the text, and its backslashes, are told from ours: `a"b` -> `"a\"b"`. */
export function quoted(text: string, most = 60): string {
  const tooLong = text.length > most;
  const kept = tooLong ? text.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '') : text;
  return `"${shown(kept.replace(/["\\]/g, '\\$&'), Infinity)}${tooLong ? '…' : ''}"`;
}

/** In: JSON text. Out: JSON of the same value, in which every character is seen; nothing changes where all are. */
export function plainJson(json: string): string {
  if (!/[^ -~\n]/.test(json)) return json;
  return json.replace(UNSEEN, (sign) =>
    sign === '\n'
      ? sign
      : Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
