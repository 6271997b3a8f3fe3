/** Asking a world: devices, calls, parties, and who counts as what. No rule stands here. */
import { DEVICE_KIND_INFO, isTelephoneNumber, USUAL_KIND, type DeviceKind, type PartyState, type Profile } from '../../tlib/index.ts';
import type { Options } from '../options/options.ts';
import type { Call, ChartKind, ConnID, Device, DN, Party, World } from './types.ts';

const NO_OPTIONS: Options = {};

/** An idle switch. Devices are taken as declared; profile `t-server`, location `Switch` and default options unless said. */
export function initialWorld(
  devices: readonly Device[],
  profile: Profile = 't-server',
  location = 'Switch',
  options: Options = NO_OPTIONS,
): World {
  return { profile, location, options, devices, calls: [], created: 0, steps: 0, status: {} };
}

export const kindOf = (device: Device): DeviceKind => device.kind ?? USUAL_KIND;

/** Which chart drives the parties of such a device. */
export const chartKind = (kind: DeviceKind): ChartKind => DEVICE_KIND_INFO[kind].chart;

/** Worlds of one run share their devices, so each list is read once. */
const BY_DN = new WeakMap<readonly Device[], ReadonlyMap<DN, Device>>();

/** Where a DN forwards to, and when: what was set last, or else what its device declares. */
export function forwardingOf(world: World, dn: DN): Device['forward'] {
  const set = world.status[dn];
  return set !== undefined && 'forward' in set ? set.forward : deviceOf(world, dn)?.forward;
}

export function deviceOf(world: World, dn: DN): Device | undefined {
  let devices = BY_DN.get(world.devices);
  if (!devices) {
    devices = new Map(world.devices.map((device) => [device.dn, device]));
    BY_DN.set(world.devices, devices);
  }
  return devices.get(dn);
}

/** Any number may be dialled: one that no device has is an external party from then on. The same world where there is nothing to make. */
export function withNumber(world: World, dn: DN | undefined): World {
  if (dn === undefined || !isTelephoneNumber(dn) || deviceOf(world, dn)) return world;
  return { ...world, devices: [...world.devices, { dn, kind: 'external' }] };
}

const WITHHELD = new WeakMap<readonly Device[], ReadonlySet<DN>>();

/** The DNs that nobody is told. */
export function withheldIn({ devices }: Pick<World, 'devices'>): ReadonlySet<DN> {
  const known = WITHHELD.get(devices) ?? new Set(devices.filter(({ withheld }) => withheld === true).map(({ dn }) => dn));
  WITHHELD.set(devices, known);
  return known;
}

export const callOf = (world: World, connID: ConnID): Call | undefined => world.calls.find((call) => call.connID === connID);
export const partyIn = (call: Call, dn: DN): Party | undefined => call.parties.find((party) => party.dn === dn);
/** The party of a DN in a call, if it is there. */
export function findParty(world: World, dn: DN, connID: ConnID): Party | undefined {
  const call = callOf(world, connID);
  return call && partyIn(call, dn);
}

/** All parties of a DN, in the order of their calls. */
export function partiesOf(world: World, dn: DN): Party[] {
  const found: Party[] = [];
  for (const call of world.calls) {
    const party = partyIn(call, dn);
    if (party) found.push(party);
  }
  return found;
}

/** "A@1" */
export const partyKey = (party: Pick<Party, 'dn' | 'connID'>): string => `${party.dn}@${party.connID}`;

/** "Held + Dialing" for a DN in two calls; "Null" when it is in none. */
export function compositeState(world: World, dn: DN): string {
  const parties = partiesOf(world, dn);
  return parties.length === 0 ? 'Null' : parties.map((party) => party.state).join(' + ');
}

export const isObserver = (party: Party): boolean => party.role === 'Observer';
export const isQueued = (party: Party): boolean => party.chart !== 'telephone';
const TALKING: readonly PartyState[] = ['Connected', 'Held'];
/** Part of the conversation: answered, or made the call. */
export const isTalking = (party: Party): boolean => TALKING.includes(party.state);
/** A telephone that has joined as a main party: no observer, nobody aside. */
export const isJoined = (party: Party): boolean =>
  party.state !== 'Null' && party.chart === 'telephone' && party.role !== 'Observer' && party.aside === undefined;

/** A queue or routing point that holds the call for somebody who takes part in it. */
export const isHolding = (party: Party): boolean => party.state !== 'Null' && isQueued(party);

/**
 * How many places of the conversation are taken. A queue that holds the call for somebody takes one,
 * however many queues there are.
 */
export function places(call: Call): number {
  let count = 0;
  let queued = 0;
  for (const party of call.parties) {
    if (isJoined(party)) count += 1;
    else if (isHolding(party)) queued = 1;
  }
  return count + queued;
}

/** More than two places: a conference. */
export const isConference = (call: Call): boolean => places(call) > 2;
