/** What the party charts say of one party: its chart, and what could happen to it now and why. */
import { must } from '../tlib/must.ts';
import { REQUESTS, ACTIONS } from '../tlib/requests.ts';
import type { DeviceKind, EventName, PartyState } from '../tlib/names.ts';
import { CHARTS, type Chart } from './machines.ts';
import { offers, type Offer } from './offers.ts';
import { step as run } from './step.ts';
import type { Party, Step, World } from './types.ts';
import { chartKind } from './world.ts';

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
 * each legal offer of each device in the party's call that needs no further choice.
 */
export function possibleTransitions(world: World, party: Party): readonly Possible[] {
  const chart = CHARTS[party.chart];
  const call = world.calls.find((one) => one.connID === party.connID);
  const tried = (call?.parties ?? []).flatMap((member) =>
    offers(world, member.dn)
      .filter((offer) => !offer.refusal && !offer.needsOther)
      .map((offer) => ({ offer, result: run(world, offer.step) })),
  );
  return chart.transitions
    .filter((transition) => transition.from === party.state)
    .map(({ event, to }) => ({
      event,
      to,
      causes: tried
        .filter(({ result }) => [...result.events, ...result.silent].some((sent) => sent.event === event && sent.dn === party.dn && sent.connID === party.connID))
        .map(({ offer }) => ({ label: labelOf(offer), step: offer.step })),
    }));
}
