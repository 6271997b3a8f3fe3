/** The lines behind a row: lifelines, and on each a bar for every call that the DN has a part in at that moment. */
import type { LadderColumns, LadderRow } from '../../../diagram/index.ts';
import { LINE_LOOKS } from '../../../diagram/index.ts';

interface LifelinesProps {
  readonly rung: LadderRow;
  readonly columns: LadderColumns;
  readonly height: number;
}

const WIDE = 6;

export function Lifelines({ rung, columns, height }: LifelinesProps) {
  return (
    <svg className="lad__svg" width={columns.width} height={height} aria-hidden="true">
      {[columns.x, ...columns.lines.map(({ x }) => x)].map((x) => (
        <line key={x} className="lad__life" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {rung.bars.map(({ dn, connID, state, lane }) => {
        const x = columns.at.get(dn);
        return x === undefined ? null : (
          <line
            key={`${dn}@${connID}`}
            className="lad__bar"
            data-state={state}
            data-look={LINE_LOOKS[state]}
            x1={x + lane * (WIDE + 2)}
            x2={x + lane * (WIDE + 2)}
            y1={0}
            y2={height}
          />
        );
      })}
      <Arrow rung={rung} columns={columns} y={height / 2} />
      <BracketLine rung={rung} x={columns.x - 22} height={height} />
    </svg>
  );
}

/** A request goes to the switch, an event comes from it. */
function Arrow({ rung, columns, y }: { readonly rung: LadderRow; readonly columns: LadderColumns; readonly y: number }) {
  if (rung.kind !== 'request' && rung.kind !== 'event') return null;
  const x = columns.at.get((rung.kind === 'event' ? rung.placed.event.dn : rung.dn) ?? '');
  if (x === undefined) return null;
  const [from, to] = rung.kind === 'event' ? [columns.x, x] : [x, columns.x];
  const back = to > from ? -7 : 7;
  return (
    <g className={`lad__arrow lad__arrow--${rung.kind}`}>
      <line x1={from} x2={to} y1={y} y2={y} />
      <path d={`M ${to + back} ${y - 4} L ${to} ${y} L ${to + back} ${y + 4}`} />
    </g>
  );
}

function BracketLine({ rung, x, height }: { readonly rung: LadderRow; readonly x: number; readonly height: number }) {
  if (rung.kind !== 'event' || rung.bracket === 'none') return null;
  const top = rung.bracket === 'first' ? 5 : 0;
  const bottom = rung.bracket === 'last' ? height - 5 : height;
  const ends = {
    first: `M ${x + 5} ${top} H ${x} V ${bottom}`,
    middle: `M ${x} ${top} V ${bottom}`,
    last: `M ${x} ${top} V ${bottom} H ${x + 5}`,
  };
  return <path className="lad__bracket" d={ends[rung.bracket]} />;
}
