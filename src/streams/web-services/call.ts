/**
 * A call as one agent's browser sees it. Source: Web Services API, call resource and the samples of the
 * Voice API; the fields stand in the order in which the samples print them.
 */
import {
  callOf,
  findParty,
  isObserver,
  partiesOf,
  withheldIn,
  type Call,
  type ConnID,
  type DN,
  type KVList,
  type Party,
  type World,
} from '../../model/index.ts';
import { callUUID, hexConnID, type RunID } from '../../scenario/index.ts';
import type { CallType, CallOperation } from '../../tlib/index.ts';
import type { AgentNote } from './agent-states.ts';
import { capabilitiesOf, type Situation } from './capabilities.ts';
import { canBeRecorded, NOTHING_ASKED, type ClientAsked, type RecordingState } from './client-asked.ts';
import { isClientOperation } from './client-operations.ts';
import { callPath, callUri, deviceUri } from './ids.ts';
import type { ApiCallState } from './names.ts';
import { userDataObject } from './user-data.ts';
import { participantObject, participantsOf, type Participant } from './participants.ts';
import { stateOf } from './party-state.ts';
import { isAccepted, mainCallOf } from './templates.ts';

/** What Web Services remembers beside the world: since when an agent has a call, and who owns a conference. */
export interface Memory {
  /** The step in which a call appeared at a DN, by party key. */
  readonly since: Readonly<Record<string, number>>;
  /** Who made a call a conference. */
  readonly owners: Readonly<Record<ConnID, DN>>;
  /** What clients said of their agents. */
  readonly agents: Readonly<Record<DN, AgentNote>>;
  /** What clients asked about their calls that the switch knows nothing of. */
  readonly asked: ClientAsked;
}
export const NOTHING_REMEMBERED: Memory = { since: {}, owners: {}, agents: {}, asked: NOTHING_ASKED };

/** A world as Web Services knows it after some step. */
export interface ApiState {
  readonly index: number;
  readonly world: World;
  readonly memory: Memory;
}

/** One agent's call. */
export interface ApiCall {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly state: ApiCallState;
  readonly participants: readonly Participant[];
  readonly ani?: DN;
  readonly dnis?: DN;
  readonly callType: CallType;
  readonly capabilities: readonly CallOperation[];
  /** What the capabilities follow from. */
  readonly situation: Situation;
  readonly userData?: KVList;
  readonly mainConnID?: ConnID;
  /** Seconds since it appeared at the agent; a scenario has no clock, so each step takes one. */
  readonly duration: number;
  readonly muted: boolean;
  readonly listenedTo: boolean;
  /** The agent is a supervisor who listens in. */
  readonly listens: boolean;
  /** A supervisor who has the agent muted. */
  readonly userMuted: boolean;
  readonly recordingState?: RecordingState;
}

export const keyOf = (dn: DN, connID: ConnID): string => `${dn}@${connID}`;

/** How a call is looked at: its state just then. */
export interface Moment {
  readonly state?: ApiCallState;
}

/** The agent's call, or undefined when it is not in it. */
export function apiCall(api: ApiState, dn: DN, connID: ConnID, moment: Moment = {}): ApiCall | undefined {
  const call = callOf(api.world, connID);
  const party = call?.parties.find((one) => one.dn === dn);
  const state = moment.state ?? (party && stateOf(party));
  if (!call || !party || state === undefined) return undefined;
  const participants = participantsOf(api.world, party);
  const withheld = withheldIn(api.world);
  const isKnown = (number: DN | undefined): number is DN => number !== undefined && !withheld.has(number);
  const listens = isObserver(party);
  const { recordings, ways, mutedUsers } = api.memory.asked;
  const key = keyOf(dn, connID);
  const way = listens ? (ways[key] ?? api.memory.agents[dn]?.monitoring ?? 'ListenIn') : undefined;
  const recording = recordings[connID];
  const userMuted = key in mutedUsers;
  const isMuted = way === undefined ? api.world.status[dn]?.muted === true : way === 'ListenIn';
  const muted = state === 'Established' && isMuted;
  const mainConnID = mainCallOf(api.world, connID);
  const situation: Situation = {
    state,
    conference: participants.length > 1,
    owner: listens || api.memory.owners[connID] === dn,
    muted: muted && way === undefined,
    consulting: mainConnID !== undefined && findParty(api.world, dn, mainConnID) !== undefined,
    ...(api.world.options['web-services-lists-clear-call'] === 'true' && !listens ? { clearing: true } : {}),
    ...(recording === undefined ? {} : { recording }),
    recordable: state !== 'Released' && canBeRecorded(api.world, dn, connID),
    ...(api.world.options['web-services-offers-recording'] === 'true' ? { offersRecording: true } : {}),
    ...(way === undefined ? {} : { way, userMuted }),
    ...otherCall(api.world, call, party),
  };
  const listed = capabilitiesOf(situation);
  // On its way through a step a call lists what the samples list in that state; as it stands, what is accepted.
  const isNow = state === stateOf(party);
  return {
    dn,
    connID,
    state,
    participants: participants.map((other) => participantObject(api.world, other)),
    ...(call.callType === 'Inbound' && isKnown(call.ani) ? { ani: call.ani } : {}),
    ...(isKnown(call.dnis) ? { dnis: call.dnis } : {}),
    callType: call.callType,
    capabilities: isNow ? acceptedOf(api.world, dn, connID, listed) : listed,
    situation,
    ...(call.userData && Object.keys(call.userData).length > 0 ? { userData: call.userData } : {}),
    ...(mainConnID === undefined ? {} : { mainConnID }),
    duration: api.index - (api.memory.since[keyOf(dn, connID)] ?? api.index),
    muted,
    listenedTo: !listens && call.parties.some((other) => isObserver(other) && stateOf(other) === 'Established'),
    listens,
    userMuted,
    ...recordingOf(situation),
  };
}

/** Recording is told of where somebody began it, and from the beginning by a server that offers it. */
function recordingOf({ recording, offersRecording }: Situation): Pick<ApiCall, 'recordingState'> {
  const recordingState = recording ?? (offersRecording ? 'Stopped' : undefined);
  return recordingState === undefined ? {} : { recordingState };
}

/** A world is never changed, so what it accepts is found once. */
const ACCEPTED = new WeakMap<World, Map<string, readonly CallOperation[]>>();

function acceptedOf(world: World, dn: DN, connID: ConnID, listed: readonly CallOperation[]): readonly CallOperation[] {
  const known = ACCEPTED.get(world) ?? new Map<string, readonly CallOperation[]>();
  ACCEPTED.set(world, known);
  const key = `${keyOf(dn, connID)} ${listed.join(' ')}`;
  const found = known.get(key) ?? listed.filter((operation) => isClientOperation(operation) || isAccepted(world, dn, operation, connID));
  known.set(key, found);
  return found;
}

/** The agent's other call, active where this one is held and held where this one is active. */
function otherCall(world: World, call: Call, party: Party): Pick<Situation, 'other'> {
  const others = partiesOf(world, party.dn).filter(
    (other) => other.connID !== call.connID && stateOf(other) !== 'Ringing' && (party.state === 'Held') !== (other.state === 'Held'),
  );
  const isRelated = (other: Party) => call.mainConnID === other.connID || callOf(world, other.connID)?.mainConnID === call.connID;
  const other = others.find(isRelated) ?? others[0];
  const state = other && stateOf(other);
  return other && state ? { other: { related: isRelated(other), state } } : {};
}

/** Every call that an agent has now, in the order of their numbers. */
export function callsOf(api: ApiState, dn: DN): readonly ApiCall[] {
  return partiesOf(api.world, dn).flatMap((party) => apiCall(api, dn, party.connID) ?? []);
}

/** The call as JSON prints it. */
export interface CallObject {
  readonly id: string;
  readonly state: ApiCallState;
  readonly callUuid: string;
  readonly connId: string;
  readonly deviceUri: string;
  readonly participants: readonly Participant[];
  readonly ani?: string;
  readonly dnis?: string;
  readonly callType: CallType;
  readonly capabilities: readonly CallOperation[];
  readonly userData?: KVList;
  readonly parentCallUri?: string;
  readonly duration: string;
  readonly mute: 'On' | 'Off';
  readonly recordingState?: RecordingState;
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring?: boolean;
  readonly uri: string;
  readonly path: string;
  readonly parentCallPath?: string;
}

/** In: an agent's call, the server's address and the id of its run. Out: the call object of the notifications and of `GET /me/calls`. */
export function callObject(call: ApiCall, base: string, run?: RunID): CallObject {
  return {
    id: callUUID(call.connID, run),
    state: call.state,
    callUuid: callUUID(call.connID, run),
    connId: hexConnID(call.connID, run),
    deviceUri: deviceUri(call.dn, base),
    participants: call.participants,
    ...(call.ani === undefined ? {} : { ani: call.ani }),
    ...(call.dnis === undefined ? {} : { dnis: call.dnis }),
    callType: call.callType,
    capabilities: call.capabilities,
    ...(call.userData === undefined ? {} : { userData: userDataObject(call.userData) }),
    ...(call.mainConnID === undefined ? {} : { parentCallUri: callUri(call.mainConnID, base, run) }),
    duration: String(call.duration),
    mute: call.muted ? 'On' : 'Off',
    ...(call.recordingState === undefined ? {} : { recordingState: call.recordingState }),
    supervisorListeningIn: call.listenedTo,
    monitoredUserMuted: call.userMuted,
    // A supervisor's samples leave this field out.
    ...(call.listens ? {} : { monitoring: false }),
    uri: callUri(call.connID, base, run),
    path: callPath(call.connID, run),
    ...(call.mainConnID === undefined ? {} : { parentCallPath: callPath(call.mainConnID, run) }),
  };
}
