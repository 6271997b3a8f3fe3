/**
 * A call as one agent's Workspace client sees it. Source: model Call of genesys-workspace-client-js 9.0.1 (fields), the
 * vendor's sample server (roles of two parties, the others only). Who is in it and what the agent may do follows from
 * the same reading of the call model as in Web Services.
 */
import { check, findParty, partiesOf, type ConnID, type DN, type KVList, type World } from '../../model/index.ts';
import { callUUID, hexConnID, type RunID } from '../../scenario/index.ts';
import type { CallType, RequestName, Role, WorkspaceCallOperation } from '../../tlib/index.ts';
import { apiCall, keyOf, type ApiState } from '../web-services/call.ts';
import type { Monitoring } from '../web-services/agent-states.ts';
import type { RecordingState } from '../web-services/client-asked.ts';
import { participantObject, participantsOf } from '../web-services/participants.ts';
import { stateOf } from '../web-services/party-state.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { WorkspaceCallState } from './names.ts';
import { pairsOf, type Kvpair } from './pairs.ts';

/** What the Workspace API remembers beside what Web Services does. */
export interface WorkspaceMemory {
  /** The call that an agent's call was before it became part of this one, by party key. */
  readonly previous: Readonly<Record<string, ConnID>>;
  /** What each agent was last told of each call, by party key. */
  readonly told: Readonly<Record<string, string>>;
  /** What an agent said of its state, the last time that it changed. */
  readonly said: Readonly<Record<DN, Said>>;
}
export interface Said {
  readonly reasons?: KVList;
  readonly workMode?: string;
}
export interface WorkspaceState {
  readonly api: ApiState;
  readonly memory: WorkspaceMemory;
}

export interface Participant {
  readonly number: DN;
  /** T-Library's name of the role: "RoleDestination". */
  readonly role: `Role${Role}`;
}
export interface WorkspaceCall {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly state: WorkspaceCallState;
  readonly callType: CallType;
  readonly capabilities: readonly WorkspaceCallOperation[];
  readonly participants: readonly Participant[];
  readonly ani?: DN;
  readonly dnis?: DN;
  readonly mainConnID?: ConnID;
  readonly previousConnID?: ConnID;
  readonly userData?: KVList;
  readonly recordingState?: RecordingState;
  /** How a supervisor listens; absent for everybody else. */
  readonly way?: Monitoring;
}

/** The agent's call, or undefined when it is not in it. In: also a state that it had on the way, where that is told. */
export function workspaceCall({ api, memory }: WorkspaceState, dn: DN, connID: ConnID, at?: WorkspaceCallState): WorkspaceCall | undefined {
  const call = apiCall(api, dn, connID, at === undefined ? {} : { state: at });
  if (!call) return undefined;
  const { state, callType, ani, dnis, mainConnID, userData, situation, listens } = call;
  const own = findParty(api.world, dn, connID);
  const busy = partiesOf(api.world, dn).some(
    (other) => other.connID !== connID && ['Established', 'Dialing'].includes(stateOf(other) ?? ''),
  );
  const previousConnID = memory.previous[keyOf(dn, connID)];
  return {
    dn,
    connID,
    state,
    callType,
    capabilities: capabilitiesOf({
      ...situation,
      listens,
      stuck: own?.state === 'Busy' || own?.state === 'Failed',
      treats: own?.aside === 'treatment',
      busy,
      completes: situation.consulting && mainConnID !== undefined ? completing(api.world, dn, connID, mainConnID) : [],
    }),
    participants: (own === undefined ? [] : participantsOf(api.world, own)).map((other) => ({
      number: participantObject(api.world, other).phoneNumber,
      role: roleOf(api.world, other, connID),
    })),
    ...(ani === undefined ? {} : { ani }),
    ...(dnis === undefined ? {} : { dnis }),
    ...(mainConnID === undefined ? {} : { mainConnID }),
    ...(previousConnID === undefined ? {} : { previousConnID }),
    ...(userData === undefined ? {} : { userData }),
    ...(situation.recording === undefined ? {} : { recordingState: situation.recording }),
    ...(situation.way === undefined ? {} : { way: situation.way }),
  };
}

/** Asked of the model itself: whether a consult call can be completed depends on everybody in both calls. */
const completing = (world: World, thisDN: DN, connID: ConnID, otherConnID: ConnID): readonly RequestName[] =>
  COMPLETIONS.filter((request) => !check(world, { request, thisDN, connID, otherConnID }));
const COMPLETIONS = ['TCompleteConference', 'TCompleteTransfer'] as const;

/** The part that a number has in the call; whoever is called and is not there yet will be its destination. */
const roleOf = (world: World, number: DN, connID: ConnID): `Role${Role}` =>
  `Role${findParty(world, number, connID)?.role ?? 'Destination'}`;

/** Every call that an agent has now, in the order of their numbers. */
export const workspaceCalls = (state: WorkspaceState, dn: DN): readonly WorkspaceCall[] =>
  partiesOf(state.api.world, dn).flatMap(({ connID }) => workspaceCall(state, dn, connID) ?? []);

/** The call as JSON prints it. */
export interface WorkspaceCallObject {
  readonly id: string;
  readonly connId: string;
  readonly callUuid: string;
  readonly previousConnId?: string;
  readonly parentConnId?: string;
  readonly phoneNumber: string;
  readonly callType: CallType;
  readonly state: WorkspaceCallState;
  readonly capabilities: readonly WorkspaceCallOperation[];
  readonly participants: readonly Participant[];
  readonly ani?: string;
  readonly dnis?: string;
  readonly recordingState?: RecordingState;
  readonly supervisorListeningIn?: boolean;
  readonly supervisorBargedIn?: boolean;
  readonly userData: readonly Kvpair[];
}

/** In: an agent's call and the id of the server's run. Out: the call object of the messages and of `GET /voice/calls`. */
export function workspaceCallObject(call: WorkspaceCall, run?: RunID): WorkspaceCallObject {
  const {
    connID,
    previousConnID,
    mainConnID,
    dn,
    callType,
    state,
    capabilities,
    participants,
    ani,
    dnis,
    userData = {},
    recordingState,
    way,
  } = call;
  return {
    id: hexConnID(connID, run),
    connId: hexConnID(connID, run),
    callUuid: callUUID(connID, run),
    ...(previousConnID === undefined ? {} : { previousConnId: hexConnID(previousConnID, run) }),
    ...(mainConnID === undefined ? {} : { parentConnId: hexConnID(mainConnID, run) }),
    phoneNumber: dn,
    callType,
    state,
    capabilities,
    participants,
    ...(ani === undefined ? {} : { ani }),
    ...(dnis === undefined ? {} : { dnis }),
    ...(recordingState === undefined ? {} : { recordingState }),
    ...(way === undefined ? {} : { supervisorListeningIn: way !== 'BargeIn', supervisorBargedIn: way === 'BargeIn' }),
    userData: pairsOf(userData),
  };
}
