/**
 * Arrow keys in the table: which request or event comes next in which direction. A place is a row and
 * a stop within it; rows without stops (bands, refusals) are passed over.
 */
import type { DN } from '../../model/index.ts';
import type { Rows } from './rows.ts';
import { rowOfStep } from './timeline.ts';

export interface Place {
  readonly row: number;
  /** The column's DN; '' for a step that no DN of the table takes. */
  readonly dn: DN;
  /** Position among the events of that cell. */
  readonly index: number;
}

export type FocusKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'First' | 'Last';

/** The stops of a row in column order. */
export function stopsOf(rows: Rows, row: number, columns: readonly DN[]): readonly Place[] {
  const found = row < 0 ? undefined : rows.at(row);
  if (found?.kind === 'request') return [{ row, dn: found.dn ?? '', index: 0 }];
  if (found?.kind !== 'events') return [];
  return columns.flatMap((dn) => (found.byDN.get(dn) ?? []).map((_, index) => ({ row, dn, index })));
}

/** Where a key leads from a place; the same place when there is nothing that way. */
export function moveFocus(rows: Rows, columns: readonly DN[], from: Place, key: FocusKey): Place {
  const here = stopsOf(rows, from.row, columns);
  const at = here.findIndex((stop) => stop.dn === from.dn && stop.index === from.index);
  switch (key) {
    case 'ArrowLeft':
      return here[at - 1] ?? from;
    case 'ArrowRight':
      return here[at + 1] ?? from;
    case 'Home':
      return here[0] ?? from;
    case 'End':
      return here.at(-1) ?? from;
    case 'First':
      return vertical(rows, columns, { ...from, row: -1 }, 1) ?? from;
    case 'Last':
      return vertical(rows, columns, { ...from, row: rows.length }, -1) ?? from;
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = key === 'ArrowDown' ? 1 : -1;
      const stacked = here[at + by];
      if (stacked?.dn === from.dn) return stacked;
      return vertical(rows, columns, from, by) ?? from;
    }
  }
}

/** The first stop at or after a step: where Tab enters the table. */
export function firstStop(rows: Rows, columns: readonly DN[], step: number): Place | undefined {
  for (let row = rowOfStep(rows, step); row < rows.length; row += 1) {
    const stop = stopsOf(rows, row, columns)[0];
    if (stop !== undefined) return stop;
  }
  return undefined;
}

/** The nearest stop of the next row that has any; of stacked ones the first met. */
function vertical(rows: Rows, columns: readonly DN[], from: Place, by: 1 | -1): Place | undefined {
  const column = columns.indexOf(from.dn);
  for (let row = from.row + by; row >= 0 && row < rows.length; row += by) {
    const stops = stopsOf(rows, row, columns);
    if (stops.length === 0) continue;
    const near = Math.min(...stops.map((stop) => Math.abs(columns.indexOf(stop.dn) - column)));
    const nearest = stops.filter((stop) => Math.abs(columns.indexOf(stop.dn) - column) === near);
    return by === 1 ? nearest[0] : nearest.at(-1);
  }
  return undefined;
}
