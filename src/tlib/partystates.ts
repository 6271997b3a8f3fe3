/**
 * The call-party states: what each means. Source: Unified Call-Party States of the
 * Events and Models Reference; codes from the T-Library header.
 */
import { PARTY_STATE_CODES } from './enums.ts';
import { ref } from './manuals.ts';
import type { PartyState } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

export interface PartyStateInfo {
  readonly name: PartyState;
  /** TPartyState; Dialing's is the bit that is added to another state. */
  readonly code?: number;
  readonly meaning: string;
  readonly prov: Provenance;
  readonly ref: Ref;
}

type Row = readonly [meaning: string, prov?: Provenance];

const ROWS: Readonly<Record<PartyState, Row>> = {
  Null: ['The DN has no part in the call, or has just left it.'],
  Initiated: ['A call was begun for the DN, which is not connected to it yet.'],
  Dialing: ['The DN is calling; the destination has not answered.', 'partly'],
  Alerting: ['The call rings at the DN, or is on its way there.'],
  Queued: ['The call waits at the DN for an agent or a service.'],
  Routing: ['The call waits at the DN for a routing instruction.', 'partly'],
  CP_Detect: ['A predictive call has gone out from the queue or routing point DN; what answers is still being found out.'],
  Connected: ['The DN can talk with the others.'],
  Held: ['The DN has put its connection on hold.'],
  Busy: ['The destination that the DN called is busy.'],
  Failed: ['The call that the DN made failed before any destination was part of it.'],
  Bridged: ["The call is active at another appearance of the DN's line."],
};

function info(name: PartyState): PartyStateInfo {
  const [meaning, prov = 'manual'] = ROWS[name];
  return { name, code: PARTY_STATE_CODES[name], meaning, prov, ref: ref('partyStates', name) };
}

/** Every call-party state. */
export const PARTY_STATE_INFO: Readonly<Record<PartyState, PartyStateInfo>> = Object.fromEntries(
  (Object.keys(ROWS) as PartyState[]).map((name) => [name, info(name)]),
) as Record<PartyState, PartyStateInfo>;
