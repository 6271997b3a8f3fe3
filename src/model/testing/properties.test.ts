/** What holds after every step of every scenario, whatever people do. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { step } from '../step/step.ts';
import { initialWorld } from '../world/world.ts';
import { scenarios } from './laws.ts';
import { EVERY_LAW } from './laws/every.ts';
import { told } from './laws/looking.ts';
import { wildStep } from './random-scenario.ts';

const { walks, hold } = scenarios(process.env, 1000);

it.each(Object.entries(EVERY_LAW))('%s', (_, law) => {
  hold(law);
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
