/**
 * TKVLists in a document: an object, whose values are strings, numbers, objects (a list inside) or arrays (the same key
 * several times). `{"$binary": "00ff10"}` is bytes, and a list whose order no object keeps is `{"$pairs": [["9", "x"], …]}`.
 */
import { bytesOf, listOf, pairsOf, type KVItem, type KVList } from '../../model/index.ts';

export const MAX_PAIRS = 100;
/** Control characters, and halves of characters that no text can carry. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export const isPairValue = (value: unknown): boolean =>
  (typeof value === 'string' && value.length <= 4096 && !/\p{Cs}/u.test(value)) || (typeof value === 'number' && Number.isFinite(value));
/** Names that every JavaScript object has already are no keys: they would be mistaken for values. */
export const isPairKey = (key: string): boolean =>
  key.length > 0 && key.length <= 128 && !UNPRINTABLE.test(key) && !(key in Object.prototype);

/** A list of a TKVList, no deeper than a server's log was ever seen to print. */
const MAX_DEPTH = 8;
/** As many bytes as the longest string has. */
const MAX_HEX = 8192;

/** All pairs in their order, or fields: not both. */
export const isOneList = (value: object): boolean => !('$pairs' in value) || Object.keys(value).length === 1;

/** One value: plain, bytes, or a list inside. */
function isKVItem(value: unknown, depth: number): boolean {
  if (!isPlainObject(value)) return isPairValue(value);
  if ('$binary' in value) return (bytesOf(value as KVList)?.length ?? Infinity) <= MAX_HEX;
  const entries = Object.entries(value);
  return (
    isOneList(value) &&
    depth < MAX_DEPTH &&
    entries.length <= MAX_PAIRS &&
    entries.every(([key, one]) => isPairKey(key) && isKVField(key, one, depth + 1))
  );
}

const isPair = (pair: unknown, depth: number): boolean =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  typeof pair[0] === 'string' &&
  isPairKey(pair[0]) &&
  !pair[0].startsWith('$') &&
  isKVItem(pair[1], depth);

/** A field of a list: a value, several where the same key stands several times, or all pairs in their order. */
export function isKVField(key: string, value: unknown, depth = 1): boolean {
  if (key === '$binary') return false;
  if (key === '$pairs') return Array.isArray(value) && value.length <= MAX_PAIRS && value.every((pair) => isPair(pair, depth));
  if (Array.isArray(value)) return value.length > 1 && value.length <= MAX_PAIRS && value.every((one) => isKVItem(one, depth));
  return isKVItem(value, depth);
}

const canonicalItem = (item: KVItem): KVItem => (typeof item !== 'object' || bytesOf(item) !== undefined ? item : canonicalList(item));

/** The same list in its one spelling, sharing nothing with the other: an object wherever that keeps the order. */
export const canonicalList = (list: KVList): KVList => listOf(pairsOf(list).map(([key, item]) => [key, canonicalItem(item)]));
