/**
 * What the quiz offers to choose from: the right answers and what could be taken for them. The same frame
 * always offers the same choices, in an order that gives nothing away.
 */
import { chartOf, kindOf, partiesOf, type DN, type TEvent } from '../model/index.ts';
import {
  CALL_STATES,
  EVENT_NAMES,
  isMonitored,
  ROLES,
  type AttributeName,
  type CallState,
  type EventName,
  type Role,
} from '../tlib/index.ts';
import { callsOf } from './fields.ts';
import { shownValue, type Given } from './quiz.ts';
import type { Frame } from '../scenario/index.ts';

/** The DNs that could get events: every monitored one. */
export const dnsOf = (frame: Frame): readonly DN[] =>
  frame.world.devices.filter((device) => isMonitored(kindOf(device))).map((device) => device.dn);

/**
 * Events that a DN might get. In: the frame before, the frame asked about, and the DN. Out: those that it gets,
 * those that others get, and those that its party charts allow next, in the vocabulary's order.
 */
export function eventChoices(before: Frame, frame: Frame, dn: DN): readonly EventName[] {
  const device = frame.world.devices.find((one) => one.dn === dn);
  if (device === undefined) return [];
  const chart = chartOf(kindOf(device));
  const parties = partiesOf(before.world, dn);
  const states = parties.length === 0 ? [chart.initial] : parties.map((party) => party.state);
  const possible = new Set<EventName>([
    ...frame.events.map(({ event }) => event),
    ...chart.transitions.filter(({ from }) => states.includes(from)).map(({ event }) => event),
  ]);
  return EVENT_NAMES.filter((event) => possible.has(event));
}

/** Roles that are taken for each other. */
const KIN: readonly (readonly Role[])[] = [
  ['Origination', 'Destination', 'ConferenceMember'],
  ['DeletedParty', 'DeletedBy', 'NewParty', 'AddedBy', 'ConferenceMember'],
  ['AddedBy', 'ConferencedBy', 'TransferredBy', 'DeletedBy'],
  ['Observer', 'NewParty', 'ConferenceMember', 'AddedBy'],
];
const COMMON: readonly CallState[] = ['OK', 'Conferenced', 'Transferred'];

function roles(actual: Given): readonly Role[] {
  const kin = KIN.filter((family) => actual === null || family.includes(actual as Role)).flat();
  return ROLES.filter((role) => kin.includes(role));
}

const pairs = (frame: Frame, actual: Given): readonly Given[] =>
  [
    ...new Set([
      actual,
      ...frame.world.calls.flatMap((call) => shownValue(call.userData) ?? []),
      frame.step && 'userData' in frame.step ? shownValue(frame.step.userData) : null,
      '{}',
    ]),
  ].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));

/**
 * Values that an attribute of an event might have. In: the frame, the event and the attribute asked. Out: the
 * right one and what is taken for it; null stands for "not there" and comes last.
 */
export function valueChoices(frame: Frame, event: Pick<TEvent, 'attributes'>, attribute: AttributeName): readonly Given[] {
  const actual = shownValue(event.attributes[attribute]);
  return [...valuesLike(frame, attribute, actual).filter((value) => value !== null), null];
}

function valuesLike(frame: Frame, attribute: AttributeName, actual: Given): readonly Given[] {
  switch (attribute) {
    case 'OtherDN':
    case 'ThirdPartyDN':
    case 'ThisQueue':
      return frame.world.devices.map((device) => device.dn);
    case 'ThisDNRole':
    case 'OtherDNRole':
    case 'ThirdPartyDNRole':
      return roles(actual);
    case 'ConnID':
    case 'PreviousConnID':
      return callsOf(frame);
    case 'CallState':
      return CALL_STATES.filter(
        (state) =>
          COMMON.includes(state) || state === actual || (actual !== null && !COMMON.includes(actual as CallState) && state === 'Busy'),
      );
    case 'UserData':
      return pairs(frame, actual);
    default:
      return [actual];
  }
}
