import { arrowId, LABEL_LINE, shortName } from '../../diagram/chart.draw.ts';
import type { ChartArrow, ChartDrawing, ChartState } from '../../diagram/chart.draw.ts';
import type { Passed } from '../../diagram/chart.last.ts';
import type { PartyState } from '../../tlib/names.ts';
import './StateChart.css';

interface StateChartProps {
  readonly drawing: ChartDrawing;
  readonly state: PartyState;
  /** Transitions that the shown step made. */
  readonly passed: readonly Passed[];
  readonly label: string;
}

/** The chart itself. The active state is filled and says "now"; the ways that the step took are heavy. */
export function StateChart({ drawing, state, passed, label }: StateChartProps) {
  const taken = new Set(passed.map(arrowId));
  const kept = passed.filter(({ from, to }) => from === to).at(-1);
  // What is heavy is drawn last, over the rest.
  const arrows = [...drawing.arrows].sort((a, b) => Number(taken.has(a.id)) - Number(taken.has(b.id)));
  return (
    <svg className="schart" viewBox={`0 0 ${String(drawing.width)} ${String(drawing.height)}`} width={drawing.width} height={drawing.height} role="img" aria-label={label}>
      {arrows.map((arrow) => <Arrow key={arrow.id} arrow={arrow} leaves={arrow.from === state} taken={taken.has(arrow.id) ? passed : []} />)}
      {drawing.states.map((each) => <State key={each.state} drawn={each} active={each.state === state} kept={each.state === state ? kept : undefined} />)}
    </svg>
  );
}

function Arrow({ arrow, leaves, taken }: { readonly arrow: ChartArrow; readonly leaves: boolean; readonly taken: readonly Passed[] }) {
  const { label } = arrow;
  const events = new Set(taken.filter((way) => arrowId(way) === arrow.id).map(({ event }) => event));
  return (
    <g className="schart__arrow" data-leaves={leaves || undefined} data-taken={taken.length > 0 || undefined}>
      <path d={arrow.path} />
      <polygon points={arrow.head} />
      <text x={label.x} y={label.y} textAnchor={label.anchor}>
        {arrow.events.map((event, line) => (
          <tspan key={`${event} ${String(line)}`} x={label.x} dy={line === 0 ? 0 : LABEL_LINE} data-taken={events.has(event) || undefined}>{shortName(event)}</tspan>
        ))}
      </text>
    </g>
  );
}

function State({ drawn: { state, box, stays }, active, kept }: { readonly drawn: ChartState; readonly active: boolean; readonly kept: Passed | undefined }) {
  const upright = box.height > box.width;
  return (
    <g className="schart__state" data-state={state} data-active={active || undefined}>
      <rect x={box.x - box.width / 2} y={box.y - box.height / 2} width={box.width} height={box.height} rx={6} />
      {active ? <rect className="schart__ring" x={box.x - box.width / 2 + 3} y={box.y - box.height / 2 + 3} width={box.width - 6} height={box.height - 6} rx={4} /> : null}
      <text x={box.x} y={box.y + 4.5} textAnchor="middle" transform={upright ? `rotate(-90 ${String(box.x)} ${String(box.y)})` : undefined}>{active ? `\u25B8 ${state}` : state}</text>
      {kept === undefined ? null : <text className="schart__stays" x={stays.x} y={stays.y} textAnchor="middle">{`\u21BB ${shortName(kept.event)}`}</text>}
    </g>
  );
}
