/** The lookup that runs the model says what XState's own transition says, for every state and event of every chart. */
import { describe, expect, it } from 'vitest';
import { transition, type AnyStateMachine } from 'xstate';
import { EVENT_NAMES, PARTY_STATES } from '../../tlib/index.ts';
import { chartEvent, CHARTS, MACHINES, nextState, type ChartEvent } from './machines.ts';
import type { ChartKind } from '../world/types.ts';

const KINDS = Object.keys(MACHINES) as ChartKind[];
const EVENTS: readonly ChartEvent[] = [...EVENT_NAMES, 'EventDestinationBusy.Failed'];

/** What XState makes of an event: undefined where the machine cannot take it. */
function ask(machine: AnyStateMachine, from: string, type: ChartEvent): unknown {
  const snapshot = machine.resolveState({ value: from, context: {} });
  return snapshot.can({ type }) ? transition(machine, snapshot, { type })[0].value : undefined;
}

describe.each(KINDS)('chart %s', (kind) => {
  const machine = MACHINES[kind];
  const chart = CHARTS[kind];

  it('takes every event from every state as its machine does', () => {
    const pairs = chart.states.flatMap((from) => EVENTS.map((event) => [from, event] as const));
    const said = pairs.map(([from, event]) => `${from} ${event} -> ${String(ask(machine, from, event))}`);
    expect(pairs.map(([from, event]) => `${from} ${event} -> ${String(nextState(kind, from, event))}`)).toEqual(said);
  });

  it('draws every transition that its machine has, and no other', () => {
    const drawn = chart.transitions.map(({ from, chartEvent: event, to }) => `${from} ${event} -> ${to}`).sort();
    const taken = chart.states.flatMap((from) =>
      EVENTS.flatMap((event) => {
        const to = ask(machine, from, event);
        return to === undefined ? [] : [`${from} ${event} -> ${String(to)}`];
      }),
    );
    expect(drawn).toEqual(taken.sort());
  });

  it('knows no state that it does not draw', () => {
    const others = PARTY_STATES.filter((state) => !chart.states.includes(state));
    expect(others.flatMap((from) => EVENTS.filter((event) => nextState(kind, from, event) !== undefined))).toEqual([]);
  });

  it('begins in Null, reaches every state from there, and comes back from each', () => {
    const grow = (seeds: readonly string[], ends: (at: string) => readonly string[]) => {
      const found = new Set(seeds);
      for (const state of found) for (const next of ends(state)) found.add(next);
      return [...found].sort();
    };
    const all = [...chart.states].sort();
    expect(chart.initial).toBe('Null');
    expect(grow(['Null'], (at) => chart.transitions.filter(({ from }) => from === at).map(({ to }) => to))).toEqual(all);
    expect(grow(['Null'], (at) => chart.transitions.filter(({ to }) => to === at).map(({ from }) => from))).toEqual(all);
  });
});

it('tells a busy destination from one that cannot be reached by CallState', () => {
  expect(chartEvent('EventDestinationBusy', 'Busy')).toBe('EventDestinationBusy');
  expect(chartEvent('EventDestinationBusy', 'SitInvalidnum')).toBe('EventDestinationBusy.Failed');
  expect(chartEvent('EventReleased', 'SitInvalidnum')).toBe('EventReleased');
});
