/**
 * The names of the Workspace API v3 (voice), spelled as its clients spell them. Source: the generated API of the npm
 * package genesys-workspace-client-js 9.0.1 (operations, fields), the Java client of the same vendor (notification
 * types, states, the list of capabilities). Both are public code; no manual was found.
 */

export const WORKSPACE_API = '/workspace/v3';
export const VOICE_CHANNEL = `${WORKSPACE_API}/voice`;
export const INITIALIZATION_CHANNEL = `${WORKSPACE_API}/initialization`;

/** Channels that may be subscribed: those of other media stay silent. */
export const WORKSPACE_TOPICS: readonly string[] = [
  INITIALIZATION_CHANNEL,
  VOICE_CHANNEL,
  ...['media', 'media/chat', 'contacts', 'statistics'].map((name) => `${WORKSPACE_API}/${name}`),
];

export type WorkspaceCallState = 'Dialing' | 'Ringing' | 'Established' | 'Held' | 'Released';

/** What a message of the voice channel says happened: its notificationType, or its messageType where it has none. */
export type WorkspaceEvent =
  | 'StateChange'
  | 'ParticipantsUpdated'
  | 'AttachedDataChanged'
  | 'CallRecordingStateChange'
  | 'DnStateChanged'
  | 'MonitoringStateChanged'
  | 'EventUserEvent'
  | 'EventError';
