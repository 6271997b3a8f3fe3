/**
 * The attribute lists that events share, and how a T-Server list becomes that of a stream record.
 * Source: Call Handling and Transfer/Conference Events (EventDialing and EventRinging are printed in
 * full there); Attributes of the Voice Microservices reference, which says per attribute which events
 * carry it.
 */
import type { AttributeName, EventName } from './names.ts';

export type Names = readonly AttributeName[];

/** EventRinging's mandatory list; the other events of a call are taken to have the same. */
export const CALL: Names = ['CallID', 'CallState', 'CallType', 'ConnID', 'Event', 'Server', 'ThisDN', 'ThisDNRole', 'time'];

/** EventDialing's: no CallState. */
export const CALL_WITHOUT_STATE: Names = CALL.filter((name) => name !== 'CallState');

/** EventDialing's optional list, as printed. */
export const DIALING_OPTIONAL: Names = [
  'AgentID',
  'ANI',
  'CallHistory',
  'CustomerID',
  'DNIS',
  'Extensions',
  'NetworkCallID',
  'NetworkNodeID',
  'OtherDN',
  'OtherDNRole',
  'OtherQueue',
  'OtherTrunk',
  'PreviousConnID',
  'Reasons',
  'ReferenceID',
  'ThisQueue',
  'TransferredNetworkCallID',
  'TransferredNetworkNodeID',
  'UserData',
];

/** EventRinging's optional list, as printed: ThirdPartyDN without its role. */
export const RINGING_OPTIONAL: Names = [
  'AgentID',
  'ANI',
  'CallHistory',
  'Cause',
  'CollectedDigits',
  'CustomerID',
  'DNIS',
  'Extensions',
  'NetworkCallID',
  'NetworkNodeID',
  'OtherDN',
  'OtherDNRole',
  'OtherQueue',
  'OtherTrunk',
  'PreviousConnID',
  'Reasons',
  'ReferenceID',
  'ThirdPartyDN',
  'ThisQueue',
  'TransferredNetworkCallID',
  'TransferredNetworkNodeID',
  'UserData',
];

/** What the remaining events of a call may carry: EventDialing's list, the third party, cause and digits. */
export const CALL_OPTIONAL: Names = [
  ...DIALING_OPTIONAL,
  'Cause',
  'CollectedDigits',
  'ThirdPartyDN',
  'ThirdPartyDNRole',
  'ThirdPartyQueue',
];

/** Events of an agent or a DN carry these and nothing of a call. */
export const DN: Names = ['Event', 'Server', 'ThisDN', 'time'];

/** The attributes that stream records know at all. */
const ON_STREAMS: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'AgentID',
  'AgentWorkMode',
  'ANI',
  'CallHistory',
  'CallID',
  'CallState',
  'CallThreadID',
  'CallType',
  'Cause',
  'CollectedDigits',
  'ConnID',
  'CustomerID',
  'DNIS',
  'ErrorCode',
  'ErrorMessage',
  'Extensions',
  'id',
  'InfoStatus',
  'LastCollectedDigit',
  'MonitorNextCallType',
  'NetworkCallID',
  'NetworkNodeID',
  'OtherDN',
  'OtherDNRole',
  'OtherQueue',
  'OtherTrunk',
  'PreviousConnID',
  'Reasons',
  'ReferenceID',
  'Server',
  'ThirdPartyDN',
  'ThirdPartyDNRole',
  'ThirdPartyQueue',
  'ThisDN',
  'ThisDNRole',
  'ThisQueue',
  'ThisTrunk',
  'time',
  'TransferConnID',
  'TreatmentParameters',
  'TreatmentType',
  'UserData',
]);

const CALL_RECORDS: readonly EventName[] = [
  'EventAbandoned',
  'EventDestinationBusy',
  'EventEstablished',
  'EventHeld',
  'EventNetworkReached',
  'EventPartyChanged',
  'EventPartyDeleted',
  'EventQueued',
  'EventReleased',
  'EventRetrieved',
  'EventRinging',
  'EventRouteRequest',
  'EventRouteUsed',
];

/**
 * Three attributes that the stream reference lists for named events only. CallID is not listed for
 * EventPartyAdded and EventBridged, ANI not for EventDialing and EventDiverted.
 */
const LISTED_FOR: Readonly<Partial<Record<AttributeName, ReadonlySet<EventName>>>> = {
  CallID: new Set<EventName>([
    ...CALL_RECORDS,
    'EventDialing',
    'EventDiverted',
    'EventTreatmentApplied',
    'EventTreatmentEnd',
    'EventTreatmentNotApplied',
  ]),
  ANI: new Set<EventName>([...CALL_RECORDS, 'EventPartyAdded']),
  CallHistory: new Set<EventName>([...CALL_RECORDS, 'EventPartyAdded', 'EventDialing', 'EventDiverted']),
};

/** A stream's list for an event, from T-Server's: `id` for `Event`, and only what streams list for it. */
export function onStreams(event: EventName, list: Names): Names {
  const renamed = list.map((name): AttributeName => (name === 'Event' ? 'id' : name));
  return renamed.filter((name) => ON_STREAMS.has(name) && (LISTED_FOR[name]?.has(event) ?? true));
}

/** `list` without `names`. */
export function without(list: Names, ...names: Names): Names {
  return list.filter((name) => !names.includes(name));
}
