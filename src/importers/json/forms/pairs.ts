/** Lists of pairs, as the Workspace API writes user data. Source: model Kvpair of the vendor's public client. */
import { isArray, isObject, wordOf, type Json } from './form.ts';

/** `[{ "key": "Account", "type": "str", "value": "1" }]` -> `{ "Account": "1" }`; whatever is no list of pairs stays. */
export function listOfPairs(pairs: Json | undefined): Json | undefined {
  if (!isArray(pairs)) return pairs;
  const list: Record<string, Json> = {};
  for (const pair of pairs) {
    const key = isObject(pair) ? wordOf(pair.key) : undefined;
    if (!isObject(pair) || key === undefined) continue;
    const value = (pair.type === 'kvlist' ? listOfPairs(pair.value) : pair.value) ?? '';
    const there = Object.hasOwn(list, key) ? list[key] : undefined;
    const all = there === undefined ? value : [...(isArray(there) ? there : [there]), value];
    Object.defineProperty(list, key, { value: all, enumerable: true, configurable: true, writable: true });
  }
  return list;
}
