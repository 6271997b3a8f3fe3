/** The attributes of an event that a cell or a line shows. */
import { type AttributeValue, type TEvent, singledOut } from '../../model/index.ts';
import type { AttributeName } from '../../tlib/index.ts';

export type AttributesShown = 'names' | 'key' | 'all';

/** The attributes that a cell shows: none, those of the manual's row, or all. */
export function shownAttributes(event: TEvent, shown: AttributesShown): readonly (readonly [AttributeName, AttributeValue])[] {
  if (shown === 'names') return [];
  const names = shown === 'key' ? singledOut(event) : (Object.keys(event.attributes) as AttributeName[]);
  return names.flatMap((name) => {
    const value = event.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
