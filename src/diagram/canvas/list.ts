/**
 * The list form, for where there is no room for lines: calls in a row at the top, devices in columns below, each with
 * the words of its parties beside it. Type keeps its size; which call a word belongs to is said by the call's number.
 */
import type { Box, Size } from './geometry.ts';
import { ICON_ONLY, labelSize } from './labels.ts';
import type { Moment, MomentParty } from './picture.ts';

export interface ListInput {
  /** Keys in the order of the scenario, with the DN. */
  readonly devices: readonly { readonly key: string; readonly dn: string }[];
  readonly moment: Moment;
  readonly room: Size;
}

export interface ListLabel extends Box {
  readonly iconOnly: boolean;
}

export interface ListForm {
  readonly cards: ReadonlyMap<string, Box>;
  readonly calls: ReadonlyMap<string, Box>;
  /** By the party's key. */
  readonly labels: ReadonlyMap<string, ListLabel>;
}

export const LIST_CALL: Size = { width: 64, height: 32 };
const CARD_HEIGHT = 30;
/** Between a card and its words, and between calls; rows stand closer. */
const GAP = 8;
const ROW_GAP = 4;
const COLUMN_GAP = 16;
/** The pane's edge, and what stands at its top and bottom. */
const EDGE = { across: 32, down: 104 } as const;
const MOST_COLUMNS = 6;
/** Icon, menu and the space around them. */
const BESIDE_DN = 66;
const DN_ADVANCE = 9.1;
const LONGEST_DN = 140;
/** The number of the call after the icon or the word. */
const NUMBER = 16;

/** Lays the list out around (0, 0). */
export function listOf({ devices, moment, room }: ListInput): ListForm {
  const width = Math.max(200, room.width - EDGE.across);
  const card = Math.round(BESIDE_DN + Math.min(LONGEST_DN, Math.max(0, ...devices.map(({ dn }) => dn.length)) * DN_ADVANCE));
  const columns = columnsFor(devices.length, width, card, room.height - EDGE.down);
  const cell = Math.floor((width - COLUMN_GAP * (columns - 1)) / columns);
  const left = -width / 2;
  const cards = new Map<string, Box>();
  const labels = new Map<string, ListLabel>();
  const calls = callRow(moment, width);
  let top = Math.max(1, Math.ceil(moment.calls.length / callsPerRow(width))) * (LIST_CALL.height + GAP);
  for (let first = 0; first < devices.length; first += columns) {
    const inRow = devices.slice(first, first + columns);
    let height = CARD_HEIGHT;
    inRow.forEach(({ key }, column) => {
      const x = left + column * (cell + COLUMN_GAP);
      cards.set(key, { x: x + card / 2, y: top + CARD_HEIGHT / 2, width: card, height: CARD_HEIGHT });
      const mine = moment.parties.filter(({ device }) => device === key);
      height = Math.max(height, wordsBeside(mine, { x: x + card + GAP, y: top, width: cell - card - GAP, height: CARD_HEIGHT }, labels));
    });
    top += height + ROW_GAP;
  }
  return { cards, calls, labels };
}

/** As few columns as fit into the height: the broader they are, the more words there are. */
function columnsFor(count: number, width: number, card: number, height: number): number {
  let best = 1;
  let bestZoom = 0;
  for (let columns = 1; columns <= Math.min(MOST_COLUMNS, count); columns += 1) {
    const beside = (width - COLUMN_GAP * (columns - 1)) / columns - card - GAP;
    if (columns > 1 && beside < ICON_ONLY.width + NUMBER) break;
    const zoom = Math.min(1, height / ((Math.ceil(count / columns) + 1) * (CARD_HEIGHT + ROW_GAP)));
    if (zoom > bestZoom + 0.02) [best, bestZoom] = [columns, zoom];
  }
  return best;
}

const callsPerRow = (width: number): number => Math.max(1, Math.floor((width + GAP) / (LIST_CALL.width + GAP)));

function callRow({ calls }: Moment, width: number): ReadonlyMap<string, Box> {
  const perRow = callsPerRow(width);
  return new Map(
    calls.map(({ key }, n) => [
      key,
      {
        x: -width / 2 + (n % perRow) * (LIST_CALL.width + GAP) + LIST_CALL.width / 2,
        y: Math.floor(n / perRow) * (LIST_CALL.height + GAP) + LIST_CALL.height / 2,
        ...LIST_CALL,
      },
    ]),
  );
}

/** Puts a device's words beside it, on as many lines as they need; gives the height. */
function wordsBeside(parties: readonly MomentParty[], place: { x: number; y: number } & Size, labels: Map<string, ListLabel>): number {
  const sizes = parties.map(({ state }) => labelSize(state).width + NUMBER);
  const wordy = sizes.reduce((sum, size) => sum + size + 4, -4) <= place.width;
  let x = place.x;
  let y = place.y;
  parties.forEach(({ key }, n) => {
    const width = wordy ? (sizes[n] ?? 0) : ICON_ONLY.width + NUMBER;
    if (x > place.x && x + width > place.x + place.width) [x, y] = [place.x, y + ICON_ONLY.height + 4];
    labels.set(key, { x: x + width / 2, y: y + CARD_HEIGHT / 2, width, height: ICON_ONLY.height, iconOnly: !wordy });
    x += width + 4;
  });
  return y - place.y + CARD_HEIGHT;
}
