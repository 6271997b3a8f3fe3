/**
 * The operations of the Web Services voice API that stand for TRequests, spelled as its pages spell them; what else is
 * known of each stands with that stream. Source: Web Services API, Voice API; Calls message type.
 */
import type { Provenance } from './provenance.ts';

/** In the order in which the published lists of capabilities print them; where none prints two together, the order is ours. */
export const CALL_OPERATIONS = [
  'Answer',
  'UpdateUserData',
  'SendDtmf',
  'SwapCalls',
  'Retrieve',
  'InitiateConference',
  'Hold',
  'SingleStepTransfer',
  'InitiateTransfer',
  'RemoveParticipantFromConference',
  'AttachUserData',
  'CompleteConference',
  'DeleteUserDataPair',
  'SingleStepConference',
  'DeleteUserData',
  'MuteCall',
  'UnmuteCall',
  'Hangup',
  'CompleteTransfer',
  'ClearCall',
] as const;
export type CallOperation = (typeof CALL_OPERATIONS)[number];
export type Operation = CallOperation | 'Dial';

/** How an agent's browser asks for a TRequest: by the operation that has the same effect, or why by none. */
export type Asked =
  | {
      readonly operation: Operation;
      /** Of the pairing: no page states it, names and effects give it. */
      readonly prov: Provenance;
    }
  | { readonly none: string };
