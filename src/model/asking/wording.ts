/** How refusals put things into words. */
import type { DeviceKind } from '../../tlib/index.ts';

const KINDS: Readonly<Record<DeviceKind, string>> = {
  extension: 'an extension',
  external: 'an external DN',
  'acd-queue': 'an ACD queue',
  'routing-point': 'a routing point',
  'routing-queue': 'a routing queue',
};

/** "an extension" */
export const kindInWords = (kind: DeviceKind): string => KINDS[kind];

/** "1, 2 and 4" or, with another word, "Connected or Held". */
export function listInWords(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? 'none';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A DN that nobody declared, as it was given: "Z", or two quotes for an empty one. */
export const dnInWords = (dn: string): string => (dn === '' ? '""' : dn);

/** "No answer" of `NoAnswer`. */
export const actionInWords = (action: string): string => action.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
