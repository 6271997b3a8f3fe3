/** A value of an attribute on one line. */
import type { AttributeValue, KVList } from '../world/types.ts';

/** `{ Color: "red" }` -> `Color=red`; lists inside are written as JSON; an empty list says so. */
export function valueText(value: AttributeValue | KVList): string {
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}=${typeof one === 'object' ? JSON.stringify(one) : String(one)}`);
  return pairs.length === 0 ? 'empty list' : pairs.join(', ');
}
