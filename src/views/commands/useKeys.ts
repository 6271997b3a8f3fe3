import { useEffect } from 'react';
import { getState } from '../../store/index.ts';
import { hasModifier, isNamed } from './list/keys.ts';
import { commandFor } from './list/list.ts';
import { PAGE_HANDS, perform } from './page.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="menu"], [role="dialog"]') !== null;
}

/** Something has the focus that may use arrows, Home and End itself. */
function usesNamed(target: EventTarget | null): boolean {
  return target instanceof Element && target !== document.body && !target.matches('.pane') && target.closest('.transport') === null;
}

/** A panel is on its way: what is typed now is meant for its search. */
const isComing = (): boolean => getState().view.panel !== null && document.querySelector('.panel:not([aria-busy])') === null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isTyping(event.target) || isBusy(event.target)) return;
  const found = commandFor('page', event, PAGE_HANDS);
  if (found === undefined) return;
  if (found.command.always === undefined && !hasModifier(event)) {
    if (!getState().view.keys || isComing()) return;
    if (isNamed(event) && usesNamed(event.target)) return;
  }
  event.preventDefault();
  perform(found.command, found.key);
}

/** Listens for the page's keys, outside of text fields and of widgets that use the key themselves. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
