/** What holds after every step of every scenario, whatever people do. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { attributeKind, EVENTS, type AttributeName, type EventName } from '../../tlib/index.ts';
import { CHARTS } from '../party/machines.ts';
import { replay } from '../party/replay.ts';
import { step } from '../step/step.ts';
import { scenarios, worldText } from './laws.ts';
import { wildStep } from './random-scenario.ts';
import type { Call, ChartKind, DN, Party, Step, TEvent, World } from '../world/types.ts';
import { chartKind, deviceOf, initialWorld, isJoined, isObserver, kindOf, partyKey, places } from '../world/world.ts';

const { walks, hold } = scenarios(process.env, 1000);

const partiesOf = (world: World): Party[] => world.calls.flatMap((call) => call.parties);
const statesOf = (world: World, which: (party: Party) => boolean) =>
  new Map(
    partiesOf(world)
      .filter(which)
      .map((party) => [partyKey(party), party.state] as const)
      .sort(),
  );
const changed = (before: World, after: World): readonly Call[] => after.calls.filter((call) => !before.calls.includes(call));
const first = <Item>(items: readonly Item[], wrong: (item: Item) => string | undefined | false): string | undefined => {
  for (const item of items) {
    const said = wrong(item);
    if (said) return said;
  }
  return undefined;
};
const chartsOf = (world: World): ReadonlyMap<DN, ChartKind> =>
  new Map(world.devices.map((device) => [device.dn, chartKind(kindOf(device))]));
const others = (call: Call | undefined, dn: DN): readonly Party[] =>
  call?.parties.filter((party) => party.dn !== dn && isJoined(party)) ?? [];
const callIn = (world: World, connID: string | undefined) => world.calls.find((call) => call.connID === connID);
const told = (event: TEvent): string => `${event.rule}: ${event.dn} ${event.event} ${JSON.stringify(event.attributes)}`;

describe('parties', () => {
  it('a DN is in a call once, in one state of its chart, and never in state Null', () => {
    hold(({ result: { world } }) =>
      first(world.calls, ({ connID, parties }) => {
        if (parties.length === 0) return `call ${connID} has no party`;
        if (new Set(parties.map((party) => party.dn)).size < parties.length) return `a DN is in call ${connID} twice`;
        return first(
          parties,
          (party) =>
            (party.connID !== connID || party.state === 'Null' || !CHARTS[party.chart].states.includes(party.state)) &&
            `${partyKey(party)} is ${party.state}`,
        );
      }),
    );
  });

  it('a telephone is in one active call at a time', () => {
    hold(({ result: { world } }) =>
      first(world.devices, ({ dn, kind = 'extension' }) => {
        const active = partiesOf(world).filter(
          (party) => party.dn === dn && ['Dialing', 'Connected', 'Busy', 'Failed'].includes(party.state),
        );
        return kind === 'extension' && active.length > 1 && `${dn} is in ${active.length} active calls`;
      }),
    );
  });

  it('somebody talks, calls or is called in every call, and who dials alone waits for somebody', () => {
    hold(({ before, result: { world } }) =>
      first(changed(before, world), ({ connID, parties, pending }) => {
        const [only, more] = parties;
        if (parties.every((party) => ['Alerting', 'Queued', 'Routing'].includes(party.state))) return `nobody talks in call ${connID}`;
        if (pending && !parties.some((party) => party.state === 'Dialing')) return `nobody waits in call ${connID}`;
        return (
          only &&
          !more &&
          !['Busy', 'Failed', 'CP_Detect'].includes(only.state) &&
          !pending &&
          `${only.dn} is ${only.state} alone in call ${connID}`
        );
      }),
    );
  });

  it('more than two make a conference, and every member of it is a ConferenceMember', () => {
    hold(({ before, result: { world } }) =>
      first(changed(before, world), (call) => {
        const odd = places(call) > 2 ? call.parties.find((party) => isJoined(party) && party.role !== 'ConferenceMember') : undefined;
        return odd && `${partyKey(odd)} is ${odd.role}`;
      }),
    );
  });
});

describe('calls', () => {
  const WAYS = (dn: DN, connID: string): readonly Step[] => [
    { request: 'TReleaseCall', thisDN: dn, connID },
    { request: 'TClearCall', thisDN: dn, connID },
    { action: 'Release', thisDN: dn, connID },
    { action: 'Fail', thisDN: dn, connID },
    { request: 'TRouteCall', thisDN: dn, connID },
    { action: 'Answer', thisDN: dn, connID },
    { request: 'TAnswerCall', thisDN: dn, connID },
  ];

  /** Everyone hangs up, as far as they can, until no call is left. */
  function hangUp(start: World): { readonly world: World; readonly events: readonly TEvent[] } {
    let world = start;
    const events: TEvent[] = [];
    for (let turn = 0; turn < 200 && world.calls.length > 0; turn += 1) {
      const way = partiesOf(world)
        .flatMap(({ dn, connID }) => WAYS(dn, connID))
        .map((one) => step(world, one))
        .find((result) => !result.refusal);
      if (!way) break;
      events.push(...way.events, ...way.silent);
      world = way.world;
    }
    return { world, events };
  }

  it('every call that begins can end, and every party of it ends with one event', () => {
    hold(({ result }, walk) => {
      if (walk.length % 5 !== 0) return undefined;
      const end = hangUp(result.world);
      if (end.world.calls.length > 0) return `nobody can end ${worldText(end.world)}`;
      // The charts let a party end once: a second end is a finding, a missing one leaves a state.
      const { states, findings } = replay(
        [...walk.flatMap((move) => [...move.result.events, ...move.result.silent]), ...end.events],
        chartsOf(result.world),
      );
      if (states.size > 0) return `no end was told to ${[...states.keys()].join(', ')}`;
      return findings[0]?.message;
    });
  });

  it('events replayed into fresh party machines lead to the same states', () => {
    hold(({ result: { world } }, walk) => {
      const { states, findings } = replay(walk.flatMap((move) => move.result.events));
      if (findings[0]) return findings[0].message;
      const wanted = statesOf(world, (party) => party.monitored);
      return isDeepStrictEqual(new Map([...states].sort()), wanted) ? undefined : `replayed ${JSON.stringify([...states])}`;
    });
  });

  it('a call that a step leaves alone is the same object after it', () => {
    hold(({ before, result: { world } }) =>
      first(changed(before, world), (call) => isDeepStrictEqual(call, callIn(before, call.connID)) && `call ${call.connID} was copied`),
    );
  });
});

describe('conferences', () => {
  const observed = (call: Call | undefined) => call?.parties.some(isObserver) ?? false;

  it('whoever stays is told once that a party left, with the CallState of what remains', () => {
    hold(({ before, result: { world, events, rule } }) => {
      if (rule !== 'leave-conference' && rule !== 'delete-from-conference') return undefined;
      return first(changed(before, world), (call) =>
        first(
          call.parties.filter((party) => party.monitored && !(isObserver(party) && party.state === 'Alerting')),
          (party) => {
            const deleted = events.filter((event) => event.dn === party.dn && event.event === 'EventPartyDeleted');
            if (deleted.length !== (party.aside === undefined ? 1 : 0)) return `${party.dn} is told ${deleted.length} times`;
            return first(deleted, (event) => event.attributes.CallState !== (places(call) > 2 ? 'Conferenced' : 'OK') && told(event));
          },
        ),
      );
    });
  });

  it('every main party is told once of each party that a completion brings', () => {
    hold(({ before, step: { thisDN }, result: { world, events, ended, rule } }) => {
      const [end] = ended;
      if ((rule !== 'complete-conference' && rule !== 'merge-calls') || !end) return undefined;
      const comers =
        callIn(before, end.connID)
          ?.parties.filter((party) => party.dn !== thisDN && !isObserver(party))
          .map((party) => party.dn) ?? [];
      const main =
        callIn(before, end.into)
          ?.parties.filter((party) => party.monitored && isJoined(party))
          .map((party) => party.dn) ?? [];
      const added = events
        .filter((event) => event.event === 'EventPartyAdded')
        .map((event) => `${event.dn}+${String(event.attributes.OtherDN)}`)
        .sort();
      const wanted = main.flatMap((dn) => comers.map((comer) => `${dn}+${comer}`)).sort();
      return isDeepStrictEqual(
        added.filter((one) => main.includes(one.split('+')[0] ?? '')),
        wanted,
      )
        ? undefined
        : `${added.join(' ')} instead of ${wanted.join(' ')} in ${worldText(world)}`;
    });
  });

  it('EventPartyAdded says Conferenced, or Bridged of an observer', () => {
    hold(({ result: { events } }) =>
      first(
        events,
        (event) =>
          event.event === 'EventPartyAdded' &&
          event.attributes.CallState !== (event.attributes.OtherDNRole === 'Observer' ? 'Bridged' : 'Conferenced') &&
          told(event),
      ),
    );
  });

  it('OtherDN never stands for several DNs', () => {
    // Named apart: who joined or left, whom an observer hears, the newcomer of a transfer, the caller who gave up.
    const NAMED: readonly unknown[] = ['NewParty', 'DeletedParty', 'Observer'];
    const NEWS: readonly EventName[] = ['EventPartyChanged', 'EventNetworkReached', 'EventAbandoned'];
    hold(({ before, result: { world, events } }) =>
      first(events, (event) => {
        const { OtherDN, OtherDNRole, ThisDNRole } = event.attributes;
        if (OtherDN === undefined || NAMED.includes(OtherDNRole) || ThisDNRole === 'Observer' || NEWS.includes(event.event))
          return undefined;
        const calls = [callIn(before, event.connID), callIn(world, event.connID)].filter((call) => call !== undefined);
        return calls.length > 0 && !calls.some(observed) && calls.every((call) => others(call, event.dn).length > 1) && told(event);
      }),
    );
  });
});

describe('events', () => {
  it('carry all that is mandatory in their profile and nothing that is not listed', () => {
    hold(({ before: { profile }, result: { events } }) =>
      first(events, (event) => {
        const missing = EVENTS[event.event].lists[profile].mandatory.find((name) => event.attributes[name] === undefined);
        const stray = (Object.keys(event.attributes) as AttributeName[]).find(
          (name) => attributeKind(event.event, name, profile) === 'unlisted',
        );
        return (missing ?? stray) && `${missing ? `no ${missing}` : `${stray ?? ''} is not listed`} (${profile}): ${told(event)}`;
      }),
    );
  });

  it('never go to an external DN, and name the call and DN that they are about', () => {
    hold(({ before, result: { events } }) =>
      first(events, (event) => {
        const device = deviceOf(before, event.dn);
        if (!device || kindOf(device) === 'external') return `${event.dn} is external: ${told(event)}`;
        const { ThisDN, ConnID, OtherDN } = event.attributes;
        return (
          ((ThisDN ?? event.dn) !== event.dn ||
            (ConnID !== undefined && event.event !== 'EventError' && ConnID !== event.connID) ||
            OtherDN === event.dn) &&
          told(event)
        );
      }),
    );
  });

  it('name the main call of a consult call, and a role wherever they name another DN', () => {
    hold(({ before: { profile }, result: { events } }) =>
      first(events, (event) => {
        const lists = (name: AttributeName) => attributeKind(event.event, name, profile) !== 'unlisted';
        const { CallType, PreviousConnID, OtherDN, OtherDNRole } = event.attributes;
        if (CallType === 'Consult' && lists('PreviousConnID') && PreviousConnID === undefined) return told(event);
        return lists('OtherDNRole') && (OtherDN === undefined) !== (OtherDNRole === undefined) && told(event);
      }),
    );
  });

  it('are numbered by cells that never go back', () => {
    hold(({ result: { events } }) =>
      first(events.slice(1), (event) => event.cell < (events[events.indexOf(event) - 1]?.cell ?? 0) && told(event)),
    );
  });
});

describe('runs', () => {
  it('the same step in the same world gives the same again', () => {
    hold(({ before, step: one, result }) =>
      isDeepStrictEqual(step(structuredClone(before), one), result) ? undefined : 'the second time differs',
    );
  });

  it('a refused step changes nothing, and only who asked hears of it', () => {
    let refused = 0;
    hold(({ result: { world } }, walk) => {
      const dns = world.devices.map((device) => device.dn);
      for (let turn = 0; turn < 6; turn += 1) {
        const odd = walk.length * 131 + turn * 977;
        const one = wildStep({ who: odd, what: odd * 7, other: odd * 3, extra: odd * 5 }, dns);
        const { world: after, events, refusal } = step(world, one);
        if (refusal === undefined) continue;
        refused += 1;
        if (!isDeepStrictEqual({ ...after, steps: 0 }, { ...world, steps: 0 })) return `${refusal.message}: the world is another`;
        if (events.some(({ event, dn }) => event !== 'EventError' || dn !== one.thisDN))
          return `${refusal.message}: ${events.map(told).join('; ')}`;
      }
      return undefined;
    });
    expect(refused).toBeGreaterThan(1000);
  });

  it('no step that anybody could write makes the model throw', () => {
    expect(walks.length).toBeGreaterThan(0);
    hold(({ result: { world } }, walk) => {
      const dns = world.devices.map((device) => device.dn);
      for (let turn = 0; turn < 6; turn += 1) {
        const odd = walk.length * 131 + turn * 977;
        step(world, wildStep({ who: odd, what: odd * 7, other: odd * 3, extra: odd * 5 }, dns));
      }
      step(initialWorld([], world.profile), { request: 'TMakeCall', thisDN: '', otherDN: '' });
      return undefined;
    });
  });
});
