import { use, useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { MenuContext } from './menu.level.ts';
import { MenuPopup } from './MenuPopup.tsx';

/** The marks by which tests and tools find an item: the TRequest or action it sends, the DN it is about. */
interface Marks {
  readonly request?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
}

export interface MenuItemProps extends Marks {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Small text at the end: a key, a count. */
  readonly hint?: ReactNode;
  /** The keys that do the same, as `aria-keyshortcuts` spells them. */
  readonly shortcuts?: string | undefined;
  /** Why it cannot be chosen now: shown under the words and given as description; the item stays reachable. */
  readonly reason?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly onSelect?: () => void;
  /** The pointer or the focus arrived (true) or left (false): for ghosts. */
  readonly onPoint?: (here: boolean) => void;
}

/** One item. `checked` makes it a radio item. */
export function MenuItem({ children, icon, hint, shortcuts, reason, request, action, target, checked, onSelect, onPoint }: MenuItemProps) {
  const id = useId();
  const level = use(MenuContext);
  const choose = (): void => {
    if (reason !== undefined) return;
    level.closeAll();
    onSelect?.();
  };
  return (
    <div
      className="menu__item"
      tabIndex={-1}
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-keyshortcuts={shortcuts}
      aria-disabled={reason === undefined ? undefined : true}
      aria-describedby={reason === undefined ? undefined : id}
      data-request={request}
      data-action={action}
      data-target={target}
      onClick={choose}
      onKeyDown={(event) => {
        if (isChoosing(event)) choose();
      }}
      onPointerMove={focusOnHover}
      onFocus={() => {
        level.setOpen(null);
        onPoint?.(true);
      }}
      onBlur={() => {
        onPoint?.(false);
      }}
    >
      <span className="menu__icon">{icon}</span>
      <span className="menu__words">
        {children}
        {reason === undefined ? null : (
          <span id={id} className="menu__reason">
            {reason}
          </span>
        )}
      </span>
      {hint === undefined ? null : <span className="menu__hint">{hint}</span>}
    </div>
  );
}

/** Items that belong together, under a small heading. */
export function MenuGroup({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="menu__group" role="group" aria-labelledby={id}>
      <div id={id} className="menu__label">
        {label}
      </div>
      {children}
    </div>
  );
}

/** Items that are there when they are asked for: an item with their heading unfolds them below itself. */
export function MenuFold({
  label,
  open = false,
  children,
}: {
  readonly label: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const level = use(MenuContext);
  const [unfolded, setUnfolded] = useState(open);
  const toggle = (): void => {
    setUnfolded(!unfolded);
  };
  return (
    <>
      <div
        className="menu__item menu__fold"
        tabIndex={-1}
        role="menuitem"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={toggle}
        onKeyDown={(event) => {
          const opens = event.key === 'ArrowRight' && !unfolded;
          if (opens) event.preventDefault();
          if (opens || isChoosing(event)) toggle();
        }}
        onPointerMove={focusOnHover}
        onFocus={() => {
          level.setOpen(null);
        }}
      >
        <span className="menu__more" aria-hidden="true" />
        <span className="menu__words">{label}</span>
      </div>
      <div id={id} className="menu__group" role="group" aria-label={label} hidden={!unfolded}>
        {children}
      </div>
    </>
  );
}

/** A line between items. */
export function MenuSeparator() {
  return <div className="menu__separator" role="separator" />;
}

export interface SubmenuProps extends Marks {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Small text before the arrow. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** An item that opens a further level (the targets of an offer) by a click, by Enter or with the right arrow. */
export function Submenu({ label, icon, hint, request, action, target, children }: SubmenuProps) {
  const id = useId();
  const level = use(MenuContext);
  const item = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = level.open === id;
  const open = (): void => {
    setAnchor(item.current);
    level.setOpen(id);
  };
  const close = (): void => {
    level.setOpen(null);
    item.current?.focus();
  };
  return (
    <>
      <div
        ref={item}
        className={isOpen ? 'menu__item menu__item--open' : 'menu__item'}
        tabIndex={-1}
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        data-request={request}
        data-action={action}
        data-target={target}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') event.preventDefault();
          if (event.key === 'ArrowRight' || isChoosing(event)) open();
        }}
        onPointerMove={focusOnHover}
        onFocus={() => {
          if (!isOpen) level.setOpen(null);
        }}
      >
        <span className="menu__icon">{icon}</span>
        <span className="menu__words">{label}</span>
        {hint === undefined ? null : <span className="menu__hint">{hint}</span>}
        <span className="menu__more" aria-hidden="true" />
      </div>
      {isOpen ? (
        <MenuPopup id={`${id}-menu`} label={label} anchor={anchor} side="beside" align="start" onClose={close} closeAll={level.closeAll}>
          {children}
        </MenuPopup>
      ) : null}
    </>
  );
}

function isChoosing(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return false;
  event.preventDefault();
  return true;
}

/** The pointer carries the focus with it, so that there is one current item and not two. */
function focusOnHover(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType !== 'touch' && document.activeElement !== event.currentTarget) event.currentTarget.focus({ preventScroll: true });
}
