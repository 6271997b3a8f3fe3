/** The laws of the picture over random scenarios, in the panes of screens that are 1280, 768 and 390 px broad. More with PARTYLINE_LAWS=2000. */
import { describe, expect, it } from 'vitest';
import { overlaps } from '../geometry.ts';
import { isTooLarge } from '../form.ts';
import { ROOM_FOR_LINE } from '../ground.ts';
import { listOf } from '../list.ts';
import { pictureOf, type Picture } from '../picture.ts';
import { brokenIn, brokenInList, movedBetween } from './laws.ts';
import { randomScenario, type RandomScenario } from './random.ts';

/** However busy the machine is. */
const PATIENCE = 600_000;
const RUNS = Number(process.env['PARTYLINE_LAWS'] ?? 250);
const PANES = [
  [1280, { width: 640, height: 480 }],
  [768, { width: 768, height: 460 }],
  [390, { width: 390, height: 704 }],
] as const;

/** Every picture of a scenario, each drawn on from the one before. */
function drawn({ ground, moments }: RandomScenario): readonly Picture[] {
  let last: Picture | undefined;
  return moments.map((moment) => {
    last = pictureOf(ground, moment, last);
    return last;
  });
}

describe.each(PANES)('on a screen of %i px', (width, room) => {
  const scenarios = Array.from({ length: RUNS }, (_, n) => ({ seed: width * 100_000 + n }));

  it(
    'is true at every step, as lines or as a list',
    () => {
      let [lines, lists] = [0, 0];
      for (const { seed } of scenarios) {
        const scenario = randomScenario(seed, room);
        const { ground, devices, shape } = scenario;
        let before: Picture | undefined;
        for (const picture of drawn(scenario)) {
          const told = `seed ${String(seed)}, ${String(devices.length)} devices`;
          if (picture.crowded || isTooLarge(ground, shape, room)) {
            lists += 1;
            expect(brokenInList(listOf({ devices, moment: picture.moment, room }), room.width), told).toEqual([]);
          } else {
            lines += 1;
            expect(brokenIn(ground, picture), told).toEqual([]);
            expect(picture.lines.size, told).toBe(picture.moment.parties.length);
            if (before !== undefined && !before.crowded && !picture.anew) expect(movedBetween(ground, before, picture), told).toEqual([]);
          }
          before = picture;
        }
      }
      // The list is the way out, not the rule.
      expect(lists / (lists + lines)).toBeLessThan(0.6);
    },
    PATIENCE,
  );

  it('is the same for the same scenario', () => {
    for (const { seed } of scenarios.slice(0, 25)) {
      const last = (): Picture | undefined => drawn(randomScenario(seed, room)).at(-1);
      expect(last()).toEqual(last());
    }
  });

  it('leaves what the person placed where it is, as long as a line can pass', () => {
    for (const { seed } of scenarios) {
      const { ground } = randomScenario(seed, room);
      const byHand = [...ground.cards].filter(([key]) => ground.placed[key] !== undefined);
      for (const [key, box] of byHand) {
        const wish = { ...box, ...ground.placed[key] };
        const isFree = byHand.every(
          ([other, box2]) => other === key || !overlaps(wish, { ...box2, ...ground.placed[other] }, ROOM_FOR_LINE),
        );
        // One that had to give way may have taken the place of a third.
        const gaveWay = byHand.some(([other, box2]) => other !== key && overlaps(wish, box2, ROOM_FOR_LINE));
        if (isFree && !gaveWay) expect({ x: box.x, y: box.y }, `seed ${String(seed)}, ${key}`).toEqual(ground.placed[key]);
      }
    }
  });
});
