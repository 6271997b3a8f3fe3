/**
 * Numeric codes of the T-Library enumerations, for `--raw` output, event details and importers.
 * Source: T-Library header, protocol of 2005; positions of the enumerations. Names are ours where the
 * manual's tables print them differently: the header's `Ok` is `OK` here.
 */
import type { AttributeName, CallState, CallType, EventName, PartyState, Role } from './names.ts';
import { EVENT_CODES } from './message-codes.ts';
import { REQUESTS, type RequestName } from './requests.ts';

export const CALL_STATE_CODES: Readonly<Record<CallState, number>> = {
  OK: 0,
  Transferred: 1,
  Conferenced: 2,
  GeneralError: 3,
  SystemError: 4,
  RemoteRelease: 5,
  Busy: 6,
  NoAnswer: 7,
  SitDetected: 8,
  AnsweringMachineDetected: 9,
  AllTrunksBusy: 10,
  SitInvalidnum: 11,
  SitVacant: 12,
  SitIntercept: 13,
  SitUnknown: 14,
  SitNocircuit: 15,
  SitReorder: 16,
  FaxDetected: 17,
  QueueFull: 18,
  Cleared: 19,
  Overflowed: 20,
  Abandoned: 21,
  Redirected: 22,
  Forwarded: 23,
  Consult: 24,
  Pickedup: 25,
  Dropped: 26,
  Droppednoanswer: 27,
  Unknown: 28,
  Covered: 29,
  ConverseOn: 30,
  Bridged: 31,
  NoEstablished: 38,
  Deafened: 49,
  Held: 50,
};

export const CALL_TYPE_CODES: Readonly<Record<CallType, number>> = { Unknown: 0, Internal: 1, Inbound: 2, Outbound: 3, Consult: 4 };

export const ROLE_CODES: Readonly<Record<Role, number>> = {
  Unknown: 0,
  Origination: 1,
  Destination: 2,
  ConferenceMember: 3,
  NewParty: 4,
  AddedBy: 5,
  DeletedBy: 6,
  TransferredBy: 7,
  DeletedParty: 8,
  ConferencedBy: 9,
  Observer: 10,
};

/** TMessageType: what an event or request is on the wire. Requests stand under their function's name. */
export const MESSAGE_TYPE_CODES = {
  ...EVENT_CODES,
  ...Object.fromEntries(Object.values(REQUESTS).map(({ name, code }) => [name, code])),
} as Readonly<Record<EventName | RequestName, number>>;

/** TAttribute. Fields of the event structure (Event, Server, time) and the streams' own fields have none. */
export const ATTRIBUTE_CODES: Readonly<Partial<Record<AttributeName, number>>> = {
  ErrorMessage: 1,
  ReferenceID: 2,
  CallID: 3,
  NodeID: 4,
  NetworkCallID: 5,
  NetworkNodeID: 6,
  TransferredNetworkCallID: 7,
  TransferredNetworkNodeID: 8,
  ConnID: 9,
  PreviousConnID: 10,
  TransferConnID: 11,
  CallState: 13,
  AgentID: 14,
  AgentWorkMode: 16,
  MakeCallType: 73,
  Reasons: 17,
  DNIS: 18,
  ANI: 19,
  ThisDN: 20,
  ThisQueue: 21,
  ThisTrunk: 22,
  ThisDNRole: 23,
  OtherDN: 24,
  OtherQueue: 25,
  OtherTrunk: 26,
  OtherDNRole: 27,
  ThirdPartyDN: 28,
  ThirdPartyQueue: 29,
  ThirdPartyTrunk: 30,
  ThirdPartyDNRole: 31,
  CollectedDigits: 43,
  LastCollectedDigit: 44,
  ErrorCode: 46,
  UserData: 51,
  Extensions: 53,
  CallType: 54,
  InfoStatus: 57,
  RouteType: 60,
  CustomerID: 76,
  TreatmentType: 83,
  TreatmentParameters: 84,
  MonitorNextCallType: 101,
  Cause: 114,
  DialedNumber: 116,
  RefConnID: 118,
  Reliability: 119,
  CtrlParty: 126,
  CallUUID: 141,
  OrigCallUUID: 143,
  RefCallUUID: 144,
  ISLinkList: 146,
};

/**
 * TPartyState. `Dialing` is no state there but a bit added to another one (Connected, Alerting or
 * Initiated plus Dialing); the code is that bit. `Routing` and `Bridged` are bits of further groups.
 */
export const PARTY_STATE_CODES: Readonly<Record<PartyState, number>> = {
  Null: 0,
  Initiated: 1,
  Queued: 9,
  Alerting: 10,
  Busy: 11,
  Connected: 12,
  CP_Detect: 13,
  Held: 14,
  Failed: 15,
  Bridged: 64,
  Routing: 2048,
  Dialing: 65536,
};

export const ROUTE_TYPE_CODES = {
  Unknown: 0,
  Default: 1,
  Label: 2,
  OverwriteDNIS: 3,
  DDD: 4,
  IDDD: 5,
  Direct: 6,
  Reject: 7,
  Announcement: 8,
  PostFeature: 9,
  DirectAgent: 10,
  Priority: 11,
  DirectPriority: 12,
  AgentID: 13,
  CallDisconnect: 14,
} as const satisfies Readonly<Record<string, number>>;

export const TREATMENT_TYPE_CODES = {
  Unknown: 0,
  IVR: 1,
  Music: 2,
  RingBack: 3,
  Silence: 4,
  Busy: 5,
  CollectDigits: 6,
  PlayAnnouncement: 7,
  PlayAnnouncementAndDigits: 8,
  VerifyDigits: 9,
  RecordUserAnnouncement: 10,
  DeleteUserAnnouncement: 11,
  CancelCall: 12,
  PlayApplication: 13,
  SetDefaultRoute: 14,
  TextToSpeech: 15,
  TextToSpeechAndDigits: 16,
  FastBusy: 17,
  RAN: 18,
} as const satisfies Readonly<Record<string, number>>;

/** AutoIn and LegalGuard share a code: which one is meant depends on the switch. */
export const AGENT_WORK_MODE_CODES = {
  Unknown: 0,
  ManualIn: 1,
  AutoIn: 2,
  LegalGuard: 2,
  AfterCallWork: 3,
  AuxWork: 4,
  NoCallDisconnect: 5,
  WalkAway: 6,
  ReturnBack: 7,
} as const satisfies Readonly<Record<string, number>>;

/**
 * TCause: the integer of Cause. No page that was at hand prints the values; they were seen in a public header and in a
 * public test model of a SIP T-Server, which names those of EventCallDeleted.
 */
export const CAUSE_CODES = {
  None: 0,
  ACD: 1,
  Busy: 2,
  NoAnswer: 3,
  Reject: 4,
  Route: 5,
  Coverage: 6,
  ConverseOn: 7,
  Forward: 8,
  Redirect: 9,
  Transfer: 10,
  '1stepTransfer': 11,
  Conference: 12,
  AnsweringMachine: 13,
  Fax: 14,
  SIT: 15,
} as const satisfies Readonly<Record<string, number>>;

export const MONITOR_NEXT_CALL_TYPE_CODES = { OneCall: 0, AllCalls: 1 } as const satisfies Readonly<Record<string, number>>;

export const MAKE_CALL_TYPE_CODES = {
  Regular: 0,
  DirectAgent: 1,
  SupervisorAssist: 2,
  Priority: 3,
  DirectPriority: 4,
} as const satisfies Readonly<Record<string, number>>;

interface AttributeEnum {
  /** TCallState, TDNRole, … */
  readonly name: string;
  /** What the header puts before a value's name: `CallState` in `CallStateOk`. */
  readonly prefix: string;
  readonly codes: Readonly<Record<string, number>>;
}
const ROLE_ENUM: AttributeEnum = { name: 'TDNRole', prefix: 'Role', codes: ROLE_CODES };

/** The attributes whose values are numbers of an enumeration on the wire. */
export const ATTRIBUTE_ENUMS: Readonly<Partial<Record<AttributeName, AttributeEnum>>> = {
  // EventAddressInfo is no event of the call models, but the deprecated abstract DN has it.
  Event: { name: 'TMessageType', prefix: '', codes: { ...MESSAGE_TYPE_CODES, EventAddressInfo: 92 } },
  CallState: { name: 'TCallState', prefix: 'CallState', codes: CALL_STATE_CODES },
  CallType: { name: 'TCallType', prefix: 'CallType', codes: CALL_TYPE_CODES },
  ThisDNRole: ROLE_ENUM,
  OtherDNRole: ROLE_ENUM,
  ThirdPartyDNRole: ROLE_ENUM,
  RouteType: { name: 'TRouteType', prefix: 'RouteType', codes: ROUTE_TYPE_CODES },
  TreatmentType: { name: 'TTreatmentType', prefix: 'Treatment', codes: TREATMENT_TYPE_CODES },
  MakeCallType: { name: 'TMakeCallType', prefix: 'MakeCall', codes: MAKE_CALL_TYPE_CODES },
  AgentWorkMode: { name: 'TAgentWorkMode', prefix: 'AgentWorkMode', codes: AGENT_WORK_MODE_CODES },
  MonitorNextCallType: { name: 'TMonitorNextCallType', prefix: 'Monitor', codes: MONITOR_NEXT_CALL_TYPE_CODES },
};

/**
 * The wire code of an attribute's value. In: an attribute and its value as the tables print it; the
 * header's spellings (`Ok`, `CallStateConferenced`) are understood too. Out: the code, or undefined
 * where the attribute is no enumeration or the value is none of its names.
 *
 *     numericCode('CallState', 'Conferenced')  // 2
 *     numericCode('Event', 'EventReleased')    // 65
 */
export function numericCode(attribute: AttributeName, value: string | number | object): number | undefined {
  const known = ATTRIBUTE_ENUMS[attribute];
  if (known === undefined || typeof value !== 'string') return undefined;
  return codeOf(known, value) ?? (value.startsWith(known.prefix) ? codeOf(known, value.slice(known.prefix.length)) : undefined);
}

function codeOf({ codes }: AttributeEnum, value: string): number | undefined {
  const spelled = value === 'Ok' ? 'OK' : value;
  return Object.hasOwn(codes, spelled) ? codes[spelled] : undefined;
}
