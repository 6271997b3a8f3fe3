/** Who may ask stands beside the rules of the same chapter. */
import { describe, expect, it } from 'vitest';
import { ACTION_NAMES, REQUEST_NAMES } from '../../tlib/index.ts';
import { ASKS } from './asks.ts';
import { BASIC, BASIC_ASKS } from './basic.ts';
import { CLIENTS, CLIENTS_ASKS } from './clients.ts';
import { HOLDING, HOLDING_ASKS } from './holding.ts';
import { QUEUES, QUEUES_ASKS } from './queues.ts';
import { RELEASING, RELEASING_ASKS } from './releasing.ts';

const CHAPTERS = [
  { name: 'basic', rules: BASIC, asks: BASIC_ASKS },
  { name: 'releasing', rules: RELEASING, asks: RELEASING_ASKS },
  { name: 'holding', rules: HOLDING, asks: HOLDING_ASKS },
  { name: 'queues', rules: QUEUES, asks: QUEUES_ASKS },
  { name: 'clients', rules: CLIENTS, asks: CLIENTS_ASKS },
];

it('every request and action stands in one chapter, and in one only', () => {
  const names = CHAPTERS.flatMap(({ asks }) => Object.keys(asks));
  expect(names.toSorted()).toEqual([...REQUEST_NAMES, ...ACTION_NAMES].toSorted());
  expect(Object.keys(ASKS)).toHaveLength(names.length);
});
describe.each(CHAPTERS)('$name', ({ rules, asks }) => {
  it.each(Object.keys(asks))('%s has a rule in the file that says who may ask for it', (name) => {
    expect(rules.flatMap(({ on }) => on)).toContain(name);
  });
});
