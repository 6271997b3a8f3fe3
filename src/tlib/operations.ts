/**
 * The operations of the Web Services voice API, spelled as its pages spell them; what else is
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
  'StartCallRecording',
  'PauseCallRecording',
  'ResumeCallRecording',
  'StopCallRecording',
  'SwitchToListenIn',
  'SwitchToCoach',
  'SwitchToBargeIn',
  'MuteMonitoredUser',
  'UnmuteMonitoredUser',
] as const;
export type CallOperation = (typeof CALL_OPERATIONS)[number];
export type Operation = CallOperation | 'Dial';

/** Those for which no source names a TRequest: the call is recorded, or supervised in another way. */
export const CLIENT_OPERATIONS = [
  'StartCallRecording',
  'PauseCallRecording',
  'ResumeCallRecording',
  'StopCallRecording',
  'SwitchToListenIn',
  'SwitchToCoach',
  'SwitchToBargeIn',
  'MuteMonitoredUser',
  'UnmuteMonitoredUser',
] as const satisfies readonly CallOperation[];
export type ClientOperation = (typeof CLIENT_OPERATIONS)[number];
/** Those that stand for a TRequest. */
export type RequestOperation = Exclude<Operation, ClientOperation>;

/** How an agent's browser asks for a TRequest: by the operation that has the same effect, or why by none. */
export type Asked =
  | {
      readonly operation: RequestOperation;
      /** Of the pairing: no page states it, names and effects give it. */
      readonly prov: Provenance;
    }
  | { readonly none: string };
