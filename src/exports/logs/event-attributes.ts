/** The attributes of an event as a server prints them: numbers for enumerations, hexadecimal ConnIDs, lists apart. */
import type { Attributes, KVList } from '../../model/index.ts';
import { ATTRIBUTES, ATTRIBUTE_ENUMS, type AttributeName, type Profile } from '../../tlib/index.ts';
import { rawAttributes } from '../raw.ts';
import type { PrintedAttribute } from './request-attributes.ts';

/** What the log prints by other means: the message's name, the time, the connection. */
const APART: ReadonlySet<string> = new Set(['Event', 'id', 'time', 'Server']);

export function eventAttributes(
  event: { readonly attributes: Attributes },
  profile: Profile,
  location?: string,
): readonly PrintedAttribute[] {
  const raw = rawAttributes(event, profile, location);
  return (Object.entries(raw) as [AttributeName, unknown][])
    .filter(([name]) => !APART.has(name))
    .map(([name, value]): PrintedAttribute => {
      if (typeof value === 'object') return [name, { is: 'list', list: value as KVList }];
      const isBare =
        typeof value === 'number' || (name in ATTRIBUTE_ENUMS && /^\d+$/.test(String(value))) || ATTRIBUTES[name].type === 'connection id';
      return [name, { is: isBare ? 'bare' : 'text', text: String(value) }];
    });
}
