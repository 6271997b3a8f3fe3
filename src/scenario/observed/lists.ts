/**
 * Building TKVLists from the lines of a log, and checking the length and the number of pairs that a list says of itself:
 * size = 2 + Σ (4 + key + 1 + v), v being 4 of an integer, the bytes of a string, 2 + the size of a list inside.
 * Source: worked out from genuine lists, exact on six of them.
 */
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

const NOT_ASCII = /\P{ASCII}/u;
const bytes = (text: string): number => (NOT_ASCII.test(text) ? new TextEncoder().encode(text).length : text.length);

/** The packed size of a list, as a server prints it in brackets. */
export function packedSize(list: ObservedList): number {
  let size = 2;
  for (const [key, value] of Object.entries(list)) {
    for (const one of Array.isArray(value) ? value : [value]) size += 5 + bytes(key) + packedValue(one as ObservedValue);
  }
  return size;
}

function packedValue(value: ObservedValue): number {
  if (typeof value === 'number') return 4;
  return typeof value === 'string' ? bytes(value) : 2 + packedSize(value);
}

/** How many pairs a list has. */
export function pairCount(list: ObservedList): number {
  return Object.values(list).reduce<number>((count, value) => count + (Array.isArray(value) ? value.length : 1), 0);
}

const TYPES: readonly string[] = ['00', '01', '03'];

/** `[14] 00 01 01 00..`: the length, the number of pairs, the type of the first. */
export function listHead(list: ObservedList): string {
  const [first] = Object.values<ObservedValue | readonly ObservedValue[]>(list).flat();
  const count = pairCount(list).toString(16).padStart(4, '0');
  const type = TYPES[typeof first === 'number' ? 1 : typeof first === 'object' ? 2 : 0] ?? '00';
  return `[${packedSize(list)}] ${count.slice(0, 2)} ${count.slice(2)} ${type} 00..`;
}

const HEAD = /^\[(\d+)\](?: ([0-9a-f]{2}) ([0-9a-f]{2}))?/i;

/** Reads `[561] 00 14 00 00..`: what the list says of itself; undefined where a value is no list. */
export function readListHead(value: string): { readonly size: number; readonly pairs?: number } | undefined {
  const match = HEAD.exec(value);
  if (match === null) return undefined;
  const size = Number(match[1]);
  return match[2] === undefined ? { size } : { size, pairs: parseInt(`${match[2]}${match[3]}`, 16) };
}
