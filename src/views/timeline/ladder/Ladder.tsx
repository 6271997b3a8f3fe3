/**
 * The run as a ladder: lifelines of the switch and of each DN, arrows for requests and events, bars for the calls.
 * Every row is as high as the next, so a long run scrolls without being measured.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { ladderColumns, ladderRows, rowOfStep, withExtras, type Rows } from '../../../diagram/index.ts';
import { devicesOf, type Run } from '../../../scenario/index.ts';
import { getState, observedStep, useStore } from '../../../store/index.ts';
import type { EventShows } from '../../ui/attributeText.ts';
import { useFollow, withKept } from '../moment/useFollow.ts';
import { lineKey, useLine } from '../moment/useLine.ts';
import { LadderHead } from './LadderHead.tsx';
import { Rung } from './Rung.tsx';
import './Ladder.css';

export interface LadderProps {
  readonly run: Run;
  readonly rows: Rows;
  readonly cursor: number;
  readonly shown: EventShows;
}

const HEADER = 44;
const RUNG = 30;

export function Ladder({ run, rows, cursor, shown }: LadderProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const overlay = useStore((state) => state.overlay);
  const rungs = useMemo(() => {
    const drawn = ladderRows(rows.slice(), run);
    return overlay === null ? drawn : withExtras(drawn, run, (step) => (observedStep(getState(), step)?.extra ?? []).map(({ dn }) => dn));
  }, [rows, run, overlay]);
  const devices = devicesOf(run);
  const columns = useMemo(() => ladderColumns(devices), [devices]);
  const stops = useMemo(
    () => rungs.flatMap((rung, at) => (rung.kind === 'event' && !rung.ghost ? [{ at, placed: rung.placed }] : [])),
    [rungs],
  );
  const line = useLine(
    useMemo(() => stops.map(({ placed }) => placed), [stops]),
    cursor,
  );
  const stop = stops[line.at];
  const getItemKey = useCallback((n: number) => rungs[n]?.key ?? n, [rungs]);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rungs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => RUNG,
    getItemKey,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    overscan: 12,
    rangeExtractor: (range) => withKept(range, stop?.at),
  });
  const wantFocus = useFollow({
    moment: String(cursor),
    first: Math.min(rowOfStep(rungs, cursor), rungs.length - 1),
    stop: stop === undefined ? undefined : lineKey(stop.placed),
    scroller,
    virtual,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = line.lineFor(event);
    const there = to === undefined ? undefined : stops[to];
    if (to === undefined || there === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    line.keep(to);
    wantFocus(there.at);
  };
  return (
    <div ref={scroller} className="tl lad" onKeyDown={onKeyDown}>
      <div
        role="table"
        aria-label={`Ladder: ${run.document.title ?? 'scenario'}`}
        aria-rowcount={rungs.length + 1}
        style={{ minWidth: columns.width }}
      >
        <LadderHead columns={columns} />
        <div role="rowgroup" className="tl__rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const rung = rungs[item.index];
            return rung === undefined ? null : (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className="lad__place"
                style={{ top: item.start - HEADER, height: RUNG }}
              >
                <Rung rung={rung} columns={columns} cursor={cursor} shown={shown} height={RUNG} tabbable={item.index === stop?.at} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
