/** Searching calls for what a ticket names: a DN, a ConnID, a CallUUID, a number, a piece of user data. */
import type { LogRecord, ObservedList, ObservedValue } from '../../scenario/observed/index.ts';
import type { ObservedCall } from './find-calls.ts';

/** The calls that have the words of a query somewhere, each of them; every call for an empty query. */
export function searchCalls(calls: readonly ObservedCall[], query: string): readonly ObservedCall[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? calls : calls.filter((call) => words.every((word) => hasWord(call, word)));
}

function hasWord(call: ObservedCall, word: string): boolean {
  const { connIDs, callUUIDs, dns, ani = '', dnis = '', ended } = call;
  const has = (text: string): boolean => text.toLowerCase().includes(word);
  if ([...connIDs, ...callUUIDs, ...dns, ani, dnis, ended].some(has)) return true;
  return call.records.some((record) => inUserData(record, has));
}

/** Of a record that was skimmed only its text has the data: the pairs of its lists stand two tabs in. */
function inUserData({ attributes, skimmed, text }: LogRecord, has: (text: string) => boolean): boolean {
  if (skimmed !== true) return attributes.UserData !== undefined && inValue(attributes.UserData, has);
  return has(text) && text.split('\n').some((line) => /^\s*'/.test(line) && has(line));
}

function inValue(value: ObservedValue | readonly ObservedValue[], has: (text: string) => boolean): boolean {
  if (typeof value === 'string') return has(value);
  if (typeof value === 'number') return has(String(value));
  if (Array.isArray(value)) return value.some((one: ObservedValue) => inValue(one, has));
  return Object.entries(value as ObservedList).some(([key, one]) => has(key) || inValue(one, has));
}
