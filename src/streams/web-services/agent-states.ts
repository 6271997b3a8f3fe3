/**
 * The states of an agent, as Web Services names them. Source: Web Services API, Voice API, the samples of Ready, Not
 * Ready, After Call Work and Aux Work (ids and names); Offline as a live server shows it.
 */
import type { World } from '../../model/index.ts';
import type { Provenance } from '../../tlib/index.ts';

export type WorkMode = 'AfterCallWork' | 'AuxWork';

export interface AgentState {
  /** Fixed: the same on every server. */
  readonly id: string;
  readonly displayName: string;
  readonly state: 'Ready' | 'NotReady' | 'LoggedOut';
  readonly workMode?: WorkMode;
  /** The operation that leads there. */
  readonly operation: 'Ready' | 'NotReady' | 'AfterCallWork' | 'AuxWork' | 'Offline';
  readonly prov: Provenance;
}

const READY: AgentState = {
  id: '9430250E-0A1B-421F-B372-F29E69366DED',
  displayName: 'Ready',
  state: 'Ready',
  operation: 'Ready',
  prov: 'manual',
};
const NOT_READY: AgentState = {
  id: '900D55CC-2BB0-431F-8BF9-D3525B383BE6',
  displayName: 'Not Ready',
  state: 'NotReady',
  operation: 'NotReady',
  prov: 'manual',
};
const OFFLINE: AgentState = {
  id: '0F7F5003-EF26-4D13-A6EF-D0C7EC819BEB',
  displayName: 'Offline',
  state: 'LoggedOut',
  operation: 'Offline',
  prov: 'observed',
};
const WORKING: Readonly<Record<WorkMode, AgentState>> = {
  AfterCallWork: {
    id: 'D3663509-3D82-4DD3-A82E-2EA8EFA02AEF',
    displayName: 'AfterCallWork',
    state: 'NotReady',
    workMode: 'AfterCallWork',
    operation: 'AfterCallWork',
    prov: 'manual',
  },
  AuxWork: {
    id: '2B36138D-C564-4562-A8CB-3C32D564F296',
    displayName: 'AuxWork',
    state: 'NotReady',
    workMode: 'AuxWork',
    operation: 'AuxWork',
    prov: 'manual',
  },
};

export const AGENT_STATES: readonly AgentState[] = [READY, NOT_READY, WORKING.AfterCallWork, WORKING.AuxWork, OFFLINE];

/** How a supervisor listens: silently, heard by the agent alone, or by all. */
export const MONITORING = { ListenIn: 'mute', Coach: 'coach', BargeIn: 'connect' } as const;
export type Monitoring = keyof typeof MONITORING;

/** What Web Services remembers of an agent beside the model's status: what its client said when it set it. */
export interface AgentNote {
  readonly reason?: string;
  readonly workMode?: WorkMode;
  /** While it supervises: how, and whether it follows the call or the agent. */
  readonly monitoring?: Monitoring;
  readonly scope?: 'Agent' | 'Call';
}

export const isWorkMode = (value: unknown): value is WorkMode => typeof value === 'string' && Object.hasOwn(WORKING, value);

/** In: the DN's status and what a client said. Out: the state that the agent is in. */
export function agentState(status: World['status'][string] | undefined, note: AgentNote = {}): AgentState {
  if (status?.agent === undefined) return OFFLINE;
  if (status.agent === 'Ready') return READY;
  return note.workMode === undefined ? NOT_READY : WORKING[note.workMode];
}
