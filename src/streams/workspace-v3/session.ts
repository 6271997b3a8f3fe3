/**
 * What a session of the Workspace API is told beside the messages of its calls: who the user is, that the workspace is
 * ready, how things stand when the voice channel comes up. Source: models CurrentSessionDataUser and
 * CurrentSessionDataUserActiveSession of genesys-workspace-client-js 9.0.1; the sample server (what comes when).
 */
import { deviceOf, type DN } from '../../model/index.ts';
import type { RunID } from '../../scenario/index.ts';
import { workspaceCallObject, workspaceCalls, type WorkspaceState } from './call.ts';
import { dnObject } from './dn.ts';
import type { VoiceMessage } from './messages.ts';
import { INITIALIZATION_CHANNEL, VOICE_CHANNEL } from './names.ts';

/** The user as a session shows it. In: what the API knows, the user's DN, whether the voice channel is active, the run. */
export function workspaceUser(state: WorkspaceState, dn: DN, active: boolean, run?: RunID): Readonly<Record<string, unknown>> {
  const device = deviceOf(state.api.world, dn);
  const login = device?.agentID ?? dn;
  return {
    userName: login,
    employeeId: login,
    ...(device?.name === undefined ? {} : { firstName: device.name }),
    defaultPlace: dn,
    agentLogin: login,
    userProperties: [],
    ...(active
      ? {
          activeSession: {
            currentPlace: dn,
            dn: dnObject(state, dn),
            calls: workspaceCalls(state, dn).map((call) => workspaceCallObject(call, run)),
          },
        }
      : {}),
  };
}

/** What a client reads of the configuration at its start: there is none, and it is empty. */
export const WORKSPACE_CONFIGURATION = {
  actionCodes: [],
  agentGroups: [],
  businessAttributes: [],
  settings: {},
  transactions: [],
} as const;

/** The message that ends a client's start. */
export const initializationComplete = (state: WorkspaceState, dn: DN): VoiceMessage => ({
  data: {
    messageType: 'WorkspaceInitializationComplete',
    state: 'Complete',
    data: { user: workspaceUser(state, dn, false), configuration: WORKSPACE_CONFIGURATION },
  },
  channel: INITIALIZATION_CHANNEL,
});

/** How things stand when the voice channel comes up: the DN, and every call that the agent has already. */
export const standing = (state: WorkspaceState, dn: DN, run?: RunID): readonly VoiceMessage[] => [
  { data: { messageType: 'DnStateChanged', dn: dnObject(state, dn) }, channel: VOICE_CHANNEL },
  ...workspaceCalls(state, dn).map((call) => ({
    data: { messageType: 'CallStateChanged', notificationType: 'CallRecovered', call: workspaceCallObject(call, run) },
    channel: VOICE_CHANNEL,
  })),
];
