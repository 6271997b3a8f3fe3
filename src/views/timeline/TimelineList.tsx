/** One line per event in the order of sending: step, DN, event, attributes. Filtered by DN and by event. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { eventNames, listEvents, type PlacedEvent } from '../../diagram/index.ts';
import { kindOf } from '../../model/index.ts';
import { devicesOf, type Run } from '../../scenario/index.ts';
import { useStore } from '../../store/index.ts';
import { isMonitored, type EventName } from '../../tlib/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { EventShows } from '../ui/attributeText.ts';
import { ListLine } from './ListLine.tsx';
import { useFollow, withKept } from './moment/useFollow.ts';
import { lineKey, useLine } from './moment/useLine.ts';
import './TimelineList.css';

export interface TimelineListProps {
  readonly run: Run;
  readonly cursor: number;
  readonly shown: EventShows;
}

const HEADER = 33;
const NONE: readonly number[] = [];
const NO_GAPS: Gaps = { before: NONE, behind: [] };

/** The steps before the first line, and from each line's own to the next line's. */
interface Gaps {
  readonly before: readonly number[];
  readonly behind: readonly (readonly number[])[];
}

function stepsBetween(lines: readonly PlacedEvent[], frames: number): Gaps {
  const from = (start: number, end: number): readonly number[] =>
    end <= start ? NONE : Array.from({ length: end - start }, (_, at) => start + at);
  return { before: from(0, lines[0]?.step ?? 0), behind: lines.map(({ step }, at) => from(step, lines[at + 1]?.step ?? frames)) };
}

export function TimelineList({ run, cursor, shown }: TimelineListProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [dn, setDN] = useState('');
  const [event, setEvent] = useState<EventName | ''>('');
  const names = useMemo(() => eventNames(run), [run]);
  const lines = useMemo(() => listEvents(run, { ...(dn === '' ? {} : { dn }), ...(event === '' ? {} : { event }) }), [run, dn, event]);
  const line = useLine(lines, cursor);
  const hasLog = useStore(({ overlay }) => overlay !== null);
  const gaps = useMemo(() => (hasLog ? stepsBetween(lines, run.frames.length) : NO_GAPS), [hasLog, lines, run.frames.length]);
  // The same function for the same lines: another one makes the virtualizer add up all heights anew.
  const getItemKey = useCallback((n: number) => (lines[n] === undefined ? n : lineKey(lines[n])), [lines]);
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    getItemKey,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    overscan: 12,
    rangeExtractor: (range) => withKept(range, line.at),
  });
  const stop = lines[line.at];
  const wantFocus = useFollow({
    moment: String(cursor),
    first: line.now,
    stop: stop === undefined ? undefined : lineKey(stop),
    scroller,
    virtual,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = line.lineFor(event);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    line.keep(to);
    wantFocus(to);
  };
  const device = devicesOf(run).find((one) => one.dn === dn);
  const unmonitored = device !== undefined && !isMonitored(kindOf(device));
  const clear = (): void => {
    setDN('');
    setEvent('');
  };

  return (
    <>
      <div className="tll__filter" role="group" aria-label="Filter">
        <label htmlFor={`${id}-dn`}>DN</label>
        <select
          id={`${id}-dn`}
          value={dn}
          onChange={({ target }) => {
            setDN(target.value);
          }}
        >
          <option value="">all</option>
          {devicesOf(run).map((device) => (
            <option key={device.dn} value={device.dn}>
              {device.dn}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-event`}>Event</label>
        <select
          id={`${id}-event`}
          value={event}
          onChange={({ target }) => {
            setEvent(names.find((name) => name === target.value) ?? '');
          }}
        >
          <option value="">all</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <span role="status" className="tll__count">
          {lines.length === 1 ? '1 event' : `${lines.length} events`}
        </span>
        {dn === '' && event === '' ? null : <Button onClick={clear}>Clear filter</Button>}
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title="No event passes the filter"
          actions={
            <Button look="outline" onClick={clear}>
              Show all events
            </Button>
          }
        >
          {unmonitored
            ? `${dn} is external: it is not monitored, so no client is told its events.`
            : 'Nothing of that kind was sent to that DN in this run.'}
        </EmptyState>
      ) : (
        <div ref={scroller} className="tl tll" onKeyDown={onKeyDown}>
          <div role="table" className="tll__table" aria-label="Events in the order of sending" aria-rowcount={lines.length + 1}>
            <div role="rowgroup" className="tl__head">
              <div role="row" aria-rowindex={1} className="tll__row tll__row--head">
                <div role="columnheader">Step</div>
                <div role="columnheader">DN</div>
                <div role="columnheader">Event</div>
                <div role="columnheader">Attributes</div>
              </div>
            </div>
            <div role="rowgroup" className="tl__rows" style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const placed = lines[item.index];
                return placed === undefined ? null : (
                  <div
                    key={item.key}
                    ref={virtual.measureElement}
                    role="row"
                    aria-rowindex={item.index + 2}
                    className="tll__place"
                    data-not-yet={(placed.step > cursor && (lines[item.index - 1]?.step ?? 0) <= cursor) || undefined}
                    data-index={item.index}
                    style={{ top: item.start - HEADER }}
                    onFocus={() => {
                      line.keep(item.index);
                    }}
                  >
                    <ListLine
                      placed={placed}
                      shown={shown}
                      cursor={cursor}
                      tabbable={item.index === line.at}
                      before={item.index === 0 ? gaps.before : NONE}
                      behind={gaps.behind[item.index] ?? NONE}
                    />
                  </div>
                );
              })}
            </div>
          </div>
        </div>
      )}
    </>
  );
}
