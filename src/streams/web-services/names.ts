/**
 * The states and notifications of the Web Services voice API, spelled as its pages spell them.
 * Source: Web Services API, Voice API; Calls message type.
 */

export type ApiCallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released';

/** What a message says happened; device messages have no notificationType and go by their messageType. */
export type NotificationName =
  | 'StatusChange'
  | 'ParticipantsUpdated'
  | 'AttachedDataChanged'
  | 'DtmfSent'
  | 'CallRecordingStateChange'
  | 'MonitoredUserMutedStateChange'
  | 'DeviceStateChangeMessage';

export const CALLS_CHANNEL = '/v2/me/calls';
export const DEVICES_CHANNEL = '/v2/me/devices';

/**
 * Channels that an agent may subscribe to. Calls and devices are modelled; the others are those that clients subscribe
 * to at their start, and stay silent.
 */
export const WEB_SERVICES_TOPICS: readonly string[] = [
  '/v2/me',
  CALLS_CHANNEL,
  DEVICES_CHANNEL,
  '/v2/me/channels',
  '/v2/me/chats',
  '/v2/me/emails',
  '/v2/me/interactions',
  '/v2/me/openmedia',
  '/v2/me/outbound',
  '/v2/me/statistics',
  '/v2/me/workbins',
  '/v2/contacts',
  '/v2/statistics',
  '/v2/users',
  '/v2/workbins',
  '/notifications/services',
];
