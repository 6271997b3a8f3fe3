/**
 * An agent's device, and the message when it changes. Source: Web Services API, DeviceStateChangeMessage
 * (one published sample); which TEvent causes it is our conclusion.
 */
import { deviceOf, type DN, type World } from '../../model/index.ts';
import { deviceId, guid } from './ids.ts';

export interface DeviceObject {
  readonly id: string;
  readonly deviceState: 'Active';
  readonly userState: { readonly id: string; readonly displayName: string; readonly state: string };
  readonly phoneNumber: string;
  readonly e164Number: string;
  readonly telephonyNetwork: 'Private';
  readonly doNotDisturb: 'On' | 'Off';
  readonly voiceEnvironmentUri: string;
  readonly capabilities: readonly string[];
}

const STATES = {
  Ready: { displayName: 'Ready', state: 'Ready' },
  NotReady: { displayName: 'Not Ready', state: 'NotReady' },
  LoggedOut: { displayName: 'Logged Out', state: 'LoggedOut' },
} as const;

/** In: the world, an agent's DN and the server's address. Out: the device as `GET /me/devices` and the messages print it. */
export function deviceObject(world: World, dn: DN, base: string): DeviceObject {
  const status = world.status[dn];
  const { displayName, state } = STATES[status?.agent ?? 'LoggedOut'];
  const undisturbed = status?.dnd ?? deviceOf(world, dn)?.whenCalled === 'dnd';
  return {
    id: deviceId(dn),
    deviceState: 'Active',
    userState: { id: guid(`state ${state}`).toUpperCase(), displayName, state },
    phoneNumber: dn,
    e164Number: dn,
    telephonyNetwork: 'Private',
    doNotDisturb: undisturbed ? 'On' : 'Off',
    voiceEnvironmentUri: `${base}/api/v2/voice-environments/${guid(`switch ${world.location}`)}`,
    capabilities: [
      undisturbed ? 'DoNotDisturbOff' : 'DoNotDisturbOn',
      status?.forward ? 'ForwardCallsOff' : 'ForwardCallsOn',
      'ListenIn',
      'Coach',
      'BargeIn',
    ],
  };
}
