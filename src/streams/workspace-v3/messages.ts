/**
 * The messages of one step: each agent's TEvents become the messages of its own client, in the order of the TEvents.
 * What a client knows after them is what `GET /voice/calls` would answer: a call that changed without a TEvent of its
 * own is told as well.
 */
import { partiesOf, type ConnID, type DN, type TEvent } from '../../model/index.ts';
import { isClientStep, isModelStep, type Frame, type RunID } from '../../scenario/index.ts';
import type { Provenance } from '../../tlib/index.ts';
import type { Monitoring } from '../web-services/agent-states.ts';
import { isRecordingAction } from '../web-services/client-asked.ts';
import { keyOf, NOTHING_REMEMBERED } from '../web-services/call.ts';
import { AGENT_EVENTS, heardByServer, isAgent, partiesTouched, remember } from '../web-services/notifications.ts';
import { isFolded, movedFrom } from '../web-services/rows.ts';
import {
  workspaceCall,
  workspaceCallObject,
  workspaceCalls,
  type WorkspaceCall,
  type WorkspaceMemory,
  type WorkspaceState,
} from './call.ts';
import { dnObject } from './dn.ts';
import { pairsOf } from './pairs.ts';
import { VOICE_CHANNEL, type WorkspaceEvent } from './names.ts';
import { EVENT_ROWS, FOLDED, MOVED, RECORDED, SETTLED, SUPERVISED, type MessageRow } from './rows.ts';

/** A message on its way to an agent, before ids are put into it. */
export interface WorkspaceMessage {
  readonly step: number;
  readonly dn: DN;
  readonly name: WorkspaceEvent;
  /** The agent's call as the message shows it; absent where it is about the DN. */
  readonly call?: WorkspaceCall;
  readonly state: WorkspaceState;
  /** The TEvents that it stands for. */
  readonly causes: readonly TEvent[];
  readonly prov: Provenance;
  readonly says: string;
}

/** What the API knows after a step, and what it told. */
export interface WorkspaceFrame {
  readonly frame: Frame;
  readonly before: WorkspaceState;
  readonly state: WorkspaceState;
  readonly messages: readonly WorkspaceMessage[];
}

export interface VoiceMessage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly channel: string;
}

/** The message whole, as it comes through CometD. In: a message and the id of the server's run. */
export function voiceMessage({ name, dn, call, state, causes }: WorkspaceMessage, run?: RunID): VoiceMessage {
  return { data: call ? callChanged(name, call, run) : aboutDN(name, dn, state, causes[0]), channel: VOICE_CHANNEL };
}

const callChanged = (notificationType: string, call: WorkspaceCall, run: RunID | undefined): VoiceMessage['data'] => ({
  messageType: 'CallStateChanged',
  notificationType,
  call: workspaceCallObject(call, run),
});

function aboutDN(messageType: string, dn: DN, state: WorkspaceState, cause: TEvent | undefined): VoiceMessage['data'] {
  const { ErrorCode, ErrorMessage, OtherDN, MonitorNextCallType, UserData } = cause?.attributes ?? {};
  switch (messageType) {
    case 'EventError':
      return errorData(Number(ErrorCode), String(ErrorMessage));
    case 'MonitoringStateChanged':
      return {
        messageType,
        eventType: cause?.event === 'EventMonitoringNextCall' ? 'MonitoringStarted' : 'MonitoringStopped',
        event: { otherDN: OtherDN, monitorNextCallType: MonitorNextCallType },
        monitorMode: MONITOR_MODES[wayOf(state, dn, OtherDN)],
      };
    case 'EventUserEvent':
      return { messageType, userData: typeof UserData === 'object' ? pairsOf(UserData) : [] };
    default:
      return { messageType, dn: dnObject(state, dn) };
  }
}

const MONITOR_MODES: Readonly<Record<Monitoring, string>> = { ListenIn: 'Mute', Coach: 'Coach', BargeIn: 'Connect' };
/** How the supervisor of the two began to listen. */
const wayOf = ({ api }: WorkspaceState, dn: DN, other: unknown): Monitoring => {
  const { agents } = api.memory;
  return agents[dn]?.monitoring ?? (typeof other === 'string' ? agents[other]?.monitoring : undefined) ?? 'ListenIn';
};

const errorData = (errorCode: number, errorMessage: string): VoiceMessage['data'] => ({
  messageType: 'EventError',
  error: { errorCode, errorMessage },
});
/** An error that is told although no step was taken: what was asked cannot stand in a scenario. */
export const voiceError = (errorCode: number, errorMessage: string): VoiceMessage => ({
  data: errorData(errorCode, errorMessage),
  channel: VOICE_CHANNEL,
});

const NOTHING: WorkspaceMemory = { previous: {}, told: {}, said: {} };

/** What follows a frame: the next state, and the messages in the order in which they are sent. */
export function workspaceFrameAfter(previous: WorkspaceState | undefined, frame: Frame): WorkspaceFrame {
  const before = previous ?? { api: { index: 0, world: frame.world, memory: NOTHING_REMEMBERED }, memory: NOTHING };
  const heard = heardByServer(frame);
  const moved = { ...before.memory, previous: previousAfter(before.memory.previous, heard), said: saidAfter(before.memory.said, heard) };
  const now: WorkspaceState = {
    api: { index: frame.index, world: frame.world, memory: remember(before.api.memory, heard) },
    memory: moved,
  };
  const messages = agentsIn(heard, before).flatMap((dn) => messagesTo(dn, heard, before, now));
  return { frame, before, state: { ...now, memory: { ...moved, told: toldAfter(moved.told, messages) } }, messages };
}

/** Whose client may hear of the frame: who has a TEvent, and who is or was in a call that it touched. */
function agentsIn(frame: Frame, before: WorkspaceState): readonly DN[] {
  const { events, world } = frame;
  const touched = [world, before.api.world].flatMap((one) => partiesTouched(one, frame));
  return [...new Set([...events.map(({ dn }) => dn), ...touched])].filter((dn) => isAgent(world, dn));
}

function messagesTo(dn: DN, frame: Frame, before: WorkspaceState, now: WorkspaceState): readonly WorkspaceMessage[] {
  const found: WorkspaceMessage[] = [];
  const folded: TEvent[] = [];
  for (const event of frame.events) {
    if (event.dn !== dn) continue;
    const row = EVENT_ROWS[event.event];
    if (row === undefined || 'untold' in row) continue;
    if (isFolded(event)) folded.push(event);
    else {
      const same = found.findIndex(
        (one) => row.name === 'ParticipantsUpdated' && one.name === row.name && one.call?.connID === event.connID,
      );
      const earlier = found[same];
      if (earlier) found[same] = { ...earlier, causes: [...earlier.causes, event] };
      else found.push(...messageFor(event, row, before, now));
    }
  }
  return [...found.map((one) => withFolded(one, folded)), ...settling(frame, dn, found, before, now)];
}

/** The message that an event makes; none for a call that the agent never saw. */
function messageFor(event: TEvent, row: MessageRow, before: WorkspaceState, now: WorkspaceState): readonly WorkspaceMessage[] {
  const { dn, connID } = event;
  const base = { step: now.api.index, dn, name: row.name, state: now, causes: [event], prov: row.prov, says: row.says };
  if (row.name === 'DnStateChanged' || row.name === 'MonitoringStateChanged' || row.name === 'EventUserEvent' || row.name === 'EventError')
    return [base];
  if (connID === undefined) return [];
  const call = row.state === 'Released' ? released(before, dn, connID) : workspaceCall(now, dn, connID, row.state);
  if (!call) return [];
  return [{ ...base, call, ...(movedFrom(event) === undefined ? {} : { prov: 'chosen', says: MOVED }) }];
}

/** A released call is shown as it was, with nothing left to do. */
function released(before: WorkspaceState, dn: DN, connID: ConnID): WorkspaceCall | undefined {
  const call = workspaceCall(before, dn, connID);
  return call && { ...call, state: 'Released', capabilities: [] };
}

/** EventRetrieved inside a completed conference has no message of its own: the update of participants carries it. */
function withFolded(one: WorkspaceMessage, folded: readonly TEvent[]): WorkspaceMessage {
  const into = folded.filter((event) => one.name === 'ParticipantsUpdated' && event.connID === one.call?.connID);
  return into.length === 0 ? one : { ...one, causes: [...into, ...one.causes], says: `${one.says} ${FOLDED}` };
}

/** What is left to say so that the client knows the calls that there are: those that look different from what it was told. */
function settling(
  { step }: Frame,
  dn: DN,
  found: readonly WorkspaceMessage[],
  before: WorkspaceState,
  now: WorkspaceState,
): readonly WorkspaceMessage[] {
  const base = { step: now.api.index, dn, state: now, causes: [], ...why(step) };
  const last = (connID: ConnID) => found.findLast(({ call }) => call?.connID === connID)?.call;
  const changed = workspaceCalls(now, dn).filter((call) => {
    const told = last(call.connID);
    return (told ? signature(told) : now.memory.told[keyOf(dn, call.connID)]) !== signature(call);
  });
  const moved = found.flatMap(({ causes }) => causes.flatMap((event) => movedFrom(event) ?? []));
  const gone = partiesOf(before.api.world, dn)
    .map(({ connID }) => connID)
    .filter((connID) => !moved.includes(connID) && last(connID)?.state !== 'Released' && now.memory.told[keyOf(dn, connID)] !== undefined)
    .filter((connID) => workspaceCall(now, dn, connID) === undefined)
    .flatMap((connID) => released(before, dn, connID) ?? []);
  return [...gone, ...changed].map((call) => ({ ...base, call }));
}

/** What a call that changed without a TEvent is told with. */
function why(step: Frame['step']): Pick<WorkspaceMessage, 'name' | 'prov' | 'says'> {
  if (!isClientStep(step)) return { name: 'StateChange', prov: 'chosen', says: SETTLED };
  return isRecordingAction(step.action)
    ? { name: 'CallRecordingStateChange', prov: 'observed', says: RECORDED }
    : { name: 'StateChange', prov: 'derived', says: SUPERVISED };
}

const signature = (call: WorkspaceCall): string => JSON.stringify(call);

function toldAfter(told: WorkspaceMemory['told'], messages: readonly WorkspaceMessage[]): WorkspaceMemory['told'] {
  if (!messages.some(({ call }) => call)) return told;
  const after = new Map(Object.entries(told));
  for (const { dn, call, causes } of messages) {
    if (!call) continue;
    for (const event of causes) {
      const old = movedFrom(event);
      if (old !== undefined) after.delete(keyOf(dn, old));
    }
    if (call.state === 'Released') after.delete(keyOf(dn, call.connID));
    else after.set(keyOf(dn, call.connID), signature(call));
  }
  return Object.fromEntries(after);
}

/** The old id of a call that moved is kept for as long as the agent has the call. */
function previousAfter(previous: WorkspaceMemory['previous'], { events, world }: Frame): WorkspaceMemory['previous'] {
  const moves = events.flatMap((event) => {
    const from = movedFrom(event);
    return from === undefined || event.connID === undefined ? [] : [[keyOf(event.dn, event.connID), from] as const];
  });
  const gone = events.filter(({ event, dn, connID }) => {
    const leaves = event === 'EventReleased' || event === 'EventAbandoned';
    return (
      leaves && connID !== undefined && keyOf(dn, connID) in previous && !partiesOf(world, dn).some((party) => party.connID === connID)
    );
  });
  if (moves.length === 0 && gone.length === 0) return previous;
  const left = gone.map(({ dn, connID = '' }) => keyOf(dn, connID));
  return Object.fromEntries([...Object.entries(previous).filter(([key]) => !left.includes(key)), ...moves]);
}

/** What was said with the last change of an agent's state: its reasons, and the work mode, which the request carries as an extension. */
function saidAfter(said: WorkspaceMemory['said'], { events, step }: Frame): WorkspaceMemory['said'] {
  let after = said;
  for (const { event, dn, attributes } of events) {
    if (!AGENT_EVENTS.has(event)) continue;
    const { Reasons } = attributes;
    const asked = step && isModelStep(step) && step.thisDN === dn && event !== 'EventAgentLogout' ? step : undefined;
    const AgentWorkMode = asked?.agentWorkMode ?? asked?.extensions?.['AgentWorkMode'];
    after = {
      ...after,
      [dn]: {
        ...(asked && typeof Reasons === 'object' ? { reasons: Reasons } : {}),
        ...(typeof AgentWorkMode === 'string' ? { workMode: AgentWorkMode } : {}),
      },
    };
  }
  return after;
}
