/** Column headers: a device each, by DN, with its name and kind. External ones say that they get no events. */
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import { useState } from 'react';
import type { Column, StoryColumns } from '../../diagram/index.ts';
import type { ConnID } from '../../model/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { DEVICE_KIND_INFO, USUAL_KIND } from '../../tlib/index.ts';
import { Menu } from '../ui/Menu.tsx';
import { ColumnItems, ColumnsMenu, type ChoiceProps } from './columns/ColumnsMenu.tsx';
import { OthersHeader } from './columns/Others.tsx';

export interface TableHeaderProps extends ChoiceProps {
  readonly story: StoryColumns;
  readonly calls: readonly ConnID[];
  /** Numbers of the columns that are drawn. */
  readonly drawn: readonly number[];
  readonly tracks: string;
  readonly onFold: (dn: string) => void;
}

export function TableHeader({ story, drawn, tracks, onFold, choice, onChoice, calls }: TableHeaderProps) {
  const { columns, others } = story;
  return (
    <div role="rowgroup" className="tl__head">
      <div role="row" aria-rowindex={1} className="tl__row" style={{ gridTemplateColumns: tracks }}>
        <div role="columnheader" aria-colindex={1} className="tl__step">
          Step
          <ColumnsMenu choice={choice} onChoice={onChoice} story={story} calls={calls} />
        </div>
        {drawn.map((n) => {
          const column = columns[n];
          return column === undefined ? null : (
            <DeviceHeader key={column.dn} column={column} n={n} onFold={onFold} story={story} choice={choice} onChoice={onChoice} />
          );
        })}
        {others.length === 0 ? null : <OthersHeader story={story} choice={choice} onChoice={onChoice} />}
      </div>
    </div>
  );
}

/** Nothing for what a device usually is. */
const wordOf = (kind = USUAL_KIND): string => (kind === USUAL_KIND ? '' : DEVICE_KIND_INFO[kind].word);

interface DeviceHeaderProps extends ChoiceProps {
  readonly column: Column;
  readonly n: number;
  readonly onFold: (dn: string) => void;
  readonly story: StoryColumns;
}

function DeviceHeader({ column, n, onFold, story, choice, onChoice }: DeviceHeaderProps) {
  const [asked, setAsked] = useState<HTMLElement | null>(null);
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
      onContextMenu={(event) => {
        event.preventDefault();
        setAsked(event.currentTarget);
      }}
    >
      <Menu
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
        anchor={asked}
        label={`Column ${dn}`}
      >
        <ColumnItems dn={dn} choice={choice} onChoice={onChoice} story={story} />
      </Menu>
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
