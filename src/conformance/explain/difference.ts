/** What a comparison finds, and what it needs to know of the log. */
import type { KVList } from '../../model/index.ts';
import type { ObservedList } from '../../scenario/observed/index.ts';
import type { Profile } from '../../tlib/index.ts';

/** An attribute whose value the log contradicts. A side that has none is absent there. */
export interface Difference {
  /** Of a TEvent by the manual's name, of a message by the name that records have it under. */
  readonly attribute: string;
  readonly expected?: string;
  readonly found?: string;
}

/** What every comparison needs to know of the log. */
export interface Printing {
  readonly profile: Profile;
  /** The attributes that the log prints at all; a form that leaves one out everywhere is not held to it. */
  readonly attributes: ReadonlySet<string>;
  /** DNs outside the switch. What they dialled to come in only the network knows. */
  readonly outside: ReadonlySet<string>;
}

/** The pairs that the model says are there and the log contradicts. */
export function listDiffers(expected: KVList, found: unknown): boolean {
  if (typeof found !== 'object' || found === null) return Object.keys(expected).length > 0;
  return Object.entries(expected).some(([key, value]) => {
    const there = (found as ObservedList)[key];
    return there === undefined || !sameValue(value, there);
  });
}

function sameValue(expected: unknown, found: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return String(expected) === String(found);
  if (typeof found !== 'object' || found === null) return false;
  const keys = Object.keys(expected);
  return keys.length === Object.keys(found).length && keys.every((key) => sameValue(expected[key as never], found[key as never]));
}
