/**
 * Where a call's circle stands: near the middle of its parties, where its lines cross no card and no other circle,
 * on no line and no word that is there already, and with room for a word on each line.
 */
import { ROOM_FOR_LINE, type Ground } from './ground.ts';
import {
  along,
  boxEdge,
  CALL_RADIUS,
  callBox,
  distance,
  findNear,
  lineDistance,
  middleOf,
  overlapsCircle,
  passesBox,
  segmentDistance,
} from './geometry.ts';
import type { Box, Point } from './geometry.ts';

export interface PlaceInput {
  readonly ground: Ground;
  /** Cards of whoever is or is about to be in the call. */
  readonly members: readonly Box[];
  /** Centers of the other calls. */
  readonly circles: readonly Point[];
  /** Lines and words that are drawn already. */
  readonly lines: readonly (readonly Point[])[];
  readonly words: readonly Box[];
}

const STEP = 16;
/** Between a circle and a card: a line, and air. */
const GAP = 24;
const FARTHEST = 4000;
/** The canvas is worth searching this far around the middle even if all cards stand in one row. */
const LEAST_SPAN = 280;
const PRICE = { card: 300, circle: 220, line: 400, word: 900, cramped: 240, wordless: 700 } as const;
/** So long a line has room for the word, or at least for the icon: a level one needs more, a steep one has the word beside it. */
const LEVEL_LINE = { word: 104, icon: 46 } as const;
const STEEP_LINE = { word: 56, icon: 40 } as const;

/** The best place for the circle of a call. */
export function placeCall(input: PlaceInput): Point {
  const { ground, members, circles } = input;
  const wish = wishFor(members, ground.heart);
  const candidates = freeCells(input)
    .map((at) => ({ at, away: distance(at, wish) }))
    .sort((a, b) => a.away - b.away);
  let best: Point | undefined;
  let least = Infinity;
  const look = (from: readonly { readonly at: Point; readonly away: number }[]): void => {
    for (const { at, away } of from) {
      if (away >= least) break;
      const price = away + priceOf(input, at, least - away);
      if (price < least) [best, least] = [at, price];
    }
  };
  if (canStand(ground.boxes, circles, wish)) look([{ at: wish, away: 0 }]);
  // Every second column and row first, then what lies around the best of them.
  look(candidates.filter(({ at }) => at.coarse));
  const [around] = best === undefined ? [] : [best];
  look(around === undefined ? candidates : candidates.filter(({ at }) => !at.coarse && distance(at, around) <= STEP * 2));
  return best ?? findNear(wish, (at) => canStand(ground.boxes, circles, at), FARTHEST, STEP);
}

/** What a place costs: everything that the call's lines would cross from there. More than `enough` is not counted on. */
export function priceOf({ ground, members, circles, lines, words }: PlaceInput, at: Point, enough = Infinity): number {
  let price = 0;
  const box = callBox(at);
  for (const word of words) if (overlapsCircle(word, at, CALL_RADIUS, 4)) price += PRICE.word;
  for (const line of lines) {
    if (price >= enough) return price;
    if (lineDistance(line, at) < CALL_RADIUS + 6) price += PRICE.line;
  }
  for (const member of members) {
    if (price >= enough) return price;
    price += crampedness(member, at);
    for (const card of ground.boxes) if (card !== member && passesBox(member, box, card, 6)) price += PRICE.card;
    for (const circle of circles) if (segmentDistance(member, at, circle) < CALL_RADIUS + 6) price += PRICE.circle;
  }
  return price;
}

/** Keeps a circle clear of cards and circles, so far that a line can pass between. */
export const canStand = (cards: readonly Box[], circles: readonly Point[], at: Point, gap: number = GAP): boolean =>
  !cards.some((card) => overlapsCircle(card, at, CALL_RADIUS, gap)) &&
  !circles.some((circle) => distance(circle, at) < CALL_RADIUS * 2 + gap);

/** The nearest place to where the person put a circle. */
export const placeByHand = (cards: readonly Box[], circles: readonly Point[], at: Point): Point =>
  findNear(at, (point) => canStand(cards, circles, point, ROOM_FOR_LINE), FARTHEST, 4);

function wishFor(members: readonly Box[], heart: Point): Point {
  if (members.length === 0) return heart;
  const middle = middleOf(members);
  // A lone party's call, and a conference, are drawn towards the middle of the canvas, where lines have room.
  const wish = members.length === 2 ? middle : along(middle, heart, 0.5);
  return { x: Math.round(wish.x), y: Math.round(wish.y) };
}

function crampedness(card: Box, call: Point): number {
  const isSteep = Math.abs(call.x - card.x) <= Math.abs(call.y - card.y) * 2.2;
  const length = distance(boxEdge(card, call), call) - CALL_RADIUS;
  const need = isSteep ? STEEP_LINE : LEVEL_LINE;
  return length < need.icon ? PRICE.wordless : length < need.word ? PRICE.cramped : 0;
}

interface Cell extends Point {
  readonly coarse: boolean;
}

const cellsOf = new WeakMap<Ground, readonly Cell[]>();

/** Places on a grid between the cards; which of them cards leave free is worked out once. */
function freeCells({ ground, circles }: PlaceInput): readonly Cell[] {
  let cells = cellsOf.get(ground);
  if (cells === undefined) {
    const { x, y, width, height } = ground.bounds;
    const across = Math.floor(Math.max(width - CALL_RADIUS * 2, LEAST_SPAN) / 2 / STEP);
    const down = Math.floor(Math.max(height - CALL_RADIUS * 2, LEAST_SPAN) / 2 / STEP);
    const found: Cell[] = [];
    // A canvas that was pulled apart by hand is searched more coarsely, not longer.
    const stride = Math.max(1, Math.ceil(Math.sqrt((across * down * 4) / 1400)));
    for (let column = -across; column <= across; column += stride) {
      for (let row = -down; row <= down; row += stride) {
        const at = { x: Math.round(x) + column * STEP, y: Math.round(y) + row * STEP };
        if (canStand(ground.boxes, [], at)) found.push({ ...at, coarse: (column / stride) % 2 === 0 && (row / stride) % 2 === 0 });
      }
    }
    cells = found;
    cellsOf.set(ground, cells);
  }
  return cells.filter((at) => !circles.some((circle) => distance(circle, at) < CALL_RADIUS * 2 + GAP));
}
