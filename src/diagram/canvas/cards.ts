/**
 * How large a device's card is and what is written on it. A card grows with the name: to the side while one line
 * will do, then to two lines, then the name is cut in its middle. The size depends on the DN, the name and the role
 * alone, so that a card stays as it is whatever calls do.
 */
import type { DeviceKind } from '../../tlib/index.ts';
import { DEVICE_SIZE } from './geometry.ts';
import { fold, isRightToLeft, lettersOf, shorten, textWidth } from './words.ts';

export interface Card {
  readonly width: number;
  readonly height: number;
  /** The name and role as they stand on the card, one or two lines. */
  readonly lines: readonly string[];
}

const TEXT = 12;
const LINE = 16;
/** Beside the words: space, icon, menu. Slanted and round outlines take more. */
const AROUND_WORDS: Readonly<Record<DeviceKind, number>> = {
  extension: 76,
  external: 88,
  'acd-queue': 80,
  'routing-point': 76,
  'routing-queue': 77,
};
const WIDEST_ON_ONE_LINE = 188;
const WIDEST = 220;
const WIDER_BY = 8;
/** A DN of more characters is set smaller and told on several lines: it is never cut. */
export const LONG_DN = 7;
const LONG_DN_ADVANCE = 7.3;

/** The card of a device: `cardOf('B', 'extension', 'Bea, agent')` is of the usual size with one line. */
export function cardOf(dn: string, kind: DeviceKind, line: string): Card {
  const beside = AROUND_WORDS[kind];
  const dnWidth = dn.length > LONG_DN ? (dn.length * LONG_DN_ADVANCE) / 2 : 0;
  for (const [most, widest] of [
    [1, WIDEST_ON_ONE_LINE],
    [2, WIDEST],
  ] as const) {
    for (let width: number = DEVICE_SIZE.width; width <= widest; width += WIDER_BY) {
      const lines = fold(line, width - beside, TEXT);
      const fits = lines.length <= most && lines.every((each) => textWidth(each, TEXT) <= width - beside);
      if (fits && dnWidth <= width - beside) return { width, height: heightOf(dn, width - beside, lines.length), lines };
    }
  }
  const inner = WIDEST - beside;
  return { width: WIDEST, height: heightOf(dn, inner, 2), lines: cutToTwo(line, inner) };
}

/** What else is told in the room that the card has: "agent, not ready". */
export function linesOn(card: Card, kind: DeviceKind, text: string): readonly string[] {
  const inner = card.width - AROUND_WORDS[kind];
  if (card.lines.length < 2) return [shorten(text, inner, TEXT)];
  const lines = fold(text, inner, TEXT);
  return lines.length <= 2 && lines.every((line) => textWidth(line, TEXT) <= inner) ? lines : cutToTwo(text, inner);
}

function heightOf(dn: string, inner: number, lines: number): number {
  const dnHeight = dn.length > LONG_DN ? Math.ceil((dn.length * LONG_DN_ADVANCE) / inner) * 14 : 20;
  return Math.max(DEVICE_SIZE.height, LINE + dnHeight + lines * LINE);
}

/** The beginning on the first line, the end on the second, the ellipsis between them. */
function cutToTwo(text: string, inner: number): readonly string[] {
  if (isRightToLeft(text)) {
    const [first = '', ...rest] = fold(text, inner, TEXT);
    return rest.length === 0 ? [shorten(first, inner, TEXT)] : [shorten(first, inner, TEXT), shorten(rest.join(' '), inner, TEXT)];
  }
  const letters = lettersOf(text);
  const head: string[] = [];
  for (const letter of letters) {
    if (textWidth([...head, letter].join(''), TEXT) > inner) break;
    head.push(letter);
  }
  let tail: string[] = [];
  for (const letter of letters.slice(head.length).reverse()) {
    if (textWidth(['…', letter, ...tail].join(''), TEXT) > inner) return [head.join('').trimEnd(), `…${tail.join('').trimStart()}`];
    tail = [letter, ...tail];
  }
  return [head.join('').trimEnd(), tail.join('').trimStart()];
}
