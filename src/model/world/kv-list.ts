/**
 * TKVLists: ordered pairs whose keys may repeat and whose values may be lists or bytes. A list is an object; a key that
 * stands several times has an array. What an object cannot say is said by names with a dollar: `$pairs` holds the pairs in
 * their order where an object would change it (keys that read as numbers, a key that comes again later), `$binary` holds
 * bytes in hexadecimal. Source: TAttachUserData and TUpdateUserData of the function reference; the types of a pair and the
 * packed size as headers and logs state them. The two names are ours.
 */
import type { KVItem, KVList, KVValue } from './types.ts';

/** One pair of a list. */
export type KVPair = readonly [key: string, value: KVItem];

const isMany = (value: KVValue): value is readonly KVItem[] => Array.isArray(value);
const all = (value: KVValue): readonly KVItem[] => (isMany(value) ? value : [value]);

/** The bytes of a binary value in hexadecimal, `00ff10`; undefined for every other value. */
export function bytesOf(value: KVItem): string | undefined {
  if (typeof value !== 'object') return undefined;
  const { $binary } = value;
  return typeof $binary === 'string' && /^(?:[0-9a-f]{2})*$/.test($binary) && Object.keys(value).length === 1 ? $binary : undefined;
}

const arePairs = (value: unknown): value is readonly KVPair[] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string');

/** `{ k: ["1", "2"], l: 3 }` -> `[["k", "1"], ["k", "2"], ["l", 3]]`: every pair, in the order of the list. */
export function pairsOf(list: KVList): readonly KVPair[] {
  const { $pairs } = list;
  if (arePairs($pairs)) return $pairs;
  return Object.entries(list).flatMap(([key, value]) => all(value).map((item): KVPair => [key, item]));
}

/** The list of these pairs: an object where that keeps their order, and `$pairs` where it would not. */
export function listOf(pairs: readonly KVPair[]): KVList {
  const plain: Record<string, KVItem | KVItem[]> = {};
  for (const [key, value] of pairs) {
    const there = Object.hasOwn(plain, key) ? plain[key] : undefined;
    if (there === undefined) plain[key] = value;
    else if (Array.isArray(there)) there.push(value);
    else plain[key] = [there, value];
  }
  const kept = pairsOf(plain);
  return kept.length === pairs.length && kept.every(([key], at) => key === pairs[at]?.[0])
    ? plain
    : { $pairs: pairs as unknown as readonly KVItem[] };
}

/** `{ k: "1" }` and `{ k: "2" }` -> `{ k: ["1", "2"] }`: what is there stays, and more comes beside it. */
export function added(list: KVList, more: KVList): KVList {
  const there = pairsOf(list);
  const beside = pairsOf(more);
  if (there.length === 0) return more;
  // Beside it: a pair whose key is there follows the last one of that key.
  const both = [...there];
  for (const pair of beside) {
    const last = both.findLastIndex(([key]) => key === pair[0]);
    if (last < 0) both.push(pair);
    else both.splice(last + 1, 0, pair);
  }
  return listOf(both);
}

/** `{ a: "1", b: "2" }` and `{ a: "3" }` -> `{ a: "3", b: "2" }`: pairs of the same keys are replaced, where they stood. */
export function updated(list: KVList, more: KVList): KVList {
  const beside = pairsOf(more);
  const taken = new Set<string>();
  const kept = pairsOf(list).flatMap((pair) => {
    const news = beside.filter(([key]) => key === pair[0]);
    if (news.length === 0) return [pair];
    const again = taken.has(pair[0]);
    taken.add(pair[0]);
    return again ? [] : news;
  });
  return listOf([...kept, ...beside.filter(([key]) => !taken.has(key))]);
}

/** The list without the pairs of a key. */
export const without = (list: KVList, key: string): KVList => listOf(pairsOf(list).filter(([name]) => name !== key));

/** Has the list a pair of this key? */
export const hasKey = (list: KVList, key: string): boolean => pairsOf(list).some(([name]) => name === key);

/** Do two lists, or two values, say the same, whatever objects they are? */
export function isSameValue(one: KVValue | undefined, other: KVValue | undefined): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

const NOT_ASCII = /\P{ASCII}/u;

/** Bytes of a text in UTF-8. */
function textSize(text: string): number {
  if (!NOT_ASCII.test(text)) return text.length;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What one pair takes: 4 bytes, the key and its end, and the value: 4 for an integer, its bytes for a string or bytes, its size and 2 for a list. */
function pairSize([key, value]: KVPair): number {
  const own = 4 + textSize(key) + 1;
  if (typeof value === 'number') return own + 4;
  if (typeof value === 'string') return own + textSize(value);
  const bytes = bytesOf(value);
  return own + (bytes === undefined ? 2 + packedSize(value) : bytes.length / 2);
}

/** The size of a list as it is sent: `{ RTR: 115 }` takes 14 bytes. */
export function packedSize(list: KVList): number {
  return pairsOf(list).reduce((size, pair) => size + pairSize(pair), 2);
}
