/**
 * What an agent's client reads, most of it once, at its start. The addresses are those that Workspace Web Edition and
 * other clients ask for; where no page shows what stands there, it is small, true of the scenario, and ours.
 */
import { kindOf, type DN } from '../../model/index.ts';
import {
  AGENT_STATES,
  callObject,
  callsOf,
  connIDOf,
  deviceId,
  guid,
  isAgent,
  type AgentState,
  type ApiState,
} from '../../streams/index.ts';
import { isMonitored } from '../../tlib/index.ts';
import { API, channelOf, deviceOf, featuresOf, isWanted, OWN_SETTINGS, ownCalls, userObject, type Asked } from './me.ts';
import { ownDevices } from './own-devices.ts';

/** A list by its name in the answer, one thing, or undefined where there is none. */
export type Found = { readonly name: string; readonly value: unknown } | undefined;

const stateOf = ({ id, displayName, state, workMode, operation }: AgentState): object => ({
  id,
  displayName,
  state,
  ...(workMode === undefined ? {} : { workMode }),
  operationName: operation,
});

const settingsOfSwitch = ({ world }: ApiState, dn: DN): object => ({
  switchName: world.location,
  phoneNumber: dn,
  callMonitoringEnabled: true,
  ...world.options,
});

/** Lists of which the scenario has nothing: no client stops because they are empty. */
const EMPTY: Readonly<Record<string, string>> = {
  [`${API}/services`]: 'services',
  [`${API}/workbins`]: 'workbins',
  [`${API}/groups`]: 'groups',
  [`${API}/me/groups`]: 'groups',
  [`${API}/me/skills`]: 'skills',
  [`${API}/skills`]: 'skills',
  [`${API}/me/chats`]: 'chats',
  [`${API}/me/interactions`]: 'interactions',
  [`${API}/me/workbins`]: 'workbins',
};

type Answers = Readonly<Record<string, (asked: Asked) => Found>>;

const FIXED: Answers = {
  [`${API}/me`]: (asked) => ({ name: 'user', value: userObject(asked) }),
  [`${API}/me/devices`]: ({ api, dn, base }) => ({
    name: 'devices',
    value: ownDevices(api.world, dn).map((one) => deviceOf(api, one, base)),
  }),
  [`${API}/me/calls`]: (asked) => ({ name: 'calls', value: ownCalls(asked) }),
  [`${API}/me/channels`]: (asked) => ({ name: 'channels', value: [channelOf(asked)] }),
  [`${API}/me/channels/voice`]: (asked) => ({ name: 'channel', value: channelOf(asked) }),
  [`${API}/me/features`]: (asked) => ({ name: 'features', value: featuresOf(asked) }),
  [`${API}/features`]: (asked) => ({ name: 'features', value: featuresOf(asked) }),
  [`${API}/me/settings`]: () => ({ name: 'settings', value: OWN_SETTINGS }),
  '/internal-api/me/settings': () => ({ name: 'settings', value: OWN_SETTINGS }),
  [`${API}/settings`]: ({ base }) => ({ name: 'settings', value: SETTINGS.map((key) => ({ key, uri: `${base}${API}/settings/${key}` })) }),
  [`${API}/settings/general-settings`]: () => ({ name: 'settings', value: {} }),
  [`${API}/settings/agent-states`]: () => ({ name: 'settings', value: AGENT_STATES.map(stateOf) }),
  [`${API}/agent-states`]: () => ({ name: 'agentStates', value: AGENT_STATES.map(stateOf) }),
  [`${API}/diagnostics/version`]: () => ({ name: 'version', value: 'Partyline mock, Web Services API v2' }),
  [`${API}/business-attributes`]: () => ({ name: 'businessAttributes', value: [] }),
  '/internal-api/contact-center': ({ api, query }) => ({
    name: 'contactCenter',
    value: {
      id: guid(`contact center ${api.world.location}`),
      name: api.world.location,
      ...(isWanted(query, 'businessAttributes') ? { businessAttributes: [] } : {}),
    },
  }),
  [`${API}/users`]: (asked) => ({
    name: 'users',
    value: asked.api.world.devices
      .filter(({ dn }) => isAgent(asked.api.world, dn))
      .map(({ dn }) => userObject({ ...asked, dn, query: NONE })),
  }),
  [`${API}/contacts`]: ({ api }) => ({ name: 'contacts', value: contactsOf(api) }),
};

const NONE = new URLSearchParams();
const SETTINGS = ['general-settings', 'agent-states'];

/** Whom the scenario knows outside the switch. */
function contactsOf({ world }: ApiState): readonly object[] {
  return world.devices
    .filter((device) => !isMonitored(kindOf(device)) && device.withheld !== true)
    .map(({ dn, name }) => ({ id: guid(`contact ${dn}`), firstName: name ?? dn, phoneNumbers: [dn] }));
}

/** In: what is asked, and the path without its query. Out: what stands there; undefined for no such place. */
export function resourceAt(asked: Asked, path: string): Found {
  const fixed = FIXED[path];
  if (fixed) return fixed(asked);
  const list = EMPTY[path];
  return list === undefined ? inside(asked, path) : { name: list, value: [] };
}

/** One device, user or call by its id. A client may read every agent's device and user, and its own calls. */
function inside(asked: Asked, path: string): Found {
  const { api, dn, base, run } = asked;
  const [, mine, kind, id = '', rest = ''] = /^\/api\/v2\/(me\/)?(devices|users|calls)\/([^/]+)(\/settings\/tserver)?$/.exec(path) ?? [];
  const agents = api.world.devices.filter((device) => isAgent(api.world, device.dn));
  if (kind === 'devices') {
    const device = mine === undefined ? agents.find((one) => deviceId(one.dn) === id) : id === deviceId(dn) ? { dn } : undefined;
    if (!device) return undefined;
    return rest === ''
      ? { name: 'device', value: deviceOf(api, device.dn, base) }
      : { name: 'settings', value: settingsOfSwitch(api, device.dn) };
  }
  if (kind === 'users' && mine === undefined && rest === '') {
    const user = agents.find((one) => guid(`user ${one.dn}`) === id);
    return user && { name: 'user', value: userObject({ ...asked, dn: user.dn, query: NONE }) };
  }
  const connID = kind === 'calls' && mine !== undefined && rest === '' ? connIDOf(id, run) : undefined;
  const call = connID === undefined ? undefined : callsOf(api, dn).find((one) => one.connID === connID);
  return call && { name: 'call', value: callObject(call, base, run) };
}

/** `fields=id,uri` keeps those of each thing; `*` and nothing keep all. */
export function onlyFields(value: unknown, fields: string | null): unknown {
  const wanted = (fields ?? '*').split(',').map((one) => one.trim());
  if (wanted.includes('*')) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => onlyFields(one, fields));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([name]) => wanted.includes(name)))
    : value;
}
