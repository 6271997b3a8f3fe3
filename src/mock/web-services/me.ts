/**
 * The user behind an agent, with the subresources that a client asks for. Source: Web Services API, `GET /me`; that a
 * subresource stands in the user is what a published client reads.
 */
import { deviceOf as declared, type DN } from '../../model/index.ts';
import type { RunID } from '../../scenario/index.ts';
import { callObject, callsOf, deviceId, deviceObject, guid, type ApiState } from '../../streams/index.ts';
import { ownDevices } from './own-devices.ts';

/** A request of an agent, as the answers need it. */
export interface Asked {
  readonly api: ApiState;
  readonly dn: DN;
  readonly query: URLSearchParams;
  /** The address under which the client knows the server: it stands in every uri. */
  readonly base: string;
  /** The id of the server's run, which stands in the ids of the calls. */
  readonly run: RunID | undefined;
}

export const API = '/api/v2';
/** What is modelled of what a contact center may have. */
export const featuresOf = ({ api }: Asked): readonly string[] => [
  'api-voice',
  'api-supervisor-monitoring',
  ...(api.world.options['web-services-offers-recording'] === 'true' ? ['api-voice-recording'] : []),
];
/** Sections of options of a user: there are none, and clients look into the object. */
export const OWN_SETTINGS = {};

/** Is a subresource asked for: by its name in a list, or all by `*`? */
export const isWanted = (query: URLSearchParams, name: string): boolean => {
  const wanted = (query.get('subresources') ?? '').split(',').map((one) => one.trim());
  return wanted.includes('*') || wanted.includes(name);
};

export const deviceOf = (api: ApiState, dn: DN, base: string): object => ({
  ...deviceObject(api.world, dn, base, api.memory.agents[dn]),
  channels: ['voice'],
});

export function channelOf({ api, dn, base }: Asked): object {
  const { userState, capabilities } = deviceObject(api.world, dn, base, api.memory.agents[dn]);
  return { channel: 'voice', userState, deviceUri: `${base}${API}/devices/${deviceId(dn)}`, capabilities };
}

/** The calls of all devices of the agent. */
export function ownCalls({ api, dn, base, run }: Asked): readonly object[] {
  return ownDevices(api.world, dn).flatMap((one) => callsOf(api, one).map((call) => callObject(call, base, run)));
}

/** What may stand in the user. A name that is not here is left out of the answer. */
const SUBRESOURCES: Readonly<Record<string, (asked: Asked) => unknown>> = {
  features: featuresOf,
  devices: ({ api, dn, base }) => ownDevices(api.world, dn).map((one) => deviceOf(api, one, base)),
  channels: (asked) => [channelOf(asked)],
  calls: ownCalls,
  settings: () => OWN_SETTINGS,
  interactions: () => [],
  chats: () => [],
  groups: () => [],
  skills: () => [],
};

/** The agent's user; DN and agentID are all that a scenario knows of it. */
export function userObject(asked: Asked): object {
  const { api, dn, query, base } = asked;
  const device = declared(api.world, dn);
  const id = guid(`user ${dn}`);
  const wanted = Object.entries(SUBRESOURCES).filter(([name]) => isWanted(query, name));
  return {
    id,
    userName: device?.agentID ?? dn,
    ...(device?.name === undefined ? {} : { firstName: device.name }),
    ...(device?.agentID === undefined ? {} : { employeeId: device.agentID, loginCode: device.agentID }),
    phoneNumber: dn,
    roles: ['ROLE_AGENT'],
    enabled: true,
    uri: `${base}${API}/users/${id}`,
    path: `/users/${id}`,
    ...Object.fromEntries(wanted.map(([name, value]) => [name, value(asked)])),
  };
}
