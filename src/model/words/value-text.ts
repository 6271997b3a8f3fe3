/** A value of an attribute on one line. */
import type { AttributeValue, KVItem, KVList } from '../world/types.ts';
import { bytesOf, pairsOf } from '../world/kv-list.ts';

/** A string, a number, a list inside as JSON, bytes as `bytes 00ff10`. */
function itemText(item: KVItem): string {
  if (typeof item !== 'object') return String(item);
  const bytes = bytesOf(item);
  return bytes === undefined ? JSON.stringify(item) : `bytes ${bytes === '' ? 'none' : bytes}`;
}

/** `{ Color: "red" }` -> `Color=red`; a key that stands several times does so here; an empty list says so. */
export function valueText(value: AttributeValue | KVList): string {
  if (typeof value !== 'object') return String(value);
  const pairs = pairsOf(value).map(([key, one]) => `${key}=${itemText(one)}`);
  return pairs.length === 0 ? 'empty list' : pairs.join(', ');
}
