/**
 * ErrorCode and its meaning, for EventError. The codes and names are T-Library's own (header of error
 * codes, 2004); two of them were also met in the field: 59 in a server's log, 415 in a client's capture.
 * Which of them a switch sends for a refusal differs from switch to switch, so that pairing is our choice.
 */
import { ref } from './manuals.ts';
import type { Provenance, Ref } from './provenance.ts';

/** Why the model refuses a request. */
export type RefusalKindLike =
  | 'state'
  | 'not-registered'
  | 'not-in-call'
  | 'unknown-dn'
  | 'unknown-call'
  | 'ambiguous'
  | 'destination'
  | 'unsupported';

export interface ErrorInfo {
  readonly code: number;
  /** The header's name for the code. */
  readonly name: string;
  readonly meaning: string;
  /** How we know that this refusal carries this code; that the code exists is known from the header. */
  readonly prov: Provenance;
  readonly ref: Ref;
}

const error = (code: number, name: string, meaning: string): ErrorInfo => ({
  code,
  name,
  meaning,
  prov: 'chosen',
  ref: ref('errorHeader', name),
});

/** The EventError of each kind of refusal. */
export const ERROR_CODES: Readonly<Record<RefusalKindLike, ErrorInfo>> = {
  state: error(496, 'TERR_INV_CALL_STATE', 'The call is not in a state that allows the request.'),
  'not-registered': error(41, 'TERR_NOT_REGISTERED', 'The client is not registered on the DN.'),
  'not-in-call': error(470, 'TERR_PARTY_NOT_ON_CALL', 'The DN has no part in the call that the request names.'),
  'unknown-dn': error(59, 'TERR_NOT_CONFIGURED', 'The switch has no such DN configured.'),
  'unknown-call': error(56, 'TERR_INV_CONNID', 'No call has this ConnID.'),
  // The client left out a ConnID that the request needs: an attribute that does not hold what it must.
  ambiguous: error(53, 'TERR_INVALID_ATTR', 'The request lacks a ConnID, or gives one that does not settle which call is meant.'),
  destination: error(415, 'TERR_INV_DEST_DN', 'The destination cannot be called, or not by this request.'),
  unsupported: error(51, 'TERR_UNSUP_OPER', 'The switch does not do this for such a DN or call.'),
};

/** What an ErrorCode means, or undefined for a code that the model never sends. */
export function errorByCode(code: number): ErrorInfo | undefined {
  return Object.values(ERROR_CODES).find((known) => known.code === code);
}
