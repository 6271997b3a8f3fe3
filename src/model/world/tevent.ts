/**
 * The one builder of TEvents. It knows, from the attribute lists of `tlib/events.ts`, which attributes an
 * event carries in each profile, and fills every one that the model knows; a rule row's own attributes
 * come first. Each attribute's filling rule stands here with its source, so that it can be explained.
 */
import {
  EVENTS,
  ref,
  isTelephone,
  must,
  ATTRIBUTE_NAMES,
  EVENT_NAMES,
  functionRef,
  type AttributeName,
  type EventName,
  type Profile,
  type Role,
  type Provenance,
  type Ref,
} from '../../tlib/index.ts';
import { optionOf, type Options } from '../options/options.ts';
import type { Attributes, AttributeValue, Call, DN, Device, DNStatus, Party, Step, TEvent } from './types.ts';
import { isHolding, isJoined, kindOf, partyIn } from './world.ts';

/** What a row says of an attribute: its value, or null where the manual says that it is not there. */
export type Override = AttributeValue | null;
export type Overrides = Readonly<Partial<Record<AttributeName, Override>>>;

/** Everything an event is built from. */
export interface EventSource {
  readonly profile: Profile;
  readonly options: Options;
  /** DNs that no event names. */
  readonly withheld: ReadonlySet<DN>;
  readonly event: EventName;
  readonly dn: DN;
  readonly device: Device | undefined;
  readonly call: Call | undefined;
  readonly party: Party | undefined;
  readonly overrides: Overrides;
  readonly step: Step;
  /** How many steps were taken before this one, plus one. */
  readonly ordinal: number;
  /** The number of the request that this event answers. */
  readonly answers: number | undefined;
  /** Of an event about observing: whether one call is observed or all. */
  readonly monitors: DNStatus['monitorType'];
}

interface AttributeRule {
  readonly fill: (source: EventSource) => AttributeValue | undefined;
  readonly says: string;
  readonly ref: Ref;
  readonly prov: Provenance;
  /** Where its source shows it in some events only: those, and how it is known of the others. */
  readonly shownIn?: { readonly events: readonly EventName[]; readonly elsewhere: Provenance };
}

/** How it is known that an event has what the rule fills in. */
export const provOf = ({ prov, shownIn }: AttributeRule, event: EventName): Provenance =>
  shownIn === undefined || shownIn.events.includes(event) ? prov : shownIn.elsewhere;

/**
 * The other main party of a call, as seen from one: the only other telephone that has joined; before
 * anybody is there, the number dialled or the queue. Several telephones are a complex party, which
 * OtherDN never names.
 */
export function otherMainParty(call: Call, party: Party): { dn: DN; role: Role } | undefined {
  let found: Party | undefined;
  let queued: Party | undefined;
  let queues = 0;
  for (const other of call.parties) {
    if (other.dn === party.dn || other.state === 'Null') continue;
    if (isJoined(other)) {
      if (found) return party.state === 'Dialing' && party.dialed !== undefined ? { dn: party.dialed, role: 'Destination' } : undefined;
      found = other;
    } else if (isHolding(other)) {
      queued = other;
      queues += 1;
    }
  }
  if (found) return found;
  if (queued && queues === 1) return queued;
  return party.dialed === undefined ? undefined : { dn: party.dialed, role: 'Destination' };
}

const isRequester = (source: EventSource) => source.dn === source.step.thisDN;
const given = (value: AttributeValue | undefined, source: EventSource) => (isRequester(source) ? value : undefined);

function otherDN({ call, party }: EventSource): DN | undefined {
  return call && party && otherMainParty(call, party)?.dn;
}

function otherRole({ call, party, overrides }: EventSource): Role | undefined {
  if (!call || overrides.OtherDN === null) return undefined;
  if (typeof overrides.OtherDN !== 'string') return party && otherMainParty(call, party)?.role;
  return partyIn(call, overrides.OtherDN)?.role ?? 'Destination';
}

const rule = (says: string, prov: Provenance, source: Ref, fill: AttributeRule['fill']): AttributeRule => ({
  says,
  prov,
  ref: source,
  fill,
});
const OF_ATTRIBUTES = ref('attributes');

/** How the builder fills each attribute that no row singles out, and what that says. */
export const ATTRIBUTE_RULES: Readonly<Partial<Record<AttributeName, AttributeRule>>> = {
  ConnID: rule(
    'The call that the event is about; calls are numbered in the order in which they were created.',
    'manual',
    OF_ATTRIBUTES,
    ({ call }) => call?.connID,
  ),
  PreviousConnID: {
    ...rule('A consult call must name its main call.', 'manual', ref('callEvents', 'EventDialing'), ({ call }) =>
      call?.callType === 'Consult' ? call.mainConnID : undefined,
    ),
    shownIn: { events: ['EventDialing', 'EventRinging', 'EventAbandoned', 'EventRouteRequest'], elsewhere: 'observed' },
  },
  TransferConnID: rule(
    'The option consult-call-names-main-call says both: clients in the field read the main call here.',
    'observed',
    ref('attributes', 'TransferConnID'),
    ({ call, options }) =>
      call?.callType === 'Consult' && optionOf(options, 'consult-call-names-main-call') === 'both' ? call.mainConnID : undefined,
  ),
  ThisDN: rule('The DN whose client gets the event.', 'manual', OF_ATTRIBUTES, ({ dn }) => dn),
  ThisDNRole: rule(
    'The part that ThisDN plays: it made the call, was called, or is a member of the conference. After a conference it stays ConferenceMember.',
    'derived',
    OF_ATTRIBUTES,
    ({ party, device, call }) => party?.role ?? (call && device && !isTelephone(kindOf(device)) ? 'Destination' : undefined),
  ),
  ThisQueue: rule(
    'The queue through which the call came to ThisDN; of an agent, the one that its request names.',
    'manual',
    OF_ATTRIBUTES,
    (source) => source.party?.queue ?? given(source.step.thisQueue, source),
  ),
  OtherDN: rule(
    'The other main party. It is absent where it would stand for several DNs, and is the dialled number while nobody is there.',
    'manual',
    ref('flows', 'Complex parties'),
    otherDN,
  ),
  OtherDNRole: rule('The part that OtherDN plays; present when OtherDN is.', 'manual', ref('callEvents', 'EventDialing'), otherRole),
  CallState: rule('Nothing out of the ordinary: OK; of a busy destination: Busy.', 'recalled', OF_ATTRIBUTES, ({ event }) =>
    event === 'EventDestinationBusy' ? 'Busy' : 'OK',
  ),
  CallType: rule(
    'Internal between two DNs of the switch, Inbound or Outbound with an external one, Consult for a consult call.',
    'manual',
    OF_ATTRIBUTES,
    ({ call }) => call?.callType,
  ),
  CallID: rule("The switch's own number for the call. Here it equals the call's ordinal.", 'chosen', OF_ATTRIBUTES, ({ call }) =>
    call ? Number(call.connID) : undefined,
  ),
  CallThreadID: rule(
    'Calls that belong together, such as a call and its consult call, share a call thread. Here it is the number of its first call.',
    'chosen',
    ref('vmAttributes', 'CallThreadID'),
    ({ call }) => call?.thread,
  ),
  ANI: rule('The number that the call came from.', 'manual', OF_ATTRIBUTES, ({ call }) => call?.ani),
  DNIS: rule('The number that was dialled.', 'manual', OF_ATTRIBUTES, ({ call }) => call?.dnis),
  UserData: rule(
    'The data attached to the call, as it now stands.',
    'manual',
    OF_ATTRIBUTES,
    ({ call, event }) => call?.userData ?? (event === 'EventAttachedDataChanged' ? {} : undefined),
  ),
  Reasons: rule('The reasons that the requester gave.', 'manual', OF_ATTRIBUTES, (source) => given(source.step.reasons, source)),
  Extensions: rule(
    'The extensions that the requester gave.',
    'manual',
    OF_ATTRIBUTES,
    (source) => given(source.step.extensions, source) ?? (source.event === 'EventTreatmentApplied' ? {} : undefined),
  ),
  ReferenceID: rule(
    'Copied from the request that this event answers. Here requests are numbered by their step.',
    'chosen',
    OF_ATTRIBUTES,
    ({ answers }) => answers,
  ),
  MonitorNextCallType: rule(
    'Whether the supervisor asked for one call or for all.',
    'manual',
    functionRef('TMonitorNextCall'),
    ({ monitors }) => monitors && (monitors === 'one-call' ? 'OneCall' : 'AllCalls'),
  ),
  AgentID: rule('The agent whom the scenario puts at ThisDN.', 'manual', OF_ATTRIBUTES, ({ device }) => device?.agentID),
  AgentWorkMode: rule('The work mode that the request asked for.', 'manual', OF_ATTRIBUTES, (source) =>
    given(source.step.agentWorkMode, source),
  ),
  CustomerID: rule('The tenant. A scenario knows only one.', 'chosen', OF_ATTRIBUTES, ({ event }) =>
    event.startsWith('EventTreatment') ? 'Environment' : undefined,
  ),
  Event: rule('The type of the event.', 'manual', OF_ATTRIBUTES, ({ event }) => event),
  id: rule(
    'The name of the event; records of a stream have it in place of Event.',
    'manual',
    ref('vmAttributes', 'id'),
    ({ event }) => event,
  ),
  Server: rule("The client's connection to the server; a scenario has one.", 'chosen', OF_ATTRIBUTES, () => 1),
  time: rule(
    'When the event was made. A scenario has no clock: each step takes a second.',
    'chosen',
    OF_ATTRIBUTES,
    ({ ordinal }) => ordinal,
  ),
};

type Filler = readonly [name: AttributeName, fill: AttributeRule['fill']];
const NOTHING = () => undefined;

/** What events outside a call, and EventError, carry unasked beside their mandatory attributes. */
const UNASKED: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'ConnID',
  'ThisDN',
  'CallID',
  'CallType',
  'AgentID',
  'ReferenceID',
  'Reasons',
  'Extensions',
  'MonitorNextCallType',
  'AgentWorkMode',
  'ThisQueue',
]);

function fillers(event: EventName, profile: Profile): readonly Filler[] {
  const { mandatory, optional } = EVENTS[event].lists[profile];
  const ofCall = !['agent and DN', 'error', 'monitoring'].includes(EVENTS[event].group);
  const unasked = (name: AttributeName) => mandatory.includes(name) || (name !== 'CallState' && (ofCall || UNASKED.has(name)));
  const listed = new Set<AttributeName>([...mandatory, ...optional]);
  return ATTRIBUTE_NAMES.filter((name) => listed.has(name)).map((name) => [
    name,
    (unasked(name) && ATTRIBUTE_RULES[name]?.fill) || NOTHING,
  ]);
}

const FILLERS: Readonly<Record<Profile, ReadonlyMap<EventName, readonly Filler[]>>> = {
  't-server': new Map(EVENT_NAMES.map((event) => [event, fillers(event, 't-server')])),
  'voice-microservices': new Map(EVENT_NAMES.map((event) => [event, fillers(event, 'voice-microservices')])),
};

/** Attributes that name a DN, and the role that comes and goes with each. */
const NAMING = [
  ['OtherDN', 'OtherDNRole'],
  ['ThirdPartyDN', 'ThirdPartyDNRole'],
  ['ANI', undefined],
  ['DNIS', undefined],
] as const;

/** A number that is withheld stands in no attribute of those who are told, nor does its role. */
function withoutWithheld(attributes: Attributes, { withheld, dn }: EventSource): Attributes {
  const isHidden = (name: AttributeName) => attributes[name] !== dn && withheld.has(String(attributes[name]));
  const hidden = NAMING.flatMap(([name, role]): readonly (AttributeName | undefined)[] => (isHidden(name) ? [name, role] : []));
  if (hidden.length === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !hidden.includes(name as AttributeName)));
}

/**
 * Builds one TEvent. In: who gets it, the call and party as they are, and what the row singles out.
 * Out: the event with every attribute that its list allows and that is known, in the list's order.
 */
export function buildEvent(source: EventSource, rule: string, line: number, cell: number): TEvent {
  const attributes: Partial<Record<AttributeName, AttributeValue>> = {};
  for (const [name, fill] of must(FILLERS[source.profile].get(source.event), 'the attribute list of an event')) {
    const override = source.overrides[name];
    const value = override === undefined ? fill(source) : override;
    if (value !== undefined && value !== null) attributes[name] = value;
  }
  const told = source.withheld.size > 0 ? withoutWithheld(attributes, source) : attributes;
  return { event: source.event, dn: source.dn, ...(source.call ? { connID: source.call.connID } : {}), attributes: told, rule, line, cell };
}
