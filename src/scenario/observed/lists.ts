/**
 * Building TKVLists from the lines of a log, and the length and the number of pairs that a list says of itself:
 * size = 2 + Σ (4 + key + 1 + v), v being 4 of an integer, the bytes of a string, 2 + the size of a list inside.
 * Source: worked out from genuine lists, exact on six of them; the numbers of the types: a header of TKVLists.
 */
import { bytesOf, packedSize, pairsOf, type KVItem } from '../../model/index.ts';
import type { ObservedList, ObservedValue } from './record.ts';

type Building = { [key: string]: ObservedValue | ObservedValue[] };

/** Sets a pair; a key that is there already becomes an array. */
export function put(list: ObservedList, key: string, value: ObservedValue): void {
  const building = list as Building;
  if (!Object.hasOwn(building, key)) {
    if (key === '__proto__') Object.defineProperty(building, key, { value, enumerable: true, configurable: true, writable: true });
    else building[key] = value;
    return;
  }
  const there = building[key];
  if (Array.isArray(there)) there.push(value);
  else building[key] = [there as ObservedValue, value];
}

/**
 * Adds a pair to a TKVList, in the order of the log: where an object would change that order, the list becomes one of
 * `$pairs`.
 */
export function putPair(list: ObservedList, key: string, value: ObservedValue): void {
  const building = list as Building;
  const { $pairs } = building;
  if (Array.isArray($pairs)) {
    ($pairs as unknown[]).push([key, value]);
    return;
  }
  const isThere = Object.hasOwn(building, key);
  if (!isThere && !INTEGER.test(key)) {
    put(list, key, value);
    return;
  }
  const kept = isThere
    ? Object.keys(building).at(-1) === key
    : Object.keys(building).every((one) => INTEGER.test(one) && Number(one) < Number(key));
  if (kept) {
    put(list, key, value);
    return;
  }
  const pairs = [...pairsOf(list), [key, value]];
  for (const name of Object.keys(building)) Reflect.deleteProperty(building, name);
  building.$pairs = pairs as unknown as ObservedValue[];
}
/** Keys that an object puts first, in the order of their numbers. */
const INTEGER = /^(?:0|[1-9]\d{0,9})$/;

/** How many pairs a list has. */
export const pairCount = (list: ObservedList): number => pairsOf(list).length;

/** The type of a pair as the packed form has it: string, integer, binary, list. */
function typeOf(value: KVItem | undefined): string {
  if (typeof value === 'number') return '01';
  if (typeof value !== 'object') return '00';
  return bytesOf(value) === undefined ? '03' : '02';
}

/** `[14] 00 01 01 00..`: the length, the number of pairs, the type of the first. */
export function listHead(list: ObservedList): string {
  const count = pairCount(list).toString(16).padStart(4, '0');
  return `[${packedSize(list)}] ${count.slice(0, 2)} ${count.slice(2)} ${typeOf(pairsOf(list)[0]?.[1])} 00..`;
}

const HEAD = /^\[(\d+)\](?: ([0-9a-f]{2}) ([0-9a-f]{2}))?/i;

/** Reads `[561] 00 14 00 00..`: what the list says of itself; undefined where a value is no list. */
export function readListHead(value: string): { readonly size: number; readonly pairs?: number } | undefined {
  const match = HEAD.exec(value);
  if (match === null) return undefined;
  const size = Number(match[1]);
  return match[2] === undefined ? { size } : { size, pairs: parseInt(`${match[2]}${match[3]}`, 16) };
}
