import { useEffect } from 'react';
import { actions, getState } from '../../store/index.ts';
import { share } from '../ui/copying.ts';
import { quizOnOpen } from '../quiz/start.ts';

/** Keys that work without a modifier, outside of text fields and of widgets that use the key themselves. */
export const SINGLE_KEYS: readonly { readonly keys: readonly string[]; readonly does: string; readonly run: () => void }[] = [
  { keys: ['[', 'ArrowLeft'], does: 'one step back', run: actions.back },
  { keys: [']', 'ArrowRight'], does: 'one step forward', run: actions.forward },
  { keys: ['{', 'Home'], does: 'to the start', run: actions.first },
  { keys: ['}', 'End'], does: 'to the last step', run: actions.last },
  {
    keys: ['/'],
    does: 'search the library',
    run: () => {
      actions.openPanel('library');
    },
  },
  {
    keys: ['w'],
    does: 'what can happen here?',
    run: () => {
      actions.openPanel('offers');
    },
  },
  {
    keys: ['b'],
    does: 'branches',
    run: () => {
      actions.openPanel('branches');
    },
  },
  {
    keys: ['d'],
    does: 'devices and scenario',
    run: () => {
      actions.openPanel('scenario');
    },
  },
  {
    keys: ['q'],
    does: 'quiz me on this',
    run: () => {
      if (getState().quiz === null) void quizOnOpen();
    },
  },
  {
    keys: ['s'],
    does: 'share',
    run: () => {
      void share();
    },
  },
  {
    keys: ['?'],
    does: 'this help',
    run: () => {
      actions.openPanel('help');
    },
  },
];

/** These move inside widgets too: they count only while nothing that could use them has the focus. */
const MOVING = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="menu"], [role="dialog"]') !== null;
}

function usesArrows(target: EventTarget | null): boolean {
  return target instanceof Element && target !== document.body && !target.matches('.pane') && target.closest('.transport') === null;
}

/** A panel is on its way: what is typed now is meant for its search. */
const isComing = (): boolean => getState().view.panel !== null && document.querySelector('.panel:not([aria-busy])') === null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isTyping(event.target) || isBusy(event.target)) return;
  if (event.key === 'Escape' && getState().view.panel !== null) {
    actions.openPanel(null);
    return;
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) actions.redo();
    else actions.undo();
    return;
  }
  if (event.metaKey || event.ctrlKey) return;
  if (!getState().view.keys || isComing()) return;
  if (MOVING.has(event.key) && usesArrows(event.target)) return;
  const entry = SINGLE_KEYS.find((each) => each.keys.includes(event.key));
  if (entry === undefined) return;
  event.preventDefault();
  entry.run();
}

/** Listens for the page's keys. Undo and redo work everywhere but in text fields. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
