/**
 * The states and notifications of the Web Services voice API, spelled as its pages spell them.
 * Source: Web Services API, Voice API; Calls message type.
 */

export type ApiCallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released';

/** What a message says happened; device messages have no notificationType and go by their messageType. */
export type NotificationName = 'StatusChange' | 'ParticipantsUpdated' | 'AttachedDataChanged' | 'DtmfSent' | 'DeviceStateChangeMessage';

export const CALLS_CHANNEL = '/v2/me/calls';
export const DEVICES_CHANNEL = '/v2/me/devices';
