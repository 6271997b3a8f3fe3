/** Which way a party went in a step: its events, walked through its chart. */
import type { Chart, ConnID, DN } from '../../model/index.ts';
import type { Frame } from '../../scenario/index.ts';
import type { EventName, PartyState } from '../../tlib/index.ts';

export interface Passed {
  readonly from: PartyState;
  readonly event: EventName;
  readonly to: PartyState;
}

/**
 * The transitions that a party passed in a frame, in order: EventRinging and EventEstablished of a party give
 * Null > Alerting and Alerting > Connected.
 */
export function passedIn(chart: Chart, frame: Frame, before: Frame | undefined, dn: DN, connID: ConnID): readonly Passed[] {
  const final = stateIn(frame, dn, connID);
  let at = before === undefined ? 'Null' : stateIn(before, dn, connID);
  const passed: Passed[] = [];
  for (const { event } of [...frame.events, ...frame.silent].filter((each) => each.dn === dn && each.connID === connID)) {
    const ways = chart.transitions.filter((transition) => transition.from === at && transition.event === event);
    // One event may lead two ways, told apart by its CallState: the way that was taken ends where the party is now.
    const way = ways.find(({ to }) => to === final) ?? ways[0];
    if (way === undefined) continue;
    passed.push({ from: way.from, event, to: way.to });
    at = way.to;
  }
  return passed;
}

/** The party's state in a frame; Null when it is not there. */
export function stateIn(frame: Frame, dn: DN, connID: ConnID): PartyState {
  return frame.world.calls.find((call) => call.connID === connID)?.parties.find((party) => party.dn === dn)?.state ?? 'Null';
}
