/** Every end of a call is dragged: out of the call by whoever is in it, onto the call where that is still on its way. */
import { expect, it } from 'vitest';
import { ENDS, named } from '../../catalog/testing/ends.ts';
import { findParty } from '../../model/index.ts';
import { DOINGS, must } from '../../tlib/index.ts';
import { dropsFor, EMPTY_CANVAS } from './drop.ts';
import { callKey } from './keys.ts';

it.each(ENDS.map((end) => [named(end), end] as const))('%s', (_, { world, step: { thisDN, request, action } }) => {
  const call = must(
    world.calls.find(({ connID, pending }) => findParty(world, thisDN, connID) ?? pending?.some(({ dn }) => dn === thisDN)),
    'the call that ends',
  );
  const party = findParty(world, thisDN, call.connID);
  const gesture = party ? 'party out of call' : 'device to call';
  expect(DOINGS[must(request ?? action, 'what is done')].drag).toContain(gesture);
  const drop = party
    ? dropsFor(world, { dn: thisDN, connID: call.connID }).get(EMPTY_CANVAS)
    : dropsFor(world, { dn: thisDN }).get(callKey(call.connID));
  expect(drop?.legal.map(({ step: one }) => [one.thisDN, one.request ?? one.action])).toContainEqual([thisDN, request ?? action]);
});
