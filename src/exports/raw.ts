/**
 * Attributes as a real server would print them: ConnIDs of 16 hexadecimal digits, CallUUIDs of 32
 * characters, enumerations as numbers, the time in seconds and microseconds.
 * Source: T-Library header for the numbers; the ids are ours and follow from the calls' numbers.
 */
import { listOf, pairsOf, type Attributes, type AttributeValue, type KVList } from '../model/index.ts';
import { DEFAULT_LOCATION, callUUID, hexConnID } from '../scenario/index.ts';
import { ATTRIBUTES, numericCode, type AttributeName, type Profile } from '../tlib/index.ts';

export type RawValue = AttributeValue | { readonly TimeinSecs: number; readonly TimeinuSecs: number };
export type RawAttributes = Readonly<Partial<Record<AttributeName, RawValue>>>;

/**
 * `{ ConnID: "9", CallState: "OK" }` -> `{ ConnID: "0071027198180009", CallState: 0 }`.
 * In the profile of Voice Microservices ConnIDs carry the location behind an @, as their records do.
 */
export function rawAttributes(event: { readonly attributes: Attributes }, profile: Profile, location = DEFAULT_LOCATION): RawAttributes {
  const raw: Partial<Record<AttributeName, RawValue>> = {};
  for (const [name, value] of Object.entries(event.attributes) as [AttributeName, AttributeValue][]) {
    raw[name] = rawValue(name, value, profile, location);
  }
  return raw;
}

const UUIDS: ReadonlySet<AttributeName> = new Set<AttributeName>(['CallUUID', 'OrigCallUUID', 'RefCallUUID', 'CallThreadID']);

function rawValue(name: AttributeName, value: AttributeValue, profile: Profile, location: string): RawValue {
  if (name === 'time' && typeof value === 'number') return { TimeinSecs: Math.floor(value), TimeinuSecs: Math.round((value % 1) * 1e6) };
  if (typeof value === 'string' && ORDINAL.test(value)) {
    if (ATTRIBUTES[name].type === 'connection id')
      return profile === 'voice-microservices' ? `${hexConnID(value)}@${location}` : hexConnID(value);
    if (UUIDS.has(name)) return callUUID(value);
  }
  if (name === 'Extensions' && typeof value === 'object') return rawExtensions(value);
  return numericCode(name, value) ?? value;
}

/** EventAddressInfo names ConnIDs as `conn-1`, `conn-2`; other extensions are whatever their sender gave. */
function rawExtensions(extensions: KVList): KVList {
  const isConnID = (key: string, value: unknown): value is string =>
    /^conn-\d+$/.test(key) && typeof value === 'string' && ORDINAL.test(value);
  return listOf(pairsOf(extensions).map(([key, value]) => [key, isConnID(key, value) ? hexConnID(value) : value]));
}
const ORDINAL = /^[1-9][0-9]{0,6}$/;
