/**
 * Devices in a link, layout of version 1. A device set A, B, C, … of plain extensions costs nothing
 * but its number; otherwise each device is a byte of kind and flags, and what the flags announce.
 */
import type { Device, DN } from '../../model/index.ts';
import type { DeviceKind } from '../../tlib/index.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Malformed } from './bytes.ts';

/** Frozen orders: a place is a number in every link. Append only. */
const KINDS = ['extension', 'external', 'acd-queue', 'routing-point', 'routing-queue'] as const satisfies readonly DeviceKind[];
const WHEN_CALLED = ['ring', 'busy', 'wait', 'dnd'] as const satisfies readonly NonNullable<Device['whenCalled']>[];
const FORWARD_WHEN = ['unconditional', 'busy', 'no-answer'] as const satisfies readonly NonNullable<Device['forward']>['when'][];

/** First byte of a device: three bits of kind, then these. */
const OWN_DN = 8;
const NAME = 16;
const AGENT_ID = 32;
const AGENTS = 64;
const MORE = 128;
/** Second byte, if MORE: three bits of whenCalled, then these. */
const FORWARD = 8;
const NOT_RECORDED = 16;
const WITHHELD = 32;

/** "A" to "Z": the DN that a device in this place has unless the link says otherwise. */
export function usualDN(index: number): DN {
  return index < 26 ? String.fromCharCode(65 + index) : String(index);
}

/** True for A, B, C, … with nothing further said about any of them. */
export function isUsualSet(devices: readonly Device[]): boolean {
  return devices.every((device, index) => device.dn === usualDN(index) && Object.keys(device).length === 1);
}

export function usualSet(count: number): readonly Device[] {
  return Array.from({ length: count }, (_, index) => ({ dn: usualDN(index) }));
}

/** Writes a device of a canonical document (defaults left out). */
export function writeDevice(out: ByteWriter, device: Device, index: number, place: (dn: DN) => number): void {
  const ownDN = device.dn !== usualDN(index);
  const more = device.whenCalled !== undefined || device.forward !== undefined || device.recorded !== undefined || device.withheld === true;
  const { name, agentID, agents, forward } = device;
  out.byte(
    KINDS.indexOf(device.kind ?? 'extension') |
      (ownDN ? OWN_DN : 0) |
      (name === undefined ? 0 : NAME) |
      (agentID === undefined ? 0 : AGENT_ID) |
      (agents ? AGENTS : 0) |
      (more ? MORE : 0),
  );
  if (more) {
    out.byte(
      WHEN_CALLED.indexOf(device.whenCalled ?? 'ring') |
        (forward ? FORWARD : 0) |
        (device.recorded === false ? NOT_RECORDED : 0) |
        (device.withheld === true ? WITHHELD : 0),
    );
  }
  if (ownDN) out.text(device.dn);
  if (name !== undefined) out.text(name);
  if (agentID !== undefined) out.text(agentID);
  if (agents) {
    out.number(agents.length);
    for (const agent of agents) out.number(place(agent));
  }
  if (forward) {
    out.byte(FORWARD_WHEN.indexOf(forward.when));
    out.number(place(forward.to));
  }
}

/** A device whose references to other devices are still places; `named` puts their DNs in. */
export interface ReadDevice {
  readonly plain: Device;
  readonly agents?: readonly number[];
  readonly forward?: { readonly to: number; readonly when: (typeof FORWARD_WHEN)[number] };
}

export function readDevice(from: ByteReader, index: number): ReadDevice {
  const flags = from.byte();
  const more = flags & MORE ? from.byte() : 0;
  const kind = pick(KINDS, flags & 7, 'kind of device');
  const whenCalled = pick(WHEN_CALLED, more & 7, 'value of whenCalled');
  if (more >> 6 !== 0) throw new Malformed('a device has flags that mean nothing');
  const plain: Device = {
    dn: flags & OWN_DN ? from.text() : usualDN(index),
    ...(flags & NAME ? { name: from.text() } : {}),
    ...(flags & AGENT_ID ? { agentID: from.text() } : {}),
    ...(kind === 'extension' ? {} : { kind }),
    ...(whenCalled === 'ring' ? {} : { whenCalled }),
    ...(more & NOT_RECORDED ? { recorded: false } : {}),
    ...(more & WITHHELD ? { withheld: true } : {}),
  };
  const agents = flags & AGENTS ? readPlaces(from) : undefined;
  const forward = more & FORWARD ? { when: pick(FORWARD_WHEN, from.byte(), 'condition of forwarding'), to: from.number() } : undefined;
  return { plain, ...(agents ? { agents } : {}), ...(forward ? { forward } : {}) };
}

export function named(device: ReadDevice, dnAt: (place: number) => DN): Device {
  return {
    ...device.plain,
    ...(device.forward ? { forward: { to: dnAt(device.forward.to), when: device.forward.when } } : {}),
    ...(device.agents ? { agents: device.agents.map(dnAt) } : {}),
  };
}

function readPlaces(from: ByteReader): readonly number[] {
  const count = from.number();
  if (count > from.left()) throw new Malformed('a list in the link is longer than the link');
  return Array.from({ length: count }, () => from.number());
}

function pick<T>(list: readonly T[], at: number, what: string): T {
  const value = list[at];
  if (value === undefined) throw new Malformed(`the link has a ${what} that this version does not know`);
  return value;
}
