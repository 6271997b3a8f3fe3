/** What a form of JSON records is, and how its values are looked into. */
import type { ObservedList, ObservedTime, ObservedValue } from '../../../scenario/observed/index.ts';
import type { Draft } from '../../text/importer.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A kind of JSON value that holds records. */
export interface JsonForm {
  readonly name: string;
  readonly says: string;
  readonly recognises: (value: JsonObject) => boolean;
  /** The records in a value. `time` is what the line before it said. */
  readonly parse: (value: JsonObject, time: ObservedTime | undefined) => readonly Draft[];
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const wordOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

/** A JSON value as an attribute; null is no value. */
export function observed(value: Json | undefined): ObservedValue | readonly ObservedValue[] | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return String(value);
  if (isArray(value))
    return value.map((one) => observed(one)).filter((one): one is ObservedValue => one !== undefined && !Array.isArray(one));
  return isObject(value) ? observedList(value) : value;
}

export function observedList(value: JsonObject): ObservedList {
  const list: { [key: string]: ObservedValue | readonly ObservedValue[] } = {};
  for (const [key, one] of Object.entries(value)) {
    const read = observed(one);
    if (read !== undefined) list[key] = read;
  }
  return list;
}
