/** What may stand in a name, a file, a field or an argument of somebody else's, and what must be left of it where it is echoed. */

/** In: a length. Out: that much text whose every character does something to a terminal or a page. */
const noise = (length: number): string => '\u001b]0;x\u0007\u009b2J\u202e\0'.repeat(length / 10);

/** Each kind of character that acts instead of being read, and lengths that block whoever copies them. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['a terminal is cleared', '\u001b[2J\u001b[1;1Hgone'],
  ['NUL and DEL', 'a\0b\u007fc'],
  ['C1 controls', '\u009b31mred\u0085next'],
  ['direction is turned', 'a\u202egnp.exe\u2066b'],
  ['lines break', 'one\r\ntwo\u2028three'],
  ['marks that are not seen', '\ufeffa\u200bb\u{e0041}'],
  ['half a character', 'a\ud800b'],
  ['five million letters', 'x'.repeat(5_000_000)],
  ['a million characters that act', noise(1_000_000)],
];

/** The same as three texts: all that acts, and the two that are long. */
export const HOSTILE_AT_ONCE: readonly (readonly [string, string])[] = [
  ['all that acts', HOSTILE.flatMap(([, text]) => (text.length < 100 ? [text] : [])).join(' ')],
  ...HOSTILE.filter(([, text]) => text.length >= 100),
];

/** As much as one message may say, the lists of what could stand there with it. */
const MOST = 8000;

/**
 * What is wrong with a text that echoes another; undefined where nothing is. In: the text, whose own lines may end, and the
 * most that it may say. Out: the first character that acts, by its number, or how long it is.
 */
export function wrongWithEcho(text: string, most: number = MOST): string | undefined {
  if (text.length > most) return `it has ${text.length} characters`;
  const acting = /[\p{Zl}\p{Zp}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?!\n)\p{Cc}/u.exec(text);
  return acting === null
    ? undefined
    : `U+${(acting[0].codePointAt(0) ?? 0).toString(16)} at ${acting.index} of ${JSON.stringify(text.slice(0, 200))}`;
}
