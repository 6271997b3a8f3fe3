/**
 * The operations, states and notifications of the Web Services voice API, spelled as its pages spell them.
 * Source: Web Services API, Voice API; Calls message type.
 */

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

export type ApiCallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released';

/** What a message says happened; device messages have no notificationType and go by their messageType. */
export type NotificationName = 'StatusChange' | 'ParticipantsUpdated' | 'AttachedDataChanged' | 'DtmfSent' | 'DeviceStateChangeMessage';

export const CALLS_CHANNEL = '/v2/me/calls';
export const DEVICES_CHANNEL = '/v2/me/devices';
