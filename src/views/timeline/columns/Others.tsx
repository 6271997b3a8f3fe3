/** The column of those without one of their own: how many they are, and at a row what they were told. */
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { toldAside, type StoryColumns, type TimelineRow } from '../../../diagram/index.ts';
import type { DN } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { ModeItems, type ChoiceProps } from './ColumnsMenu.tsx';

export interface OthersHeaderProps extends ChoiceProps {
  readonly story: StoryColumns;
}

export function OthersHeader({ story: { columns, others }, choice, onChoice }: OthersHeaderProps) {
  const n = columns.length;
  const many = others.length === 1 ? '1 other' : `${others.length} others`;
  return (
    <div role="columnheader" aria-colindex={n + 2} className="tl__device tl__others" style={{ gridColumn: n + 2 }}>
      <Menu
        align="end"
        label={`${many}: ${others.join(', ')}`}
        trigger={
          <button type="button" className="tl__device-name" aria-label={`${many}: ${others.join(', ')}`} data-tip={others.join(', ')}>
            <span className="tl__dn">+{others.length}</span>
            <span className="tl__about">{others.length === 1 ? 'other' : 'others'}</span>
          </button>
        }
      >
        <ModeItems choice={choice} onChoice={onChoice} />
        <MenuGroup label="Pin a column">
          {others.map((dn) => (
            <MenuItem
              key={dn}
              onSelect={() => {
                onChoice({ ...choice, pinned: [dn, ...choice.pinned], hidden: choice.hidden.filter((one) => one !== dn) });
              }}
            >
              {dn}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
    </div>
  );
}

export interface OthersCellProps {
  readonly row: TimelineRow;
  readonly others: readonly DN[];
  /** Its column. */
  readonly n: number;
}

/** Who was told something out of sight, by name. A click goes to the step: then they are the story. */
export function OthersCell({ row, others, n }: OthersCellProps) {
  const told = toldAside(row, others);
  return (
    <div role="cell" aria-colindex={n + 2} className="tl__cell tl__others" style={{ gridColumn: n + 2, gridRow: 1 }}>
      {told.length === 0 ? null : (
        <button
          type="button"
          tabIndex={-1}
          className="tl__aside"
          aria-label={`Also told: ${told.map(({ dn, events }) => `${events.join(', ')} at ${dn}`).join('; ')}`}
          data-tip={told.map(({ dn, events }) => `${dn}: ${events.join(', ')}`).join('\n')}
          onClick={(click) => {
            click.stopPropagation();
            actions.goTo(row.step);
          }}
        >
          {told.length <= 2 ? told.map(({ dn }) => dn).join(', ') : `${told[0]?.dn ?? ''} +${told.length - 1}`}
        </button>
      )}
    </div>
  );
}
