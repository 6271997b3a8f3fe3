import type { LucideIcon } from 'lucide-react';
import type { ArrowKey, FocusKey } from '../../../diagram/index.ts';
import type { State } from '../../../store/index.ts';

/** Through a long list: by one, by a page, to its ends. */
export type PageKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';

/** What a command acts with, by where its keys count: what the store cannot do, and what only that place knows. */
export interface Hands {
  readonly page: {
    readonly share: () => void;
    readonly copyJson: () => void;
    readonly pickFile: () => void;
    readonly quiz: () => void;
    readonly leaveQuiz: () => void;
  };
  readonly view: { readonly zoomIn: () => void; readonly zoomOut: () => void; readonly fit: () => void; readonly tidy: () => void };
  readonly canvas: { readonly go: (to: ArrowKey | 'Home' | 'End') => void; readonly move: (to: ArrowKey) => void };
  readonly device: { readonly openMenu: () => void; readonly choose: () => void };
  readonly call: { readonly choose: () => void };
  readonly party: { readonly leave: () => void };
  readonly hand: { readonly putBack: () => void };
  readonly table: { readonly go: (to: FocusKey) => void };
  readonly list: { readonly go: (to: 'ArrowUp' | 'ArrowDown' | 'Home' | 'End') => void };
  readonly calls: { readonly go: (to: PageKey) => void };
  readonly library: { readonly next?: (() => void) | undefined; readonly previous?: (() => void) | undefined };
  readonly field: { readonly keep?: () => void; readonly drop?: (() => void) | undefined };
  readonly opened: { readonly close: () => void; readonly copy?: () => void };
}

/** Where keys count. */
export type Scope = keyof Hands;

/** Where a command stands to be seen. What it is called there, and its key, come from its row. */
export type Place =
  | 'time'
  | 'bar'
  | 'wide bar'
  | 'branch button'
  | 'scenario menu'
  | 'more menu'
  | 'narrow more menu'
  | 'canvas'
  | 'panel'
  | 'palette';

/** Something that a person can do in the page. */
export interface Command<S extends Scope = Scope> {
  /** What buttons, menus and Help call it. */
  readonly label: string;
  /** The same where there is little room. */
  readonly short?: string;
  /** What it does, in a phrase: in Help beside the label, in the tip of a button that shows the label. */
  readonly says: string;
  /** As `keys.ts` writes them; the first is shown in tips and menus. */
  readonly keys: readonly string[];
  readonly stands: readonly Place[];
  /** Commands of a menu that belong together stand between two lines. */
  readonly section?: string;
  readonly icon?: LucideIcon;
  /** While it does not hold, the command is nowhere and its keys are free. */
  readonly isThere?: (state: State) => boolean;
  /** Why it can do nothing now. Its buttons say so, and its key does. */
  readonly whyNot?: (state: State) => string | undefined;
  /** One of several ways, of which one is taken: is it this? */
  readonly isTaken?: (state: State) => boolean;
  /** Its keys count also while keys without a modifier are switched off. */
  readonly always?: true;
  /** Whether the place has what it needs now; otherwise the key is left to others. */
  readonly fits?: (hands: Hands[S]) => boolean;
  /** Does it. `key` is the one of `keys` that was pressed. */
  readonly run: (hands: Hands[S], key?: string) => void;
}

/** The keys of a command, each with what it means to the place. */
export function byKey<S extends Scope, Meant>(
  meant: Readonly<Record<string, Meant>>,
  run: (hands: Hands[S], meant: Meant) => void,
): Pick<Command<S>, 'keys' | 'run'> {
  return {
    keys: Object.keys(meant),
    run: (hands, pressed = '') => {
      const found = meant[pressed];
      if (found !== undefined) run(hands, found);
    },
  };
}
