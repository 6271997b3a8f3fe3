/** Every end of a call is an action in the menu of its device, and is shown by a table: a new one cannot be left out. */
import { expect, it } from 'vitest';
import { offers, RULES, step } from '../model/index.ts';
import { ACTIONS, ACTION_NAMES } from '../tlib/index.ts';
import { ENDS, named } from './testing/ends.ts';

/** Rows of a release that end a call which was answered, or that leave one that goes on: no call came to nothing. */
const ENDED_WELL = ['observer-releases', 'treatment-ends-call', 'treatment-ends', 'observed-releases', 'release-beside-observer'];
/** Rows of a release after the call has come to nothing, or that the tables of the caller's own models show. */
const SHOWN_ELSEWHERE = [
  'release-after-busy-external',
  'release-after-busy',
  'release-while-dialing',
  'release-while-dialing-external',
  'abandon-treated',
  'abandon-predictive',
  'abandon-queued',
];

const RELEASES: readonly string[] = ['TReleaseCall', 'Release'];
const ENDING: readonly string[] = ACTION_NAMES.filter((name) => ACTIONS[name].ends);
const shown = new Set(ENDS.flatMap(({ world, step: what }) => step(world, what).rule ?? []));
const told = new Set(ENDS.flatMap(({ world, step: what }) => step(world, what).events.map((event) => event.rule)));

it.each(RULES.filter(({ on }) => on.some((name) => ENDING.includes(name))).map(({ id }) => id))('the row %s has its table', (id) => {
  expect(shown).toContain(id);
});

it('a row of a release ends a call in one of the ways that have a table, or is no such end', () => {
  const rows = RULES.filter(({ on }) => on.some((name) => RELEASES.includes(name))).map(({ id }) => id);
  expect(rows.filter((id) => !shown.has(id)).sort()).toEqual([...ENDED_WELL, ...SHOWN_ELSEWHERE].sort());
});

it('what follows for an agent who did not answer, and for who invited, has its table', () => {
  expect([...told]).toEqual(expect.arrayContaining(['no-answer-not-ready', 'log-out', 'invitation-over']));
});

it.each(ENDS.map((end) => [named(end), end] as const))('%s: in the menu', (_, { world, step: { thisDN, request, action } }) => {
  const found = offers(world, thisDN).filter((offer) => offer.request === request && offer.action === action);
  expect(found.map(({ refusal }) => refusal?.message)).toEqual([undefined]);
});
