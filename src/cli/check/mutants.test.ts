/** One thing wrong in the log of a model is found, and nothing else: here on the simple call; `npm run bench -- --mutants` takes all. */
import { expect, it } from 'vitest';
import { catalogEntry } from '../../catalog/index.ts';
import { must } from '../../tlib/index.ts';
import { readWanted } from '../bench/mutants.ts';
import { judge, mutantsOf } from './testing/mutants.ts';
import { recordsOf } from './testing/round-trip.ts';

it('every mutant of a simple call is found, and nothing else is', () => {
  const { document } = must(catalogEntry('simple-call-internal-inbound'), 'the simple call');
  const mutants = [...mutantsOf(recordsOf('t-server-log', must(document, 'its document')))];
  const kinds = new Set(mutants.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['drop', 'double', 'swap', 'ThisDNRole', 'OtherDN', 'CallState']));
  const wrong = mutants.flatMap((mutant) => {
    const { found, others } = judge(mutant);
    return found && others.length === 0 ? [] : [`${mutant.kind} of ${mutant.about[0]?.name ?? ''}, ${String(found)}: ${others.join(' ')}`];
  });
  expect(wrong).toEqual([]);
});

it.each([
  ['--every 20 --from 3 --form json-lines', { every: 20, from: 3, form: 'json-lines', show: 10 }],
  ['', { every: 1, from: 0, form: 't-server-log', show: 10 }],
  ['--every 0', undefined],
  ['--form nope', undefined],
])('bench -- --mutants %s', (words, wanted) => {
  expect(readWanted(words.split(' ').filter((word) => word !== ''))).toEqual(wanted);
});
