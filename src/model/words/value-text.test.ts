import { expect, it } from 'vitest';
import { valueText } from './value-text.ts';

it.each([
  ['A', 'A'],
  [3, '3'],
  [{}, 'empty list'],
  [{ Color: 'red', Age: 3 }, 'Color=red, Age=3'],
  [{ Customer: { Name: 'Bea' }, Tag: ['a', 'b'] }, 'Customer={"Name":"Bea"}, Tag=a, Tag=b'],
  [{ Key: { $binary: '00ff' }, None: { $binary: '' } }, 'Key=bytes 00ff, None=bytes none'],
])('%j is written %s', (value, text) => {
  expect(valueText(value)).toBe(text);
});
