/** What a walk over states has come by: requests, rules, party transitions, and how events came out. */
import { CHARTS, findParty, partyKey, RULES, type TEvent } from '../model/index.ts';
import { ACTION_NAMES, REQUEST_NAMES, type PartyState } from '../tlib/index.ts';
import type { Move } from './move.ts';

export interface Covered {
  readonly reached: number;
  readonly of: number;
  /** What was never reached, by name. */
  readonly never: readonly string[];
}
export interface Coverage {
  readonly requests: Covered;
  readonly actions: Covered;
  readonly rules: Covered;
  readonly transitions: Covered;
  /** Distinct combinations of an event, the roles in it and its CallState. */
  readonly combinations: number;
}

const TRANSITIONS = Object.values(CHARTS).flatMap(({ id, transitions }) =>
  transitions.map(({ from, chartEvent, to }) => transitionText(id, from, chartEvent, to)),
);
/** "telephone: Connected, EventHeld, Held" */
function transitionText(chart: string, from: string, event: string, to: string): string {
  return `${chart}: ${from}, ${event}, ${to}`;
}

const covered = (all: readonly string[], seen: ReadonlySet<string>): Covered => {
  const never = all.filter((one) => !seen.has(one));
  return { reached: all.length - never.length, of: all.length, never };
};

/** Adds up what moves come by. */
export class Coverer {
  private readonly doings = new Set<string>();
  private readonly rules = new Set<string>();
  private readonly transitions = new Set<string>();
  private readonly combinations = new Set<string>();

  add(move: Move): void {
    const { step, result } = move;
    this.doings.add(step.request ?? step.action);
    if (result.rule !== undefined) this.rules.add(result.rule);
    const states = new Map<string, PartyState>();
    for (const event of [...result.events, ...result.silent]) {
      this.rules.add(event.rule);
      this.combine(event);
      this.transit(move, states, event);
    }
  }

  private combine({ event, attributes }: TEvent): void {
    const { ThisDNRole, OtherDNRole, ThirdPartyDNRole, CallState } = attributes;
    this.combinations.add([event, ThisDNRole, OtherDNRole, ThirdPartyDNRole, CallState].map((one) => String(one ?? '-')).join(' '));
  }

  /** The transition of the party that the event is about, from where the events before it in the step left it. */
  private transit({ before, result }: Move, states: Map<string, PartyState>, event: TEvent): void {
    const { dn, connID, attributes } = event;
    if (connID === undefined) return;
    const was = findParty(before, dn, connID);
    const is = was ?? findParty(result.world, dn, connID);
    const key = partyKey({ dn, connID });
    const from = states.get(key) ?? was?.state ?? 'Null';
    // A party that came and went within the step is a telephone's.
    const chart = CHARTS[is?.chart ?? 'telephone'];
    const name = event.event === 'EventDestinationBusy' && attributes.CallState !== 'Busy' ? 'EventDestinationBusy.Failed' : event.event;
    const found = chart.transitions.find((one) => one.from === from && one.chartEvent === name);
    if (!found) return;
    states.set(key, found.to);
    this.transitions.add(transitionText(chart.id, from, found.chartEvent, found.to));
  }

  get result(): Coverage {
    return {
      requests: covered(REQUEST_NAMES, this.doings),
      actions: covered(ACTION_NAMES, this.doings),
      rules: covered(
        RULES.map(({ id }) => id),
        this.rules,
      ),
      transitions: covered(TRANSITIONS, this.transitions),
      combinations: this.combinations.size,
    };
  }
}
