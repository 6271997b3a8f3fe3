import { useState } from 'react';
import { shortName, type ChartDrawing, type Passed } from '../../diagram/index.ts';
import type { EventName, PartyState } from '../../tlib/index.ts';

interface ChartTableProps {
  readonly drawing: ChartDrawing;
  readonly state: PartyState;
  readonly passed: readonly Passed[];
}

interface Row {
  readonly from: PartyState;
  readonly event: EventName;
  readonly to: PartyState;
}

/** The chart in words: every transition, those that leave the state as it is included. Drawn while it is open. */
export function ChartTable(props: ChartTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="chart__table"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>All transitions as a table</summary>
      {open ? <Transitions {...props} /> : null}
    </details>
  );
}

function Transitions({ drawing, state, passed }: ChartTableProps) {
  const rows: readonly Row[] = [
    ...drawing.arrows.flatMap(({ from, to, events }) => events.map((event) => ({ from, event, to }))),
    ...drawing.states.flatMap(({ state: from, news }) => news.map((event) => ({ from, event, to: from }))),
  ];
  const took = (row: Row): boolean => passed.some(({ from, event, to }) => from === row.from && event === row.event && to === row.to);
  const sorted = [...rows].sort((a, b) => Number(b.from === state) - Number(a.from === state));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">In state</th>
          <th scope="col">event</th>
          <th scope="col">leads to</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={`${row.from} ${row.event} ${row.to}`} data-taken={took(row) || undefined}>
            <th scope="row">{row.from}</th>
            <td data-tip={row.event}>{shortName(row.event)}</td>
            <td>{row.to === row.from ? 'stays' : row.to}</td>
            <td>{took(row) ? 'in this step' : row.from === state ? 'possible' : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
