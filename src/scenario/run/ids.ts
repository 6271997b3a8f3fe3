/**
 * The identifiers that a real server would put where the model counts: hexadecimal ConnIDs and
 * CallUUIDs. Both follow from the call's number alone, so the same scenario always gives the same ones.
 * Source: the shape of the ids in the Web Services sample of CompleteConference.
 */

/** The server's part of every ConnID; the call's number is added to it. */
const CONN_ID_BASE = 0x0071_0271_9818_0000n;
const CALL_UUID_PREFIX = '01RCC3N118B1V0SL8O7GK2LAES';

/** ConnID "9" -> "0071027198180009": 16 hexadecimal digits. Throws on what is no call number. */
export function hexConnID(ordinal: string): string {
  return (CONN_ID_BASE + BigInt(callNumber(ordinal))).toString(16).padStart(16, '0');
}

/** ConnID "9" -> "01RCC3N118B1V0SL8O7GK2LAES000009": 32 characters. Throws on what is no call number. */
export function callUUID(ordinal: string): string {
  return CALL_UUID_PREFIX + callNumber(ordinal).toString(32).toUpperCase().padStart(6, '0');
}

/** The call's number behind a hexConnID (in either case) or a callUUID; undefined for anything else. */
export function ordinalOf(id: string): string | undefined {
  const digits = id.slice(CALL_UUID_PREFIX.length);
  if (id.length === 32 && id.startsWith(CALL_UUID_PREFIX) && /^[0-9A-V]{6}$/.test(digits)) return String(parseInt(digits, 32));
  if (!/^[0-9a-f]{16}$/i.test(id)) return undefined;
  const number = BigInt(`0x${id}`) - CONN_ID_BASE;
  return number > 0n && number <= BigInt(MAX_CALL_NUMBER) ? String(number) : undefined;
}

/** Six digits of a CallUUID hold this many calls. */
export const MAX_CALL_NUMBER = 32 ** 6 - 1;

function callNumber(ordinal: string): number {
  const number = Number(ordinal);
  if (!Number.isInteger(number) || number < 1 || number > MAX_CALL_NUMBER) {
    throw new Error(`ids: "${ordinal}" is not a call number between 1 and ${MAX_CALL_NUMBER}`);
  }
  return number;
}
