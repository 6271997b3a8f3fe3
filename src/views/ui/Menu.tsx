import { cloneElement, useCallback, useEffect, useId, useState } from 'react';
import type { HTMLAttributes, KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';
import type { Anchored } from './menu.level.ts';
import { MenuPopup } from './MenuPopup.tsx';
import './Menu.css';

export { MenuFold, MenuGroup, MenuItem, MenuSeparator, Submenu } from './MenuItem.tsx';

export interface MenuProps {
  /** The button that opens it. Without one, say `open` and `anchor` (an element, or a virtual one at a point). */
  readonly trigger?: ReactElement<HTMLAttributes<HTMLElement>>;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly anchor?: Anchored | null;
  /** The menu's accessible name where no trigger names it. */
  readonly label?: string;
  readonly align?: 'start' | 'end';
  readonly side?: 'below' | 'beside';
  readonly children: ReactNode;
}

/** A menu: arrow keys, typing a letter, Escape, a press beside it closes it, the focus goes back. */
export function Menu({ trigger, open, onOpenChange, anchor, label, align = 'start', side = 'below', children }: MenuProps) {
  const id = useId();
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const at = anchor ?? pressed;
  const isOpen = open ?? pressed !== null;

  const close = useCallback((): void => {
    if (at instanceof HTMLElement || at instanceof SVGElement) at.focus({ preventScroll: true });
    setPressed(null);
    onOpenChange?.(false);
  }, [at, onOpenChange]);

  usePressBeside(isOpen, at, () => {
    setPressed(null);
    onOpenChange?.(false);
  });

  const openAt = (element: HTMLElement): void => {
    setPressed(element);
    onOpenChange?.(true);
  };
  return (
    <>
      {trigger === undefined
        ? null
        : cloneElement(trigger, {
            'aria-haspopup': 'menu',
            'aria-expanded': isOpen,
            'aria-controls': isOpen ? id : undefined,
            onClick: (event: MouseEvent<HTMLElement>) => {
              if (isOpen) close();
              else openAt(event.currentTarget);
            },
            onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
              if (event.key !== 'ArrowDown' || isOpen) return;
              event.preventDefault();
              openAt(event.currentTarget);
            },
          })}
      {isOpen ? (
        <MenuPopup
          id={id}
          label={label ?? pressed?.getAttribute('aria-label') ?? pressed?.textContent ?? undefined}
          anchor={at}
          side={side}
          align={align}
          onClose={close}
          closeAll={close}
        >
          {children}
        </MenuPopup>
      ) : null}
    </>
  );
}

/** A press outside of every menu and of what opened this one closes it; so does scrolling beneath it. */
function usePressBeside(isOpen: boolean, anchor: Anchored | null, onPress: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Element && (target.closest('.menu') !== null || (anchor instanceof Element && anchor.contains(target)));
    const onPointerDown = (event: PointerEvent): void => {
      if (!isInside(event.target)) onPress();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  });
}
