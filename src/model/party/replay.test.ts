/** Reading states out of DN events alone: moves, consult calls, logs that begin in the middle. */
import { describe, expect, it } from 'vitest';
import type { EventName } from '../../tlib/index.ts';
import { replay, type ReplayedEvent } from './replay.ts';

/** `A EventDialing 2 PreviousConnID 1` → the event. */
function told(line: string): ReplayedEvent {
  const [dn = '', event, connID = '', ...rest] = line.split(' ');
  const attributes = Object.fromEntries(
    rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1]]] : [])),
  ) as ReplayedEvent['attributes'];
  return { dn, event: event as EventName, ...(connID === '' ? {} : { connID }), attributes };
}
function follow(...lines: readonly string[]) {
  const { states, findings } = replay(lines.map(told));
  return {
    states: [...states].map(([party, state]) => `${party} ${state}`).join(', '),
    findings: findings.map(({ index, message }) => `${index}: ${message}`),
  };
}
const CONSULT = [
  'A EventDialing 1',
  'B EventRinging 1',
  'A EventEstablished 1',
  'B EventEstablished 1',
  'B EventHeld 1',
  'B EventDialing 2 PreviousConnID 1',
  'C EventRinging 2 PreviousConnID 1',
];

describe('replay', () => {
  it('follows a DN in two calls as two parties; PreviousConnID on a consult call moves nobody', () => {
    expect(follow(...CONSULT)).toEqual({ states: 'A@1 Connected, B@1 Held, B@2 Dialing, C@2 Alerting', findings: [] });
  });

  it('moves a party with EventPartyChanged into the call that goes on, in the state that it has', () => {
    const transfer = [
      'B EventReleased 1',
      'B EventReleased 2 PreviousConnID 1',
      'A EventPartyChanged 1 PreviousConnID 1',
      'C EventPartyChanged 1 PreviousConnID 2',
    ];
    expect(follow(...CONSULT, ...transfer)).toEqual({ states: 'A@1 Connected, C@1 Alerting', findings: [] });
    expect(follow(...CONSULT, ...transfer, 'C EventEstablished 1', 'C EventReleased 1', 'A EventReleased 1')).toEqual({
      states: '',
      findings: [],
    });
  });

  it('tells queues and routing points by their first event', () => {
    expect(follow('Q EventQueued 1', 'RP EventRouteRequest 2', 'P EventDialing 3 ThisQueue P').states).toBe(
      'Q@1 Queued, RP@2 Routing, P@3 CP_Detect',
    );
    expect(follow('Q EventQueued 1', 'Q EventDiverted 1', 'RP EventRouteRequest 2', 'RP EventRouteUsed 2')).toEqual({
      states: '',
      findings: [],
    });
  });

  it('reports what does not fit, and goes on from where the event leads', () => {
    expect(follow('A EventEstablished 4', 'A EventHeld 4')).toEqual({
      states: 'A@4 Held',
      findings: ['0: EventEstablished does not fit A in call 4, which is Null'],
    });
    expect(follow('A EventDialing 1', 'A EventHeld 1', 'A EventReleased 1', 'A EventReleased 1')).toEqual({
      states: '',
      findings: ['1: EventHeld does not fit A in call 1, which is Dialing', '3: EventReleased does not fit A in call 1, which is Null'],
    });
  });

  it('leaves parties alone where an event is about no party: errors, agents, user data from outside', () => {
    expect(follow('A EventError 1', 'A EventAgentLogin', 'C EventAttachedDataChanged 1')).toEqual({ states: '', findings: [] });
  });
});
