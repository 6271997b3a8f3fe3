/**
 * Following parties by what clients are told and nothing else: DN events, fed in order into fresh party
 * machines. It shows that the events alone carry the states, and it is how an imported log is read.
 */
import type { EventName, PartyState } from '../../tlib/index.ts';
import { CHARTS, chartEvent, nextState, type ChartEvent } from './machines.ts';
import type { ChartKind, ConnID, DN, TEvent } from '../world/types.ts';
import { partyKey } from '../world/world.ts';

/** What replaying needs of a TEvent. */
export type ReplayedEvent = Pick<TEvent, 'event' | 'dn' | 'connID' | 'attributes'>;

/** An event that the chart of its party does not allow where it stands. */
export interface ReplayFinding {
  /** Its place in the list. */
  readonly index: number;
  readonly event: EventName;
  readonly dn: DN;
  readonly connID: ConnID;
  /** The state that the party was in. */
  readonly state: PartyState;
  readonly message: string;
}
export interface Replayed {
  /** Where every party stands, by its key ("A@1"); a party in state Null is not in it. */
  readonly states: ReadonlyMap<string, PartyState>;
  readonly findings: readonly ReplayFinding[];
}

/** Which chart a DN follows, told by the first event that names it in a call. */
function chartOfFirst({ event, attributes, dn }: ReplayedEvent): ChartKind {
  if (event === 'EventQueued' || event === 'EventDiverted') return 'queue';
  if (event === 'EventRouteRequest') return 'routing-point';
  return event === 'EventDialing' && attributes.ThisQueue === dn ? 'queue' : 'telephone';
}

/** Where an event leads whatever came before it, if that is one state: a log may begin in the middle of a call. */
function endOf(chart: ChartKind, type: ChartEvent): PartyState | undefined {
  const ends = new Set(CHARTS[chart].transitions.filter((one) => one.chartEvent === type).map((one) => one.to));
  return ends.size === 1 ? [...ends][0] : undefined;
}

/**
 * The call that a party comes from with this event. Only EventPartyChanged moves a party, and only where
 * PreviousConnID names another call than ConnID; on a consult call PreviousConnID names the main call.
 */
function cameFrom({ event, connID, attributes }: ReplayedEvent): ConnID | undefined {
  const previous = attributes.PreviousConnID;
  return event === 'EventPartyChanged' && typeof previous === 'string' && previous !== connID ? previous : undefined;
}

/**
 * Replays DN events. In: events in the order in which they came; which chart a DN follows is told by its first
 * event, or by `charts`. Out: the state of every party, and what the charts do not allow, as findings. Never
 * throws; after a finding the party stands where the event would lead it, or where it stood. Events about no
 * call, EventError, and user data changed by a DN outside the call move nobody.
 */
export function replay(events: readonly ReplayedEvent[], charts: ReadonlyMap<DN, ChartKind> = new Map()): Replayed {
  const states = new Map<string, PartyState>();
  const findings: ReplayFinding[] = [];
  const known = new Map(charts);
  events.forEach((told, index) => {
    const { event, dn, connID, attributes } = told;
    if (connID === undefined || event === 'EventError') return;
    const key = partyKey({ dn, connID });
    const from = cameFrom(told);
    const left = from === undefined ? undefined : partyKey({ dn, connID: from });
    if (left !== undefined && states.has(left) && !states.has(key)) {
      states.set(key, states.get(left) ?? 'Null');
      states.delete(left);
    }
    const state = states.get(key) ?? 'Null';
    if (event === 'EventAttachedDataChanged' && state === 'Null') return;
    const chart = known.get(dn) ?? chartOfFirst(told);
    known.set(dn, chart);
    const callState = attributes.CallState;
    const type = chartEvent(event, typeof callState === 'string' ? callState : undefined);
    const to = nextState(chart, state, type);
    if (to === undefined)
      findings.push({ index, event, dn, connID, state, message: `${event} does not fit ${dn} in call ${connID}, which is ${state}` });
    const next = to ?? endOf(chart, type) ?? state;
    if (next === 'Null') states.delete(key);
    else states.set(key, next);
  });
  return { states, findings };
}
