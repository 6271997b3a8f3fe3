/** Every option says what each of its values does, and its default is one of them. */
import { expect, it } from 'vitest';
import { OPTIONS, optionOf, type OptionInfo } from './options.ts';

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
