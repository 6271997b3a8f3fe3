/** Values of attributes as one line of text: key-value lists as `key=value`. */
import { type AttributeValue, type TEvent, singledOut } from '../../model/index.ts';
import type { AttributeName } from '../../tlib/index.ts';

export type AttributesShown = 'names' | 'key' | 'all';

export function valueText(value: AttributeValue): string {
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, item]) => `${key}=${typeof item === 'object' ? JSON.stringify(item) : String(item)}`);
  return pairs.length === 0 ? 'empty list' : pairs.join(', ');
}

/** The attributes that a cell shows: none, those of the manual's row, or all. */
export function shownAttributes(event: TEvent, shown: AttributesShown): readonly (readonly [AttributeName, AttributeValue])[] {
  if (shown === 'names') return [];
  const names = shown === 'key' ? singledOut(event) : (Object.keys(event.attributes) as AttributeName[]);
  return names.flatMap((name) => {
    const value = event.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
