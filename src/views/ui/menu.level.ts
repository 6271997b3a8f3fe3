/** One open level of a menu: what its items share, and how focus moves among them. */
import { createContext } from 'react';

export interface MenuLevel {
  /** The submenu that is open on this level, by the id of its item. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  /** Closes the whole menu and gives the focus back. */
  readonly closeAll: () => void;
}

export const MenuContext = createContext<MenuLevel>({ open: null, setOpen: () => undefined, closeAll: () => undefined });

const ITEMS = '[role="menuitem"], [role="menuitemradio"]';

/** The items of one popup that are not folded away, without those of popups inside it. */
export const itemsOf = (popup: Element): readonly HTMLElement[] =>
  [...popup.querySelectorAll<HTMLElement>(ITEMS)].filter((item) => item.closest('[hidden]') === null);

/**
 * Where a key takes the focus: up and down around the list, Home and End, a letter to the next item
 * that begins with it. Undefined when the key means nothing here.
 */
export function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items[(at <= 0 ? items.length : at) - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      break;
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

export interface Anchored {
  readonly getBoundingClientRect: () => DOMRect;
}

const GAP = 4;
const EDGE = 8;

/** Puts a popup beside its anchor, on the side where it fits, inside the window. */
export function put(popup: HTMLElement, anchor: Anchored, side: 'below' | 'beside', align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const [right, bottom] = [window.innerWidth - EDGE, window.innerHeight - EDGE];
  let left: number;
  let top: number;
  if (side === 'below') {
    left = align === 'start' ? at.left : at.right - width;
    top = at.bottom + GAP + height > bottom && at.top - GAP - height >= EDGE ? at.top - GAP - height : at.bottom + GAP;
  } else {
    left = at.right + 2 + width > right && at.left - 2 - width >= EDGE ? at.left - 2 - width : at.right + 2;
    top = at.top - 5;
  }
  left = Math.max(EDGE, Math.min(left, right - width));
  top = Math.max(EDGE, Math.min(top, bottom - height));
  popup.style.translate = `${String(Math.round(left))}px ${String(Math.round(top))}px`;
}
