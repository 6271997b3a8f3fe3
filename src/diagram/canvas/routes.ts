/**
 * The way of a line from a device to a call, off every card and circle that it does not end at: straight where that
 * is clear, else over the corners of what stands in the way, found by A* over a visibility graph whose edges are
 * looked up when they are needed. Words that stand already are walked around when the way is not much longer.
 */
import { boxEdge, CALL_RADIUS, circleEdge, distance, passesBox, segmentDistance, segmentsOf } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { Heap } from './heap.ts';

export interface Route {
  /** From the card's edge to the circle's edge. */
  readonly points: readonly Point[];
  /** Names of the corners that it turns at. */
  readonly turns: readonly string[];
  /** No way was found: it is drawn straight over what is in the way. */
  readonly blocked?: true;
}

export interface RouteObstacles {
  readonly cards: ReadonlyMap<string, Box>;
  /** Centers of calls by key. */
  readonly circles: ReadonlyMap<string, Point>;
  /** What is better not crossed: words that stand already. */
  readonly words: readonly Box[];
  /** Corners that lines turn at already, with how many do. */
  readonly busy: ReadonlyMap<string, number>;
}

/** Between a line and what it passes. */
const MARGIN = 8;
const STRAIGHT_MARGIN = 6;
const BEND_COST = 12;
const WORD_COST = 90;
/** A line this near to a word would look like the word's own. */
const WORD_MARGIN = 8;
/** Lines around the same corner stand side by side. */
const LANE = 4;
const LANES = 3;
/** A circle is walked around over the corners of an octagon. */
const SIDES = 8;
const CIRCLE_CORNER = (CALL_RADIUS + MARGIN) / Math.cos(Math.PI / SIDES);
const CIRCLE_CLEAR = CALL_RADIUS + MARGIN - 1.5;

interface Corner extends Point {
  readonly name: string;
  readonly owner: string;
  /** Away from what it is the corner of. */
  readonly away: Point;
  readonly ofCard: boolean;
}

interface Edge {
  readonly to: number;
  readonly cost: number;
}

/** Finds ways among these obstacles; what it has looked up for one line serves the next. */
export function routerFor({ cards, circles, words, busy }: RouteObstacles): (device: string, call: string) => Route {
  const boxes = [...cards].map(([key, box]) => ({ key, box }));
  const rounds = [...circles].map(([key, center]) => ({ key, center }));
  const turning = new Map(busy);
  const corners = cornersOf(cards, circles).filter(
    (corner) =>
      !boxes.some(
        ({ key, box }) =>
          key !== corner.owner &&
          Math.abs(corner.x - box.x) < box.width / 2 + MARGIN - 1 &&
          Math.abs(corner.y - box.y) < box.height / 2 + MARGIN - 1,
      ) && !rounds.some(({ key, center }) => key !== corner.owner && distance(corner, center) < CIRCLE_CLEAR),
  );
  const edges = new Map<number, readonly Edge[]>();

  const isClear = (p: Point, q: Point, margin: number, device = '', call = ''): boolean =>
    !boxes.some(({ key, box }) => key !== device && passesBox(p, q, box, margin)) &&
    !rounds.some(({ key, center }) => key !== call && segmentDistance(p, q, center) < CALL_RADIUS + margin - 0.5);
  const price = (p: Point, q: Point): number =>
    distance(p, q) + WORD_COST * words.filter((word) => passesBox(p, q, word, WORD_MARGIN)).length;
  const edgesFrom = (index: number, from: Corner): readonly Edge[] => {
    const known = edges.get(index);
    if (known !== undefined) return known;
    const found = corners.flatMap((to, n) =>
      n !== index && turnsAround(from, to) && turnsAround(to, from) && isClear(from, to, MARGIN - 1)
        ? [{ to: n, cost: price(from, to) }]
        : [],
    );
    edges.set(index, found);
    return found;
  };

  const search = (device: string, call: string, start: Point, end: Point): readonly Corner[] | undefined => {
    const open = new Heap<number>();
    const costs = new Map<number, number>();
    const cameFrom = new Map<number, number>();
    const closed = new Set<number>();
    const END = -1;
    const reach = (index: number, cost: number, from: number, at: Point): void => {
      if (cost >= (costs.get(index) ?? Infinity)) return;
      costs.set(index, cost);
      cameFrom.set(index, from);
      open.push(cost + distance(at, end), index);
    };
    if (isClear(start, end, STRAIGHT_MARGIN, device, call)) reach(END, price(start, end), END, end);
    corners.forEach((corner, index) => {
      if (corner.owner === device || corner.owner === call || !turnsAround(corner, start)) return;
      if (isClear(start, corner, MARGIN - 1, device, call)) reach(index, price(start, corner) + BEND_COST, END, corner);
    });
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (closed.has(index)) continue;
      closed.add(index);
      if (index === END) return wayBack(cameFrom, corners);
      const corner = corners[index];
      if (corner === undefined) continue;
      const cost = costs.get(index) ?? 0;
      if (turnsAround(corner, end) && isClear(corner, end, MARGIN - 1, device, call)) reach(END, cost + price(corner, end), index, end);
      for (const edge of edgesFrom(index, corner)) {
        const to = corners[edge.to];
        if (to !== undefined) reach(edge.to, cost + edge.cost + BEND_COST, index, to);
      }
    }
    return undefined;
  };

  const inLanes = (device: string, call: string, start: Point, way: readonly Corner[], end: Point): readonly Point[] => {
    let points: readonly Point[] = [start, ...way, end];
    way.forEach((corner, n) => {
      const lane = Math.min(LANES, turning.get(corner.name) ?? 0);
      turning.set(corner.name, lane + 1);
      if (lane === 0) return;
      const beside = { x: corner.x + corner.away.x * lane * LANE, y: corner.y + corner.away.y * lane * LANE };
      const tried = points.with(n + 1, beside);
      if (segmentsOf(tried).every(([p, q], s) => isClear(p, q, STRAIGHT_MARGIN, s === 0 ? device : '', s === tried.length - 2 ? call : '')))
        points = tried;
    });
    return points;
  };

  return (device, call) => {
    const card = cards.get(device);
    const center = circles.get(call);
    if (card === undefined || center === undefined) throw new Error(`routes: expected ${device} and ${call} to have places`);
    const start = { x: card.x, y: card.y };
    const isFree = words.length === 0 || !words.some((word) => passesBox(start, center, word, WORD_MARGIN));
    const way = isFree && isClear(start, center, STRAIGHT_MARGIN, device, call) ? [] : search(device, call, start, center);
    const points = inLanes(device, call, start, way ?? [], center);
    return {
      points: [boxEdge(card, points[1] ?? center), ...points.slice(1, -1), circleEdge(center, CALL_RADIUS, points.at(-2) ?? start)],
      turns: (way ?? []).map(({ name }) => name),
      ...(way === undefined ? { blocked: true as const } : {}),
    };
  };
}

function wayBack(cameFrom: ReadonlyMap<number, number>, corners: readonly Corner[]): readonly Corner[] {
  const way: Corner[] = [];
  for (let index = cameFrom.get(-1) ?? -1; index !== -1; index = cameFrom.get(index) ?? -1) {
    const corner = corners[index];
    if (corner !== undefined) way.push(corner);
  }
  return way.reverse();
}

/** A shortest way turns at a card's corner only around it: it comes from neither the corner's own quadrant nor from behind it. */
function turnsAround(corner: Corner, other: Point): boolean {
  if (!corner.ofCard) return true;
  const dx = (other.x - corner.x) * corner.away.x;
  const dy = (other.y - corner.y) * corner.away.y;
  return !(dx > 0 && dy > 0) && !(dx < 0 && dy < 0);
}

function cornersOf(cards: ReadonlyMap<string, Box>, circles: ReadonlyMap<string, Point>): readonly Corner[] {
  const ofCards = [...cards].flatMap(([owner, box]) =>
    [
      { x: -1, y: -1 },
      { x: 1, y: -1 },
      { x: 1, y: 1 },
      { x: -1, y: 1 },
    ].map((away, n) => ({
      x: box.x + away.x * (box.width / 2 + MARGIN),
      y: box.y + away.y * (box.height / 2 + MARGIN),
      name: `${owner}/${String(n)}`,
      owner,
      away,
      ofCard: true,
    })),
  );
  const ofCircles = [...circles].flatMap(([owner, center]) =>
    Array.from({ length: SIDES }, (_, n) => {
      const angle = ((n + 0.5) * 2 * Math.PI) / SIDES;
      const away = { x: Math.cos(angle), y: Math.sin(angle) };
      const at = { x: center.x + away.x * CIRCLE_CORNER, y: center.y + away.y * CIRCLE_CORNER };
      return { ...at, name: `${owner}/${String(n)}`, owner, away, ofCard: false };
    }),
  );
  return [...ofCards, ...ofCircles];
}
