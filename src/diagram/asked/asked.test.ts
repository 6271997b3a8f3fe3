import { describe, expect, it } from 'vitest';
import { initialWorld, offers, step as run, type Step, type World } from '../../model/index.ts';
import { answering } from './asked.ts';

const DEVICES = [{ dn: 'A', name: 'Ann' }, { dn: 'B' }, { dn: '7001' }];
const after = (...steps: readonly Step[]): World => steps.reduce((world, each) => run(world, each).world, initialWorld(DEVICES));
const CALL: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];

/** What is found among what is possible, as steps. */
const found = (world: World, asked: string): readonly Step[] =>
  world.devices.flatMap((device) =>
    answering(world, device, offers(world, device.dn), asked)
      .filter(({ refusal }) => refusal === undefined)
      .map(({ step }) => step),
  );

describe('what is typed', () => {
  it('names the device and what it does, in any order and case', () => {
    for (const asked of ['B hold', 'hold b', '  b   HOLD ', 'b tholdcall'])
      expect(found(after(...CALL), asked), asked).toEqual([{ request: 'THoldCall', thisDN: 'B' }]);
    expect(found(after(...CALL), 'ann hold')).toEqual([{ request: 'THoldCall', thisDN: 'A' }]);
  });

  it('may name the destination too: the step is then complete', () => {
    expect(found(after(), 'a make 7001')).toEqual([{ request: 'TMakeCall', thisDN: 'A', otherDN: '7001' }]);
    expect(found(after(...CALL), 'a 7001').every(({ otherDN }) => otherDN === '7001')).toBe(true);
    expect(found(after(...CALL), 'a hold 7001')).toEqual([]);
  });

  it('is a DN before it is a part of a word', () => {
    expect(found(after(...CALL), 'b').every(({ thisDN }) => thisDN === 'B')).toBe(true);
    expect(found(after(...CALL), 'b').length).toBeGreaterThan(3);
  });

  it('finds nothing where nothing fits, and all where nothing is typed', () => {
    expect(found(after(), 'b fly')).toEqual([]);
    expect(found(after(), ' ')).toEqual(found(after(), ''));
  });
});
