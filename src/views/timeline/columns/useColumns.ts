/** The columns of the table as they are now: by the room there is, the moment, and what the person said of them. */
import { frameOf } from '../../../scenario/index.ts';
import { useMemo, useState } from 'react';
import {
  STEP_WIDTH,
  columnsOf,
  othersWidth,
  storyColumns,
  type ColumnChoice,
  type StoryColumns,
  type Rows,
} from '../../../diagram/index.ts';
import type { Device, DN } from '../../../model/index.ts';
import { currentRun, useStore, type State } from '../../../store/index.ts';
import { useWidth } from '../../ui/useWidth.ts';

/** The DN that is looked at: chosen itself, by its part in a call, or by an event that it was told. */
function chosenDN(state: State): DN | undefined {
  const { selection } = state;
  switch (selection?.kind) {
    case 'device':
    case 'party':
      return selection.dn;
    case 'event':
      return selection.stream === 'dn' ? frameOf(currentRun(state), selection.step)?.events[selection.index]?.dn : undefined;
    default:
      return undefined;
  }
}

export interface ColumnsAsked {
  readonly rows: Rows;
  readonly devices: readonly Device[];
  readonly folded: ReadonlySet<DN>;
  readonly cursor: number;
  readonly choice: ColumnChoice;
}

export interface ColumnsDrawn extends StoryColumns {
  /** The width of the others' column, 0 without one. */
  readonly aside: number;
  /** For the scrolling element's ref: its width is followed from then on. Out: what ends that. */
  readonly measure: (element: HTMLDivElement) => () => void;
}

export function useColumns({ rows, devices, folded, cursor, choice }: ColumnsAsked): ColumnsDrawn {
  const [room, measure] = useWidth(Infinity);
  const connID = useStore(({ selection }) => (selection?.kind === 'call' || selection?.kind === 'party' ? selection.connID : undefined));
  const chosen = useStore(chosenDN);
  const all = useMemo(() => columnsOf(devices, folded, room), [devices, folded, room]);
  const width = othersWidth(room);
  const { columns, others } = useMemo(
    () => storyColumns(all, { rows, cursor, chosen, connID, room: room - STEP_WIDTH, aside: width, choice }),
    [all, rows, cursor, chosen, connID, room, width, choice],
  );
  const same = useSame(columns);
  const left = useSame(others);
  return useMemo(() => ({ columns: same, others: left, aside: left.length === 0 ? 0 : width, measure }), [same, left, width, measure]);
}

/** The array of last time while it holds the same columns: rows that are drawn need not be drawn anew. */
function useSame<T>(now: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(now);
  const same = kept.length === now.length && kept.every((each, n) => each === now[n]);
  if (!same) setKept(now);
  return same ? kept : now;
}
