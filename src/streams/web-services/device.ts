/**
 * An agent's device, and the message when it changes. Source: Web Services API, DeviceStateChangeMessage, and the
 * samples of Ready, After Call Work, ForwardCallsOn and ListenIn; which TEvent causes it is our conclusion.
 */
import { deviceOf, forwardingOf, type DN, type World } from '../../model/index.ts';
import { agentState, type AgentNote, type Monitoring, type WorkMode } from './agent-states.ts';
import { deviceId, deviceUri, guid } from './ids.ts';

export interface DeviceObject {
  readonly id: string;
  readonly deviceState: 'Active';
  readonly userState: {
    readonly id: string;
    readonly displayName: string;
    readonly state: string;
    readonly workMode?: WorkMode;
    readonly reason?: string;
  };
  readonly phoneNumber: string;
  readonly e164Number: string;
  readonly telephonyNetwork: 'Private';
  readonly doNotDisturb: 'On' | 'Off';
  readonly forwardTo?: string;
  readonly voiceEnvironmentUri: string;
  readonly capabilities: readonly string[];
  readonly supervisorMonitoringState?: {
    readonly state: Monitoring;
    readonly mode: 'NextCall' | 'AllCalls';
    readonly scope: 'Agent' | 'Call';
    readonly targetDeviceUri: string;
  };
}

/** In: the world, an agent's DN, the server's address, and what its client said of it. Out: the device as `GET /me/devices` and the messages print it. */
export function deviceObject(world: World, dn: DN, base: string, note: AgentNote = {}): DeviceObject {
  const status = world.status[dn];
  const { id, displayName, state, workMode } = agentState(status, note);
  const undisturbed = status?.dnd ?? deviceOf(world, dn)?.whenCalled === 'dnd';
  const forward = forwardingOf(world, dn);
  return {
    id: deviceId(dn),
    deviceState: 'Active',
    userState: {
      id,
      displayName,
      state,
      ...(workMode === undefined ? {} : { workMode }),
      ...(note.reason === undefined || state !== 'NotReady' ? {} : { reason: note.reason }),
    },
    phoneNumber: dn,
    e164Number: dn,
    telephonyNetwork: 'Private',
    doNotDisturb: undisturbed ? 'On' : 'Off',
    ...(forward === undefined ? {} : { forwardTo: forward.to }),
    voiceEnvironmentUri: `${base}/api/v2/voice-environments/${guid(`switch ${world.location}`)}`,
    capabilities: [
      undisturbed ? 'DoNotDisturbOff' : 'DoNotDisturbOn',
      forward ? 'ForwardCallsOff' : 'ForwardCallsOn',
      'ListenIn',
      'Coach',
      'BargeIn',
      ...(status?.observes === undefined ? [] : ['CancelSupervisorMonitoring']),
    ],
    ...(status?.observes === undefined
      ? {}
      : {
          supervisorMonitoringState: {
            state: note.monitoring ?? 'ListenIn',
            mode: status.monitorType === 'one-call' ? 'NextCall' : 'AllCalls',
            scope: note.scope ?? 'Call',
            targetDeviceUri: deviceUri(status.observes, base),
          },
        }),
  };
}
