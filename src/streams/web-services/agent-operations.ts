/**
 * What an agent's client posts about the agent and its device, and the TRequests behind it: the session, the agent's
 * state, do not disturb, forwarding, supervising. Source: Web Services API, Voice API (Ready, NotReady, AfterCallWork,
 * AuxWork, ForwardCallsOn, ListenIn, CancelSupervisorMonitoring); the session and Offline as a live server shows them.
 * That reasons go in the list of reasons as ReasonCode, and the work mode in extensions, is our choice.
 */
import type { DN, KVList, Step, World } from '../../model/index.ts';
import type { Provenance, RequestName } from '../../tlib/index.ts';
import { API, deviceId, deviceUri } from './ids.ts';
import { MONITORING, type Monitoring } from './agent-states.ts';

/** Where an operation is posted: the user, the channel or the device. */
export type Place = 'me' | 'voice' | 'device';

export type AgentParameter = 'text' | 'work mode' | 'number' | 'device' | 'channels' | 'scope' | 'mode';

/** A client's parameters, read. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

export interface AgentOperationRow {
  readonly operation: string;
  readonly request: RequestName;
  readonly at: readonly Place[];
  readonly parameters: Readonly<Record<string, AgentParameter>>;
  readonly required: readonly string[];
  /** Accepted without a request, because it is so already. */
  readonly done?: (world: World, dn: DN) => boolean;
  /** Why it cannot be, before the model is asked. */
  readonly lacks?: (world: World, dn: DN) => string | undefined;
  readonly step: (dn: DN, values: Values, world: World) => Step;
  readonly prov: Provenance;
}

const EVERYWHERE: readonly Place[] = ['voice', 'device', 'me'];
const WHY = { reason: 'text', reasonCode: 'text', notReadyReason: 'text', workMode: 'work mode', wrapUpTime: 'text' } as const;

const text = (values: Values, ...names: readonly string[]): string | undefined =>
  names.map((name) => values[name]).find((value) => typeof value === 'string');
const listed = (name: 'reasons' | 'extensions', pairs: Readonly<Record<string, string | undefined>>): { readonly [name]?: KVList } => {
  const given = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? {} : { [name]: Object.fromEntries(given) };
};
const isLoggedIn = (world: World, dn: DN): boolean => world.status[dn]?.agent !== undefined;

const plain = (
  operation: string,
  request: RequestName,
  at: readonly Place[],
  prov: Provenance,
  done?: AgentOperationRow['done'],
): AgentOperationRow => ({
  operation,
  request,
  at,
  parameters: {},
  required: [],
  ...(done ? { done } : {}),
  step: (dn) => ({ request, thisDN: dn }),
  prov,
});

/** NotReady with its reason, and the two that are NotReady with a work mode of their own. */
const notReady = (operation: string, workMode?: string): AgentOperationRow => ({
  operation,
  request: 'TAgentSetNotReady',
  at: EVERYWHERE,
  parameters: WHY,
  required: [],
  step: (dn, values) => ({
    request: 'TAgentSetNotReady',
    thisDN: dn,
    ...listed('reasons', { ReasonCode: text(values, 'reason', 'reasonCode', 'notReadyReason') }),
    ...listed('extensions', { AgentWorkMode: workMode ?? text(values, 'workMode'), WrapUpTime: text(values, 'wrapUpTime') }),
  }),
  prov: 'manual',
});

const monitoring = (operation: Monitoring): AgentOperationRow => ({
  operation,
  request: 'TMonitorNextCall',
  at: ['device'],
  parameters: { targetDeviceUri: 'device', supervisorMonitoringScope: 'scope', supervisorMonitoringMode: 'mode', phoneNumber: 'text' },
  required: ['targetDeviceUri'],
  step: (dn, values) => ({
    request: 'TMonitorNextCall',
    thisDN: dn,
    otherDN: text(values, 'targetDeviceUri') ?? '',
    monitorType: values['supervisorMonitoringMode'] === 'NextCall' ? 'one-call' : 'all-calls',
    extensions: { MonitorMode: MONITORING[operation], MonitorScope: values['supervisorMonitoringScope'] === 'Agent' ? 'agent' : 'call' },
  }),
  prov: 'partly',
});

export const AGENT_OPERATIONS: readonly AgentOperationRow[] = [
  {
    ...plain('StartContactCenterSession', 'TAgentLogin', ['me'], 'observed', isLoggedIn),
    parameters: { channels: 'channels', place: 'text', loginCode: 'text', queue: 'text' },
  },
  { ...plain('EndContactCenterSession', 'TAgentLogout', ['me'], 'observed', (world, dn) => !isLoggedIn(world, dn)) },
  plain('Ready', 'TAgentSetReady', EVERYWHERE, 'manual'),
  notReady('NotReady'),
  notReady('AfterCallWork', 'AfterCallWork'),
  notReady('AuxWork', 'AuxWork'),
  plain('Offline', 'TAgentLogout', EVERYWHERE, 'observed', (world, dn) => !isLoggedIn(world, dn)),
  plain('DoNotDisturbOn', 'TSetDNDOn', ['device', 'voice'], 'partly'),
  plain('DoNotDisturbOff', 'TSetDNDOff', ['device', 'voice'], 'partly'),
  {
    ...plain('ForwardCallsOn', 'TCallSetForward', ['device', 'voice'], 'manual'),
    parameters: { destination: 'number' },
    required: ['destination'],
    step: (dn, values) => ({ request: 'TCallSetForward', thisDN: dn, otherDN: text(values, 'destination') ?? '' }),
  },
  plain('ForwardCallsOff', 'TCallCancelForward', ['device', 'voice'], 'partly'),
  monitoring('ListenIn'),
  monitoring('Coach'),
  monitoring('BargeIn'),
  {
    ...plain('CancelSupervisorMonitoring', 'TCancelMonitoring', ['device'], 'manual'),
    lacks: (world, dn) => (world.status[dn]?.observes === undefined ? `${dn} monitors nobody.` : undefined),
    step: (dn, _, world) => ({ request: 'TCancelMonitoring', thisDN: dn, otherDN: world.status[dn]?.observes ?? '' }),
  },
];

/** The other way round: the operation that an agent's client would have posted for a step, if it says the same. */
export function agentOperationOf(step: Step): AgentOperationRow | undefined {
  const workMode = step.extensions?.['AgentWorkMode'];
  const monitors = Object.entries(MONITORING).find(([, mode]) => mode === step.extensions?.['MonitorMode'])?.[0];
  return AGENT_OPERATIONS.find(
    ({ operation, request }) =>
      request === step.request &&
      (request !== 'TAgentSetNotReady' || operation === (typeof workMode === 'string' ? workMode : 'NotReady')) &&
      (request !== 'TMonitorNextCall' || operation === (monitors ?? 'ListenIn')),
  );
}

/** The address of an agent's operation. */
export function pathOfAgent({ at }: AgentOperationRow, dn: DN): string {
  return { me: `${API}/me`, voice: `${API}/me/channels/voice`, device: `${API}/me/devices/${deviceId(dn)}` }[at[0] ?? 'me'];
}

/** What its body holds beside the name of the operation. */
export function agentBody({ request, parameters }: AgentOperationRow, step: Step, base: string): Readonly<Record<string, unknown>> {
  const { otherDN, reasons, monitorType } = step;
  const reason = reasons?.['ReasonCode'];
  if ('channels' in parameters) return { channels: ['voice'] };
  if (request === 'TCallSetForward') return { destination: otherDN };
  if (request === 'TMonitorNextCall')
    return {
      targetDeviceUri: deviceUri(otherDN ?? '', base),
      ...(monitorType === 'one-call' ? { supervisorMonitoringMode: 'NextCall' } : {}),
    };
  return typeof reason === 'string' ? { reason } : {};
}
