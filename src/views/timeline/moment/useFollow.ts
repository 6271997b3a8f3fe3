/**
 * Keeps the present in sight: when the moment changes, or a preview appears, its rows are scrolled to.
 * The browser's focus goes along if it is on a stop of the table, and nowhere else.
 */
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from '../../../store/index.ts';
import { settle } from './settle.ts';

export interface FollowOptions {
  /** What is followed: when it changes, its rows are shown. */
  readonly moment: string;
  /** Its first row. Rows of the present, and of a preview, say so by `data-time`. */
  readonly first: number;
  /** `data-place` of the stop that Tab reaches. */
  readonly stop: string | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLDivElement>;
}

/** Out: a function that scrolls to a row and, once the stop is drawn there, focuses it. */
export function useFollow({ moment, first, stop, scroller, virtual }: FollowOptions): (row: number) => void {
  const wanted = useRef(false);
  const shown = useRef(false);
  const height = virtual.scrollRect?.height ?? 0;
  const chosen = useStore((state) => state.selection);

  useEffect(() => {
    if (!wanted.current || stop === undefined) return;
    const element = scroller.current?.querySelector(`[data-place="${CSS.escape(stop)}"]`);
    if (!(element instanceof HTMLElement)) return;
    wanted.current = false;
    element.focus();
  });

  const follow = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null || height === 0) return undefined;
    const focused = document.activeElement;
    if (focused?.hasAttribute('data-place') === true && element.contains(focused)) wanted.current = true;
    // The first paint does not wait for a layout of its own; a later step moves along with its rows.
    const isFirst = !shown.current;
    shown.current = true;
    if (virtual.getVirtualItems().some(({ index }) => index === first)) return settle(element, 'present', isFirst ? 'next frame' : 'now');
    virtual.scrollToIndex(first, { align: 'start' });
    return settle(element, 'present', 'next frame');
  });
  useEffect(() => follow(), [moment, height]);

  const reveal = useEffectEvent(() =>
    scroller.current === null || chosen === null ? undefined : settle(scroller.current, 'chosen', 'next frame'),
  );
  useEffect(() => reveal(), [chosen]);

  return (row) => {
    wanted.current = true;
    virtual.scrollToIndex(row, { align: 'auto' });
  };
}

/** What is seen, and the row that holds the one tab stop, so that Tab always finds it. */
export function withKept(range: Range, kept: number | undefined): number[] {
  const seen = defaultRangeExtractor(range);
  if (kept === undefined || kept < 0 || kept >= range.count || seen.includes(kept)) return seen;
  return [...seen, kept].sort((one, other) => one - other);
}
