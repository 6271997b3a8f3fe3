/**
 * How a key is written in the list of commands, found in what was pressed, and shown to a person.
 * `[`, `w`, `Escape`, `Alt+ArrowLeft`, `Ctrl+Z`, `Shift+Digit1` (the key in that place, whatever it prints).
 */

/** What was pressed: a keyboard event of React's or of the document's. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '-': '−',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ContextMenu: 'Menu',
  Delete: 'Del',
  Digit1: '1',
  Escape: 'Esc',
};

/** `Ctrl+Z` -> its modifiers and `Z`; `+` is a key and no joint. */
function partsOf(written: string): { readonly with: readonly string[]; readonly key: string } {
  const parts = written.split(/\+(?=.)/);
  return { with: parts.slice(0, -1), key: parts[parts.length - 1] ?? written };
}

/** Whether a key is pressed together with Ctrl or Cmd. */
export const hasModifier = ({ ctrlKey, metaKey }: Press): boolean => ctrlKey || metaKey;

/** Whether a key has a name and prints nothing, so that widgets use it themselves: arrows, Home, End, Escape. */
export const isNamed = ({ key }: Press): boolean => key.length > 1;

/**
 * Whether this is the key that is written. Shift and Alt are asked of letters, digits and named keys alone: on many
 * keyboards a sign such as `{` needs one of them.
 */
export function isPressed(written: string, press: Press): boolean {
  const { with: modifiers, key } = partsOf(written);
  if (press.ctrlKey !== modifiers.includes('Ctrl') || press.metaKey !== modifiers.includes('Cmd')) return false;
  if (key !== (key.startsWith('Digit') ? press.code : hasModifier(press) && key.length === 1 ? press.key.toUpperCase() : press.key))
    return false;
  const isSign = /^[^\p{L}\p{N} ]$/u.test(key);
  return isSign || (press.shiftKey === modifiers.includes('Shift') && press.altKey === modifiers.includes('Alt'));
}

/** `Alt+ArrowLeft` -> `Alt+←`. */
export function keyText(written: string): string {
  const { with: modifiers, key } = partsOf(written);
  return [...modifiers, WORDS[key] ?? key].join('+');
}

/** Keys as `aria-keyshortcuts` lists them: `Shift+Ctrl+Z` -> `Shift+Control+Z`. Source: WAI-ARIA 1.2. */
export function ariaKeys(keys: readonly string[]): string | undefined {
  const named: Readonly<Record<string, string>> = { Ctrl: 'Control', Cmd: 'Meta', '+': 'Plus', ' ': 'Space', Digit1: '1' };
  const shortcuts = keys.map((written) => {
    const { with: modifiers, key } = partsOf(written);
    return [...modifiers, key].map((part) => named[part] ?? part).join('+');
  });
  return shortcuts.length === 0 ? undefined : shortcuts.join(' ');
}

const SPOKEN: Readonly<Record<string, string>> = {
  ...{ '+': 'Plus', '-': 'Minus', ' ': 'Space', ContextMenu: 'Menu key', Digit1: '1' },
  ...{ ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up' },
};

/** A command's keys in a sentence for the ear; nothing for one without keys. */
export function keysSaid({
  keys,
  label,
  says,
}: {
  readonly keys: readonly string[];
  readonly label: string;
  readonly says: string;
}): string {
  const spoken = keys.map((written) => {
    const { with: modifiers, key } = partsOf(written);
    return [...modifiers, SPOKEN[key] ?? key].join(' ');
  });
  return spoken.length === 0 ? '' : `${spoken.join(', ')}: ${label}, ${says}.`;
}
