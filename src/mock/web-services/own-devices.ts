/**
 * The devices of one agent: those whose agentID is the same. Source: Web Services API, `GET /me/devices`, which is a list,
 * and the address of an operation, which names the device or the call that it is about. That an agentID makes devices one
 * agent's, and that a session or a state without a device is about all of them, is our choice.
 */
import type { DN, World } from '../../model/index.ts';
import type { RunID } from '../../scenario/index.ts';
import { callsOf, connIDOf, deviceId, isAgent, type ApiState } from '../../streams/index.ts';

/** The DN first, then the others of the same agent, as the scenario declares them. */
export function ownDevices(world: World, dn: DN): readonly DN[] {
  const agentID = world.devices.find((device) => device.dn === dn)?.agentID;
  const others = world.devices.filter((device) => device.dn !== dn && device.agentID === agentID && isAgent(world, device.dn));
  return agentID === undefined ? [dn] : [dn, ...others.map((device) => device.dn)];
}

/** Which of them a request is about: the device or the call in its path says so, else the one that is logged in. */
export function deviceMeant(api: ApiState, dn: DN, path: string, run: RunID | undefined): DN {
  const own = ownDevices(api.world, dn);
  const [, kind, id = ''] = /^\/api\/v2\/me\/(devices|calls)\/([^/]+)/.exec(path) ?? [];
  const connID = kind === 'calls' ? connIDOf(id, run) : undefined;
  const isMeant = (one: DN): boolean =>
    kind === 'devices' ? deviceId(one) === id : connID !== undefined && callsOf(api, one).some((call) => call.connID === connID);
  return own.find(isMeant) ?? dn;
}
