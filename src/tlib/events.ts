/**
 * Every TEvent: what it says, and which attributes it must and may carry in each profile. Source: the
 * event lists of the Events and Models Reference and its Voice Microservices counterpart. Where a list
 * was not at hand, EventRinging's is taken and marked as recalled.
 */
import { CALL, CALL_OPTIONAL, CALL_WITHOUT_STATE, DIALING_OPTIONAL, DN, RINGING_OPTIONAL, onStreams, without } from './attribute-lists.ts';
import type { Names } from './attribute-lists.ts';
import { ref } from './manuals.ts';
import type { AttributeName, EventName, Profile } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

export type EventGroup =
  | 'call'
  | 'transfer and conference'
  | 'routing'
  | 'treatment'
  | 'user data'
  | 'monitoring'
  | 'agent and DN'
  | 'error';

export interface AttributeList {
  readonly mandatory: readonly AttributeName[];
  readonly optional: readonly AttributeName[];
  readonly prov: Provenance;
  readonly note?: string;
}

export interface EventInfo {
  readonly name: EventName;
  readonly meaning: string;
  readonly group: EventGroup;
  readonly lists: Readonly<Record<Profile, AttributeList>>;
  /** The stream that carries the event's records in Voice Microservices; absent where none does. */
  readonly stream?: 'voice-callthread' | 'voice-agentstate';
  readonly footnotes?: Readonly<Partial<Record<AttributeName, string>>>;
  readonly ref: Ref;
}

interface Row {
  readonly meaning: string;
  readonly group: EventGroup;
  readonly mandatory: Names;
  readonly optional: Names;
  readonly prov: Provenance;
  /** How we know the stream's list; unless said, it follows from T-Server's. */
  readonly vm?: { readonly prov: Provenance; readonly note?: string };
  readonly stream?: 'voice-callthread' | 'voice-agentstate';
  readonly note?: string;
  readonly footnotes?: Readonly<Partial<Record<AttributeName, string>>>;
  readonly ref: Ref;
}

const CONSULT = 'Must be there when CallType is Consult.';
const ACD = 'Must be there for a call that came through a queue.';
const NOT_ON_A_STREAM = 'No stream carries this event.';
const AS_RINGING = "The list was not at hand; EventRinging's is taken for it.";

const callEvents = (name: string): Ref => ref('callEvents', name);

/** An event of a call whose own list was not at hand. */
function recalledCall(name: EventName, group: EventGroup, meaning: string, more: Partial<Row> = {}): Row {
  return {
    meaning,
    group,
    mandatory: CALL,
    optional: CALL_OPTIONAL,
    prov: 'recalled',
    stream: 'voice-callthread',
    note: AS_RINGING,
    footnotes: { PreviousConnID: CONSULT },
    ref: callEvents(name),
    ...more,
  };
}

const AGENT: Names = ['AgentID', 'CustomerID', 'Extensions', 'Reasons', 'ReferenceID', 'ThisQueue'];
const NO_CALL: Names = ['CustomerID', 'Extensions', 'Reasons', 'ReferenceID'];

const OF_LISTENING: Names = ['CallID', 'CallState', 'CallType', 'ConnID', 'OtherDN', 'OtherDNRole', 'ThirdPartyDN', 'ThisDNRole'];

/** An event of an agent or a DN whose own list was not at hand. */
function recalledDN(name: EventName, meaning: string, optional: Names, stream: Row['stream'], group: EventGroup = 'agent and DN'): Row {
  return {
    meaning,
    group,
    mandatory: DN,
    optional,
    prov: 'recalled',
    note: 'No list was at hand.',
    ...(stream === undefined
      ? { vm: { prov: 'recalled', note: NOT_ON_A_STREAM }, ref: ref('header', name) }
      : { stream, ref: ref('vmStreams', `${stream}, ${name}`) }),
  };
}

const TREATMENT: Names = ['CallID', 'CallType', 'ConnID', 'CustomerID', 'Event', 'Server', 'ThisDN', 'time', 'TreatmentType'];
const TREATMENT_OPTIONAL: Names = [
  'NetworkCallID',
  'NetworkNodeID',
  'Reasons',
  'ReferenceID',
  'TransferConnID',
  'TransferredNetworkCallID',
  'TransferredNetworkNodeID',
  'TreatmentParameters',
  'UserData',
];
const ROUTING: Names = ['CallID', 'CallType', 'ConnID', 'Event', 'Server', 'ThisDN', 'ThisQueue', 'time'];
const ROUTING_OPTIONAL: Names = ['CallState', 'ThisDNRole', ...without(CALL_OPTIONAL, 'ThisQueue')];

const ROWS: Readonly<Record<EventName, Row>> = {
  EventDialing: {
    meaning: 'ThisDN is making a call.',
    group: 'call',
    mandatory: CALL_WITHOUT_STATE,
    // The last one stands in no list: clients in the field read it of a consult call.
    optional: [...DIALING_OPTIONAL, 'TransferConnID'],
    prov: 'manual',
    stream: 'voice-callthread',
    ref: callEvents('EventDialing'),
    footnotes: {
      CallType: 'May be Unknown, for it may not be settled yet.',
      OtherDN: 'The dialed number, or absent; OtherDNRole comes and goes with it.',
      PreviousConnID: CONSULT,
      ThisQueue: 'Must be there in predictive dialing, equal to ThisDN.',
    },
  },
  EventRinging: {
    meaning: 'The call is delivered to ThisDN and waits to be answered.',
    group: 'call',
    mandatory: CALL,
    optional: RINGING_OPTIONAL,
    prov: 'manual',
    stream: 'voice-callthread',
    ref: callEvents('EventRinging'),
    footnotes: { PreviousConnID: CONSULT, ThisQueue: ACD },
  },
  EventEstablished: recalledCall('EventEstablished', 'call', 'The call is answered: ThisDN is connected.'),
  EventReleased: recalledCall('EventReleased', 'call', 'ThisDN has left the call.'),
  EventAbandoned: {
    meaning: 'The caller gave up before the call was answered at ThisDN.',
    group: 'call',
    mandatory: CALL,
    optional: CALL_OPTIONAL,
    prov: 'derived',
    vm: { prov: 'partly', note: 'The mandatory list is printed; of the optional one only its beginning was at hand.' },
    note: "Follows from the stream record's list.",
    stream: 'voice-callthread',
    ref: ref('vmCallEvents', 'EventAbandoned'),
    footnotes: { PreviousConnID: CONSULT, ThisQueue: ACD },
  },
  EventDestinationBusy: recalledCall('EventDestinationBusy', 'call', 'The destination that ThisDN called is busy or cannot be reached.'),
  EventNetworkReached: recalledCall('EventNetworkReached', 'call', 'The call from ThisDN has reached the public network.', {
    mandatory: CALL_WITHOUT_STATE,
    optional: ['CallState', ...CALL_OPTIONAL],
    footnotes: { PreviousConnID: CONSULT, CallState: 'Only after an outbound single-step transfer.' },
  }),
  EventHeld: recalledCall('EventHeld', 'call', 'ThisDN has put the call on hold.', {
    mandatory: CALL_WITHOUT_STATE,
    optional: [...CALL_OPTIONAL, 'TransferConnID'],
  }),
  EventRetrieved: recalledCall('EventRetrieved', 'call', 'ThisDN has taken the call off hold.'),
  EventPartyAdded: recalledCall('EventPartyAdded', 'transfer and conference', 'A party has joined the call that ThisDN is in.'),
  EventPartyChanged: recalledCall(
    'EventPartyChanged',
    'transfer and conference',
    'ThisDN now has another party, or has moved into another call.',
  ),
  EventPartyDeleted: recalledCall('EventPartyDeleted', 'transfer and conference', 'A party has left the call that ThisDN stays in.'),
  EventQueued: recalledCall('EventQueued', 'call', 'The call waits on the queue ThisDN.'),
  EventDiverted: recalledCall('EventDiverted', 'call', 'The call has left the queue or routing point ThisDN for a destination.'),
  EventRouteRequest: {
    meaning: 'The call is on the routing point ThisDN, which asks where to send it.',
    group: 'routing',
    mandatory: ROUTING,
    optional: ROUTING_OPTIONAL,
    prov: 'derived',
    note: "Follows from the stream record's list.",
    vm: { prov: 'partly', note: 'The mandatory list is printed; of the optional one only its beginning was at hand.' },
    stream: 'voice-callthread',
    ref: ref('vmRoutingEvents', 'EventRouteRequest'),
    footnotes: { ThisQueue: 'Always equal to ThisDN.', PreviousConnID: 'Must be there for a consult call on a routing point.' },
  },
  EventRouteUsed: {
    meaning: 'The routing point ThisDN is done with the call: an instruction was carried out, or the dialog is over.',
    group: 'routing',
    mandatory: ROUTING,
    optional: ROUTING_OPTIONAL,
    prov: 'recalled',
    note: "The list was not at hand; EventRouteRequest's is taken for it.",
    stream: 'voice-callthread',
    ref: ref('routingEvents', 'EventRouteUsed'),
    footnotes: { ThisQueue: 'Always equal to ThisDN.' },
  },
  EventTreatmentApplied: {
    meaning: 'The treatment has begun.',
    group: 'treatment',
    mandatory: [...TREATMENT, 'Extensions', 'ThisDNRole'],
    optional: TREATMENT_OPTIONAL,
    prov: 'manual',
    stream: 'voice-callthread',
    ref: ref('treatmentEvents', 'EventTreatmentApplied'),
  },
  EventTreatmentNotApplied: {
    meaning: 'The treatment failed.',
    group: 'treatment',
    mandatory: ['CallID', 'CallType', 'ConnID', 'CustomerID', 'ErrorCode', 'Event', 'Server', 'ThisDN', 'time'],
    optional: ['ErrorMessage', 'Extensions', 'ThisDNRole', 'TreatmentType', ...TREATMENT_OPTIONAL],
    prov: 'partly',
    note: 'The list was at hand up to Event and ErrorMessage; the rest is as for EventTreatmentEnd.',
    stream: 'voice-callthread',
    ref: ref('treatmentEvents', 'EventTreatmentNotApplied'),
  },
  EventTreatmentEnd: {
    meaning: 'The treatment is over and the device waits; continuing treatments such as silence and ringback never send it.',
    group: 'treatment',
    mandatory: TREATMENT,
    optional: ['CollectedDigits', 'Extensions', 'LastCollectedDigit', ...TREATMENT_OPTIONAL],
    prov: 'manual',
    stream: 'voice-callthread',
    ref: ref('treatmentEvents', 'EventTreatmentEnd'),
    footnotes: {
      CollectedDigits: 'There when the treatment collected digits.',
      Extensions: 'Says whether the caller interrupted the treatment, and how it ended.',
    },
  },
  EventAttachedDataChanged: {
    meaning: 'The user data of the call has changed.',
    group: 'user data',
    mandatory: ['CallID', 'CallType', 'ConnID', 'Event', 'Server', 'time', 'UserData'],
    optional: ['ThisDN', 'ThisDNRole', 'CallState', ...without(CALL_OPTIONAL, 'UserData')],
    prov: 'recalled',
    note: "The list was not at hand; that UserData is always there, as the data now stands, is Partyline's choice.",
    vm: { prov: 'recalled', note: NOT_ON_A_STREAM },
    ref: ref('userData', 'EventAttachedDataChanged'),
    footnotes: {
      ThisDN: 'One cell of the manual has none.',
      ThirdPartyDN: 'Who changed the data, when a third party did.',
      UserData: 'All of the data after the change; an empty list when none is left.',
    },
  },
  EventBridged: recalledCall(
    'EventBridged',
    'transfer and conference',
    'The call is active at another appearance of the bridged line ThisDN.',
  ),
  EventMonitoringNextCall: recalledDN(
    'EventMonitoringNextCall',
    "A supervisor will observe the agent's next call, or all of them.",
    [...NO_CALL, 'AgentID', 'ThisDNRole', 'OtherDN', 'OtherDNRole', 'MonitorNextCallType'],
    'voice-agentstate',
    'monitoring',
  ),
  EventMonitoringCancelled: recalledDN(
    'EventMonitoringCancelled',
    "The supervisor no longer observes the agent's calls.",
    [...NO_CALL, 'AgentID', 'ThisDNRole', 'OtherDN', 'OtherDNRole', 'MonitorNextCallType'],
    'voice-agentstate',
    'monitoring',
  ),
  EventRegistered: recalledDN(
    'EventRegistered',
    'The client is registered on ThisDN and will be told its events.',
    ['AgentID', 'CustomerID', 'Extensions', 'InfoStatus', 'ReferenceID'],
    undefined,
  ),
  EventUnregistered: recalledDN(
    'EventUnregistered',
    'The client is no longer told the events of ThisDN.',
    ['CustomerID', 'Extensions', 'ReferenceID'],
    undefined,
  ),
  EventAgentLogin: {
    meaning: 'The agent at ThisDN has logged in to the group ThisQueue.',
    group: 'agent and DN',
    mandatory: DN,
    optional: [...AGENT, 'AgentWorkMode'],
    prov: 'derived',
    note: "Follows from the stream record's list.",
    stream: 'voice-agentstate',
    ref: ref('vmStreams', 'voice-agentstate, EventAgentLogin'),
    vm: { prov: 'partly', note: 'The attributes are printed without a mark between optional and mandatory; where they part is inferred.' },
  },
  EventAgentLogout: {
    meaning: 'The agent at ThisDN has logged out of the group ThisQueue.',
    group: 'agent and DN',
    mandatory: DN,
    optional: AGENT,
    prov: 'derived',
    note: "Follows from the stream record's list.",
    vm: { prov: 'manual' },
    stream: 'voice-agentstate',
    ref: ref('vmStreams', 'voice-agentstate, EventAgentLogout'),
  },
  EventAgentReady: recalledDN(
    'EventAgentReady',
    'The agent at ThisDN is ready for calls.',
    [...AGENT, 'AgentWorkMode'],
    'voice-agentstate',
  ),
  EventAgentNotReady: recalledDN(
    'EventAgentNotReady',
    'The agent at ThisDN takes no calls for now.',
    [...AGENT, 'AgentWorkMode'],
    'voice-agentstate',
  ),
  EventDNDOn: recalledDN('EventDNDOn', 'ThisDN does not want to be disturbed.', NO_CALL, 'voice-agentstate'),
  EventDNDOff: recalledDN('EventDNDOff', 'ThisDN may be disturbed again.', NO_CALL, 'voice-agentstate'),
  EventForwardSet: recalledDN('EventForwardSet', 'Calls to ThisDN now go elsewhere.', [...NO_CALL, 'OtherDN'], 'voice-agentstate'),
  EventForwardCancel: recalledDN(
    'EventForwardCancel',
    'Calls to ThisDN no longer go elsewhere.',
    [...NO_CALL, 'OtherDN'],
    'voice-agentstate',
  ),
  EventMuteOn: recalledDN(
    'EventMuteOn',
    'The others in the call no longer hear ThisDN.',
    [...NO_CALL, 'CallID', 'CallType', 'ConnID'],
    'voice-agentstate',
  ),
  EventMuteOff: recalledDN(
    'EventMuteOff',
    'The others in the call hear ThisDN again.',
    [...NO_CALL, 'CallID', 'CallType', 'ConnID'],
    'voice-agentstate',
  ),
  EventDTMFSent: recalledDN(
    'EventDTMFSent',
    'Tones were sent into the call of ThisDN.',
    [...NO_CALL, 'CallID', 'CallType', 'ConnID'],
    undefined,
  ),
  EventOffHook: recalledDN('EventOffHook', 'The handset of ThisDN was lifted.', [...NO_CALL, 'CallID'], 'voice-agentstate'),
  EventOnHook: recalledDN('EventOnHook', 'The handset of ThisDN was put down.', [...NO_CALL, 'CallID'], 'voice-agentstate'),
  EventListenDisconnected: recalledDN(
    'EventListenDisconnected',
    'A party of the call no longer hears the others.',
    [...NO_CALL, ...OF_LISTENING],
    'voice-agentstate',
    'transfer and conference',
  ),
  EventListenReconnected: recalledDN(
    'EventListenReconnected',
    'A party of the call hears the others again.',
    [...NO_CALL, ...OF_LISTENING],
    'voice-agentstate',
    'transfer and conference',
  ),
  EventUserEvent: recalledDN(
    'EventUserEvent',
    'A client has sent data of its own to the clients of ThisDN.',
    [...NO_CALL, 'UserData'],
    undefined,
    'user data',
  ),
  EventError: {
    meaning: 'A request was refused, or something went wrong.',
    group: 'error',
    mandatory: ['ErrorCode', 'ErrorMessage', 'Event', 'Server', 'time'],
    optional: ['ConnID', 'Extensions', 'Reasons', 'ReferenceID', 'ThisDN'],
    prov: 'recalled',
    vm: { prov: 'recalled', note: NOT_ON_A_STREAM },
    ref: ref('attributes', 'ErrorCode, ErrorMessage'),
  },
};

/** Most stream lists follow from T-Server's: `id` for `Event`, and CallThreadID wherever a call must be named. */
function streamList(name: EventName, row: Row): AttributeList {
  const { prov, note } = row.vm ?? { prov: row.prov === 'recalled' ? ('recalled' as const) : ('derived' as const) };
  const thread: Names = row.mandatory.includes('ConnID') ? ['CallThreadID'] : [];
  const said = note ?? (row.vm === undefined ? 'Follows from the T-Server list.' : undefined);
  return {
    mandatory: [...onStreams(name, row.mandatory), ...thread],
    optional: onStreams(name, row.optional),
    prov,
    ...(said === undefined ? {} : { note: said }),
  };
}

function info(name: EventName): EventInfo {
  const row = ROWS[name];
  const { meaning, group, mandatory, optional, prov, note, stream, footnotes } = row;
  return {
    name,
    meaning,
    group,
    lists: {
      't-server': { mandatory, optional, prov, ...(note === undefined ? {} : { note }) },
      'voice-microservices': streamList(name, row),
    },
    ...(stream === undefined ? {} : { stream }),
    ...(footnotes === undefined ? {} : { footnotes }),
    ref: row.ref,
  };
}

/** Every TEvent the model can send. */
export const EVENTS: Readonly<Record<EventName, EventInfo>> = Object.fromEntries(
  (Object.keys(ROWS) as EventName[]).map((name) => [name, info(name)]),
) as Record<EventName, EventInfo>;

/** How an attribute stands in an event's list for a profile. */
export function attributeKind(event: EventName, attribute: AttributeName, profile: Profile): 'mandatory' | 'optional' | 'unlisted' {
  const { mandatory, optional } = EVENTS[event].lists[profile];
  if (mandatory.includes(attribute)) return 'mandatory';
  return optional.includes(attribute) ? 'optional' : 'unlisted';
}
