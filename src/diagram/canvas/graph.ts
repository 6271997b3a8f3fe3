/** What the canvas shows of one frame: devices, calls and the parties between them. No places yet. */
import {
  compositeState,
  kindOf,
  pairsOf,
  partyKey,
  type Call,
  type ConnID,
  type Device,
  type DN,
  type EndedCall,
  type World,
} from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import { DEVICE_KIND_INFO, USUAL_KIND, type CallType, type DeviceKind, type PartyState, type Role } from '../../tlib/index.ts';
import { callKey, deviceKey } from './keys.ts';

export interface CanvasDevice {
  readonly key: string;
  readonly dn: DN;
  readonly kind: DeviceKind;
  /** "Bea, agent", "external"; without name or role, "extension". */
  readonly line: string;
  /** "Held + Dialing", "Null" when it is in no call. */
  readonly state: string;
  /** "not ready", "do not disturb": what clients set on it. */
  readonly status: readonly string[];
}

export interface CanvasCall {
  readonly key: string;
  readonly connID: ConnID;
  readonly callType: CallType;
  readonly parties: number;
  /** Keys of the user data. */
  readonly userData: readonly string[];
  /** How it ended in this very step. */
  readonly ended?: EndedCall;
}

export interface CanvasParty {
  /** "A@1" */
  readonly key: string;
  readonly dn: DN;
  readonly connID: ConnID;
  /** Null: it left in this very step. */
  readonly state: PartyState;
  readonly role: Role;
}

export interface CanvasGraph {
  readonly devices: readonly CanvasDevice[];
  /** The calls that are there, then those that ended in this step. */
  readonly calls: readonly CanvasCall[];
  readonly parties: readonly CanvasParty[];
}

/**
 * The graph of a frame.
 * @param before the frame before it: parties that it had and this one has not have just left
 */
export function canvasOf(frame: Frame, before?: Frame): CanvasGraph {
  const { world } = frame;
  const ended = frame.ended.flatMap((end) => {
    const call = before?.world.calls.find(({ connID }) => connID === end.connID);
    return call === undefined || end.cause !== 'released' ? [] : [{ ...callNode(call), parties: 0, ended: end }];
  });
  const drawn = new Set([...world.calls, ...ended].map(({ connID }) => connID));
  const present = world.calls.flatMap(partiesIn);
  const here = new Set(present.map(({ key }) => key));
  const gone = (before?.world.calls ?? [])
    .filter(({ connID }) => drawn.has(connID))
    .flatMap(partiesIn)
    .filter(({ key, state }) => !here.has(key) && state !== 'Null')
    .map((party): CanvasParty => ({ ...party, state: 'Null' }));
  return {
    devices: world.devices.map((device) => deviceNode(world, device)),
    calls: [...world.calls.map(callNode), ...ended],
    parties: [...present, ...gone],
  };
}

/** Who belongs to each call when places are given out: its parties, and whom it is calling. */
export function layoutCalls(
  world: World,
  graph: CanvasGraph,
): readonly { readonly key: string; readonly connID: ConnID; readonly dns: readonly DN[] }[] {
  const declared = new Set(world.devices.map(({ dn }) => dn));
  return graph.calls.map(({ connID }) => {
    const call = world.calls.find((each) => each.connID === connID);
    const parties = graph.parties
      .filter((party) => party.connID === connID && (call === undefined || party.state !== 'Null'))
      .map(({ dn }) => dn);
    const awaited = [...(call?.pending ?? []).map(({ dn }) => dn), ...(call?.parties ?? []).flatMap(({ dialed }) => dialed ?? [])];
    return { key: callKey(connID), connID, dns: [...new Set([...parties, ...awaited])].filter((dn) => declared.has(dn)) };
  });
}

const partiesIn = (call: Call): readonly CanvasParty[] =>
  call.parties.map((party) => ({ key: partyKey(party), dn: party.dn, connID: call.connID, state: party.state, role: party.role }));

const callNode = (call: Call): CanvasCall => ({
  key: callKey(call.connID),
  connID: call.connID,
  callType: call.callType,
  parties: call.parties.filter(({ state }) => state !== 'Null').length,
  userData: [...new Set(pairsOf(call.userData ?? {}).map(([key]) => key))],
});

function deviceNode(world: World, device: Device): CanvasDevice {
  const kind = kindOf(device);
  const state = compositeState(world, device.dn);
  const role = kind === USUAL_KIND && device.agentID !== undefined ? 'agent' : DEVICE_KIND_INFO[kind].word;
  const words =
    device.name === undefined || (kind === USUAL_KIND && device.agentID === undefined) ? [device.name ?? role] : [device.name, role];
  return { key: deviceKey(device.dn), dn: device.dn, kind, line: words.join(', '), state, status: statusOf(world, device.dn) };
}

function statusOf(world: World, dn: DN): readonly string[] {
  const status = world.status[dn];
  if (status === undefined) return [];
  return [
    ...(status.agent === undefined ? [] : [status.agent === 'Ready' ? 'ready' : 'not ready']),
    ...(status.dnd === true ? ['do not disturb'] : []),
    ...(status.forward == null ? [] : [`forwards to ${status.forward.to}`]),
    ...(status.muted === true ? ['muted'] : []),
    ...(status.observes === undefined ? [] : [`observes ${status.observes}`]),
  ];
}
