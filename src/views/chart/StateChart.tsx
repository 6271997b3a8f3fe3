import {
  arrowId,
  LABEL_LINE,
  shortName,
  type ChartArrow,
  type ChartDrawing,
  type ChartState,
  type Passed,
  type Box,
} from '../../diagram/index.ts';
import type { PartyState } from '../../tlib/index.ts';
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
    <svg
      className="schart"
      viewBox={`0 0 ${String(drawing.width)} ${String(drawing.height)}`}
      width={drawing.width}
      height={drawing.height}
      role="img"
      aria-label={label}
    >
      {arrows.map((arrow) => (
        <Arrow key={arrow.id} arrow={arrow} leaves={arrow.from === state} taken={taken.has(arrow.id) ? passed : []} />
      ))}
      {drawing.states.map((each) => (
        <State key={each.state} drawn={each} active={each.state === state} kept={each.state === state ? kept : undefined} />
      ))}
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
          <tspan key={`${event} ${String(line)}`} x={label.x} dy={line === 0 ? 0 : LABEL_LINE} data-taken={events.has(event) || undefined}>
            {shortName(event)}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function State({
  drawn: { state, box, stays },
  active,
  kept,
}: {
  readonly drawn: ChartState;
  readonly active: boolean;
  readonly kept: Passed | undefined;
}) {
  const upright = box.height > box.width;
  return (
    <g className="schart__state" data-state={state} data-active={active || undefined}>
      <rect x={box.x - box.width / 2} y={box.y - box.height / 2} width={box.width} height={box.height} rx={6} />
      {active ? (
        <rect
          className="schart__ring"
          x={box.x - box.width / 2 + 3}
          y={box.y - box.height / 2 + 3}
          width={box.width - 6}
          height={box.height - 6}
          rx={4}
        />
      ) : null}
      <text x={box.x} y={box.y + 4.5} textAnchor="middle" transform={upright ? `rotate(-90 ${String(box.x)} ${String(box.y)})` : undefined}>
        {state}
      </text>
      {active ? <polygon className="schart__now" points={nowMark(box)} /> : null}
      {kept === undefined ? null : (
        <g className="schart__stays">
          <text x={beside(stays.x, kept)} y={stays.y} textAnchor="middle">
            {shortName(kept.event)}
          </text>
          <path d={loopBefore(beside(stays.x, kept) - halfWidth(kept), stays.y)} />
        </g>
      )}
    </g>
  );
}

const halfWidth = ({ event }: Passed): number => shortName(event).length * 3.5;
/** Where the middle of the name stands, so that its end stays within the chart. */
const beside = (x: number, kept: Passed): number => Math.min(x + 8, 398 - halfWidth(kept));

/** A small flag inside the active state: a shape, for those who do not see the color. */
function nowMark({ x, y, width, height }: Box): string {
  const [tipX, tipY] = height > width ? [x + 4, y - height / 2 + 16] : [x - width / 2 + 13, y];
  return [
    [tipX - 7, tipY - 5],
    [tipX, tipY],
    [tipX - 7, tipY + 5],
  ]
    .map((at) => at.join(','))
    .join(' ');
}

/** An arrow that turns back on itself, in front of the name of an event that changed nothing. */
function loopBefore(x: number, baseline: number): string {
  const y = baseline - 8;
  return `M${String(x - 6)},${String(y)} a4.5,4.5 0 1 1 -4,0 m4.5,-3 v4 h-4`;
}
