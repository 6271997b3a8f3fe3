/** How refusals put things into words. */
import { DEVICE_KIND_INFO, type DeviceKind } from '../../tlib/index.ts';

/** "an extension" */
export const kindInWords = (kind: DeviceKind): string => DEVICE_KIND_INFO[kind].noun;

/** "1, 2 and 4" or, with another word, "Connected or Held". */
export function listInWords(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? 'none';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** A DN that nobody declared, as it was given: "Z", or two quotes for an empty one. */
export const dnInWords = (dn: string): string => (dn === '' ? '""' : dn);

/** "No answer" of `NoAnswer`. */
export const actionInWords = (action: string): string => action.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
