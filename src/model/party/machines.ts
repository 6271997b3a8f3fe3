/**
 * One chart per kind of party, as XState machines driven by TEvents: the only definition of what is
 * legal, and the thing that is drawn. States are the manual's call-party states (Unified Call-Party
 * States); the reference gives labels and states of the diagrams, the pairing is derived.
 *
 * A lookup compiled from the machines at start-up does the running (`machines.test.ts` proves it equal).
 */
import { must, PARTY_STATES, type CallState, type EventName, type PartyState } from '../../tlib/index.ts';
import { createMachine, transition, type AnyStateMachine } from 'xstate';
import type { ChartKind } from '../world/types.ts';

/** A TEvent as a chart sees it: some events go two ways, told apart by CallState. */
export type ChartEvent = EventName | 'EventDestinationBusy.Failed';

/** Events that tell a party something and leave it in its state. */
const news = (state: PartyState, ...events: ChartEvent[]) => Object.fromEntries(events.map((event) => [event, state]));
const PARTY_NEWS = [
  'EventPartyAdded',
  'EventPartyChanged',
  'EventPartyDeleted',
  'EventAttachedDataChanged',
  'EventNetworkReached',
] as const;
const LISTENING = ['EventListenDisconnected', 'EventListenReconnected'] as const;
const TREATMENT_NEWS = ['EventTreatmentApplied', 'EventTreatmentNotApplied', 'EventTreatmentEnd'] as const;

const telephone = createMachine({
  id: 'telephone',
  initial: 'Null',
  states: {
    Null: { on: { EventDialing: 'Dialing', EventRinging: 'Alerting' } },
    Dialing: {
      on: {
        EventEstablished: 'Connected',
        EventDestinationBusy: 'Busy',
        'EventDestinationBusy.Failed': 'Failed',
        EventReleased: 'Null',
        // Tones may be sent before the answer, as to an automaton: Web Services offers it.
        ...news('Dialing', ...PARTY_NEWS, 'EventDTMFSent'),
      },
    },
    Alerting: { on: { EventEstablished: 'Connected', EventReleased: 'Null', EventAbandoned: 'Null', ...news('Alerting', ...PARTY_NEWS) } },
    Connected: {
      on: {
        EventHeld: 'Held',
        EventReleased: 'Null',
        ...news('Connected', ...PARTY_NEWS, ...LISTENING, 'EventMuteOn', 'EventMuteOff', 'EventDTMFSent'),
      },
    },
    Held: { on: { EventRetrieved: 'Connected', EventReleased: 'Null', ...news('Held', ...PARTY_NEWS, ...LISTENING) } },
    Busy: { on: { EventReleased: 'Null', ...news('Busy', 'EventAttachedDataChanged') } },
    Failed: { on: { EventReleased: 'Null', ...news('Failed', 'EventAttachedDataChanged') } },
  },
});

/** An ACD queue or a routing queue. A queue whose call is at an IVR port still hears EventAbandoned. */
const queue = createMachine({
  id: 'queue',
  initial: 'Null',
  states: {
    Null: { on: { EventQueued: 'Queued', EventDialing: 'CP_Detect', ...news('Null', 'EventAbandoned') } },
    CP_Detect: { on: { EventQueued: 'Queued', EventReleased: 'Null', ...news('CP_Detect', 'EventAttachedDataChanged') } },
    Queued: { on: { EventDiverted: 'Null', EventAbandoned: 'Null', EventRouteRequest: 'Routing', ...news('Queued', ...PARTY_NEWS) } },
    Routing: {
      on: { EventRouteUsed: 'Queued', EventDiverted: 'Null', EventAbandoned: 'Null', ...news('Routing', ...PARTY_NEWS, ...TREATMENT_NEWS) },
    },
  },
});

/** A routing point. After a rejecting route it still hears how the call ended. */
const routingPoint = createMachine({
  id: 'routing-point',
  initial: 'Null',
  states: {
    Null: { on: { EventRouteRequest: 'Routing', ...news('Null', 'EventAbandoned') } },
    Routing: { on: { EventRouteUsed: 'Null', EventAbandoned: 'Null', ...news('Routing', ...PARTY_NEWS, ...TREATMENT_NEWS) } },
  },
});

/** The machines by kind of party. */
export const MACHINES: Readonly<Record<ChartKind, AnyStateMachine>> = { telephone, queue, 'routing-point': routingPoint };

/** A chart as data, for drawing and for asking what can happen. */
export interface Chart {
  readonly id: ChartKind;
  readonly initial: PartyState;
  readonly states: readonly PartyState[];
  readonly transitions: readonly {
    readonly from: PartyState;
    readonly event: EventName;
    readonly to: PartyState;
    readonly chartEvent: ChartEvent;
  }[];
}

const isPartyState = (value: string): value is PartyState => (PARTY_STATES as readonly string[]).includes(value);

function partyState(value: unknown, machine: string): PartyState {
  if (typeof value === 'string' && isPartyState(value)) return value;
  throw new Error(`chart ${machine}: state ${String(value)} is not a call-party state`);
}

/** Reads a chart out of its machine, by asking the machine itself for every next state. */
function compile(id: ChartKind, machine: AnyStateMachine): Chart {
  const states = Object.keys(machine.states).map((name) => partyState(name, id));
  const transitions = states.flatMap((from) => {
    const snapshot = machine.resolveState({ value: from, context: {} });
    return must(machine.states[from], 'a state of the chart').ownEvents.map((type: string) => {
      const to = partyState(transition(machine, snapshot, { type })[0].value, id);
      const chartEvent = type as ChartEvent;
      return { from, event: chartEvent.split('.')[0] as EventName, to, chartEvent };
    });
  });
  return { id, initial: partyState(machine.config.initial, id), states, transitions };
}

export const CHARTS: Readonly<Record<ChartKind, Chart>> = {
  telephone: compile('telephone', telephone),
  queue: compile('queue', queue),
  'routing-point': compile('routing-point', routingPoint),
};

type Lookup = ReadonlyMap<PartyState, ReadonlyMap<ChartEvent, PartyState>>;
const LOOKUPS = Object.fromEntries(
  Object.values(CHARTS).map((chart) => [
    chart.id,
    new Map(chart.states.map((from) => [from, new Map(chart.transitions.filter((t) => t.from === from).map((t) => [t.chartEvent, t.to]))])),
  ]),
) as unknown as Readonly<Record<ChartKind, Lookup>>;

/** How a chart sees a TEvent: EventDestinationBusy leads to Busy, or to Failed where the CallState gives another reason. */
export function chartEvent(event: EventName, callState?: CallState | string): ChartEvent {
  return event === 'EventDestinationBusy' && callState !== undefined && callState !== 'Busy' ? 'EventDestinationBusy.Failed' : event;
}

/** The state after an event, or undefined where the chart does not allow it. */
export function nextState(chart: ChartKind, from: PartyState, event: ChartEvent): PartyState | undefined {
  return LOOKUPS[chart].get(from)?.get(event);
}
