import { useEffect } from 'react';

/** So many places are remembered: a menu over a dialog over a panel is four. */
const REMEMBERED = 8;

/**
 * Where the focus goes when what had it is taken away: a request that is no longer offered, a notice put
 * away, the detail closed. First what it stood in, then what had the focus before, at last the timeline.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let lineage: readonly Element[] = [];
    let before: readonly HTMLElement[] = [];
    let asked = 0;
    const remember = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      lineage = lineageOf(event.target);
      before = [event.target, ...before.filter((each) => each !== event.target && each.isConnected)].slice(0, REMEMBERED);
    };
    const keep = (): void => {
      const [last] = lineage;
      if (last === undefined || last.isConnected || !isLost()) return;
      cancelAnimationFrame(asked);
      // Whoever took it away may have a better place in mind.
      asked = requestAnimationFrame(() => {
        if (!isLost()) return;
        const place = around(lineage) ?? before.find(isThere) ?? document.getElementById('timeline');
        place?.focus({ preventScroll: true });
      });
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember, true);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
      document.removeEventListener('focusin', remember, true);
    };
  }, []);
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

const isThere = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;

/** The element and all it stands in: what is removed forgets its parents. */
function lineageOf(element: Element): readonly Element[] {
  const lineage: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) lineage.push(each);
  return lineage;
}

/** The nearest thing around it that is still there and can have the focus; of a panel, its title. */
function around(lineage: readonly Element[]): HTMLElement | undefined {
  for (const each of lineage) {
    if (!(each instanceof HTMLElement) || !isThere(each)) continue;
    if (each.hasAttribute('tabindex')) return each;
    const title = each.matches('.panel') ? each.querySelector<HTMLElement>('.panel__title') : null;
    if (title !== null) return title;
  }
  return undefined;
}
