/**
 * TKVLists: ordered pairs whose keys may repeat and whose values may be lists. A key that stands several times has an
 * array, in order. Source: TAttachUserData and TUpdateUserData of the function reference; the packed size as logs of
 * servers and clients state it.
 */
import type { KVItem, KVList, KVValue } from './types.ts';

const isMany = (value: KVValue): value is readonly KVItem[] => Array.isArray(value);
const all = (value: KVValue): readonly KVItem[] => (isMany(value) ? value : [value]);

/** `{ k: "1" }` and `{ k: "2" }` -> `{ k: ["1", "2"] }`: what is there stays, and more comes beside it. */
export function added(list: KVList, more: KVList): KVList {
  const both: Record<string, KVValue> = { ...list };
  for (const [key, value] of Object.entries(more)) {
    const there = Object.hasOwn(both, key) ? both[key] : undefined;
    both[key] = there === undefined ? value : [...all(there), ...all(value)];
  }
  return both;
}

/** Do two values say the same, whatever objects they are? */
export function isSameValue(one: KVValue | undefined, other: KVValue | undefined): boolean {
  return one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What one pair takes: 4 bytes, the key and its end, and the value: 4 for an integer, its bytes for a string, its size and 2 for a list. */
function pairSize(key: string, value: KVItem): number {
  const own = 4 + bytesOf(key) + 1;
  if (typeof value === 'number') return own + 4;
  return own + (typeof value === 'string' ? bytesOf(value) : 2 + packedSize(value));
}

/** The size of a list as it is sent: `{ RTR: 115 }` takes 14 bytes. */
export function packedSize(list: KVList): number {
  let size = 2;
  for (const [key, value] of Object.entries(list)) for (const one of all(value)) size += pairSize(key, one);
  return size;
}
