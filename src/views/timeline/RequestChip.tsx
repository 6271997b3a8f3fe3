/** Who asks what: a TRequest with an arrow, an action (no request was sent) with a hand. */
import { Ban, CornerDownRight, Hand } from 'lucide-react';
import type { RequestRow } from '../../diagram/index.ts';
import { actions } from '../../store/index.ts';
import { Breakable } from './Breakable.tsx';

export interface RequestChipProps {
  readonly row: RequestRow;
  readonly place: string;
  readonly tabbable: boolean;
  readonly lit: boolean;
  readonly now: boolean;
  readonly folded: boolean;
  /** Who asks, where no column says it. */
  readonly by?: string | undefined;
}

export function RequestChip({ row, place, tabbable, lit, now, folded, by }: RequestChipProps) {
  const Icon = row.refused ? Ban : row.asked ? CornerDownRight : Hand;
  const words = [
    `Step ${row.step}`,
    `${row.dn === undefined ? '' : `${row.dn}: `}${row.name}`,
    row.detail,
    row.refused ? 'refused' : '',
  ].filter((word) => word !== '');
  const selection = { kind: 'step', step: row.step } as const;
  return (
    <button
      type="button"
      className="treq"
      data-place={place}
      data-ghost={row.ghost || undefined}
      data-lit={lit || undefined}
      data-refused={row.refused || undefined}
      data-tip={row.asked ? undefined : 'An action: it happens at the telephone or the switch, no client sends a request'}
      aria-label={row.ghost ? `${words.slice(1).join(', ')}, preview` : words.join(', ')}
      aria-current={now ? 'step' : undefined}
      aria-disabled={row.ghost || undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={(click) => {
        click.stopPropagation();
        if (row.ghost) return;
        actions.goTo(row.step);
        actions.select(selection);
      }}
      onPointerEnter={
        row.ghost
          ? undefined
          : () => {
              actions.hoverOn(selection);
            }
      }
      onPointerLeave={() => {
        actions.hoverOn(null);
      }}
      onFocus={
        row.ghost
          ? undefined
          : () => {
              actions.hoverOn(selection);
            }
      }
      onBlur={() => {
        actions.hoverOn(null);
      }}
    >
      <Icon size={13} aria-hidden="true" />
      {folded ? null : (
        <span className="treq__words">
          {by === undefined ? null : <span className="tl__dn">{by}</span>}
          <span className="treq__name">
            <Breakable name={row.name} />
          </span>
          {row.detail === '' ? null : <span className="treq__detail"> {row.detail}</span>}
        </span>
      )}
    </button>
  );
}
