/**
 * Why a call-based event says what it says: a sentence for each attribute, there or not, with its source
 * and how we know it. The counterpart of the model's `explainAttribute` for the stream `call`.
 */
import {
  ABSTRACT_DN_INFO,
  ABSTRACT_DN_RELEASED,
  CALL_BASED_EVENTS,
  callBasedAttributeKind,
  type CallBasedEventInfo,
  type CallBasedEventName,
  ref,
  type AttributeName,
  type Provenance,
  type Ref,
} from '../../tlib/index.ts';
import { causeWord } from './causes.ts';
import type { CallItem } from './item.ts';

export interface CallExplanation {
  readonly sentence: string;
  readonly ref: Ref;
  readonly prov: Provenance;
  /** How the attribute stands in the event's list. */
  readonly kind: 'mandatory' | 'optional' | 'unlisted';
}

/** The attribute list of a call-based event; undefined for EventAddressInfo, which has none of its own here. */
export function callEventInfo(event: string): CallBasedEventInfo | undefined {
  if (event in CALL_BASED_EVENTS) return CALL_BASED_EVENTS[event as CallBasedEventName];
  return event === ABSTRACT_DN_RELEASED.name ? ABSTRACT_DN_RELEASED : undefined;
}

type Said = readonly [sentence: string, prov: Provenance];
type Sayer = (item: CallItem) => Said;
const always =
  (sentence: string, prov: Provenance): Sayer =>
  () => [sentence, prov];
const has = (item: CallItem, name: AttributeName) => item.attributes[name] !== undefined;

const PRESENT: Readonly<Partial<Record<AttributeName, Sayer>>> = {
  CallUUID: always(
    'The name of the call that stays for as long as it exists, on the backup server too. Here it follows from the number of the call.',
    'manual',
  ),
  ConnID: always(
    'The call as the server numbers it now; other events of the call may have another one. In the model a call keeps its ConnID.',
    'manual',
  ),
  CallType: always('Internal, Inbound, Outbound or Consult, as in the events of the DNs.', 'manual'),
  OrigCallUUID: always(
    'A consult call names the call it was made from. Where that one becomes part of another call, it names the other.',
    'derived',
  ),
  CallID: always('The number that the switch gives the call. Here it equals the ConnID.', 'chosen'),
  ANI: always('The number that the call came from.', 'manual'),
  DNIS: always('The number that was dialed.', 'manual'),
  UserData: (item) => {
    if (item.event !== 'EventCallDataChanged') return ['The data attached to the call, as it now stands.', 'manual'];
    return Object.keys(item.attributes.UserData as object).length === 0
      ? ['The user data was deleted. An empty list says so: an absent one would say that nothing changed.', 'manual']
      : ['The user data changed. The whole list is told, as it now stands.', 'derived'];
  },
  DialedNumber: always('The call leaves the switch and a client asked for it, so the number was known at its creation.', 'manual'),
  Cause: (item) => [
    `The call became part of another one by ${causeWord(item.attributes.Cause) ?? 'another call'}. TCause has 10 for a transfer and 12 for a conference; the manual prints no values.`,
    'observed',
  ],
  RefCallUUID: always('The call that this one became part of.', 'manual'),
  RefConnID: always('The call that this one became part of. It is there only after a transfer, a conference or a merge.', 'manual'),
  CtrlParty: (item) =>
    item.event === 'EventCallDataChanged'
      ? ['The party that caused the change.', 'manual']
      : ['The party that ended the call, or that made one call of two.', 'manual'],
  ThisDN: always('The abstract DN: the name of the switch and two colons.', 'manual'),
  CallState: always(
    'Transferred or Conferenced where the call became part of another one; a merge counts as a conference. Otherwise what the last DN was told.',
    'derived',
  ),
  PreviousConnID: always('The call is a consult call and must name its main call.', 'manual'),
  Event: always('The type of the event.', 'manual'),
  Server: always("The client's connection to the server; a scenario has one.", 'chosen'),
  time: always('When the event was made. A scenario has no clock: each step takes a second.', 'chosen'),
  Reliability: always('The list demands it and prints no values. The model sees every release: 0.', 'chosen'),
  InfoStatus: always('The number of calls: the table of the manual has NumberOfCalls in this column.', 'partly'),
  Extensions: always(
    'NumberOfCalls, then for each call its ConnID and its CallType as a number. That counting begins at 1 is our choice.',
    'partly',
  ),
};

const ABSENT: Readonly<Partial<Record<AttributeName, Sayer>>> = {
  ISLinkList: always('An IS-Link joins calls of two switches. A scenario has one switch, so no call has any.', 'derived'),
  DialedNumber: always(
    "It is for calls that leave the switch, and only where a client's request made them. What counts as leaving is our reading.",
    'derived',
  ),
  OrigCallUUID: always('Only a consult call has a call it was made from.', 'derived'),
  PreviousConnID: always('Only a consult call must name its main call.', 'manual'),
  UserData: always('No data was ever attached to the call.', 'derived'),
  RefConnID: always('The call became part of no other.', 'manual'),
  RefCallUUID: always('The call became part of no other.', 'manual'),
  Cause: always('The call was released and became part of no other. The manual prints no value for that.', 'chosen'),
  CtrlParty: always('Nobody is known to have done it.', 'derived'),
  CustomerID: always('A scenario has one tenant.', 'chosen'),
};

/**
 * Why an attribute has its value, or why it is absent. In: a call-based event and an attribute of its
 * list. Out: a sentence with its source and provenance.
 */
export function explainCallAttribute(item: CallItem, attribute: AttributeName): CallExplanation {
  const info = callEventInfo(item.event);
  const place = info?.ref ?? ABSTRACT_DN_INFO.ref;
  const kind = info ? callBasedAttributeKind(info, attribute) : 'optional';
  const say = ([sentence, prov]: Said): CallExplanation => ({
    sentence,
    prov,
    kind,
    ref: prov === 'chosen' ? ref('partyline', attribute) : place,
  });
  if (has(item, attribute)) return say((PRESENT[attribute] ?? always('The model knows it.', 'derived'))(item));
  if (kind === 'unlisted') return say([`${item.event} has no ${attribute}.`, 'manual']);
  if (item.event === 'EventCallDataChanged' && attribute !== 'CtrlParty')
    return say([`It did not change: ${item.event} tells only what did.`, 'manual']);
  return say((ABSENT[attribute] ?? always('The model knows nothing of it.', 'derived'))(item));
}
