import { Menu as Base } from '@base-ui/react/menu';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import './Menu.css';

type Anchor = ComponentProps<typeof Base.Positioner>['anchor'];

export interface MenuProps {
  /** The button that opens it. Without one, say `open` and `anchor` (an element, or a virtual one at a point). */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly anchor?: Anchor;
  /** The menu's accessible name where no trigger names it. */
  readonly label?: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'bottom' | 'top' | 'left' | 'right';
  readonly children: ReactNode;
}

/** A menu with roving focus, typing ahead, Escape and focus return. */
export function Menu({ trigger, open, onOpenChange, anchor, label, align = 'start', side = 'bottom', children }: MenuProps) {
  return (
    <Base.Root modal={false} open={open} onOpenChange={(next) => { onOpenChange?.(next); }}>
      {trigger === undefined ? null : <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner className="menu__positioner" anchor={anchor} align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu" aria-label={label}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Small text at the end: a key, a count. */
  readonly hint?: ReactNode;
  /** Why it cannot be chosen now: shown under the words and given as description; the item stays reachable. */
  readonly reason?: string | undefined;
  /** The TRequest it sends (`data-request`). */
  readonly request?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly onSelect?: () => void;
  /** The pointer or the focus arrived (true) or left (false): for ghosts. */
  readonly onPoint?: (here: boolean) => void;
}

/** One item. `checked` makes it a radio item. */
export function MenuItem({ children, icon, hint, reason, request, checked, onSelect, onPoint }: MenuItemProps) {
  const id = useId();
  return (
    <Base.Item
      className="menu__item"
      data-request={request}
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-disabled={reason === undefined ? undefined : true}
      aria-describedby={reason === undefined ? undefined : id}
      closeOnClick={reason === undefined}
      onClick={() => { if (reason === undefined) onSelect?.(); }}
      onFocus={() => { onPoint?.(true); }}
      onBlur={() => { onPoint?.(false); }}
    >
      <span className="menu__icon">{icon}</span>
      <span className="menu__words">
        {children}
        {reason === undefined ? null : <span id={id} className="menu__reason">{reason}</span>}
      </span>
      {hint === undefined ? null : <span className="menu__hint">{hint}</span>}
    </Base.Item>
  );
}

/** Items that belong together, under a small heading. */
export function MenuGroup({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <Base.Group className="menu__group">
      <Base.GroupLabel className="menu__label">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A line between items. */
export function MenuSeparator() {
  return <Base.Separator className="menu__separator" />;
}

/** An item that opens a further menu (the targets of an offer). */
export function Submenu({ label, icon, request, children }: { readonly label: ReactNode; readonly icon?: ReactNode; readonly request?: string | undefined; readonly children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="menu__item" data-request={request}>
        <span className="menu__icon">{icon}</span>
        <span className="menu__words">{label}</span>
        <span className="menu__more" aria-hidden="true" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className="menu__positioner" sideOffset={2} alignOffset={-5} collisionPadding={8}>
          <Base.Popup className="menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
