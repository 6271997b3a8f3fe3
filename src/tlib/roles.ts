/**
 * What the values of roles, CallState and CallType mean. Source: Event Attributes of the Events and
 * Models Reference; codes and the names without a printed meaning from the T-Library header.
 */
import { CALL_STATE_CODES, CALL_TYPE_CODES, ROLE_CODES } from './enums.ts';
import { ref } from './manuals.ts';
import type { AttributeName, CallState, CallType, Role } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

export interface ValueInfo<Name extends string = string> {
  readonly name: Name;
  readonly meaning: string;
  readonly code: number;
  readonly prov: Provenance;
  readonly ref: Ref;
}

function table<Name extends string>(
  meanings: Readonly<Record<Name, string>>,
  codes: Readonly<Record<Name, number>>,
  where: Ref,
  prov: (name: Name) => Provenance,
): Readonly<Record<Name, ValueInfo<Name>>> {
  return Object.fromEntries(
    (Object.keys(meanings) as Name[]).map((name) => [
      name,
      { name, meaning: meanings[name], code: codes[name], prov: prov(name), ref: where },
    ]),
  ) as Record<Name, ValueInfo<Name>>;
}

const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  Unknown: 'What this DN is to the call is not known.',
  Origination: 'Made the call.',
  Destination: 'Was called.',
  ConferenceMember: 'Is one of the parties of a conference.',
  NewParty: 'Has just been added to the call.',
  AddedBy: 'Added the new party.',
  DeletedBy: 'Took a party out of the call, or left it of its own accord.',
  TransferredBy: 'Transferred the call.',
  DeletedParty: 'Has just left the conference.',
  ConferencedBy: 'Made the conference.',
  Observer: 'Listens to the call as a supervisor.',
};

/** ThisDNRole, OtherDNRole and ThirdPartyDNRole. */
export const ROLE_INFO = table<Role>(ROLE_MEANINGS, ROLE_CODES, ref('attributes', 'Roles'), () => 'manual');

const CALL_STATE_MEANINGS: Readonly<Record<CallState, string>> = {
  OK: 'Nothing that another value would say better.',
  Transferred: 'The call was transferred.',
  Conferenced: 'The call has more than two parties, or just got them.',
  GeneralError: 'The call failed for a reason that is not told.',
  SystemError: 'The call failed because the system did.',
  RemoteRelease: 'The call was released from elsewhere.',
  Busy: 'Busy tone.',
  NoAnswer: 'Nobody answered in time.',
  SitDetected: 'A special information tone was heard.',
  AnsweringMachineDetected: 'An answering machine answered.',
  AllTrunksBusy: 'The network is congested.',
  SitInvalidnum: 'The tone for an invalid number was heard.',
  SitVacant: 'The tone for a vacant number was heard.',
  SitIntercept: 'The intercept tone was heard.',
  SitUnknown: 'A special information tone was heard that is not known.',
  SitNocircuit: 'The tone for want of a circuit was heard.',
  SitReorder: 'The reorder tone was heard.',
  FaxDetected: 'A fax or a modem answered.',
  QueueFull: 'The queue takes no more calls.',
  Cleared: 'The call was cleared.',
  Overflowed: 'The call overflowed to another queue.',
  Abandoned: 'The caller gave up.',
  Redirected: 'The call was redirected to another DN.',
  Forwarded: 'The call was forwarded to another DN.',
  Consult: 'The call consults for another one.',
  Pickedup: 'Another DN picked the call up.',
  Dropped: 'The call was dropped.',
  Droppednoanswer: 'The call was dropped because nobody answered.',
  Unknown: 'How the call stands is not known.',
  Covered: 'The call went to the DN that covers for the one called.',
  ConverseOn: 'The call goes to a voice unit and keeps its place in the queue.',
  Bridged: 'The call is shared with an observer or another appearance of the line.',
  NoEstablished: 'The call was answered and never connected.',
  Deafened: 'A party cannot hear the others.',
  Held: 'The call is on hold.',
};

/** The manual prints no meaning for the values from QueueFull on; two of them appear in its tables, and NoEstablished in a public list of codes. */
function callStateProvenance(name: CallState): Provenance {
  if (name === 'Bridged' || name === 'ConverseOn') return 'partly';
  if (name === 'NoEstablished') return 'observed';
  return CALL_STATE_CODES[name] < CALL_STATE_CODES.QueueFull ? 'manual' : 'recalled';
}

export const CALL_STATE_INFO = table<CallState>(CALL_STATE_MEANINGS, CALL_STATE_CODES, ref('attributes', 'CallState'), callStateProvenance);

const CALL_TYPE_MEANINGS: Readonly<Record<CallType, string>> = {
  Unknown: 'Not settled, or not known.',
  Internal: 'Between DNs of the switch.',
  Inbound: 'From outside to a DN of the switch.',
  Outbound: 'From a DN of the switch to outside.',
  Consult: 'Made while another call is held, to ask somebody about it.',
};

export const CALL_TYPE_INFO = table<CallType>(CALL_TYPE_MEANINGS, CALL_TYPE_CODES, ref('attributes', 'CallType'), () => 'partly');

const MEANINGS: Readonly<Partial<Record<AttributeName, Readonly<Record<string, ValueInfo>>>>> = {
  ThisDNRole: ROLE_INFO,
  OtherDNRole: ROLE_INFO,
  ThirdPartyDNRole: ROLE_INFO,
  CallState: CALL_STATE_INFO,
  CallType: CALL_TYPE_INFO,
};

/** What an enumerated value says, for people; undefined for attributes whose values are no names. */
export function valueMeaning(attribute: AttributeName, value: unknown): string | undefined {
  return typeof value === 'string' ? MEANINGS[attribute]?.[value]?.meaning : undefined;
}
