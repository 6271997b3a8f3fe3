/**
 * The systems whose messages to agents' clients a log may hold: what each tells of a step follows from the projection that
 * the page, the export and the mock server have of it.
 */
import type { ConnID, KVList, World } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import type { AgentSystemName } from '../../scenario/observed/index.ts';
import type { EventName } from '../../tlib/index.ts';
import {
  deviceObject,
  dnObject,
  WEB_SERVICES,
  webServicesCauses,
  WORKSPACE_V3,
  workspaceCauses,
  type ApiFrame,
  type WorkspaceFrame,
} from '../../streams/index.ts';
import type { Message, MessageValue } from './message.ts';

/** What a system knows after a step; what is in it is the system's own. */
export type Known = ApiFrame | WorkspaceFrame;

export interface AgentSystem {
  readonly name: AgentSystemName;
  /** As a sentence names it. */
  readonly title: string;
  /** What it knows before the first step. */
  readonly begin: (world: World) => Known;
  /** One step further: what it knows, and what it tells. */
  readonly after: (known: Known, frame: Frame) => { readonly known: Known; readonly told: readonly Message[] };
  /** The TEvents that such a message may stand for. */
  readonly causes: (name: string, state: string | undefined) => readonly EventName[];
}

type Values = readonly (readonly [string, MessageValue | undefined])[];

const attributes = (values: Values): Message['attributes'] =>
  Object.fromEntries(values.filter((pair): pair is [string, MessageValue] => pair[1] !== undefined));

interface AnyCall {
  readonly connID: ConnID;
  readonly state: string;
  readonly callType: string;
  readonly capabilities: readonly string[];
  readonly ani?: string;
  readonly dnis?: string;
  readonly mainConnID?: ConnID;
  readonly previousConnID?: ConnID;
  readonly userData?: KVList;
}

const ofCall = (call: AnyCall, participants: readonly string[], more: Values = []): Message['attributes'] =>
  attributes([
    ['State', call.state],
    ['CallType', call.callType],
    ['Participants', participants],
    ['Capabilities', call.capabilities],
    ['ANI', call.ani],
    ['DNIS', call.dnis],
    ['ParentConnID', call.mainConnID],
    ['PreviousConnID', call.previousConnID],
    ['UserData', call.userData],
    ...more,
  ]);

/** Of what a device lists only this follows from the model: the rest is the agent's rights. */
const OF_DEVICE: ReadonlySet<string> = new Set(['DoNotDisturbOn', 'DoNotDisturbOff', 'ForwardCallsOn', 'ForwardCallsOff']);

function webServicesMessages({ notifications }: ApiFrame): readonly Message[] {
  return notifications.map(({ name, dn, call, world, note, causes, prov, says }): Message => {
    const base = { system: 'web-services', event: name, dn, cell: 0, causes, prov, says } as const;
    if (call !== undefined) {
      const numbers = call.participants.map(({ digits }) => digits);
      return { ...base, connID: call.connID, attributes: ofCall(call, numbers, [['Mute', call.muted ? 'On' : 'Off']]) };
    }
    const { userState, doNotDisturb, forwardTo, capabilities } = deviceObject(world, dn, '', note);
    return {
      ...base,
      attributes: attributes([
        ['State', userState.state],
        ['WorkMode', userState.workMode],
        ['DoNotDisturb', doNotDisturb],
        ['ForwardTo', forwardTo],
        ['Capabilities', capabilities.filter((one) => OF_DEVICE.has(one))],
      ]),
    };
  });
}

const OF_DN: ReadonlySet<string> = new Set([
  ...OF_DEVICE,
  'ready',
  'not-ready',
  'login',
  'logout',
  'dnd-on',
  'dnd-off',
  'set-forward',
  'cancel-forward',
]);

/** Is this capability of a DN one that follows from the model? */
export const isOfModel = (capability: string): boolean => OF_DN.has(capability);

function workspaceMessages({ messages }: WorkspaceFrame): readonly Message[] {
  return messages.map(({ name, dn, call, state, causes, prov, says }): Message => {
    const base = { system: 'workspace-v3', event: name, dn, cell: 0, causes, prov, says } as const;
    if (call !== undefined) {
      const numbers = call.participants.map(({ number }) => number);
      return { ...base, connID: call.connID, attributes: ofCall(call, numbers) };
    }
    if (name !== 'DnStateChanged') return { ...base, attributes: aboutDN(name, causes[0]?.attributes ?? {}) };
    const { agentState, agentWorkMode, dnd, forwardTo, capabilities } = dnObject(state, dn);
    return {
      ...base,
      attributes: attributes([
        ['State', agentState],
        ['WorkMode', agentWorkMode === 'Unknown' ? undefined : agentWorkMode],
        ['DoNotDisturb', dnd ? 'On' : 'Off'],
        ['ForwardTo', forwardTo],
        ['Capabilities', capabilities.filter(isOfModel)],
      ]),
    };
  });
}

function aboutDN(
  name: string,
  { ErrorCode, OtherDN, MonitorNextCallType }: Message['causes'][number]['attributes'],
): Message['attributes'] {
  if (name === 'EventError') return ErrorCode === undefined ? {} : { ErrorCode: String(ErrorCode) };
  return attributes([
    ['State', MonitorNextCallType === undefined ? 'MonitoringStopped' : 'MonitoringStarted'],
    ['OtherDN', typeof OtherDN === 'string' ? OtherDN : undefined],
  ]);
}

const firstFrame = (world: World): Frame => ({ index: 0, world, events: [], silent: [], ended: [], calls: [] });

const WEB: AgentSystem = {
  name: 'web-services',
  title: 'Web Services',
  begin: (world) => WEB_SERVICES.after(undefined, firstFrame(world)),
  after: (known, frame) => {
    const after = WEB_SERVICES.after(known as ApiFrame, frame);
    return { known: after, told: webServicesMessages(after) };
  },
  causes: webServicesCauses,
};
const WORKSPACE: AgentSystem = {
  name: 'workspace-v3',
  title: 'the Workspace API',
  begin: (world) => WORKSPACE_V3.after(undefined, firstFrame(world)),
  after: (known, frame) => {
    const after = WORKSPACE_V3.after(known as WorkspaceFrame, frame);
    return { known: after, told: workspaceMessages(after) };
  },
  causes: workspaceCauses,
};

export const SYSTEMS: Readonly<Record<AgentSystemName, AgentSystem>> = { 'web-services': WEB, 'workspace-v3': WORKSPACE };
