/** A step's result says which calls it was about. */
import { expect, it } from 'vitest';
import { initialWorld } from '../world/world.ts';
import type { Step } from '../world/types.ts';
import { step } from './step.ts';

/** The calls of the last of some steps. */
function about(...steps: readonly Step[]): readonly string[] {
  let world = initialWorld(['A', 'B', 'C', 'D'].map((dn) => ({ dn })));
  let calls: readonly string[] = [];
  for (const one of steps) ({ world, calls } = step(world, one));
  return [...calls].sort();
}
const dial: Step = { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' };
const answered: readonly Step[] = [dial, { request: 'TAnswerCall', thisDN: 'B' }];
const consulted: readonly Step[] = [
  ...answered,
  { request: 'TInitiateTransfer', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
];

it('a call that it makes', () => {
  expect(about(dial)).toEqual(['1']);
});
it('only the call acted on, not the others that there are', () => {
  expect(about(...answered, { request: 'TMakeCall', thisDN: 'C', otherDN: 'D' })).toEqual(['2']);
});
it('a call that it ends', () => {
  expect(about(...answered, { request: 'TReleaseCall', thisDN: 'A' })).toEqual(['1']);
});
it('both calls of a consultation and of its completion', () => {
  expect(about(...consulted.slice(0, 3))).toEqual(['1', '2']);
  expect(about(...consulted, { request: 'TCompleteTransfer', thisDN: 'B' })).toEqual(['1', '2']);
});
it('a call that nothing changes, but whose data its parties are told of', () => {
  expect(about(...answered, { request: 'TUpdateUserData', thisDN: 'A', userData: { k: 'v' } })).toEqual(['1']);
});
it('no call, where a request is about a DN, or names a call that there is not', () => {
  expect(about(dial, { request: 'TAgentLogin', thisDN: 'C' })).toEqual([]);
  expect(about(dial, { request: 'TReleaseCall', thisDN: 'A', connID: '9' })).toEqual([]);
});
it('the call that a refused request names', () => {
  expect(about(...answered, { request: 'TAnswerCall', thisDN: 'A', connID: '1' })).toEqual(['1']);
});
