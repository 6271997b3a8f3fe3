/**
 * User data, reasons and extensions as lists of pairs, `[{ key, type, value }]`. Source: model Kvpair of
 * genesys-workspace-client-js 9.0.1; the Java client knows the types str, int and kvlist and throws others away.
 */
import { bytesOf, listOf as listIn, pairsOf as pairsIn, type KVItem, type KVList } from '../../model/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';

export interface Kvpair {
  readonly key: string;
  readonly type: 'str' | 'int' | 'kvlist';
  readonly value: string | number | readonly Kvpair[];
}

/**
 * `{ Account: "1", Tries: [2, 3] }` -> a pair for Account (str) and two for Tries (int), in the order of the list. Bytes are
 * left out: the published clients know no type for them.
 */
export const pairsOf = (list: KVList): readonly Kvpair[] =>
  pairsIn(list).flatMap(([key, value]) => (typeof value === 'object' && bytesOf(value) !== undefined ? [] : [pairOf(key, value)]));

function pairOf(key: string, value: KVItem): Kvpair {
  if (typeof value === 'string') return { key, type: 'str', value };
  return typeof value === 'number' ? { key, type: 'int', value } : { key, type: 'kvlist', value: pairsOf(value) };
}

/** The other way round. Out: the list, or in words what is wrong with it and where. A key that stands twice has an array. */
export function listOf(pairs: unknown, at: string): Result<KVList, string> {
  if (!Array.isArray(pairs)) return bad(`"${at}" must be an array of pairs, each with "key", "type" and "value".`);
  const list: (readonly [string, KVItem])[] = [];
  for (const [index, pair] of (pairs as readonly unknown[]).entries()) {
    const where = `${at}[${String(index)}]`;
    const read = readPair(pair, where);
    if (!read.ok) return read;
    list.push([read.value.key, read.value.value]);
  }
  return good(listIn(list));
}

function readPair(pair: unknown, where: string): Result<{ readonly key: string; readonly value: KVItem }, string> {
  const { key, type, value } = (typeof pair === 'object' && pair !== null ? pair : {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || key === '') return bad(`"${where}.key" must be a string that is not empty.`);
  switch (type) {
    case 'str':
      return typeof value === 'string' ? good({ key, value }) : bad(`"${where}.value" must be a string, as its type is str.`);
    case 'int':
      return Number.isInteger(value)
        ? good({ key, value: value as number })
        : bad(`"${where}.value" must be an integer, as its type is int.`);
    case 'kvlist': {
      const inner = listOf(value, `${where}.value`);
      return inner.ok ? good({ key, value: inner.value }) : inner;
    }
    default:
      return bad(`"${where}.type" must be str, int or kvlist.`);
  }
}
