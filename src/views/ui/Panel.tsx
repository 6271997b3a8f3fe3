import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { keyOf, press } from '../commands/list/list.ts';
import { OPENED } from '../commands/list/parts.ts';
import { IconButton } from './Button.tsx';
import './Panel.css';

/** What every panel is given. */
export interface PanelBodyProps {
  readonly onClose: () => void;
}

export interface PanelProps {
  readonly title: string;
  /** A line under the title. */
  readonly lead?: ReactNode;
  /** Stays put while the body scrolls: a search field, filters. */
  readonly tools?: ReactNode;
  /** Nothing in the body takes focus: the body itself does, so that it scrolls by keys. */
  readonly reading?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel over the left side of the page. Not modal: the rest stays usable. Focus goes to the element
 * marked data-autofocus, else to the heading; Escape closes it; focus returns to where it came from.
 */
export function Panel({ title, lead, tools, reading = false, onClose, children }: PanelProps) {
  const root = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = root.current;
    const before = document.activeElement;
    // With a thumb, focus in a text field would bring up the keyboard over what the panel shows.
    const wanted = window.matchMedia('(pointer: coarse)').matches ? null : element?.querySelector<HTMLElement>('[data-autofocus]');
    (wanted ?? element?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
    return () => {
      const now = document.activeElement;
      const lost = now === null || now === document.body || element?.contains(now) === true;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) press('opened', event, { close: onClose });
  };
  return (
    <section ref={root} className="panel" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className="panel__head">
        <div className="panel__row">
          <h2 id={titleId} className="panel__title" tabIndex={-1}>
            {title}
          </h2>
          <IconButton label={`Close ${title}`} keys={keyOf(OPENED.close)} onClick={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        {lead === undefined ? null : <p className="panel__lead">{lead}</p>}
        {tools}
      </header>
      <div className="panel__body" tabIndex={reading ? 0 : undefined}>
        {children}
      </div>
    </section>
  );
}
