/**
 * Call-based events: told once per call, not per DN. With them, the deprecated ways to learn of calls:
 * EventReleased on the abstract DN, and EventAddressInfo's extensions. Source: T-Library Call-Based
 * Events of the Events and Models Reference.
 */
import { ref } from './manuals.ts';
import type { AttributeName } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

export const CALL_BASED_EVENT_NAMES = ['EventCallCreated', 'EventCallDataChanged', 'EventCallDeleted'] as const;
export type CallBasedEventName = (typeof CALL_BASED_EVENT_NAMES)[number];

export interface CallBasedEventInfo {
  readonly name: CallBasedEventName | 'EventReleased';
  readonly meaning: string;
  readonly deprecated: boolean;
  readonly mandatory: readonly AttributeName[];
  readonly optional: readonly AttributeName[];
  readonly footnotes: Readonly<Partial<Record<AttributeName, string>>>;
  /** The event's message code on the wire. */
  readonly code: number;
  readonly prov: Provenance;
  readonly ref: Ref;
}

const NAMES_OF_THE_CALL: readonly AttributeName[] = ['CallUUID', 'ConnID'];
const DATA: readonly AttributeName[] = [
  'ISLinkList',
  'CallType',
  'OrigCallUUID',
  'CallID',
  'NodeID',
  'NetworkCallID',
  'NetworkNodeID',
  'ANI',
  'DNIS',
  'UserData',
  'CustomerID',
];

export const CALL_BASED_EVENTS: Readonly<Record<CallBasedEventName, CallBasedEventInfo>> = {
  EventCallCreated: {
    name: 'EventCallCreated',
    meaning: 'The server has a new call.',
    deprecated: false,
    code: 160,
    prov: 'manual',
    ref: ref('callBased', 'EventCallCreated'),
    mandatory: NAMES_OF_THE_CALL,
    optional: [...DATA, 'DialedNumber'],
    footnotes: {
      ISLinkList: 'Only when a client connects to calls that exist already, as after a switch-over; a call just created has no links yet.',
      DialedNumber: "Only for outgoing calls that a client's request created.",
    },
  },
  EventCallDataChanged: {
    name: 'EventCallDataChanged',
    meaning: 'Something about the call has changed.',
    deprecated: false,
    code: 161,
    prov: 'manual',
    ref: ref('callBased', 'EventCallDataChanged'),
    mandatory: NAMES_OF_THE_CALL,
    optional: [...DATA, 'CtrlParty'],
    footnotes: {
      ISLinkList: 'Absent, like everything else, unless it changed.',
      UserData: 'An empty list when the user data was deleted; absent only when it did not change.',
      CtrlParty: 'The party that caused the change.',
    },
  },
  EventCallDeleted: {
    name: 'EventCallDeleted',
    meaning: 'The server no longer has the call.',
    deprecated: false,
    code: 162,
    prov: 'manual',
    ref: ref('callBased', 'EventCallDeleted'),
    mandatory: NAMES_OF_THE_CALL,
    optional: ['Cause', 'RefCallUUID', 'RefConnID', 'CtrlParty'],
    footnotes: {
      Cause: 'Why the call is gone, where it went into another one by transfer or conference.',
      RefCallUUID: 'The call that this one became part of.',
      RefConnID: 'Only when a transfer, a conference or a merge ended the call.',
      CtrlParty: 'The party that began it.',
    },
  },
};

/** What a client registered on the abstract DN was told before there were call-based events. */
export const ABSTRACT_DN_RELEASED: CallBasedEventInfo = {
  name: 'EventReleased',
  meaning: 'The server no longer has the call; told once to each client registered on the abstract DN.',
  deprecated: true,
  code: 65,
  prov: 'manual',
  ref: ref('callBased', 'EventReleased'),
  mandatory: ['CallID', 'CallState', 'CallType', 'ConnID', 'Event', 'Server', 'ThisDN', 'time', 'Reliability'],
  optional: [
    'ANI',
    'CallHistory',
    'RefConnID',
    'CollectedDigits',
    'CustomerID',
    'DNIS',
    'Extensions',
    'NetworkCallID',
    'NetworkNodeID',
    'PreviousConnID',
    'Reasons',
    'TransferredNetworkCallID',
    'TransferredNetworkNodeID',
    'UserData',
  ],
  footnotes: {
    ThisDN: 'The name of the server or of the switch, and two colons.',
    RefConnID: 'Must be there when CallState is Transferred, Conferenced or RemoteRelease.',
    PreviousConnID: 'Must be there when CallType is Consult.',
  },
};

/** The abstract DN of a switch: `SwitchA` gives `SwitchA::`. */
export function abstractDN(location: string): string {
  return `${location}::`;
}

/** EventAddressInfo for the abstract DN (deprecated): the calls there are, in its Extensions. */
export const ABSTRACT_DN_INFO = {
  event: 'EventAddressInfo',
  code: 92,
  infoType: 'AddressInfoDNStatus',
  deprecated: true,
  prov: 'manual',
  ref: ref('callBased', 'EventReleased'),
  extensions: [
    { key: 'NumberOfCalls', meaning: 'How many calls there are.' },
    { key: 'conn-%d', meaning: 'The ConnID of call number %d.' },
    { key: 'ct-%d', meaning: 'The CallType of call number %d, as its code.' },
  ],
} as const;

/** How an attribute stands in a call-based event's list. */
export function callBasedAttributeKind(info: CallBasedEventInfo, attribute: AttributeName): 'mandatory' | 'optional' | 'unlisted' {
  if (info.mandatory.includes(attribute)) return 'mandatory';
  return info.optional.includes(attribute) ? 'optional' : 'unlisted';
}
