/** One line of what a model expects: `B  EventRinging  ConnID 1  ThisDNRole Destination  no OtherDN   [manual]`. */
import {
  ATTRIBUTE_NAMES,
  CALL_STATES,
  CALL_TYPES,
  EVENT_NAMES,
  PROVENANCES,
  ROLES,
  type AttributeName,
  type EventName,
  type Provenance,
} from '../../tlib/index.ts';
import { Mistake, oneOf } from './mistake.ts';

/** One expected event: the attributes that the manual's line singles out; null means "not there". */
export interface ExpectedEvent {
  readonly dn: string;
  readonly event: EventName;
  readonly attributes: Readonly<Partial<Record<AttributeName, string | null>>>;
  /** A later cell than the line before. */
  readonly later: boolean;
  /** The request is refused; the words that its message must contain. */
  readonly refused?: readonly string[];
  /** How this line is known, where it says so itself. */
  readonly prov?: Provenance;
  readonly text: string;
}

export const PROVENANCE_WORDS = Object.keys(PROVENANCES) as readonly Provenance[];

/** Attributes whose values are words of a list. */
const VALUES: Readonly<Partial<Record<AttributeName, readonly [what: string, names: readonly string[]]>>> = {
  ThisDNRole: ['no role', ROLES],
  OtherDNRole: ['no role', ROLES],
  ThirdPartyDNRole: ['no role', ROLES],
  CallState: ['no call state', CALL_STATES],
  CallType: ['no call type', CALL_TYPES],
};

const QUOTED = /"([^"]*)"/g;

/** In: the line without spaces around it, and the model's DNs. Throws a mistake where it is none. */
export function parseExpected(text: string, dns: readonly string[]): ExpectedEvent {
  const later = text.startsWith('~');
  const bracket = text.endsWith(']') ? text.lastIndexOf('[') : text.length;
  const source = text.slice(bracket + 1, -1);
  const prov = bracket === text.length ? undefined : oneOf(source, 'no provenance', PROVENANCE_WORDS);
  const words = text.slice(later ? 1 : 0, bracket).trim();
  const [dn = '', name, ...rest] = words.split(/\s+/);
  if (name === undefined) throw new Mistake(`"${text}" is no event; expected a DN, an event, and attributes with their values`);
  const event = oneOf(name, 'no event', EVENT_NAMES);
  const common = { dn: oneOf(dn, 'no device of this model', dns), event, later, ...(prov === undefined ? {} : { prov }), text };
  if (rest[0] === 'refused') return { ...common, attributes: {}, refused: [...words.matchAll(QUOTED)].map(([, said = '']) => said) };
  return { ...common, attributes: parseAttributes(rest) };
}

function parseAttributes(words: readonly string[]): ExpectedEvent['attributes'] {
  const attributes: Partial<Record<AttributeName, string | null>> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [word = '', value] = words.slice(at, at + 2);
    const absent = word === 'no';
    const name = oneOf(absent ? (value ?? '') : word, 'no attribute', ATTRIBUTE_NAMES);
    if (value === undefined) throw new Mistake(`${name} has no value; expected one after it, or "no ${name}" where it must be absent`);
    if (name in attributes) throw new Mistake(`${name} is named twice; expected it once`);
    const among = VALUES[name];
    if (!absent && among !== undefined) oneOf(value, among[0], among[1]);
    attributes[name] = absent ? null : value;
  }
  return attributes;
}
