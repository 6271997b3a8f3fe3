/**
 * What people compare in a table of the manual: the same event in two cells of one row. An attribute
 * that says something else than in the neighbouring cell is marked; ThisDN is the column and never is.
 */
import type { TEvent } from '../../model/index.ts';
import type { AttributeName } from '../../tlib/index.ts';
import type { EventsRow } from './rows.ts';

const NONE: ReadonlySet<AttributeName> = new Set();
const known = new WeakMap<EventsRow, ReadonlyMap<TEvent, ReadonlySet<AttributeName>>>();

/** The attributes of an event in this row that differ from its neighbour's. */
export function differing(row: EventsRow, event: TEvent): ReadonlySet<AttributeName> {
  let ofRow = known.get(row);
  if (ofRow === undefined) {
    ofRow = compareRow(row);
    known.set(row, ofRow);
  }
  return ofRow.get(event) ?? NONE;
}

/** The neighbour is the last one before with the same name, for the first one the next. */
function compareRow(row: EventsRow): ReadonlyMap<TEvent, ReadonlySet<AttributeName>> {
  const byName = new Map<string, TEvent[]>();
  for (const { event } of row.events) byName.set(event.event, [...(byName.get(event.event) ?? []), event]);
  const found = new Map<TEvent, ReadonlySet<AttributeName>>();
  for (const same of byName.values()) {
    same.forEach((event, n) => {
      const neighbor = same[n - 1] ?? same[n + 1];
      if (neighbor !== undefined) found.set(event, differences(event, neighbor));
    });
  }
  return found;
}

function differences(event: TEvent, other: TEvent): ReadonlySet<AttributeName> {
  const names = new Set<AttributeName>();
  for (const [name, value] of Object.entries(event.attributes) as [AttributeName, unknown][]) {
    if (name !== 'ThisDN' && !sameValue(value, other.attributes[name])) names.add(name);
  }
  return names;
}

/** Equal as a reader would say: key-value lists by their entries. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}
