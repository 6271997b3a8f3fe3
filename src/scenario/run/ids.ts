/**
 * The identifiers that a real server would put where the model counts: hexadecimal ConnIDs and
 * CallUUIDs. Both follow from the call's number alone, so the same scenario always gives the same ones; of a
 * server that is started again they follow from the id of its run too, so that none stands for two calls.
 * Source: the shape of the ids in the Web Services sample of CompleteConference.
 */

/** Eight hexadecimal digits in lower case, which tell the runs of a server apart. */
export type RunID = string;

/** The server's part of every ConnID; the call's number is added to it. */
const CONN_ID_BASE = 0x0071_0271_9818_0000n;
const CALL_UUID_PREFIX = '01RCC3N118B1V0SL8O7GK2LAES';
/** The digits of a call's number in the ConnID of a run. */
const CONN_ID_DIGITS = 6;

/** Six digits of a CallUUID hold this many calls, and six of a ConnID this many. */
export const MAX_CALL_NUMBER = 32 ** 6 - 1;
const MAX_IN_RUN = 16 ** CONN_ID_DIGITS - 1;

/** "1F3A" -> "00001f3a". In: one to eight hexadecimal digits; undefined for anything else. */
export const readRunID = (text: string): RunID | undefined =>
  /^[0-9a-f]{1,8}$/i.test(text) ? text.toLowerCase().padStart(8, '0') : undefined;

/** ConnID "9" -> "0071027198180009", of run "1f3a09bc" "001f3a09bc000009". Throws on what is no call number. */
export function hexConnID(ordinal: string, run?: RunID): string {
  const number = callNumber(ordinal, run);
  return (connIDBase(run) + BigInt(number)).toString(16).padStart(16, '0');
}

/** ConnID "9" -> "01RCC3N118B1V0SL8O7GK2LAES000009", of run "1f3a09bc" "01RCC3N118B1V0SL8O1F3A09BC000009". Throws as hexConnID. */
export function callUUID(ordinal: string, run?: RunID): string {
  return uuidPrefix(run) + callNumber(ordinal, run).toString(32).toUpperCase().padStart(6, '0');
}

/** The call's number behind a hexConnID (in either case) or a callUUID; undefined for anything else, and for ids of another run. */
export function ordinalOf(id: string, run?: RunID): string | undefined {
  const number = id.length === 32 ? numberInUUID(id, run) : numberInConnID(id, run);
  return number !== undefined && number > 0 && number <= largest(run) ? String(number) : undefined;
}

function numberInUUID(id: string, run: RunID | undefined): number | undefined {
  const prefix = uuidPrefix(run);
  const digits = id.slice(prefix.length);
  return id.startsWith(prefix) && /^[0-9A-V]{6}$/.test(digits) ? parseInt(digits, 32) : undefined;
}

function numberInConnID(id: string, run: RunID | undefined): number | undefined {
  return /^[0-9a-f]{16}$/i.test(id) ? Number(BigInt(`0x${id}`) - connIDBase(run)) : undefined;
}

const uuidPrefix = (run: RunID | undefined): string =>
  run === undefined ? CALL_UUID_PREFIX : CALL_UUID_PREFIX.slice(0, -run.length) + run.toUpperCase();
const connIDBase = (run: RunID | undefined): bigint => (run === undefined ? CONN_ID_BASE : BigInt(`0x${run}${'0'.repeat(CONN_ID_DIGITS)}`));
const largest = (run: RunID | undefined): number => (run === undefined ? MAX_CALL_NUMBER : MAX_IN_RUN);

function callNumber(ordinal: string, run: RunID | undefined): number {
  const number = Number(ordinal);
  if (!Number.isInteger(number) || number < 1 || number > largest(run)) {
    throw new Error(`ids: "${ordinal}" is not a call number between 1 and ${largest(run)}`);
  }
  return number;
}
