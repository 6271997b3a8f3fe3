/**
 * Everything that can be done in the page but by the model: one row each, with its name, its keys, where it stands, what
 * it does and when it can. Buttons, menus, tips, keys and Help are made of these rows. A new command is a row.
 */
import { getState } from '../../../store/index.ts';
import type { Command, Hands, Place, Scope } from './command.ts';
import { isPressed, keyText, type Press } from './keys.ts';
import { PAGE } from './page.ts';
import { CALL, CALLS, CANVAS, DEVICE, FIELD, HAND, LIBRARY, LIST, OPENED, PARTY, TABLE, VIEW } from './parts.ts';

/** The commands by where their keys count. */
export const COMMANDS: { readonly [S in Scope]: Readonly<Record<string, Command<S>>> } = {
  page: PAGE,
  view: VIEW,
  canvas: CANVAS,
  device: DEVICE,
  call: CALL,
  party: PARTY,
  hand: HAND,
  table: TABLE,
  list: LIST,
  calls: CALLS,
  library: LIBRARY,
  field: FIELD,
  opened: OPENED,
};

/** What a part of the page is called where its keys are told. */
export const SCOPES: Readonly<Record<Scope, string>> = {
  page: 'Anywhere',
  view: 'On the canvas',
  canvas: 'From thing to thing on the canvas',
  device: 'On a device',
  call: 'On a call',
  party: 'On a party',
  hand: 'With something in the hand',
  table: 'In the table',
  list: 'In the list and the ladder',
  calls: 'In the calls of a log',
  library: 'In the library',
  field: 'While typing',
  opened: 'In what was opened',
};

/** Keys that menus, tabs, choices and dividers have by themselves, as such things have everywhere. */
export const WIDGET_KEYS: readonly { readonly widget: string; readonly says: string; readonly keys: readonly string[] }[] = [
  { widget: 'Menu', says: 'moves, opens and leaves a level', keys: ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'End'] },
  { widget: 'Menu', says: 'chooses; a letter goes to the item that begins with it', keys: ['Enter', ' '] },
  { widget: 'Menu', says: 'closes it', keys: ['Escape', 'Tab'] },
  { widget: 'Tip', says: 'takes it away', keys: ['Escape'] },
  { widget: 'Tabs and choices', says: 'takes another one', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] },
  {
    widget: 'Overview strip',
    says: 'goes a step, ten steps, or to an end',
    keys: ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  },
  { widget: 'Divider', says: 'moves it', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] },
];

/** The page's commands that stand in one of these places, in the order of the list. */
export const commandsAt = (...places: readonly Place[]): readonly Command<'page'>[] =>
  Object.values(PAGE).filter(({ stands }) => stands.some((place) => places.includes(place)));

/** The command of a scope that a press means now, with the key as it is written; undefined leaves the press to others. */
export function commandFor<S extends Scope>(
  scope: S,
  press: Press,
  hands: Hands[S],
): { readonly command: Command<S>; readonly key: string } | undefined {
  const rows: readonly Command<S>[] = Object.values(COMMANDS[scope]);
  for (const command of rows) {
    const key = command.keys.find((written) => isPressed(written, press));
    if (key !== undefined && command.isThere?.(getState()) !== false && command.fits?.(hands) !== false) return { command, key };
  }
  return undefined;
}

/** A press on a part of the page that can be kept from others. */
export interface PartPress extends Press {
  readonly preventDefault: () => void;
  readonly stopPropagation: () => void;
}

/** Does what a key means in this part of the page. True if it meant something: then nobody else is told of it. */
export function press<S extends Exclude<Scope, 'page'>>(scope: S, event: PartPress, hands: Hands[S]): boolean {
  const found = commandFor<S>(scope, event, hands);
  if (found === undefined) return false;
  event.preventDefault();
  event.stopPropagation();
  found.command.run(hands, found.key);
  return true;
}

/** The key that tips and menus show: the first. */
export const keyOf = ({ keys: [key] }: Pick<Command, 'keys'>): string | undefined => (key === undefined ? undefined : keyText(key));

/** What a tip says, with the key behind it. */
export function tipOf(command: Pick<Command, 'keys'>, text: string): string {
  const key = keyOf(command);
  return key === undefined ? text : `${text}\u2002${key}`;
}
