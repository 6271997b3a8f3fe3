/** What keys do in one part of the page: while the focus is on it, or something is in the hand. */
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import type { ArrowKey, FocusKey } from '../../../diagram/index.ts';
import { byKey, type Command, type PageKey, type Scope } from './command.ts';

type Rows<S extends Scope> = Readonly<Record<string, Command<S>>>;

const ARROWS = { ArrowUp: 'ArrowUp', ArrowDown: 'ArrowDown', ArrowLeft: 'ArrowLeft', ArrowRight: 'ArrowRight' } as const;
const ENDS = { Home: 'Home', End: 'End' } as const;
const MENU_KEYS = ['ContextMenu', 'Shift+F10'];

export const VIEW = {
  zoomIn: {
    label: 'Zoom in',
    says: 'closer',
    keys: ['+', '='],
    stands: ['canvas'],
    icon: Plus,
    run: ({ zoomIn }) => {
      zoomIn();
    },
  },
  zoomOut: {
    label: 'Zoom out',
    says: 'further away',
    keys: ['-', '−'],
    stands: ['canvas'],
    icon: Minus,
    run: ({ zoomOut }) => {
      zoomOut();
    },
  },
  fit: {
    label: 'Show everything',
    says: 'as large as it fits, and from now on by itself',
    keys: ['0', 'Shift+Digit1'],
    stands: ['canvas'],
    icon: Maximize,
    run: ({ fit }) => {
      fit();
    },
  },
  tidy: {
    label: 'Lay out anew',
    says: 'takes back where things were put',
    keys: [],
    stands: ['canvas'],
    icon: LayoutGrid,
    isThere: ({ positions }) => Object.keys(positions).length > 0,
    run: ({ tidy }) => {
      tidy();
    },
  },
} as const satisfies Rows<'view'>;

export const CANVAS = {
  go: {
    label: 'Go on',
    says: 'to the nearest thing there, to the first, to the last',
    stands: [],
    ...byKey<'canvas', ArrowKey | 'Home' | 'End'>({ ...ARROWS, ...ENDS }, ({ go }, to) => {
      go(to);
    }),
  },
  move: {
    label: 'Move',
    says: 'puts a device or a call elsewhere',
    stands: [],
    ...byKey<'canvas', ArrowKey>(
      { 'Alt+ArrowUp': 'ArrowUp', 'Alt+ArrowDown': 'ArrowDown', 'Alt+ArrowLeft': 'ArrowLeft', 'Alt+ArrowRight': 'ArrowRight' },
      ({ move }, to) => {
        move(to);
      },
    ),
  },
} as const satisfies Rows<'canvas'>;

export const DEVICE = {
  menu: {
    label: 'Menu',
    says: 'what the device can do',
    keys: ['Enter', ...MENU_KEYS],
    stands: [],
    run: ({ openMenu }) => {
      openMenu();
    },
  },
  choose: {
    label: 'Choose',
    says: 'tells of it in full',
    keys: [' '],
    stands: [],
    run: ({ choose }) => {
      choose();
    },
  },
} as const satisfies Rows<'device'>;

export const CALL = {
  choose: {
    label: 'Choose',
    says: 'tells of it in full',
    keys: ['Enter', ' '],
    stands: [],
    run: ({ choose }) => {
      choose();
    },
  },
} as const satisfies Rows<'call'>;

export const PARTY = {
  leave: {
    label: 'Leave',
    says: 'how the party leaves its call',
    keys: ['Delete', ...MENU_KEYS],
    stands: [],
    run: ({ leave }) => {
      leave();
    },
  },
} as const satisfies Rows<'party'>;

export const HAND = {
  putBack: {
    label: 'Put back',
    says: 'drops what is dragged where it was',
    keys: ['Escape'],
    stands: ['canvas'],
    run: ({ putBack }) => {
      putBack();
    },
  },
} as const satisfies Rows<'hand'>;

export const TABLE = {
  go: {
    label: 'Go on',
    says: 'to the next event or request, to the first and last of its DN, of the table',
    stands: [],
    ...byKey<'table', FocusKey>({ ...ARROWS, ...ENDS, 'Ctrl+Home': 'First', 'Ctrl+End': 'Last' }, ({ go }, to) => {
      go(to);
    }),
  },
} as const satisfies Rows<'table'>;

export const LIST = {
  go: {
    label: 'Go on',
    says: 'to the next event, to the first, to the last',
    stands: [],
    ...byKey<'list', 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'>({ ArrowUp: 'ArrowUp', ArrowDown: 'ArrowDown', ...ENDS }, ({ go }, to) => {
      go(to);
    }),
  },
} as const satisfies Rows<'list'>;

export const CALLS = {
  go: {
    label: 'Go on',
    says: 'to the next call, by a page, to the first, to the last',
    stands: [],
    ...byKey<'calls', PageKey>(
      { ArrowUp: 'ArrowUp', ArrowDown: 'ArrowDown', PageUp: 'PageUp', PageDown: 'PageDown', ...ENDS },
      ({ go }, to) => {
        go(to);
      },
    ),
  },
} as const satisfies Rows<'calls'>;

export const LIBRARY = {
  next: {
    label: 'Down',
    says: 'to the next model',
    keys: ['ArrowDown'],
    stands: [],
    fits: ({ next }) => next !== undefined,
    run: ({ next }) => next?.(),
  },
  previous: {
    label: 'Up',
    says: 'to the model before',
    keys: ['ArrowUp'],
    stands: [],
    fits: ({ previous }) => previous !== undefined,
    run: ({ previous }) => previous?.(),
  },
} as const satisfies Rows<'library'>;

export const FIELD = {
  keep: {
    label: 'Keep',
    says: 'what was typed counts',
    keys: ['Enter'],
    stands: [],
    fits: ({ keep }) => keep !== undefined,
    run: ({ keep }) => keep?.(),
  },
  drop: {
    label: 'Drop',
    says: 'what was typed is forgotten',
    keys: ['Escape'],
    stands: [],
    fits: ({ drop }) => drop !== undefined,
    run: ({ drop }) => drop?.(),
  },
} as const satisfies Rows<'field'>;

export const OPENED = {
  copy: { label: 'Copy as JSON', says: 'what is told here, on the clipboard', keys: [], stands: ['panel'], run: ({ copy }) => copy?.() },
  close: {
    label: 'Close',
    says: 'a panel, a question, a detail, a form',
    keys: ['Escape'],
    stands: ['panel'],
    run: ({ close }) => {
      close();
    },
  },
} as const satisfies Rows<'opened'>;
