/** A row of the table: a band, a request, a refusal, or a group of events. A click on it goes to its step. */
import { Ban } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { type Column, differing, type EventsRow, type RefusalRow, type RequestRow, type TimelineRow } from '../../diagram/index.ts';
import type { DN } from '../../model/index.ts';
import { actions, observedStep, useStore } from '../../store/index.ts';
import type { EventShows } from '../ui/attributeText.ts';
import { OthersCell } from './columns/Others.tsx';
import { EventCell } from './EventCell.tsx';
import { isStepLit } from './moment/lit.ts';
import { StepClock, Unexpected } from './observed/Observed.tsx';
import { RequestChip } from './RequestChip.tsx';
import { placeKey } from './usePlace.ts';
import './TableRow.css';

export type RowTime = 'past' | 'now' | 'next' | 'later' | 'ghost';

export interface TableRowProps {
  readonly row: TimelineRow;
  readonly columns: readonly Column[];
  /** Those without a column of their own. */
  readonly others: readonly DN[];
  readonly drawn: readonly number[];
  readonly shown: EventShows;
  readonly time: RowTime;
  /** The stop that Tab reaches, when it is in this row. */
  readonly tabStop: string | undefined;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row } = props;
  switch (row.kind) {
    case 'phase':
      return (
        <div role="cell" aria-colspan={props.columns.length + (props.others.length === 0 ? 1 : 2)} className="tl__band">
          <span>{row.text}</span>
        </div>
      );
    case 'refusal':
      return <Refused row={row} span={props.columns.length + (props.others.length === 0 ? 0 : 1)} />;
    case 'request':
      return <Requested {...props} row={row} />;
    case 'events':
      return <Sent {...props} row={row} />;
  }
});

/** Cells of a row under their columns; the ones without content are there for assistive tools. */
function cells(columns: readonly Column[], drawn: readonly number[], content: (column: Column) => ReactNode): ReactNode {
  const seen = new Set(drawn);
  return columns.map((column, n) => {
    const inside = content(column);
    // A cell out of sight still gives the row its height.
    return !seen.has(n) && inside === null ? null : (
      <div
        key={column.dn}
        role="cell"
        aria-colindex={n + 2}
        className="tl__cell"
        style={{ gridColumn: n + 2, gridRow: 1 }}
        data-external={column.external || undefined}
      >
        {inside}
      </div>
    );
  });
}

function Requested({ row, columns, others, drawn, time, tabStop }: TableRowProps & { readonly row: RequestRow }) {
  const lit = useStore((state) => !row.ghost && isStepLit(state.hover, row.step));
  const place = placeKey(row.key, row.dn ?? '', 0);
  const known = columns.some(({ dn }) => dn === row.dn);
  const chip = (folded: boolean): ReactNode => (
    <RequestChip
      row={row}
      place={place}
      tabbable={tabStop === place}
      lit={lit}
      now={time === 'now'}
      folded={folded}
      by={known ? undefined : row.dn}
    />
  );
  const extra = useExtra(row.ghost ? -1 : row.step);
  const requestAnd = (column: Column): ReactNode => (
    <>
      {column.dn === row.dn ? chip(column.folded) : null}
      <Unexpected step={row.step} dn={column.dn} />
    </>
  );
  return (
    <>
      <div role="rowheader" aria-colindex={1} className="tl__step" data-lit={lit || undefined}>
        {row.ghost ? (
          <span className="tl__word">would be sent</span>
        ) : (
          <>
            <span className="tl__number">{row.step}</span>
            {row.dn === undefined ? null : (
              <span className="tl__by" aria-hidden="true">
                {row.dn}
              </span>
            )}
          </>
        )}
        {time === 'next' ? <span className="tl__word">next</span> : null}
        {row.ghost ? null : <StepClock step={row.step} />}
      </div>
      {known ? (
        cells(columns, drawn, (column) => (column.dn === row.dn || extra.has(column.dn) ? requestAnd(column) : null))
      ) : (
        <div role="cell" aria-colindex={2} aria-colspan={columns.length + (others.length === 0 ? 0 : 1)} className="tl__wide">
          {chip(false)}
        </div>
      )}
    </>
  );
}

const NOBODY: ReadonlySet<DN> = new Set();

/** The DNs at which the log has events after a step that the model does not send: they stand beside what led there. */
function useExtra(step: number): ReadonlySet<DN> {
  const extra = useStore((state) => observedStep(state, step)?.extra);
  return useMemo(() => (extra === undefined || extra.length === 0 ? NOBODY : new Set(extra.map(({ dn }) => dn))), [extra]);
}

function Sent({ row, columns, others, drawn, shown, tabStop }: TableRowProps & { readonly row: EventsRow }) {
  return (
    <>
      <div role="rowheader" aria-colindex={1} className="tl__step">
        {row.unordered ? (
          <span
            className="tl__any"
            data-tip={`These ${row.events.length} events may arrive in any order. The manual puts them in one row; Partyline always lists them in the same order.`}
          >
            any order
          </span>
        ) : (
          <span className="vh">{`Sent in step ${row.step}`}</span>
        )}
      </div>
      {cells(
        columns,
        drawn,
        (column) =>
          row.byDN.get(column.dn)?.map((placed, index) => {
            const place = placeKey(row.key, column.dn, index);
            return (
              <EventCell
                key={placed.index}
                placed={placed}
                shown={shown}
                differs={differing(row, placed.event)}
                ghost={row.ghost}
                among={row.events.length}
                place={place}
                tabbable={tabStop === place}
              />
            );
          }) ?? null,
      )}
      {others.length === 0 ? null : <OthersCell row={row} others={others} n={columns.length} />}
    </>
  );
}

function Refused({ row, span }: { readonly row: RefusalRow; readonly span: number }) {
  const { refusal } = row;
  return (
    <>
      <div role="rowheader" aria-colindex={1} className="tl__step">
        <span className="vh">Refused</span>
      </div>
      <div role="cell" aria-colindex={2} aria-colspan={span} className="tl__wide">
        <div className="tl__refused" data-refusal={refusal.rule}>
          <Ban size={14} aria-hidden="true" />
          <div>
            <p>
              <strong>{row.ghost ? 'Would be refused.' : 'Refused.'}</strong> {refusal.needs}.
            </p>
            <p>Found: {refusal.found}.</p>
            <p className="tl__rule">
              Rule: <code>{refusal.rule}</code>
            </p>
          </div>
        </div>
      </div>
    </>
  );
}

/** Clicking anywhere in a row goes to its step; ghosts lead nowhere. */
export function goToRow(row: TimelineRow): void {
  if (row.ghost) return;
  actions.goTo(row.step);
}
