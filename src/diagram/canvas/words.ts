/**
 * How broad words are, without a page to measure them on: advance widths of the page's sans face by kind of
 * letter, rounded up, in parts of the type size. Names are cut in the middle, so that the beginning and the end
 * of "Accounts receivable, north" and "Accounts receivable, south" both stay; one written from right to left
 * keeps its beginning.
 */

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\u200b|\u200d|\ufe0f/u, 0],
  [/[ijl.,:;'|!·]/u, 0.28],
  [/[ftrI()[\]\-/\s]/u, 0.38],
  [/[mwMW@%&—]/u, 0.92],
  [/[…]/u, 0.86],
  [/\p{Lu}/u, 0.72],
  [/[\d+=<>~#$€_]/u, 0.66],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.05],
];
const OTHERS = 0.62;
const known = new Map<string, number>();

function widthOf(letter: string): number {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
  known.set(letter, width);
  return width;
}

/** The breadth of a text set in the sans face at that size, never less than it will be. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum * size;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** What a reader calls letters: a family of code points that belong together is one. */
export const lettersOf = (text: string): readonly string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Is a text written from right to left? The first letter that has a direction says it. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}

/** `fold('Ada Lovelace, agent', 80, 12)` is ['Ada Lovelace,', 'agent']: as many lines as the words need. */
export function fold(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** As many letters of a text as fit with an ellipsis: from both ends, or of a right-to-left text from its beginning. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = lettersOf(text);
  const fromEnd = isRightToLeft(text) ? 0 : 0.4;
  for (let kept = letters.length - 1; kept > 1; kept -= 1) {
    const tail = Math.floor(kept * fromEnd);
    const short = `${letters
      .slice(0, kept - tail)
      .join('')
      .trimEnd()}…${tail === 0 ? '' : letters.slice(-tail).join('').trimStart()}`;
    if (textWidth(short, size) <= width) return short;
  }
  return `${letters[0] ?? ''}…`;
}
