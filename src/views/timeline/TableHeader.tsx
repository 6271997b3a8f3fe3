/** Column headers: a device each, by DN, with its name and kind. External ones say that they get no events. */
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { Column } from '../../diagram/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { DEVICE_KIND_INFO, USUAL_KIND } from '../../tlib/index.ts';

export interface TableHeaderProps {
  readonly columns: readonly Column[];
  /** Numbers of the columns that are drawn. */
  readonly drawn: readonly number[];
  readonly tracks: string;
  readonly onFold: (dn: string) => void;
}

export function TableHeader({ columns, drawn, tracks, onFold }: TableHeaderProps) {
  return (
    <div role="rowgroup" className="tl__head">
      <div role="row" aria-rowindex={1} className="tl__row" style={{ gridTemplateColumns: tracks }}>
        <div role="columnheader" aria-colindex={1} className="tl__step">
          Step
        </div>
        {drawn.map((n) => {
          const column = columns[n];
          return column === undefined ? null : <DeviceHeader key={column.dn} column={column} n={n} onFold={onFold} />;
        })}
      </div>
    </div>
  );
}

/** Nothing for what a device usually is. */
const wordOf = (kind = USUAL_KIND): string => (kind === USUAL_KIND ? '' : DEVICE_KIND_INFO[kind].word);

function DeviceHeader({ column, n, onFold }: { readonly column: Column; readonly n: number; readonly onFold: (dn: string) => void }) {
  const { device, dn, external, folded } = column;
  const selection = { kind: 'device', dn } as const;
  const lit = useStore(({ hover }) => hover?.kind === 'device' && hover.dn === dn);
  const chosen = useStore((state) => state.selection?.kind === 'device' && state.selection.dn === dn);
  const words = [device.name, wordOf(device.kind)].filter((word) => word !== undefined && word !== '').join(', ');
  return (
    <div
      role="columnheader"
      aria-colindex={n + 2}
      className="tl__device"
      style={{ gridColumn: n + 2 }}
      data-external={external || undefined}
    >
      {folded ? null : (
        <button
          type="button"
          className="tl__device-name"
          data-lit={lit || undefined}
          aria-pressed={chosen}
          data-tip={
            external
              ? `${[dn, device.name].filter((word) => word !== undefined).join(', ')}: external, not monitored, so no client is told its events`
              : undefined
          }
          onClick={() => {
            actions.select(selection);
          }}
          onPointerEnter={() => {
            actions.hoverOn(selection);
          }}
          onPointerLeave={() => {
            actions.hoverOn(null);
          }}
          onFocus={() => {
            actions.hoverOn(selection);
          }}
          onBlur={() => {
            actions.hoverOn(null);
          }}
        >
          <span className="tl__dn">{dn}</span>
          {words === '' ? null : (
            <span className="tl__about">
              {external ? (
                <>
                  no events<span className="vh">, {words}</span>
                </>
              ) : (
                words
              )}
            </span>
          )}
        </button>
      )}
      {external ? (
        <button
          type="button"
          className="tl__fold"
          aria-expanded={!folded}
          aria-label={folded ? `Unfold column ${dn}` : `Fold column ${dn}`}
          data-tip={folded ? `${dn}, external: unfold` : 'Fold this column'}
          onClick={() => {
            onFold(dn);
          }}
        >
          {folded ? (
            <>
              <span aria-hidden="true" className="tl__dn">
                {dn}
              </span>
              <ChevronsLeftRight size={12} aria-hidden="true" />
            </>
          ) : (
            <ChevronsRightLeft size={12} aria-hidden="true" />
          )}
        </button>
      ) : null}
    </div>
  );
}
