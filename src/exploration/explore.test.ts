/** Walking states: what is the same state, what is found by the fewest steps, and a law that does not hold. */
import { describe, expect, it } from 'vitest';
import type { Device, Step } from '../model/index.ts';
import { startRun, type ScenarioDocument } from '../scenario/index.ts';
import { must } from '../tlib/index.ts';
import { canonicalKey, interchangeable, settingsIn } from './canonical.ts';
import { explore, type Laws, type Limits } from './index.ts';
import { readQuery } from './query.ts';

const THREE: readonly Device[] = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }];
const after = (steps: readonly Step[], devices = THREE): ScenarioDocument => ({ scenario: 1, devices, steps });
const worldAfter = (steps: readonly Step[], devices = THREE) => must(startRun(after(steps, devices)).frames.at(-1), 'the last frame').world;
const keyAfter = (steps: readonly Step[], devices = THREE): string => {
  const world = worldAfter(steps, devices);
  return canonicalKey(world, interchangeable(world));
};
const call = (thisDN: string, otherDN: string): Step => ({ request: 'TMakeCall', thisDN, otherDN });
const answer = (thisDN: string): Step => ({ request: 'TAnswerCall', thisDN });
const release = (thisDN: string): Step => ({ request: 'TReleaseCall', thisDN });

describe('the same state', () => {
  it('is one whoever of a kind is in it, whatever the calls are numbered, and however often there were some', () => {
    const talk = keyAfter([call('A', 'B'), answer('B')]);
    expect(keyAfter([call('C', 'A'), answer('A')])).toBe(talk);
    expect(keyAfter([call('A', 'B'), release('A'), call('B', 'C'), answer('C')])).toBe(talk);
    expect(keyAfter([call('A', 'B'), answer('B'), { request: 'TAttachUserData', thisDN: 'A', userData: { k: 'v' } }])).toBe(talk);
    expect(keyAfter([call('A', 'B')])).not.toBe(talk);
    expect(keyAfter([call('A', 'B'), answer('B'), { request: 'THoldCall', thisDN: 'A' }])).not.toBe(
      keyAfter([call('A', 'B'), answer('B'), { request: 'THoldCall', thisDN: 'B' }]),
    );
  });

  it('is another where the devices are: of another kind, or named by a queue', () => {
    const devices: readonly Device[] = [...THREE, { dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue', agents: ['C'] }];
    expect(interchangeable(worldAfter([], devices))).toEqual([['A', 'B']]);
    expect(keyAfter([call('A', 'B')], devices)).toBe(keyAfter([call('B', 'A')], devices));
    expect(keyAfter([call('A', 'C')], devices)).not.toBe(keyAfter([call('A', 'B')], devices));
  });

  it('knows pairs of supervisor and agent by who goes with whom', () => {
    const four: readonly Device[] = [...THREE, { dn: 'D' }];
    const observe = (thisDN: string, otherDN: string): Step => ({ request: 'TMonitorNextCall', thisDN, otherDN });
    expect(keyAfter([observe('A', 'B'), observe('C', 'D')], four)).toBe(keyAfter([observe('D', 'A'), observe('C', 'B')], four));
    expect(keyAfter([observe('A', 'B')], four)).toBe(keyAfter([observe('D', 'C')], four));
  });

  it('is as it was where something is set and set back', () => {
    const dnd = (request: 'TSetDNDOn' | 'TSetDNDOff'): Step => ({ request, thisDN: 'A' });
    expect(keyAfter([dnd('TSetDNDOn'), dnd('TSetDNDOff')])).toBe(keyAfter([]));
    expect(settingsIn(worldAfter([dnd('TSetDNDOn')]), worldAfter([]))).toBe(1);
    expect(settingsIn(worldAfter([dnd('TSetDNDOn'), dnd('TSetDNDOff')]), worldAfter([]))).toBe(0);
  });
});

const LIMITS: Limits = { callsPerDN: 1, states: 60, depth: 10, settings: 0 };
const query = (text: string) => {
  const read = readQuery(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('a walk', () => {
  it('of two telephones and one call each sees every state of it, and ends by itself', () => {
    const seen = explore(after([], THREE.slice(0, 2)), LIMITS, {});
    // Idle; dialing; dialing where the far end's call has no answer yet is the same; talking; one of the two holds; both do.
    expect(seen.states).toBeGreaterThanOrEqual(6);
    expect(seen.states).toBeLessThan(LIMITS.states);
    expect(seen.stoppedBy).toBe('settings');
    expect(seen.broken).toEqual([]);
    expect(seen.coverage.requests.never).toContain('TRouteCall');
    expect(seen.coverage.requests.never).not.toContain('THoldCall');
    expect(seen.coverage.transitions.never).not.toContain('telephone: Held, EventRetrieved, Connected');
    expect(seen.coverage.rules.reached + seen.coverage.rules.never.length).toBe(seen.coverage.rules.of);
    expect(seen.coverage.combinations).toBeGreaterThan(10);
  });

  it('finds the shortest scenario in which something happens', () => {
    const { found } = explore(after([], THREE.slice(0, 2)), LIMITS, {}, query('EventReleased THoldCall'));
    expect(found).toBeUndefined();
    const held = explore(after([], THREE.slice(0, 2)), LIMITS, {}, query('EventHeld ThisDNRole=Destination')).found;
    expect(held?.steps.map(({ request, thisDN }) => `${thisDN ?? ''} ${request ?? ''}`)).toEqual([
      expect.stringMatching(/TMakeCall$/),
      expect.stringMatching(/TAnswerCall$/),
      expect.stringMatching(/THoldCall$/),
    ]);
    expect(
      held &&
        startRun(held)
          .frames.at(-1)
          ?.events.map(({ event }) => event),
    ).toContain('EventHeld');
  });

  it('goes on from the end of a scenario', () => {
    const consult: readonly Step[] = [
      call('A', 'B'),
      answer('B'),
      { request: 'TInitiateConference', thisDN: 'A', otherDN: 'C' },
      answer('C'),
    ];
    const { found } = explore(after(consult), { ...LIMITS, callsPerDN: 2 }, {}, query('EventPartyChanged ThirdPartyDNRole=ConferencedBy'));
    expect(found?.steps.length).toBe(5);
    expect(found?.steps.at(-1)).toMatchObject({ request: 'TCompleteConference', thisDN: 'A' });
  });

  it('tells a broken law once, by the fewest steps', () => {
    const laws: Laws = {
      'nobody holds': ({ result }) => (result.events.some(({ event }) => event === 'EventHeld') ? 'somebody holds' : undefined),
      holds: () => undefined,
    };
    const { broken } = explore(after([], THREE.slice(0, 2)), LIMITS, laws);
    expect(broken.map(({ law, wrong, document }) => `${law}: ${wrong} after ${document.steps.length} steps`)).toEqual([
      'nobody holds: somebody holds after 3 steps',
    ]);
  });

  it('stops where it is told to', () => {
    expect(explore(after([]), { ...LIMITS, states: 5 }, {})).toMatchObject({ states: 5, stoppedBy: 'states' });
    expect(explore(after([]), { ...LIMITS, depth: 1 }, {})).toMatchObject({ depth: 1 });
  });
});

describe('a query', () => {
  it.each([
    ['', /needs an event/],
    ['EventPartyChange', /Did you mean EventPartyChanged/],
    ['ThirdPartyRole=DeletedBy', /Did you mean ThirdPartyDNRole/],
    ['EventReleased=1', /knows no "EventReleased"/],
  ])('%j is not understood', (text, message) => {
    const read = readQuery(text);
    expect(read.ok ? '' : read.error).toMatch(message);
  });
});
