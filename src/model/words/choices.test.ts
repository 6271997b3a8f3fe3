/** Every choice is a question with an answer, and names a place that is there. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHOICES } from './choices.ts';
import { RULES } from '../rules/rows.ts';

it.each(CHOICES.map((choice) => [choice.id, choice] as const))('%s', (_, { question, answer, where }) => {
  expect(question).toMatch(/\?|\. No table shows it\.$/);
  expect(answer).toMatch(/^[A-Z].*\.$/);
  const place = where.endsWith('.ts') ? existsSync(new URL(`../../${where}`, import.meta.url)) : RULES.some((rule) => rule.id === where);
  expect(place, `${where} carries it out`).toBe(true);
});

/** No source that we know has these otherwise. A choice for which one is found becomes an option. */
const ONE_BEHAVIOUR_KNOWN = `
  completion-order previous-connid-main other-dn-moved several-join blind-answer role-after-conference single-step-state
  release-requester internal-abandoned left-out-mandatory opt comes-to-nothing comes-to-nothing-transferred comes-to-nothing-member
  second-call leave-two single-step-reach single-step-forwarded nobody-talks divert-busy user-data-merged user-data-deleted
  delete-pair-repeated clear-call offered-agents rejected rejected-conference treatment-ends-call observer-acts observer-moves
  error-codes identifiers
`;

it('a choice is an option, or no other behaviour is known', () => {
  expect(CHOICES.flatMap(({ id, option }) => (option === undefined ? id : []))).toEqual(ONE_BEHAVIOUR_KNOWN.trim().split(/\s+/));
});

it('no choice is made twice', () => {
  expect(new Set(CHOICES.map((choice) => choice.id)).size).toBe(CHOICES.length);
});
