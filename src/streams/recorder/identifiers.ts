/**
 * The identifiers of a conversation, and tokens. Each follows from a number alone, so that the same
 * scenario always gives the same ones. Their shapes are those of the parameter examples on the page
 * Delete Call; the values are ours. No source shows how a meeting's ID belongs to several calls: here each
 * conversation has its own.
 */
import type { ConnID } from '../../model/index.ts';

/** The four identifiers by which the recorder's API finds one conversation. */
export const IDENTIFIER_NAMES = ['callID', 'platformCallID', 'nativeID', 'meetingID'] as const;
export type IdentifierName = (typeof IDENTIFIER_NAMES)[number];
export type Identifiers = Readonly<Record<IdentifierName, string>>;

/** "1" -> `{ callID: "7a110001-2d6b-…", platformCallID: "71000001", nativeID: "TRS26000001", meetingID: "M0000001" }`. */
export function identifiersOf(connID: ConnID): Identifiers {
  const number = Number(connID);
  return {
    callID: guid(0x7a11_0000 + number, '2d6b-4f0e-9c41-5b8e3a9d7f02'),
    platformCallID: String(71_000_000 + number),
    nativeID: `TRS${26_000_000 + number}`,
    meetingID: `M${number.toString(36).toUpperCase().padStart(7, '0')}`,
  };
}

/** The call whose conversation has this identifier; undefined for what no conversation can have. */
export function connIDWith(name: IdentifierName, value: string): ConnID | undefined {
  const connID = String(NUMBERS[name](value));
  return /^[1-9]\d*$/.test(connID) && identifiersOf(connID)[name] === value ? connID : undefined;
}
const NUMBERS: Readonly<Record<IdentifierName, (value: string) => number>> = {
  callID: (value) => Number.parseInt(value, 16) - 0x7a11_0000,
  platformCallID: (value) => Number(value) - 71_000_000,
  nativeID: (value) => Number(value.slice('TRS'.length)) - 26_000_000,
  meetingID: (value) => Number.parseInt(value.slice('M'.length), 36),
};

/** The token that the recorder gives out as its first, second, … */
export function tokenNumber(count: number): string {
  return guid(0x70ce_0000 + count, '6c10-11e0-bb22-0a3c5d7e9f10');
}

/** Which token this is, 1 for the first; undefined for what is no token. */
export function numberOfToken(token: string): number | undefined {
  const count = Number.parseInt(token, 16) - 0x70ce_0000;
  return count >= 1 && tokenNumber(count) === token ? count : undefined;
}

function guid(first: number, rest: string): string {
  return `${first.toString(16).padStart(8, '0')}-${rest}`;
}
