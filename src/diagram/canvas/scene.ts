/** The canvas of a frame with everything in its place. Parts that did not change are the same objects as before. */
import type { DN } from '../../model/index.ts';
import { USUAL_KIND } from '../../tlib/index.ts';
import { cardOf, type Card } from './cards.ts';
import type { CanvasCall, CanvasDevice, CanvasGraph, CanvasParty } from './graph.ts';
import { CALL_RADIUS, overlaps, overlapsCircle } from './geometry.ts';
import type { Box, Point, Size } from './geometry.ts';
import { isTooLarge } from './form.ts';
import { groundOf, type Ground } from './ground.ts';
import { drawHeld } from './held.ts';
import { deviceKey } from './keys.ts';
import { linePath, type PartyLine } from './lines.ts';
import { listOf } from './list.ts';
import type { DrawnLine } from './picture.ts';
import type { CanvasShape } from './ring.ts';
import { frameIn, pictureAt, tellFrame, type Frames } from './story.ts';

/** Lines between cards and circles, or a list where there is no room for lines. */
export type CanvasForm = 'lines' | 'list';
/** Where the words of the next step hang at their device, and which way they go on when they are wider than it. */
export interface NextPlace {
  readonly side: 'above' | 'below';
  readonly across: 'rightwards' | 'leftwards';
}

export interface Scene {
  readonly graph: CanvasGraph;
  readonly form: CanvasForm;
  /** Devices and calls by key. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Centers of devices and calls by key. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly cards: ReadonlyMap<string, Card>;
  readonly devices: ReadonlyMap<string, CanvasDevice>;
  readonly calls: ReadonlyMap<string, CanvasCall>;
  /** By "A@1", as the lines. */
  readonly parties: ReadonlyMap<string, CanvasParty>;
  readonly lines: ReadonlyMap<string, PartyLine>;
  readonly next: NextPlace;
}

export interface SceneInput {
  /** The run up to the shown frame and beyond. */
  readonly frames: Frames;
  readonly index: number;
  readonly placed: Readonly<Record<string, Point>>;
  readonly shape: CanvasShape;
  /** The pane, in pixels. */
  readonly room: Size;
  /** What is in the hand right now, and where. */
  readonly movedKey?: string | undefined;
  readonly movedTo?: Point | undefined;
  /** Who acts next: the words at that device keep off everything else. */
  readonly next?: DN | undefined;
}

const NEXT: Size = { width: 148, height: 26 };

/** Composes the scene; `previous` lends the objects that are still right. */
export function sceneOf(input: SceneInput, previous?: Scene): Scene {
  const { frames, index, placed, shape, room } = input;
  const frame = frameIn(frames, index);
  if (frame === undefined) throw new Error(`scene: expected frame ${String(index)} of the run`);
  const { graph, moment } = tellFrame(frame, frameIn(frames, index - 1));
  const { ground, cards } = groundFor(graph.devices, placed, shape);
  const picture = isTooLarge(ground, shape, room) ? undefined : pictureAt(ground, frames, index);
  const drawing = picture === undefined || picture.crowded ? listed(graph, moment, room) : drawHeld(ground, picture, input);
  const lines =
    'labels' in drawing ? drawing.lines : new Map([...drawing.lines].map(([key, line]) => [key, partyLineOf(key, line)] as const));
  const boxes = shared(new Map(drawing.boxes), previous?.boxes);
  return {
    graph,
    form: 'labels' in drawing ? 'list' : 'lines',
    boxes,
    positions: shared(new Map([...boxes].map(([key, { x, y }]) => [key, { x, y }])), previous?.positions),
    cards,
    devices: shared(new Map(graph.devices.map((device) => [device.key, device])), previous?.devices),
    calls: shared(new Map(graph.calls.map((call) => [call.key, call])), previous?.calls),
    parties: shared(new Map(graph.parties.map((party) => [party.key, party])), previous?.parties),
    lines: shared(new Map(lines), previous?.lines),
    next: nextPlace(input.next === undefined ? undefined : boxes.get(deviceKey(input.next)), boxes, [...lines.values()]),
  };
}

interface Grounded {
  readonly of: string;
  readonly ground: Ground;
  readonly cards: ReadonlyMap<string, Card>;
}

/** The latest of each shape: the canvas has one, the small picture that is kept of a scenario is always wide. */
const grounds = new Map<CanvasShape, Grounded>();

/** Cards depend on names alone: the same ones stand on the same ground, whatever calls do. */
function groundFor(devices: readonly CanvasDevice[], placed: SceneInput['placed'], shape: CanvasShape): Grounded {
  const of = JSON.stringify([shape, placed, devices.map(({ dn, kind, line }) => [dn, kind, line])]);
  const last = grounds.get(shape);
  if (last?.of === of) return last;
  const cards = new Map(devices.map(({ key, dn, kind, line }) => [key, cardOf(dn, kind, line)]));
  const ground = groundOf({
    devices: devices.map(({ key, dn }) => ({ dn, ...(cards.get(key) ?? cardOf(dn, USUAL_KIND, '')) })),
    placed,
    shape,
  });
  const made = { of, ground, cards };
  grounds.set(shape, made);
  return made;
}

const partyLines = new WeakMap<DrawnLine, PartyLine>();

function partyLineOf(id: string, drawn: DrawnLine): PartyLine {
  const known = partyLines.get(drawn);
  if (known !== undefined) return known;
  const { state } = drawn.party;
  const { x, y, width, height, iconOnly } = drawn.label;
  const line = { id, state, path: linePath(drawn.route.points, state), label: { x, y, width, height }, iconOnly };
  partyLines.set(drawn, line);
  return line;
}

function listed(graph: CanvasGraph, moment: Parameters<typeof listOf>[0]['moment'], room: Size) {
  const { cards, calls, labels } = listOf({ devices: graph.devices, moment, room });
  const lines = new Map(
    graph.parties.flatMap(({ key, state, connID }) => {
      const label = labels.get(key);
      if (label === undefined) return [];
      const { x, y, width, height, iconOnly } = label;
      return [[key, { id: key, state, path: '', label: { x, y, width, height }, iconOnly, call: connID }] as const];
    }),
  );
  return { boxes: new Map([...cards, ...calls]), labels, lines };
}

/** The words of the next step hang where they cover nothing; else at the outer side. */
function nextPlace(card: Box | undefined, boxes: ReadonlyMap<string, Box>, lines: readonly PartyLine[]): NextPlace {
  return card === undefined ? { side: 'above', across: 'rightwards' } : besideCard(card, NEXT, boxes, lines).place;
}

/**
 * Where words of this size hang at a card: at the outer side, away from the calls in the middle, unless they cover less
 * at the inner one. Out: the place, and how many cards, circles and labels they cover there.
 */
function besideCard(card: Box, size: Size, boxes: ReadonlyMap<string, Box>, lines: readonly PartyLine[]) {
  const outer: NextPlace = { side: card.y <= 0 ? 'above' : 'below', across: card.x > 0 ? 'leftwards' : 'rightwards' };
  const inner: NextPlace = { side: outer.side === 'above' ? 'below' : 'above', across: outer.across };
  const covers = ({ side }: NextPlace): number => {
    const box = { x: card.x, y: card.y + (side === 'above' ? -1 : 1) * (card.height / 2 + 4 + size.height / 2), ...size };
    const nodes = [...boxes].filter(([key, other]) =>
      key.startsWith('dn:') ? overlaps(other, box) : overlapsCircle(box, other, CALL_RADIUS),
    );
    return nodes.length + lines.filter(({ label }) => overlaps(label, box)).length;
  };
  const [there, here] = [covers(outer), covers(inner)];
  return here < there ? { place: inner, covered: here } : { place: outer, covered: there };
}

const VERBS: Size = { width: 132, height: 26 };
/** Where more take part, a wall of buttons would hide who they are. */
const FEW = 8;

/** Where a device's verbs hang, and whether there is room for them at any time; nothing for a key that is not shown, or in a list. */
export function verbPlace({ boxes, lines, form, parties }: Scene, key: string): (NextPlace & { readonly free: boolean }) | undefined {
  const card = boxes.get(key);
  if (card === undefined || form === 'list') return undefined;
  const { place, covered } = besideCard(card, VERBS, boxes, [...lines.values()]);
  return { ...place, free: covered === 0 && parties.size <= FEW };
}

/** Puts the previous object in place of an equal one. */
function shared<T extends object>(next: Map<string, T>, previous: ReadonlyMap<string, T> | undefined): ReadonlyMap<string, T> {
  if (previous === undefined) return next;
  for (const [key, value] of next) {
    const old = previous.get(key);
    if (old !== undefined && old !== value && JSON.stringify(old) === JSON.stringify(value)) next.set(key, old);
  }
  return next;
}
