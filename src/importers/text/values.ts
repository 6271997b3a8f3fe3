/**
 * Attributes in the manual's spelling, whatever the log's: `AttributeThisDNRole 2`, `OtherDNRole = 1 [RoleOrigination]`
 * and `CallState: "Ok"` become Destination, Origination and OK. Source: the T-Library header's enumerations.
 */
import { ATTRIBUTE_ENUMS, ATTRIBUTE_NAMES, attributesOf } from '../../tlib/index.ts';
import type { ObservedValue } from '../../scenario/observed/index.ts';

const RENAMED: Readonly<Record<string, string>> = {
  Reason: 'Reasons',
  CallUuid: 'CallUUID',
  ThisDn: 'ThisDN',
  OtherDn: 'OtherDN',
  Dnis: 'DNIS',
  Ani: 'ANI',
  ThirdPartyDn: 'ThirdPartyDN',
  ConnId: 'ConnID',
  PreviousConnId: 'PreviousConnID',
  ThisDnRole: 'ThisDNRole',
  OtherDnRole: 'OtherDNRole',
  ThirdPartyDnRole: 'ThirdPartyDNRole',
};
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...ATTRIBUTE_NAMES.map((name): [string, string] => [`Attribute${name}`, name]),
  ...ATTRIBUTE_NAMES.map((name): [string, string] => [name, name]),
  ...Object.entries(RENAMED).flatMap(([from, to]): [string, string][] => [
    [from, to],
    [`Attribute${from}`, to],
  ]),
]);
const CACHE_SIZE = 500;
const seen = new Map<string, string>(KNOWN);

/** `AttributeThisDN` -> `ThisDN`; a name that the manual does not have loses its prefix and is kept. */
export function attributeName(printed: string): string {
  const known = seen.get(printed);
  if (known !== undefined) return known;
  const name = printed.startsWith('Attribute') && printed.length > 9 ? printed.slice(9) : printed;
  if (seen.size < CACHE_SIZE) seen.set(printed, name);
  return name;
}

function namesByCode(codes: Readonly<Record<string, number>>): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const [name, code] of Object.entries(codes)) if (!names.has(code)) names.set(code, name);
  return names;
}
const ENUMS = new Map(
  Object.entries(ATTRIBUTE_ENUMS)
    .filter(([name]) => name !== 'Event')
    .map(([name, { codes, prefix }]) => [name, { codes, prefix, names: namesByCode(codes) }] as const),
);
const CONN_IDS: ReadonlySet<string> = new Set(attributesOf('connection id'));
const INTEGER = /^-?\d{1,15}$/;

/** The value of an enumeration by name: a number, a name, or `2 [Inbound]`; what is none of them stays as it is. */
function enumValue(name: string, printed: string): string | undefined {
  const known = ENUMS.get(name);
  if (known === undefined) return undefined;
  const bracket = printed.indexOf(' [');
  const word = bracket < 0 ? printed : printed.slice(0, bracket);
  if (INTEGER.test(word)) return known.names.get(Number(word)) ?? printed;
  const bare = word.startsWith(known.prefix) && word.length > known.prefix.length ? word.slice(known.prefix.length) : word;
  if (bare === 'Ok') return 'OK';
  return Object.hasOwn(known.codes, bare) ? bare : printed;
}

/** A bare word of a log (not quoted) as the value of an attribute. */
export function bareValue(name: string, printed: string): ObservedValue {
  if (CONN_IDS.has(name)) return printed.toLowerCase();
  const named = enumValue(name, printed);
  if (named !== undefined) return named;
  if (!INTEGER.test(printed) || name === 'EventSequenceNumber') return printed;
  const number = Number(printed);
  return name === 'ReferenceID' && number === 4_294_967_295 ? -1 : number;
}

/** A value that JSON gave already: enumerations by name, ConnIDs in small letters. */
export function jsonValue(name: string, value: ObservedValue): ObservedValue {
  if (typeof value === 'object') return value;
  if (CONN_IDS.has(name)) return String(value).toLowerCase();
  return enumValue(name, String(value)) ?? value;
}

/** `(bin) 00 ff 10` -> bytes, as this project's own logs write them; undefined for every other text. */
export function binaryValue(text: string): ObservedValue | undefined {
  const bytes = /^\(bin\)((?: ?[0-9a-f]{2})*)\s*$/i.exec(text)?.[1];
  return bytes === undefined ? undefined : { $binary: bytes.replaceAll(' ', '').toLowerCase() };
}
