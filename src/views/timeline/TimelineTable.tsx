/**
 * The manual's table, drawn only where it is seen: rows by their measured heights, columns too when
 * there are many. It stays a table for assistive tools, with the number of every row and column.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import {
  MANY_COLUMNS,
  gridTracks,
  tableWidth,
  type Column,
  type ColumnChoice,
  rowAfterStep,
  rowOfStep,
  type Rows,
  type TimelineRow,
} from '../../diagram/index.ts';
import type { ConnID, Device } from '../../model/index.ts';
import { atStep, type AttributesShown } from '../ui/attributeText.ts';
import { useColumns } from './columns/useColumns.ts';
import { TableHeader } from './TableHeader.tsx';
import { TableRow, goToRow } from './TableRow.tsx';
import type { RowTime } from './TableRow.tsx';
import { steadyRange } from './moment/range.ts';
import { useFollow, withKept } from './moment/useFollow.ts';
import { press } from '../commands/list/list.ts';
import { usePlace } from './usePlace.ts';

const HEADER = 45;
const HEIGHTS: Readonly<Record<TimelineRow['kind'], number>> = { phase: 32, request: 34, refusal: 70, events: 0 };
const EVENTS_HEIGHTS: Readonly<Record<AttributesShown, number>> = { now: 32, names: 32, key: 144, all: 304 };

export interface TimelineTableProps {
  readonly label: string;
  readonly rows: Rows;
  readonly devices: readonly Device[];
  readonly cursor: number;
  readonly shown: AttributesShown;
  /** External devices whose columns are folded. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (dn: string) => void;
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  /** The calls there are at the present step. */
  readonly calls: readonly ConnID[];
}

export function TimelineTable({ label, rows, devices, cursor, shown, folded, onFold, choice, onChoice, calls }: TimelineTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const story = useColumns({ rows, devices, folded, cursor, choice });
  const { columns, others, aside, measure } = story;
  const attach = useCallback(
    (element: HTMLDivElement) => {
      scroller.current = element;
      const leave = measure(element);
      return () => {
        leave();
        scroller.current = null;
      };
    },
    [measure],
  );
  const dns = useMemo(() => columns.map(({ dn }) => dn), [columns]);
  const control = usePlace(rows, dns, cursor);
  const [rangeOf] = useState(steadyRange);
  const kept = control.place?.row;
  // The same function for the same rows: another one makes the virtualizer add up all heights anew.
  const getItemKey = useCallback((n: number) => rows.at(n)?.key ?? n, [rows]);

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (n) => HEIGHTS[rows.at(n)?.kind ?? 'events'] || EVENTS_HEIGHTS[shown],
    getItemKey,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    overscan: 6,
    rangeExtractor: (range) => rangeOf(range, kept),
  });
  const drawn = useDrawnColumns(columns, scroller, dns.indexOf(control.place?.dn ?? ''));
  const wantFocus = useFollow({ ...momentOf(rows, cursor), stop: control.key, scroller, virtual });
  // The first row of what is still to come.
  const notYet = firstToCome(rows, cursor);
  const tracks = gridTracks(columns, aside);
  const items = virtual.getVirtualItems();
  const { from, to, above, below } = inSight(items, kept, virtual.getTotalSize());

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('[data-place]') === null) return;
    press('table', event, {
      go: (key) => {
        const to = control.moveBy(key);
        if (to !== undefined) wantFocus(to.row);
      },
    });
  };

  return (
    <div ref={attach} className="tl" onKeyDown={onKeyDown}>
      <div
        role="table"
        className="tl__table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (aside === 0 ? 1 : 2)}
        style={{ minWidth: tableWidth(columns, aside) }}
      >
        <TableHeader story={story} drawn={drawn} tracks={tracks} onFold={onFold} choice={choice} onChoice={onChoice} calls={calls} />
        <div role="rowgroup" className="tl__rows" style={{ paddingTop: above, paddingBottom: below }}>
          {items.map((item) => {
            const row = rows.at(item.index);
            if (row === undefined) return null;
            const time = timeOf(row, cursor);
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                role="row"
                aria-rowindex={item.index + 2}
                aria-current={time === 'now' && row.kind === 'request' ? 'step' : undefined}
                className="tl__row"
                data-index={item.index}
                data-row={row.kind}
                data-row-step={row.step}
                data-time={time}
                data-not-yet={item.index === notYet || undefined}
                data-apart={item.index < from || item.index > to || undefined}
                style={{ gridTemplateColumns: tracks, ...(item.index < from || item.index > to ? { top: item.start - HEADER } : {}) }}
                onClick={() => {
                  goToRow(row);
                }}
                onFocus={(event) => {
                  const stop = event.target.closest('[data-place]')?.getAttribute('data-place');
                  if (stop !== null && stop !== undefined) control.moveTo(placeIn(item.index, stop));
                }}
              >
                <TableRow
                  row={row}
                  columns={columns}
                  others={others}
                  drawn={drawn}
                  shown={atStep(shown, time === 'now' || time === 'ghost')}
                  time={time}
                  tabStop={kept === item.index ? control.key : undefined}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/**
 * The rows in sight stand below each other as the page lays them out, whatever their heights: only what lies above and below
 * them has a height of ours. So a step, which makes one row higher and another lower, is laid out once. In: the rows to draw,
 * and which of them is drawn for its tab stop alone, wherever it lies.
 */
function inSight(
  items: readonly VirtualItem[],
  kept: number | undefined,
  size: number,
): { readonly from: number; readonly to: number; readonly above: number; readonly below: number } {
  const isApart = (item: VirtualItem | undefined, beside: VirtualItem | undefined): boolean =>
    item !== undefined && beside !== undefined && item.index === kept && Math.abs(item.index - beside.index) > 1;
  const first = isApart(items[0], items[1]) ? items[1] : items[0];
  const last = isApart(items.at(-1), items.at(-2)) ? items.at(-2) : items.at(-1);
  if (first === undefined || last === undefined) return { from: 0, to: 0, above: 0, below: 0 };
  return { from: first.index, to: last.index, above: first.start - HEADER, below: size - (last.end - HEADER) };
}

function timeOf(row: TimelineRow, cursor: number): RowTime {
  if (row.ghost) return 'ghost';
  if (row.step === cursor) return 'now';
  if (row.step < cursor) return 'past';
  return row.step === cursor + 1 ? 'next' : 'later';
}

/** The present step, and what is being previewed after it. */
function momentOf(rows: Rows, cursor: number): { moment: string; first: number } {
  const first = rowOfStep(rows, cursor);
  // Ghosts stand for the step after the present one.
  const ghosts = rows.slice(first, rowAfterStep(rows, cursor + 1)).filter((row) => row.ghost);
  return { moment: [cursor, ...ghosts.map(({ key }) => key)].join(), first };
}

function firstToCome(rows: Rows, cursor: number): number {
  let row = rowAfterStep(rows, cursor);
  while (rows.at(row)?.ghost === true) row += 1;
  return row;
}

function placeIn(row: number, stop: string): { row: number; dn: string; index: number } {
  const [, dn = '', index = '0'] = stop.split('|');
  return { row, dn, index: Number(index) };
}

/** Numbers of the columns to draw: all, or with very many those in sight and the focused one. */
function useDrawnColumns(columns: readonly Column[], scroller: RefObject<HTMLDivElement | null>, focused: number): readonly number[] {
  const many = columns.length > MANY_COLUMNS;
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    enabled: many,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (n) => columns[n]?.width ?? 0,
    overscan: 2,
    rangeExtractor: (range) => withKept(range, focused),
  });
  const all = useMemo(() => columns.map((_, n) => n), [columns]);
  return many ? virtual.getVirtualItems().map(({ index }) => index) : all;
}
