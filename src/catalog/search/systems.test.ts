/** Every system is searched, or it is said why not. */
import { expect, it } from 'vitest';
import { STREAM_NAMES } from '../../scenario/index.ts';
import { SEARCHED } from './occurrences.ts';

it.each(STREAM_NAMES)('%s', (name) => {
  const searched = SEARCHED[name];
  if ('none' in searched) expect(searched.none).toMatch(/^[A-Z].{20,}\.$/);
  else expect(searched.reads).toBeTypeOf('function');
});
it('has no line for what is no system', () => {
  expect(Object.keys(SEARCHED).sort()).toEqual([...STREAM_NAMES].sort());
});
