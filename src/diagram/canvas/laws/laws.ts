/**
 * What makes the picture true. Each law gives what breaks it, in words: `line A@1 crosses dn:X`. Lines are judged as
 * they are drawn, with their rounded corners.
 */
import {
  CALL_RADIUS,
  boxGap,
  circleGap,
  distance,
  lineDistance,
  overlaps,
  overlapsCircle,
  passesBox,
  segmentDistance,
  segmentsOf,
} from '../geometry.ts';
import type { Box, Point } from '../geometry.ts';
import { ROOM_FOR_LINE, type Ground } from '../ground.ts';
import { isLawful } from '../labels.ts';
import { corners } from '../lines.ts';
import type { ListForm } from '../list.ts';
import type { DrawnLine, Picture } from '../picture.ts';

/** Everything that is wrong in one picture with lines. */
export function brokenIn(ground: Ground, picture: Picture): readonly string[] {
  return [...nodesApart(ground, picture), ...linesClear(ground, picture), ...labelsClear(ground, picture)];
}

/** Cards and circles keep room for a line between them. */
function nodesApart({ cards }: Ground, { circles }: Picture): readonly string[] {
  const all = [...cards, ...circles].map(([key, at]) => ({ key, at }));
  return pairs(all).flatMap(([a, b]) => (gapOf(a.at, b.at) < ROOM_FOR_LINE - 1 ? [`${a.key} and ${b.key} stand too close`] : []));
}

function gapOf(a: Point | Box, b: Point | Box): number {
  if ('width' in a) return 'width' in b ? boxGap(a, b) : circleGap(a, b, CALL_RADIUS);
  return 'width' in b ? circleGap(b, a, CALL_RADIUS) : distance(a, b) - CALL_RADIUS * 2;
}

/** No line crosses a card or a circle that it does not end at. */
function linesClear({ cards }: Ground, { circles, lines }: Picture): readonly string[] {
  return [...lines].flatMap(([key, { party, route }]) => {
    const pieces = segmentsOf(asDrawn(route.points));
    return [
      ...[...cards].filter(([card, box]) => card !== party.device && pieces.some(([p, q]) => passesBox(p, q, box))),
      ...[...circles].filter(
        ([call, center]) => call !== party.call && pieces.some(([p, q]) => segmentDistance(p, q, center) < CALL_RADIUS),
      ),
    ].map(([what]) => `line ${key} crosses ${what}`);
  });
}

/** No label covers a label, a card or a circle; each stands at its device's end and nearest to its own line. */
function labelsClear(ground: Ground, { circles, lines }: Picture): readonly string[] {
  const all = [...lines].map(([key, line]) => ({ key, ...line }));
  const covered = pairs(all).flatMap(([a, b]) => (overlaps(a.label, b.label) ? [`label ${a.key} covers label ${b.key}`] : []));
  const single = all.flatMap(({ key, party, label, route }) => {
    const card = ground.cards.get(party.device);
    const circle = circles.get(party.call);
    if (card === undefined || circle === undefined) return [`line ${key} ends nowhere`];
    const own = lineDistance(route.points, label);
    return [
      ...[...ground.cards].filter(([, box]) => overlaps(box, label)).map(([what]) => `label ${key} covers ${what}`),
      ...[...circles].filter(([, center]) => overlapsCircle(label, center, CALL_RADIUS)).map(([what]) => `label ${key} covers ${what}`),
      ...all
        .filter((other) => other.key !== key && lineDistance(other.route.points, label) <= own)
        .map((other) => `label ${key} is nearer to line ${other.key}`),
      ...(boxGap(label, card) > circleGap(label, circle, CALL_RADIUS) ? [`label ${key} is at the call's end`] : []),
    ];
  });
  return [...covered, ...single];
}

/** What stayed the same and still moved by 8 px, though it could have stayed. */
export function movedBetween(ground: Ground, before: Picture, after: Picture): readonly string[] {
  const membersOf = ({ moment }: Picture, call: string): string =>
    moment.calls.find(({ key }) => key === call)?.members.join(' ') ?? 'none';
  const changed = (call: string): boolean => membersOf(before, call) !== membersOf(after, call);
  const calls = [...after.circles].flatMap(([key, at]) => {
    const was = before.circles.get(key);
    return was === undefined || changed(key) || distance(was, at) < 8 ? [] : [`${key} moved`];
  });
  const labels = [...after.lines].flatMap(([key, line]) => {
    const was = before.lines.get(key);
    if (was?.party.state !== line.party.state || changed(line.party.call)) return [];
    return distance(was.label, line.label) < 8 || !couldStay(ground, after, was, line) ? [] : [`label ${key} moved`];
  });
  return [...calls, ...labels];
}

/** Would the label still be lawful where it was? Its line may have had to give way to something new. */
function couldStay(ground: Ground, { circles, lines }: Picture, was: DrawnLine, line: DrawnLine): boolean {
  const card = ground.cards.get(line.party.device);
  const circle = circles.get(line.party.call);
  if (card === undefined || circle === undefined || was.route !== line.route) return false;
  const others = [...lines.values()].filter((other) => other !== line);
  return isLawful(
    was.label,
    { points: line.route.points, card, circle },
    {
      cards: ground.boxes,
      circles: [...circles.values()],
      labels: others.map(({ label }) => label),
      lines: others.map(({ route }) => route.points),
    },
  );
}

/** Nothing in a list lies on anything else, and nothing is broader than the pane. */
export function brokenInList({ cards, calls, labels }: ListForm, width: number): readonly string[] {
  const all = [...cards, ...calls, ...labels].map(([key, box]) => ({ key, box }));
  return [
    ...pairs(all).flatMap(([a, b]) => (overlaps(a.box, b.box) ? [`${a.key} lies on ${b.key}`] : [])),
    ...all.flatMap(({ key, box }) => (Math.abs(box.x) + box.width / 2 > width / 2 ? [`${key} lies outside`] : [])),
  ];
}

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, n) => list.slice(n + 1).map((b) => [a, b] as const));

/** A line with its corners rounded, as points. */
function asDrawn(points: readonly Point[]): readonly Point[] {
  const curves = corners(points).flatMap(({ enter, corner, leave }) =>
    Array.from({ length: 7 }, (_, n) => {
      const t = n / 6;
      const mix = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;
      return { x: mix(enter.x, corner.x, leave.x), y: mix(enter.y, corner.y, leave.y) };
    }),
  );
  return [...points.slice(0, 1), ...curves, ...points.slice(-1)];
}
