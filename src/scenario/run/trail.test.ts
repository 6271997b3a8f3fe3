import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Trail } from './trail.ts';

type Move = { readonly add: number } | { readonly upTo: number };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ add: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ upTo: fc.nat(1500) }) },
);

it('is the array that the same moves make, and every one before stays as it was', () => {
  fc.assert(
    fc.property(fc.nat(1100), fc.array(move, { maxLength: 12 }), (begun, moves) => {
      let array: readonly number[] = Array.from({ length: begun }, (_, n) => n);
      let trail = Trail.of(array);
      const kept = [[trail, array] as const];
      for (const each of moves) {
        if ('upTo' in each) {
          array = array.slice(0, each.upTo);
          trail = trail.upTo(each.upTo);
        } else {
          for (let n = 0; n < each.add; n += 1) trail = trail.and(n);
          array = [...array, ...Array.from({ length: each.add }, (_, n) => n)];
        }
        kept.push([trail, array]);
      }
      for (const [is, should] of kept) {
        expect(is.slice()).toEqual(should);
        expect([is.slice(40, 90), is.slice(0, 33)]).toEqual([should.slice(40, 90), should.slice(0, 33)]);
        expect([is.length, is.at(-1), is.at(should.length), is.last]).toEqual([should.length, undefined, undefined, should.at(-1)]);
        expect(should.every((entry, n) => is.at(n) === entry)).toBe(true);
      }
    }),
    { seed: 8, numRuns: 60 },
  );
});
