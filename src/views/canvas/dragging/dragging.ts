/**
 * A thing in the hand, from picking up to letting go, whether React Flow moves it (a device) or the pointer
 * alone does (a party). While it is held, what would follow here is previewed as ghosts in the timeline.
 */
import { dropsFor, EMPTY_CANVAS, type Drop, type Dragged, type Point, sentenceOf } from '../../../diagram/index.ts';
import { currentFrame, actions, getState, offersIn } from '../../../store/index.ts';
import { canvas, setCanvas, useCanvas } from '../state/canvas.state.ts';
import { sceneNow } from '../state/scene.ts';

/** How far out of a box still counts as on it. */
const NEAR = 8;

/** Takes something up. The node of a device or of a call moves with the pointer. */
export function pickUp(dragged: Dragged, key: string | null, at: Point): void {
  const drops = dropsFor(currentFrame(getState()).world, dragged, offersIn);
  setCanvas({
    held: { dragged, key, at, drops, over: null, meant: null },
    menu: null,
    focus: key ?? `${dragged.dn}@${dragged.connID ?? ''}`,
  });
}

/** What is in the hand, as a sentence names it. */
export const heldInWords = ({ dn, connID }: Dragged): string => (dn === '' ? `Call ${connID ?? ''}` : dn);

/**
 * The pointer has moved. `at` is where the thing is drawn, `pointer` what it points at, both on the canvas; `screen` the
 * same on the screen, for a card that may be dropped on the way out.
 */
export function carry(at: Point, pointer: Point, screen?: Point): void {
  const { held } = canvas();
  if (held === null) return;
  const over = screen !== undefined && isOnTheWayOut(screen) ? EMPTY_CANVAS : under(pointer);
  // A node over the empty canvas is being placed; a party there is leaving its call.
  const meant = over ?? (held.key === null ? EMPTY_CANVAS : null);
  setCanvas({ held: { ...held, at, over, meant } });
  if (meant === held.meant) return;
  const drop = meant === null ? undefined : held.drops.get(meant);
  const step = drop?.legal[0]?.step;
  actions.preview(step ?? null);
  const told = drop === undefined ? undefined : (drop.why ?? saysDrop(drop));
  if (told !== undefined) actions.say(told);
}

/** Lets nothing happen: what was in the hand is back where it was. */
export function putBack(): void {
  if (canvas().held === null) return;
  setCanvas({ held: null });
  actions.preview(null);
}

/**
 * Lets go. One legal outcome is done; several, and every way out of a call, are asked about at `screen`;
 * on the empty canvas a node stays where it was put; where nothing is possible the reason is told.
 */
export function letGo(screen: Point): void {
  const { held } = canvas();
  if (held === null) return;
  putBack();
  const placed = held.key !== null && held.over === null;
  const key = held.over ?? EMPTY_CANVAS;
  const drop = placed ? undefined : held.drops.get(key);
  if (drop === undefined) {
    if (held.key !== null && placed) actions.place(held.key, { x: Math.round(held.at.x), y: Math.round(held.at.y) });
    return;
  }
  const [first, second] = drop.legal;
  if (first === undefined) actions.notify({ kind: 'refused', title: 'That does not go', message: drop.why ?? '' });
  else if (second === undefined && key !== EMPTY_CANVAS) actions.act(first.step);
  else setCanvas({ menu: { kind: 'drop', title: titleOf(held.dragged, key), drop, anchor: screen } });
}

/** "A calls B", or how many ways there are. */
export function saysDrop(drop: Drop): string {
  const [first, second] = drop.legal;
  if (first === undefined) return drop.why ?? '';
  return second === undefined ? sentenceOf(first.step) : `${String(drop.legal.length)} ways: let go and choose`;
}

function titleOf(dragged: Dragged, key: string): string {
  if (key === EMPTY_CANVAS) return `How does ${dragged.dn} leave ${dragged.connID === undefined ? 'its call' : `call ${dragged.connID}`}?`;
  const place = key.startsWith('dn:') ? key.slice(3) : `call ${key.slice(5)}`;
  return `${heldInWords(dragged)} and ${place}: who does what?`;
}

/** Where a member's card is dropped to leave its call; elsewhere on the empty canvas it is only placed. */
export const WAY_OUT = 'way-out';

function isOnTheWayOut({ x, y }: Point): boolean {
  const box = document.getElementById(WAY_OUT)?.getBoundingClientRect();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** What lies under a point of the canvas: devices before calls; what is in the hand does not count. */
function under(point: Point): string | null {
  const { held } = canvas();
  const hits = [...sceneNow().boxes].filter(([key, box]) => {
    if (key === held?.key) return false;
    return Math.abs(point.x - box.x) < box.width / 2 + NEAR && Math.abs(point.y - box.y) < box.height / 2 + NEAR;
  });
  return hits[0]?.[0] ?? null;
}

export type DropMark = 'legal' | 'illegal' | 'over-legal' | 'over-illegal';

/** How a node looks while something is in the hand. */
export function useDropMark(key: string): DropMark | undefined {
  return useCanvas(({ held }) => {
    const drop = held?.drops.get(key);
    if (held === null || drop === undefined) return undefined;
    const legal = drop.legal.length > 0;
    if (held.over === key) return legal ? 'over-legal' : 'over-illegal';
    return legal ? 'legal' : 'illegal';
  });
}
