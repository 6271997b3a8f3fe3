/**
 * User data as the API writes it: an object. A key that stands several times has an array, a list inside is an object, and
 * bytes are left out: no page or capture shows them, and a published client of the newer API knows strings, integers and
 * lists alone. Chosen.
 */
import { bytesOf, pairsOf, type KVItem, type KVList } from '../../model/index.ts';

type Data = Readonly<Record<string, KVItem | readonly KVItem[]>>;

const isBytes = (value: KVItem): boolean => bytesOf(value) !== undefined;

/** `{ $pairs: [["9", "x"], ["a", "y"], ["9", "z"]] }` -> `{ "9": ["x", "z"], "a": "y" }` */
export function userDataObject(list: KVList): Data {
  const data = new Map<string, KVItem[]>();
  for (const [key, value] of pairsOf(list)) {
    if (isBytes(value)) continue;
    data.set(key, [...(data.get(key) ?? []), typeof value === 'object' ? userDataObject(value) : value]);
  }
  return Object.fromEntries([...data].map(([key, values]) => [key, values.length === 1 && values[0] !== undefined ? values[0] : values]));
}
