/** Twice the model, or twice the question, costs a search about twice the work. */
import { expect, it } from 'vitest';
import { longDocument } from '../../scenario/testing/long.ts';
import { growth } from '../../tlib/testing/work.ts';
import { must } from '../../tlib/index.ts';
import { CATALOG } from '../catalog.ts';
import { wordsOf } from './occurrences.ts';
import { searchCatalog } from './search.ts';

it('a long model', () => {
  const read = (steps: number) => {
    const entry = { ...must(CATALOG[0], 'a model'), id: `long ${steps}`, document: longDocument(steps) };
    return () => void wordsOf(entry);
  };
  expect(growth(read, 600)).toEqual([]);
});

it('a long question', () => {
  searchCatalog('EventRinging');
  const ask = (words: number) => () => void searchCatalog(Array.from({ length: words }, () => 'EventRinging').join(' '));
  expect(growth(ask, 100)).toEqual([]);
});
