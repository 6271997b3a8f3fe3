/** What menus show agrees with what steps do. */
import { describe, expect, it } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { must, DEVICE_KINDS, DOINGS, PARTY_STATES, REQUEST_NAMES } from '../../tlib/index.ts';
import { chartOf, possibleTransitions } from './charts.ts';
import { offers, targets, type Offer } from './offers.ts';
import { check, step } from '../step/step.ts';
import { parseDevice, parseStep } from '../words/written.ts';
import { scenarios } from '../testing/laws.ts';
import type { Step, World } from '../world/types.ts';
import { compositeState, initialWorld } from '../world/world.ts';

const { hold } = scenarios(process.env, 60);

/** What a person fills in before a request is sent. */
const filledIn = (offer: Offer): Step => ({
  ...offer.step,
  ...(DOINGS[offer.step.request ?? offer.step.action].asks.includes('userData') ? { userData: { Key: 'Value' } } : {}),
});
/** With its first legal destination, or the first there is. */
function completed(world: World, offer: Offer): Step {
  if (!offer.needsOther) return filledIn(offer);
  const found = targets(world, offer);
  const target = found.find((one) => !one.refusal) ?? found[0];
  return target ? { ...filledIn(offer), otherDN: target.dn } : filledIn(offer);
}
const everyOffer = (world: World) => world.devices.flatMap((device) => offers(world, device.dn));
const named = ({ id, step: { thisDN } }: Offer) => `${thisDN}: ${id}`;

describe('offers', () => {
  it('a legal one is carried out, and a refused one is refused with the same words', () => {
    hold(({ result: { world } }, walk) =>
      (walk.length % 5 > 0 ? [] : everyOffer(world))
        .map((offer) => {
          // Which pair to delete is for a person to say.
          if (offer.request === 'TDeletePair') return undefined;
          const { refusal } = step(world, completed(world, offer));
          return isDeepStrictEqual(refusal?.message, offer.refusal?.message)
            ? undefined
            : `${named(offer)}: ${refusal?.message ?? 'done'} instead of ${offer.refusal?.message ?? 'done'}`;
        })
        .find((wrong) => wrong !== undefined),
    );
  });

  it('have names of their own, the legal ones first', () => {
    hold(({ result: { world } }, walk) =>
      (walk.length % 5 > 0 ? [] : world.devices)
        .map(({ dn }) => {
          const found = offers(world, dn);
          if (new Set(found.map((offer) => offer.id)).size < found.length) return `${dn} has two offers of one name`;
          const from = found.findIndex((offer) => offer.refusal);
          return from >= 0 && found.slice(from).some((offer) => !offer.refusal) ? `${dn} has a legal offer after a refused one` : undefined;
        })
        .find((wrong) => wrong !== undefined),
    );
  });

  it('targets are the other devices, each with the answer that the step would get', () => {
    hold(({ result: { world } }, walk) =>
      walk.length % 5 === 0
        ? everyOffer(world)
            .filter((offer) => offer.needsOther)
            .map((offer) => {
              const wrong = targets(world, offer).find(
                (target) =>
                  target.dn === offer.step.thisDN ||
                  !isDeepStrictEqual(check(world, { ...offer.step, otherDN: target.dn }), target.refusal),
              );
              return wrong && `${named(offer)} to ${wrong.dn}`;
            })
            .find((wrong) => wrong !== undefined)
        : undefined,
    );
  });
});

function after(devices: string, ...steps: readonly string[]): World {
  return steps.reduce(
    (world, text) => step(world, parseStep(text)).world,
    initialWorld(devices.split(', ').map((device) => parseDevice(device))),
  );
}

describe('a device', () => {
  it('is offered every request of its kind once where no call fits, and by call where several do', () => {
    expect(
      offers(after('A, B'), 'A')
        .map((offer) => offer.request)
        .filter((name) => name !== undefined),
    ).toEqual(expect.arrayContaining(REQUEST_NAMES.filter((name) => !/Route|Treatment|Predictive/.test(name))));
    const consulting = after('A, B, C', 'A: TMakeCall B', 'B: TAnswerCall', 'B: TInitiateConference C', 'C: TAnswerCall');
    expect(
      offers(consulting, 'B')
        .filter((offer) => offer.request === 'TReleaseCall')
        .map(({ label, step: { connID } }) => [label, connID]),
    ).toEqual([
      ['Release: call 1', '1'],
      ['Release: call 2', '2'],
    ]);
    expect(offers(consulting, 'B').find((offer) => offer.request === 'TCompleteConference')?.label).toBe(
      'Complete conference: call 2 with call 1',
    );
    expect(compositeState(consulting, 'B')).toBe('Held + Connected');
  });

  it('that nobody declared is offered nothing', () => {
    expect(offers(after('A'), 'Z')).toEqual([]);
  });

  it('external, is offered actions only, and a destination that the switch sees', () => {
    const world = after('X (external), Y (external), A');
    const dial = offers(world, 'X').find((offer) => offer.action === 'Dial');
    expect(offers(world, 'X').filter((offer) => offer.request)).toEqual([]);
    expect(dial && targets(world, dial).map(({ dn, refusal }) => [dn, refusal === undefined])).toEqual([
      ['Y', false],
      ['A', true],
    ]);
  });
});

describe('charts', () => {
  it.each(DEVICE_KINDS)('%s has one whose states are call-party states', (kind) => {
    const chart = chartOf(kind);
    expect(chart.states.filter((state) => !PARTY_STATES.includes(state))).toEqual([]);
    expect(chart.transitions.length).toBeGreaterThan(chart.states.length);
  });

  it('say what could happen to a party now and who could bring it about', () => {
    const world = after('A, B', 'A: TMakeCall B');
    const [, ringing] = world.calls[0]?.parties ?? [];
    const causes = ringing
      ? possibleTransitions(world, ringing).map(({ event, to, causes: by }) => [event, to, by.map((cause) => cause.label)])
      : [];
    expect(causes).toContainEqual(['EventEstablished', 'Connected', ['B: Answer']]);
    expect(causes).toContainEqual(['EventAbandoned', 'Null', ['A: Release', 'A: Clear call', 'B: Clear call']]);
  });

  it('find every cause that trying all offers finds', () => {
    const world = after(
      'A, B, C, D',
      'A: TMakeCall B',
      'B: TAnswerCall',
      'B: TInitiateConference C',
      'C: TAnswerCall',
      'B: TCompleteConference',
      'A: TInitiateTransfer D',
    );
    for (const party of world.calls.flatMap(({ parties }) => parties)) {
      const members = must(
        world.calls.find(({ connID }) => connID === party.connID),
        'the call of a party',
      ).parties;
      const tried = members.flatMap(({ dn }) =>
        offers(world, dn).filter(({ refusal, needsOther }) => refusal === undefined && !needsOther),
      );
      const causes = (event: string) =>
        tried.filter((offer) =>
          step(world, offer.step).events.some((sent) => sent.event === event && sent.dn === party.dn && sent.connID === party.connID),
        );
      for (const { event, causes: found } of possibleTransitions(world, party)) {
        expect(found.map((each) => each.step)).toEqual(causes(event).map((offer) => offer.step));
      }
    }
  });
});
