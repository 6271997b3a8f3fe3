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

it('no choice is made twice', () => {
  expect(new Set(CHOICES.map((choice) => choice.id)).size).toBe(CHOICES.length);
});
