import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { itemsOf, MenuContext, nextItem, put } from './menu.level.ts';
import type { Anchored } from './menu.level.ts';

export interface MenuPopupProps {
  readonly id: string;
  readonly label: string | undefined;
  readonly anchor: Anchored | null;
  readonly side: 'below' | 'beside';
  readonly align: 'start' | 'end';
  /** Closes this level; the focus goes back to what opened it. */
  readonly onClose: () => void;
  /** Closes the whole menu; the focus goes back to what opened it. */
  readonly closeAll: () => void;
  readonly children: ReactNode;
}

/** One level of a menu, over everything else but inside of the main landmark. Focus starts at its first item and stays until it closes. */
export function MenuPopup({ id, label, anchor, side, align, onClose, closeAll, children }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const level = useMemo(() => ({ open, setOpen, closeAll }), [open, closeAll]);

  useLayoutEffect(() => {
    const element = popup.current;
    if (element === null || anchor === null) return undefined;
    const place = (): void => {
      put(element, anchor, side, align);
    };
    place();
    window.addEventListener('resize', place);
    // What is unfolded makes it taller.
    const grown = new ResizeObserver(place);
    grown.observe(element);
    return () => {
      grown.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [anchor, side, align]);

  useEffect(() => {
    const element = popup.current;
    if (element !== null) (itemsOf(element)[0] ?? element).focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Keys of a level further in have been dealt with there.
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'ArrowLeft' && side === 'beside')) {
      event.preventDefault();
      onClose();
      return;
    }
    if (event.key === 'Tab') {
      event.preventDefault();
      closeAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextItem(itemsOf(event.currentTarget), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return createPortal(
    <MenuContext value={level}>
      <div
        ref={popup}
        id={id}
        className="menu"
        role="menu"
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
        }}
      >
        {children}
      </div>
    </MenuContext>,
    document.querySelector('main') ?? document.body,
  );
}
