/** Joint user data: one list for a main call, its consult calls, and theirs. */
import { expect, it } from 'vitest';
import { initialWorld } from '../world/world.ts';
import { step } from '../step/step.ts';
import type { Step } from '../world/types.ts';

const STEPS: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B', userData: { k: '1' } },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TInitiateTransfer', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
  { request: 'TInitiateTransfer', thisDN: 'C', otherDN: 'D' },
  { request: 'TAnswerCall', thisDN: 'D' },
];

it.each([
  ['A', '1'],
  ['B', '1'],
  ['C', '2'],
  ['D', '3'],
])('what %s attaches to call %s is in all of a chain of consult calls', (dn, connID) => {
  let world = initialWorld([{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'D' }], undefined, undefined, { 'consult-user-data': 'joint' });
  for (const one of STEPS) world = step(world, one).world;
  expect(world.calls).toHaveLength(3);
  const { world: after, events, refusal } = step(world, { request: 'TAttachUserData', thisDN: dn, connID, userData: { Tier: 'gold' } });
  expect(refusal).toBeUndefined();
  expect(after.calls.map(({ userData }) => userData)).toEqual(Array.from({ length: 3 }, () => ({ k: '1', Tier: 'gold' })));
  expect(new Set(events.map((event) => event.dn))).toEqual(new Set(['A', 'B', 'C', 'D']));
});
