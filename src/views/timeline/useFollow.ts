/**
 * Keeps the present in sight: when the moment changes, or a preview appears, its rows are scrolled to.
 * The browser's focus goes along if it is on a stop of the table, and nowhere else.
 */
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from '../../store/index.ts';

export interface FollowOptions {
  /** What is followed: when it changes, rows `first` to `last` are shown. */
  readonly moment: string;
  readonly first: number;
  readonly last: number;
  /** `data-place` of the stop that Tab reaches. */
  readonly stop: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>;
}

/** Out: a function that scrolls to a row and, once the stop is drawn there, focuses it. */
export function useFollow({ moment, first, last, stop, scroller, virtual }: FollowOptions): (row: number) => void {
  const wanted = useRef(false);
  const height = virtual.scrollRect?.height ?? 0;

  useEffect(() => {
    if (!wanted.current || stop === undefined) return;
    const element = scroller.current?.querySelector(`[data-place="${CSS.escape(stop)}"]`);
    if (!(element instanceof HTMLElement)) return;
    wanted.current = false;
    element.focus();
  });

  const follow = useEffectEvent(() => {
    const focused = document.activeElement;
    if (focused?.hasAttribute('data-place') === true && scroller.current?.contains(focused) === true) wanted.current = true;
    if (last >= first) show(virtual, scroller.current, first, last);
  });
  useEffect(() => { follow(); }, [moment, height]);

  // The chosen event may be off to the side, or low in a tall row.
  const chosen = useStore((state) => state.selection);
  const reveal = useEffectEvent(() => {
    const pressed = chosen === null ? null : scroller.current?.querySelector('[data-place][aria-pressed="true"]');
    const current = scroller.current?.querySelector('[data-place][aria-current="step"]');
    (pressed ?? current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => { reveal(); });
    return () => { cancelAnimationFrame(frame); };
  }, [moment, chosen, height]);

  return (row) => {
    wanted.current = true;
    virtual.scrollToIndex(row, { align: 'auto' });
  };
}

/** Brings rows into sight with as little scrolling as will do; when they do not fit, the first stays. */
function show(virtual: Virtualizer<HTMLDivElement, HTMLDivElement>, scroller: HTMLElement | null, first: number, last: number): void {
  const top = virtual.getOffsetForIndex(first, 'start')?.[0] ?? 0;
  const bottom = virtual.getOffsetForIndex(last, 'end')?.[0] ?? 0;
  const now = scroller?.scrollTop ?? 0;
  if (top < now || bottom > top) virtual.scrollToIndex(first, { align: 'start' });
  else if (bottom > now) virtual.scrollToIndex(last, { align: 'end' });
}

/** What is seen, and the row that holds the one tab stop, so that Tab always finds it. */
export function withKept(range: Range, kept: number | undefined): number[] {
  const seen = defaultRangeExtractor(range);
  if (kept === undefined || kept < 0 || kept >= range.count || seen.includes(kept)) return seen;
  return [...seen, kept].sort((one, other) => one - other);
}
