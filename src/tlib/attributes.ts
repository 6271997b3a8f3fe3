/**
 * What each attribute of a TEvent says, its type and its wire code. Source: Event Attributes of the
 * Events and Models Reference, Attributes of its Voice Microservices counterpart, T-Library header.
 */
import { ATTRIBUTE_CODES, ATTRIBUTE_ENUMS } from './enums.ts';
import { ref } from './manuals.ts';
import { ATTRIBUTE_NAMES, type AttributeName } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

export type AttributeType = 'connection id' | 'string' | 'integer' | 'enum' | 'key-value list' | 'structure' | 'character';

export interface AttributeInfo {
  readonly name: AttributeName;
  readonly meaning: string;
  readonly type: AttributeType;
  /** TAttribute code; absent for fields of the event structure and for the streams' own fields. */
  readonly code?: number;
  /** The enumeration whose names the value takes. */
  readonly enum?: string;
  readonly prov: Provenance;
  readonly ref: Ref;
}

type Row = readonly [type: AttributeType, meaning: string];

const ROWS: Readonly<Record<AttributeName, Row>> = {
  Event: ['enum', 'Which TEvent this is; stream records say it in id instead.'],
  id: ['string', 'Voice Microservices only: the name of the event, where T-Library has Event.'],
  ConnID: ['connection id', 'The call that the event is about, as the server numbers it now.'],
  PreviousConnID: [
    'connection id',
    'A ConnID that came before: a consult call names its main call here, a party that moved names the call it left.',
  ],
  CallThreadID: ['string', 'Voice Microservices only: the thread that a call shares with its consult calls; part of the record key.'],
  CallID: ['integer', 'The number the switch itself gives the call; it is not the ConnID, and some switches give none.'],
  CallUUID: ['string', 'The one name of a call that never changes for as long as the call exists, on the backup server too.'],
  OrigCallUUID: ['string', 'The CallUUID of the call that this one grew from: a consult call names its main call.'],
  RefCallUUID: ['string', 'The CallUUID of the call into which this one was merged.'],
  RefConnID: ['connection id', 'The ConnID of the call into which this one was merged.'],
  ThisDN: ['string', 'The DN whose client is being told.'],
  ThisDNRole: ['enum', 'What ThisDN is to the call.'],
  ThisQueue: ['string', 'The queue that matters most for ThisDN in this event; on a queue or routing point it is ThisDN itself.'],
  OtherDN: [
    'string',
    'The other main party: the number dialed when nobody is there yet, and absent when it would stand for several DNs or for nobody known.',
  ],
  OtherDNRole: ['enum', 'What OtherDN is to the call or to this event; there whenever OtherDN has a role worth telling.'],
  OtherQueue: ['string', 'The queue through which the other party came.'],
  ThirdPartyDN: [
    'string',
    'Who did it, or where it went: the DN that transferred, conferenced, added or deleted, or the destination of a diverted call.',
  ],
  ThirdPartyDNRole: ['enum', 'What ThirdPartyDN did.'],
  ThirdPartyQueue: ['string', 'The queue of the third party.'],
  CallState: ['enum', 'How the call stands for this event: ordinary, transferred, conferenced, or what went wrong.'],
  CallType: ['enum', 'Whether the call stays within the switch, comes in, goes out, or consults for another call.'],
  Cause: ['integer', 'Why it happened: for a deleted call, for example, that a transfer or a conference took it over.'],
  ANI: ['string', 'The number that calls.'],
  DNIS: ['string', 'The number that was called first.'],
  DialedNumber: ['string', 'The number a client asked to dial; known only for outgoing calls that a request created.'],
  CtrlParty: ['string', 'The party that brought the change about.'],
  ISLinkList: ['key-value list', 'The links between this call and calls at other sites, each with its own UUID and location.'],
  UserData: ['key-value list', 'What clients attached to the call.'],
  Extensions: ['key-value list', 'What only this switch or server has to say.'],
  Reasons: ['key-value list', 'Why the request was made, as its sender gave it.'],
  ReferenceID: ['integer', 'The number of the request that this event answers.'],
  AgentID: ['string', 'The agent logged in at ThisDN.'],
  AgentWorkMode: ['enum', 'What the agent is doing: taking calls, after-call work, away.'],
  MakeCallType: ['enum', 'What kind of call a client asked for: a regular one, one to an agent, one with priority.'],
  CustomerID: ['string', 'The tenant to which the call or DN belongs.'],
  RouteType: ['enum', 'How a routing instruction wants the call sent on, or that it rejects the call.'],
  TreatmentType: ['enum', 'The treatment: music, an announcement, collecting digits and so on.'],
  TreatmentParameters: ['key-value list', 'How the treatment is to be given.'],
  CollectedDigits: ['string', 'The digits that the caller has entered.'],
  LastCollectedDigit: ['character', 'The last digit entered.'],
  MonitorNextCallType: ['enum', 'Whether the supervisor observes one call or every call.'],
  ErrorCode: ['integer', 'Which error this is.'],
  ErrorMessage: ['string', 'The error in words.'],
  InfoStatus: ['integer', 'The state of the DN that was asked for or registered.'],
  Reliability: ['integer', 'How far a reported release can be trusted.'],
  Server: ['integer', 'The connection between the client and its server.'],
  time: ['structure', 'When the event was made: seconds and microseconds since the start of 1970, GMT.'],
  CallHistory: ['structure', 'Where a call that travelled between sites was first and last transferred from.'],
  NodeID: ['integer', 'The node of the switch that holds the call.'],
  NetworkCallID: ['integer', 'The call as the network numbers it.'],
  NetworkNodeID: ['integer', 'The network node that holds the call.'],
  TransferConnID: ['connection id', 'The call related to this one by a transfer.'],
  TransferredNetworkCallID: ['integer', "The network's number for the call before it was transferred."],
  TransferredNetworkNodeID: ['integer', 'The network node that held the call before it was transferred.'],
  ThisTrunk: ['integer', 'The trunk that ThisDN uses.'],
  OtherTrunk: ['integer', 'The trunk that the other party uses.'],
  ThirdPartyTrunk: ['integer', 'The trunk that the third party uses.'],
};

const STREAM_ONLY: ReadonlySet<AttributeName> = new Set(['id', 'CallThreadID']);
const CALL_BASED: ReadonlySet<AttributeName> = new Set([
  'CallUUID',
  'OrigCallUUID',
  'RefCallUUID',
  'DialedNumber',
  'CtrlParty',
  'ISLinkList',
]);

function pageOf(name: AttributeName): Ref {
  if (STREAM_ONLY.has(name)) return ref('vmAttributes', name);
  return CALL_BASED.has(name) ? ref('callBased', name) : ref('attributes', name);
}

function info(name: AttributeName): AttributeInfo {
  const [type, meaning] = ROWS[name];
  const code = ATTRIBUTE_CODES[name];
  const enumName = ATTRIBUTE_ENUMS[name]?.name;
  return {
    name,
    meaning,
    type,
    ...(code === undefined ? {} : { code }),
    ...(enumName === undefined ? {} : { enum: enumName }),
    // InfoStatus is listed by name only; what it holds is general knowledge.
    prov: name === 'InfoStatus' ? 'recalled' : 'manual',
    ref: pageOf(name),
  };
}

/** Every attribute that a TEvent of the modelled systems can carry. */
export const ATTRIBUTES: Readonly<Record<AttributeName, AttributeInfo>> = Object.fromEntries(
  (Object.keys(ROWS) as AttributeName[]).map((name) => [name, info(name)]),
) as Record<AttributeName, AttributeInfo>;

/** The attributes whose values are of a type. */
export const attributesOf = (type: AttributeType): readonly AttributeName[] =>
  ATTRIBUTE_NAMES.filter((name) => ATTRIBUTES[name].type === type);
