/**
 * Scrolls by what is really drawn. Heights of rows are known only once they are, so this looks again
 * for a few frames, until nothing moves or somebody scrolls.
 */

/** `present`: the rows of the present step and of a preview. `chosen`: the chosen event alone. */
export type Sought = 'present' | 'chosen';

const FRAMES = 10;
const MARGIN = 8;

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Brings what is sought into sight with as little scrolling as will do, from the next frame on or at once: then
 * the scrolling is drawn together with what caused it. Out: a function that stops it.
 */
export function settle(scroller: HTMLElement, sought: Sought, from: 'next frame' | 'now'): () => void {
  let frames = 0;
  let still = 0;
  let handle = 0;
  if (from === 'now') look();
  else handle = requestAnimationFrame(look);
  function look(): void {
    frames += 1;
    still = step(scroller, sought) ? 0 : still + 1;
    if (frames < FRAMES && still < 3) handle = requestAnimationFrame(look);
    else stop();
  }
  function stop(): void {
    cancelAnimationFrame(handle);
    scroller.removeEventListener('wheel', stop);
    scroller.removeEventListener('touchstart', stop);
  }
  scroller.addEventListener('wheel', stop, { passive: true });
  scroller.addEventListener('touchstart', stop, { passive: true });
  return stop;
}

/** One look. True when it scrolled. */
function step(scroller: HTMLElement, sought: Sought): boolean {
  const view = viewOf(scroller);
  const chosen = scroller.querySelector('[data-place][aria-pressed="true"]');
  const rows = [...scroller.querySelectorAll('[data-time="now"], [data-time="ghost"]')].map((row) => row.getBoundingClientRect());
  const present =
    sought === 'present' ? ([Math.min(...rows.map(({ top }) => top)), Math.max(...rows.map(({ bottom }) => bottom))] as const) : undefined;
  let down = present === undefined || rows.length === 0 ? 0 : distance(present[0], present[1], view.top, view.bottom);
  let right = 0;
  const target = chosen ?? scroller.querySelector('[data-place][aria-current="step"]');
  if (target !== null) {
    const box = target.getBoundingClientRect();
    if (target === chosen) down += distance(box.top - down, box.bottom - down, view.top, view.bottom);
    if (sought === 'present' || target === chosen) right = distance(box.left, box.right, view.left, view.right);
  }
  const [top, left] = [scroller.scrollTop, scroller.scrollLeft];
  scroller.scrollTop += down;
  scroller.scrollLeft += right;
  return Math.abs(scroller.scrollTop - top) >= 1 || Math.abs(scroller.scrollLeft - left) >= 1;
}

/** The part of the scroller that no header and no step column covers. */
function viewOf(scroller: HTMLElement): Box {
  const { top, bottom, left, right } = scroller.getBoundingClientRect();
  const head = scroller.querySelector('[role="columnheader"]')?.getBoundingClientRect();
  const covers = head !== undefined && scroller.querySelector('.tl__step') !== null;
  return { top: head?.bottom ?? top, bottom: bottom - MARGIN, left: covers ? head.right : left, right };
}

/** How far to scroll along one axis; what does not fit shows its beginning. */
function distance(from: number, to: number, low: number, high: number): number {
  const over = Math.max(0, to - high);
  return from - over < low ? from - low : over;
}
