/** What the party charts say of one party: its chart, and what could happen to it now and why. */
import { must, REQUESTS, ACTIONS, type DeviceKind, type EventName, type PartyState } from '../../tlib/index.ts';
import { CHARTS, type Chart } from '../party/machines.ts';
import { eventsOf } from '../rules/all.ts';
import { offersOf, type Offer } from './offers.ts';
import { step as run } from '../step/step.ts';
import type { Party, Step, StepResult, World } from '../world/types.ts';
import { chartKind } from '../world/world.ts';

/** The chart that drives parties of such a device. */
export const chartOf = (kind: DeviceKind): Chart => CHARTS[chartKind(kind)];

/** One transition that is possible from a party's state, and the steps that would cause it now. */
export interface Possible {
  readonly event: EventName;
  readonly to: PartyState;
  readonly causes: readonly { readonly label: string; readonly step: Step }[];
}

const labelOf = ({ request, action, step }: Offer): string =>
  `${step.thisDN}: ${request ? REQUESTS[request].label : ACTIONS[must(action, 'the action of an offer')].label}${step.connID === undefined ? '' : `, call ${step.connID}`}`;

/**
 * What could happen to a party now. Every transition of its state is listed; its causes are found by trying
 * each legal offer of each device in the party's call that needs no further choice. What could not send any
 * of these events, by the rows of its rules, is not tried. `result` says what a step gives, where that is known already.
 */
export function possibleTransitions(
  world: World,
  party: Party,
  result: (step: Step) => Pick<StepResult, 'events' | 'silent'> = (step) => run(world, step),
): readonly Possible[] {
  const transitions = CHARTS[party.chart].transitions.filter((transition) => transition.from === party.state);
  const events = new Set(transitions.map(({ event }) => event));
  const call = world.calls.find((one) => one.connID === party.connID);
  const tried = (call?.parties ?? []).flatMap((member) =>
    offersOf(world, member.dn, (name, info) => !info.needsOther && eventsOf(name).some((event) => events.has(event)))
      .filter((offer) => !offer.refusal)
      .map((offer) => ({ offer, sent: sentTo(party, result(offer.step)) })),
  );
  return transitions.map(({ event, to }) => ({
    event,
    to,
    causes: tried.filter(({ sent }) => sent.has(event)).map(({ offer }) => ({ label: labelOf(offer), step: offer.step })),
  }));
}

/** The events that a step sends to one party. */
function sentTo({ dn, connID }: Party, { events, silent }: Pick<StepResult, 'events' | 'silent'>): ReadonlySet<EventName> {
  const sent = new Set<EventName>();
  for (const list of [events, silent]) for (const one of list) if (one.dn === dn && one.connID === connID) sent.add(one.event);
  return sent;
}
