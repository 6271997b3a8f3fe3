/** Every option says what each of its values does, and its default is one of them. */
import { expect, it } from 'vitest';
import { OPTIONS, optionOf, takes, type OptionInfo } from './options.ts';

it.each(Object.entries<OptionInfo>(OPTIONS))('%s', (name, { values, default: usual, changes, question }) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  expect(values.length).toBeGreaterThan(1);
  expect(values[0]).toBe(usual);
  expect(Object.keys(changes)).toEqual([...values]);
  expect(question).toMatch(/\?$/);
});

it('an option that is left out has its default', () => {
  expect(optionOf({}, 'consult-user-data')).toBe('separate');
  expect(optionOf({ 'consult-user-data': 'inherited' }, 'consult-user-data')).toBe('inherited');
});

it.each([
  ['user-data-limit', '16000', true],
  ['user-data-limit', '0', true],
  ['user-data-limit', '65535', true],
  ['user-data-limit', '65536', false],
  ['user-data-limit', '-1', false],
  ['user-data-limit', '1e3', false],
  ['agent-no-answer-overflow', 'recall', true],
  ['agent-no-answer-overflow', '7001', true],
  ['agent-no-answer-overflow', '', false],
  ['consult-user-data', 'inherited', true],
  ['consult-user-data', '1', false],
] as const)('%s takes %s: %s', (name, value, does) => {
  expect(takes(name, value)).toBe(does);
});
