/**
 * The one stop of the table that Tab reaches. Keys move it; it follows the cursor when somebody
 * steps. It is kept by the row's key, since ghosts and new rows shift the numbers.
 */
import { useState } from 'react';
import { firstStop, moveFocus, stopsOf, type FocusKey, type Place, rowOfStep, type Rows } from '../../diagram/index.ts';

/** What marks a stop in the page (`data-place`). */
export function placeKey(rowKey: string, dn: string, index: number): string {
  return `${rowKey}|${dn}|${index}`;
}

/** A place that survives other rows coming and going. */
interface KeptPlace {
  readonly key: string;
  readonly step: number;
  readonly dn: string;
  readonly index: number;
}

function find(rows: Rows, columns: readonly string[], kept: KeptPlace): Place | undefined {
  for (let row = rowOfStep(rows, kept.step); rows.at(row)?.step === kept.step; row += 1) {
    if (rows.at(row)?.key !== kept.key) continue;
    return stopsOf(rows, row, columns).find((stop) => stop.dn === kept.dn && stop.index === kept.index);
  }
  return undefined;
}

export interface PlaceControl {
  /** Where Tab enters; undefined for a table without stops. */
  readonly place: Place | undefined;
  /** The same as `data-place` says it. */
  readonly key: string | undefined;
  readonly moveTo: (place: Place) => void;
  readonly moveBy: (key: FocusKey) => Place | undefined;
}

/** In: the rows, the columns' DNs and the cursor. A cursor that moves to another step takes the place along. */
export function usePlace(rows: Rows, columns: readonly string[], cursor: number): PlaceControl {
  const [kept, setKept] = useState<KeptPlace | undefined>(undefined);
  const [followed, setFollowed] = useState(cursor);
  const keep = (place: Place): void => {
    const row = rows.at(place.row);
    if (row !== undefined) setKept({ key: row.key, step: row.step, dn: place.dn, index: place.index });
  };
  let place = kept === undefined ? undefined : find(rows, columns, kept);
  if (followed !== cursor) {
    setFollowed(cursor);
    if (kept?.step !== cursor) {
      setKept(undefined);
      place = undefined;
    }
  }
  place ??= firstStop(rows, columns, cursor) ?? firstStop(rows, columns, 0);
  const row = place === undefined ? undefined : rows.at(place.row);
  return {
    place,
    key: place === undefined || row === undefined ? undefined : placeKey(row.key, place.dn, place.index),
    moveTo: keep,
    moveBy: (key) => {
      if (place === undefined) return undefined;
      const next = moveFocus(rows, columns, place, key);
      keep(next);
      return next;
    },
  };
}
