/**
 * The picture of a moment, drawn from the one before it: circles, lines and words that are still right stay where
 * they are, so that only what changed moves. The same moments in the same order give the same picture.
 */
import type { PartyState } from '../../tlib/index.ts';
import { CALL_RADIUS, distance, lineDistance } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import type { Ground } from './ground.ts';
import { isLawful, labelPlace, labelSize, type Joining, type Label, type LabelSurroundings } from './labels.ts';
import { placeByHand, placeCall, priceOf } from './places.ts';
import { routerFor, type Route } from './routes.ts';

export interface Moment {
  /** Earlier calls first; `members` are the keys of the devices that are or are about to be in it. */
  readonly calls: readonly { readonly key: string; readonly members: readonly string[] }[];
  readonly parties: readonly MomentParty[];
}

export interface MomentParty {
  readonly key: string;
  readonly device: string;
  readonly call: string;
  readonly state: PartyState;
}

export interface DrawnLine {
  readonly party: MomentParty;
  readonly route: Route;
  readonly label: Label;
}

export interface Picture {
  readonly moment: Moment;
  /** Centers of calls by key. */
  readonly circles: ReadonlyMap<string, Point>;
  /** By the party's key. */
  readonly lines: ReadonlyMap<string, DrawnLine>;
  /** There is no room to draw this by the laws, or there was none for a moment that led to it: another form takes over until calls end. */
  readonly crowded: boolean;
  /** Keeping what was there left no room, so everything was given another place. */
  readonly anew?: true;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
/** A circle moves to a new place for a changed call only if that saves crossing this much. */
const WORTH_MOVING = 500;

/** Draws a moment, keeping of the picture before it what is still right; where that leaves no room, everything is drawn anew. */
export function pictureOf(ground: Ground, moment: Moment, before?: Picture): Picture {
  if (before?.crowded === true) return { moment, circles: new Map(), lines: new Map(), crowded: true };
  const picture = drawOn(ground, moment, before);
  if (before === undefined || !picture.crowded) return picture;
  return { ...drawOn(ground, moment, undefined), anew: true };
}

function drawOn(ground: Ground, moment: Moment, before: Picture | undefined): Picture {
  const known = moment.parties.filter(({ device }) => ground.cards.has(device));
  const circles = circlesOf(ground, moment, before);
  const kept = keptRoutes(known, circles, before);
  const words = known.flatMap(({ key }) => (kept.has(key) ? (before?.lines.get(key)?.label ?? []) : []));
  const routes = routesOf(ground, known, circles, kept, words);
  const lines = labelled(ground, known, circles, routes, before);
  return {
    moment,
    circles,
    lines,
    crowded: [...lines.values()].some(({ route, label }) => route.blocked !== undefined || label.lost !== undefined),
  };
}

function circlesOf(ground: Ground, moment: Moment, before: Picture | undefined): ReadonlyMap<string, Point> {
  const circles = new Map<string, Point>();
  const others = (): readonly Point[] => [...circles.values()];
  for (const { key } of moment.calls) {
    const at = ground.placed[key];
    if (at !== undefined) circles.set(key, placeByHand(ground.boxes, others(), at));
  }
  const changed: string[] = [];
  const membersBefore = new Map(before?.moment.calls.map(({ key, members }) => [key, members.join(' ')]));
  for (const { key, members } of moment.calls) {
    const at = before?.circles.get(key);
    if (circles.has(key) || at === undefined) continue;
    circles.set(key, at);
    if (membersBefore.get(key) !== members.join(' ')) changed.push(key);
  }
  const staying = (but: string): { readonly lines: readonly (readonly Point[])[]; readonly words: readonly Box[] } => {
    const drawn = moment.parties.flatMap(({ key, call }) => (call === but ? [] : (before?.lines.get(key) ?? [])));
    return { lines: drawn.map(({ route }) => route.points), words: drawn.map(({ label }) => label) };
  };
  for (const { key, members } of moment.calls) {
    const at = circles.get(key);
    if (at !== undefined && !changed.includes(key)) continue;
    const cards = members.flatMap((member) => ground.cards.get(member) ?? []);
    const rest = [...circles].flatMap(([other, center]) => (other === key ? [] : [center]));
    const input = { ground, members: cards, circles: rest, ...staying(key) };
    const best = placeCall(input);
    if (at === undefined || priceOf(input, at) > priceOf(input, best) + WORTH_MOVING) circles.set(key, best);
  }
  return circles;
}

/** Lines whose ends are where they were and that no circle has come to stand on. */
function keptRoutes(
  parties: readonly MomentParty[],
  circles: ReadonlyMap<string, Point>,
  before: Picture | undefined,
): ReadonlyMap<string, Route> {
  if (before === undefined) return new Map();
  const stays = (key: string): boolean => isSamePlace(circles.get(key), before.circles.get(key));
  const fresh = [...circles].filter(([key]) => !stays(key));
  return new Map(
    parties.flatMap(({ key, call }) => {
      const route = before.lines.get(key)?.route;
      if (route === undefined || !stays(call)) return [];
      const isCovered = fresh.some(([other, at]) => other !== call && lineDistance(route.points, at) < CALL_RADIUS + 5);
      return isCovered ? [] : [[key, route] as const];
    }),
  );
}

function routesOf(
  ground: Ground,
  parties: readonly MomentParty[],
  circles: ReadonlyMap<string, Point>,
  kept: ReadonlyMap<string, Route>,
  words: readonly Box[],
): ReadonlyMap<string, Route> {
  const missing = parties.filter(({ key }) => !kept.has(key));
  if (missing.length === 0) return kept;
  const busy = new Map<string, number>();
  for (const { turns } of kept.values()) for (const turn of turns) busy.set(turn, (busy.get(turn) ?? 0) + 1);
  const route = routerFor({ cards: ground.cards, circles, words, busy });
  const routes = new Map(kept);
  for (const { key, device, call } of missing) if (circles.has(call)) routes.set(key, route(device, call));
  return routes;
}

/** Words that are still right stay; of the others, that on the shortest line has the fewest places, so it chooses first. */
function labelled(
  ground: Ground,
  parties: readonly MomentParty[],
  circles: ReadonlyMap<string, Point>,
  routes: ReadonlyMap<string, Route>,
  before: Picture | undefined,
): ReadonlyMap<string, DrawnLine> {
  const centers = [...circles.values()];
  const labels = new Map<string, Label>();
  const joining = ({ device, call }: MomentParty, { points }: Route): Joining => ({
    points,
    card: ground.cards.get(device) ?? NOWHERE,
    circle: circles.get(call) ?? NOWHERE,
  });
  const aroundLine = (key: string): LabelSurroundings => ({
    cards: ground.boxes,
    circles: centers,
    labels: [...labels.values()],
    lines: [...routes].flatMap(([other, { points }]) => (other === key ? [] : [points])),
  });
  for (const party of parties) {
    const { key, state } = party;
    const drawn = before?.lines.get(key);
    const route = routes.get(key);
    if (drawn === undefined || route === undefined || drawn.route !== route || drawn.label.lost) continue;
    if (drawn.party.state !== state && labelSize(state).width !== labelSize(drawn.party.state).width) continue;
    if (isLawful(drawn.label, joining(party, route), aroundLine(key))) labels.set(key, drawn.label);
  }
  const missing = parties
    .flatMap((party) => {
      const route = routes.get(party.key);
      return route === undefined || labels.has(party.key) ? [] : [{ party, route }];
    })
    .sort((a, b) => lengthOf(a.route) - lengthOf(b.route));
  for (const { party, route } of missing) labels.set(party.key, labelPlace(joining(party, route), party.state, aroundLine(party.key)));
  return new Map(
    parties.flatMap((party) => {
      const route = routes.get(party.key);
      const label = labels.get(party.key);
      if (route === undefined || label === undefined) return [];
      const drawn = before?.lines.get(party.key);
      const same = drawn?.route === route && drawn.label === label && drawn.party.state === party.state;
      return [[party.key, same ? drawn : { party, route, label }] as const];
    }),
  );
}

const isSamePlace = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && a.x === b.x && a.y === b.y;
const lengthOf = ({ points }: Route): number =>
  points.reduce((sum, point, n) => sum + (n === 0 ? 0 : distance(point, points[n - 1] ?? point)), 0);
