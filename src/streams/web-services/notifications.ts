/**
 * The messages of one step: each agent's TEvents become the notifications of its own browser. Several TEvents
 * may become one message, and their order may differ from the server's: both as the published samples have it.
 */
import { isConference, kindOf, type ConnID, type DN, type Step, type TEvent, type World } from '../../model/index.ts';
import { hexConnID, isClientStep, isModelStep, type Frame, type RunID, type ScenarioStep } from '../../scenario/index.ts';
import { isMonitoredTelephone, type Provenance } from '../../tlib/index.ts';
import { isWorkMode, MONITORING, type AgentNote, type Monitoring } from './agent-states.ts';
import { apiCall, callObject, callsOf, keyOf, NOTHING_REMEMBERED, type ApiCall, type ApiState, type Memory } from './call.ts';
import { askedAfter } from './client-asked.ts';
import { CLIENT_ROWS, clientOperationOf } from './client-operations.ts';
import { deviceObject } from './device.ts';
import { callUri, SAMPLE_BASE } from './ids.ts';
import { CALLS_CHANNEL, DEVICES_CHANNEL, type NotificationName } from './names.ts';
import { CHANGED, ENDED, EVENT_ROWS, FOLDED, isFolded, MOVED, movedFrom, type NotificationRow } from './rows.ts';

/** A message on its way to an agent, before an address is put into it. */
export interface Notification {
  readonly step: number;
  readonly dn: DN;
  readonly name: NotificationName;
  /** The agent's call as the message shows it; absent in a device message. */
  readonly call?: ApiCall;
  readonly world: World;
  /** What the agent's client said of it, in a device message. */
  readonly note?: AgentNote;
  /** The call that this one was for the agent until now. */
  readonly previous?: ConnID;
  /** The TEvents that it stands for. */
  readonly causes: readonly TEvent[];
  /** The published message of this kind has extensions. */
  readonly extensions: boolean;
  readonly prov: Provenance;
  readonly says: string;
}

/** What Web Services knows after a step, and what it sent. */
export interface ApiFrame {
  readonly frame: Frame;
  readonly before: ApiState;
  readonly state: ApiState;
  readonly notifications: readonly Notification[];
}

export interface CometdMessage {
  readonly data: Readonly<Record<string, unknown>>;
  readonly channel: string;
}

/** The message whole, as it comes through CometD. In: a notification, the server's address and the id of its run. */
export function messageOf(notification: Notification, base: string = SAMPLE_BASE, run?: RunID): CometdMessage {
  const { name, dn, call, world, note, previous, extensions } = notification;
  if (!call) return { data: { messageType: name, devices: [deviceObject(world, dn, base, note)] }, channel: DEVICES_CHANNEL };
  return {
    data: {
      notificationType: name,
      call: callObject(call, base, run),
      phoneNumber: dn,
      ...(previous === undefined ? {} : { previousConnId: hexConnID(previous, run), previousCallUri: callUri(previous, base, run) }),
      ...(extensions ? { extensions: { BusinessCall: 0 } } : {}),
      messageType: 'CallStateChangeMessage',
    },
    channel: CALLS_CHANNEL,
  };
}

/** What follows a frame: the next state, and the notifications in the order in which they are sent. */
export function apiFrameAfter(previous: ApiState | undefined, frame: Frame): ApiFrame {
  const before = previous ?? { index: 0, world: frame.world, memory: NOTHING_REMEMBERED };
  const heard = heardByServer(frame);
  const state: ApiState = { index: frame.index, world: frame.world, memory: remember(before.memory, heard) };
  const agents = [...new Set(heard.events.map(({ dn }) => dn))].filter((dn) => isAgent(frame.world, dn));
  const told = agents.flatMap((dn) => notificationsOf(dn, heard, before, state));
  return { frame, before, state, notifications: [...told, ...afterthoughts(told, frame, before, state)] };
}

/**
 * A client knows of its calls what messages say. Where a step changed what may be done in a call, or its main call is
 * gone, and no message of the step says so, one more does.
 */
function afterthoughts(told: readonly Notification[], frame: Frame, before: ApiState, state: ApiState): readonly Notification[] {
  const touched = partiesTouched(frame.world, frame);
  const leavers = frame.events.map(({ dn }) => dn);
  const agents = [...new Set([...touched, ...leavers])].filter((dn) => isAgent(frame.world, dn));
  return agents.flatMap((dn) =>
    callsOf(state, dn).flatMap((call) => {
      const last = told.findLast((one) => one.dn === dn && one.call?.connID === call.connID)?.call ?? apiCall(before, dn, call.connID);
      if (last === undefined || seen(last) === seen(call)) return [];
      return [{ step: frame.index, dn, world: frame.world, causes: [], call, extensions: true, ...why(frame.step, dn) }];
    }),
  );
}

/** Who is in a call that a frame touched, or in a consult call whose main call it touched: it may be the main call's end. */
export const partiesTouched = (world: World, { calls }: Frame): readonly DN[] =>
  world.calls
    .filter(({ connID, mainConnID }) => calls.includes(connID) || (mainConnID !== undefined && calls.includes(mainConnID)))
    .flatMap(({ parties }) => parties.map(({ dn }) => dn));

/** What a call that changed without a TEvent is told with: the operation of a client, or what happened elsewhere. */
function why(step: ScenarioStep | undefined, dn: DN): Pick<Notification, 'name' | 'prov' | 'says'> {
  if (!isClientStep(step)) return { name: 'StatusChange', prov: 'chosen', says: CHANGED };
  const { tells, prov, says } = CLIENT_ROWS[clientOperationOf(step)];
  return { name: tells, prov: step.thisDN === dn ? prov : 'derived', says };
}

/** All of a call that a client sees, but for its duration. */
const seen = ({ duration: _, ...call }: ApiCall): string => JSON.stringify(call);

/** Web Services registers on its devices itself: it hears of a DN from which the client of the scenario has unregistered. */
export function heardByServer(frame: Frame): Frame {
  const { world, events, silent } = frame;
  const more = silent.filter(({ dn }) => isAgent(world, dn));
  return more.length === 0 ? frame : { ...frame, events: [...events, ...more] };
}

/** Every telephone of the switch is an agent's device. */
export const isAgent = (world: World, dn: DN): boolean =>
  world.devices.some((device) => device.dn === dn && isMonitoredTelephone(kindOf(device)));

/** What is remembered after a frame: since when an agent has a call, and who owns a conference. */
export function remember(memory: Memory, frame: Frame): Memory {
  let { since, owners } = memory;
  for (const event of frame.events) {
    const { dn, connID, attributes } = event;
    if (connID === undefined) continue;
    const key = keyOf(dn, connID);
    const moved = movedFrom(event);
    if (event.event === 'EventReleased' || event.event === 'EventAbandoned') since = without(since, key);
    else if (moved !== undefined) since = { ...without(since, keyOf(dn, moved)), [key]: since[keyOf(dn, moved)] ?? frame.index };
    else if (since[key] === undefined && event.event !== 'EventError') since = { ...since, [key]: frame.index };
    const { ThirdPartyDN, ThirdPartyDNRole } = attributes;
    if (
      event.event === 'EventPartyAdded' &&
      ThirdPartyDNRole === 'AddedBy' &&
      typeof ThirdPartyDN === 'string' &&
      owners[connID] === undefined
    )
      owners = { ...owners, [connID]: ThirdPartyDN };
  }
  for (const connID of frame.calls) {
    if (owners[connID] === undefined) continue;
    const call = frame.world.calls.find((one) => one.connID === connID);
    if (!call || !isConference(call)) owners = without(owners, connID);
  }
  const agents = notesAfter(memory.agents, frame);
  const asked = askedAfter(memory.asked, frame);
  const isSame = since === memory.since && owners === memory.owners && agents === memory.agents && asked === memory.asked;
  return isSame ? memory : { since, owners, agents, asked };
}

/** What a client says when it sets its agent NotReady, or begins to supervise, holds until the agent's next such event. */
function notesAfter(agents: Memory['agents'], { events, step }: Frame): Memory['agents'] {
  let after = agents;
  for (const { dn, event, attributes } of events) {
    const said = step && isModelStep(step) && step.thisDN === dn ? step : undefined;
    const { reason, workMode, ...supervising } = after[dn] ?? {};
    const state = { ...(reason === undefined ? {} : { reason }), ...(workMode === undefined ? {} : { workMode }) };
    if (AGENT_EVENTS.has(event)) after = { ...after, [dn]: { ...supervising, ...(said ? stateSaid(said) : {}) } };
    else if (event === 'EventMonitoringNextCall' && attributes.ThisDNRole === 'Observer')
      after = { ...after, [dn]: { ...state, ...(said ? monitoringSaid(said) : {}) } };
  }
  return after;
}

/** The TEvents that tell an agent's state. */
export const AGENT_EVENTS: ReadonlySet<string> = new Set(['EventAgentLogin', 'EventAgentLogout', 'EventAgentReady', 'EventAgentNotReady']);

function stateSaid({ request, reasons, extensions, agentWorkMode }: Step): AgentNote {
  const { ReasonCode } = reasons ?? {};
  const AgentWorkMode = agentWorkMode ?? extensions?.['AgentWorkMode'];
  if (request !== 'TAgentSetNotReady') return {};
  return {
    ...(typeof ReasonCode === 'string' ? { reason: ReasonCode } : {}),
    ...(isWorkMode(AgentWorkMode) ? { workMode: AgentWorkMode } : {}),
  };
}

function monitoringSaid({ extensions }: Step): AgentNote {
  const { MonitorMode, MonitorScope } = extensions ?? {};
  const monitoring = (Object.keys(MONITORING) as Monitoring[]).find((one) => MONITORING[one] === MonitorMode);
  return { ...(monitoring ? { monitoring } : {}), ...(MonitorScope === 'agent' ? { scope: 'Agent' } : {}) };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!(key in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function notificationsOf(dn: DN, frame: Frame, before: ApiState, state: ApiState): readonly Notification[] {
  const found: Notification[] = [];
  const folded: TEvent[] = [];
  for (const event of frame.events) {
    if (event.dn !== dn) continue;
    const row = EVENT_ROWS[event.event];
    if ('untold' in row) continue;
    if (isFolded(event)) {
      folded.push(event);
      continue;
    }
    const same = found.findIndex((one) => row.name === 'ParticipantsUpdated' && one.name === row.name && one.call?.connID === event.connID);
    const earlier = found[same];
    if (earlier) found[same] = { ...earlier, causes: [...earlier.causes, event] };
    else found.push(...notification(event, row, frame, before, state));
  }
  return inPublishedOrder(
    found.map((one) => withFolded(one, folded)),
    frame.step,
  );
}

/** The message that an event makes; none for a call that the agent never saw. */
function notification(event: TEvent, row: NotificationRow, frame: Frame, before: ApiState, state: ApiState): readonly Notification[] {
  const { dn, connID } = event;
  const base = { step: frame.index, dn, name: row.name, world: frame.world, causes: [event] };
  if (row.name === 'DeviceStateChangeMessage') {
    const note = state.memory.agents[dn];
    const isTold = row.only === undefined || event.attributes.ThisDNRole === row.only;
    return isTold ? [{ ...base, ...(note ? { note } : {}), extensions: false, prov: row.prov, says: row.says }] : [];
  }
  if (connID === undefined) return [];
  const call =
    row.state === 'Released'
      ? released(before, dn, connID, frame.index)
      : apiCall(state, dn, connID, row.state === undefined ? {} : { state: row.state });
  if (!call) return [];
  const extensions = hasExtensions(row, frame.step);
  const previous = movedFrom(event);
  return previous === undefined
    ? [{ ...base, call, extensions, prov: provenanceOf(event, row, frame.step, call), says: row.says }]
    : [...ending(event, previous, before, base), { ...base, call, previous, extensions, prov: 'chosen', says: MOVED }];
}

/** The id under which the agent saw the call until now ends as every id does. */
function ending({ dn }: TEvent, previous: ConnID, before: ApiState, base: Pick<Notification, 'step' | 'dn' | 'world' | 'causes'>) {
  const call = released(before, dn, previous, base.step);
  return call ? [{ ...base, name: 'StatusChange', call, extensions: true, prov: 'chosen', says: ENDED } as const] : [];
}

/** A released call is shown as it was, with nothing left to do. */
function released(before: ApiState, dn: DN, connID: string, index: number): ApiCall | undefined {
  const call = apiCall({ ...before, index }, dn, connID);
  return call && { ...call, state: 'Released', capabilities: [], muted: false };
}

const requestIn = (step: ScenarioStep | undefined) => (step && isModelStep(step) ? step.request : undefined);

/** The samples of AttachedDataChanged, and the first one of InitiateTransfer, have no extensions. */
function hasExtensions(row: NotificationRow, step: ScenarioStep | undefined): boolean {
  return row.name !== 'AttachedDataChanged' && !(row.state === 'Held' && requestIn(step) === 'TInitiateTransfer');
}

/** What a page shows for the agent that asked is printed only for the operations that have such a page. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  EventReleased: ['TReleaseCall', 'TClearCall', 'TCompleteConference', 'TCompleteTransfer', 'TSingleStepTransfer'],
  EventPartyAdded: ['TCompleteConference'],
  EventPartyDeleted: ['TDeleteFromConference'],
};

function provenanceOf(event: TEvent, row: NotificationRow, step: ScenarioStep | undefined, call: ApiCall): Provenance {
  const request = requestIn(step);
  const asked = step !== undefined && isModelStep(step) && step.thisDN === event.dn && request !== undefined;
  if (request === 'TAlternateCall' && row.name === 'StatusChange') return row.state === 'Held' ? 'partly' : 'manual';
  if (!asked) return row.others;
  if (event.event === 'EventDialing' && call.callType === 'Consult') return 'partly';
  if (event.event === 'EventHeld' && request === 'TInitiateConference') return 'partly';
  if (event.event === 'EventReleased' && request === 'TCompleteTransfer' && call.callType === 'Consult') return 'partly';
  return PRINTED[event.event]?.includes(request) === false ? 'derived' : row.prov;
}

/** EventRetrieved inside a completed conference has no message of its own: the update of participants carries it. */
function withFolded(one: Notification, folded: readonly TEvent[]): Notification {
  const into = folded.filter((event) => one.name === 'ParticipantsUpdated' && event.connID === one.call?.connID);
  return into.length === 0 ? one : { ...one, causes: [...into, ...one.causes], says: `${one.says} ${FOLDED}` };
}

/** SwapCalls: the sample prints the retrieved call first, then the held one. Everything else keeps the order of the TEvents. */
function inPublishedOrder(found: readonly Notification[], step: ScenarioStep | undefined): readonly Notification[] {
  if (requestIn(step) !== 'TAlternateCall') return found;
  return found.toSorted((a, b) => Number(a.call?.state === 'Held') - Number(b.call?.state === 'Held'));
}
