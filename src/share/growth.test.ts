/** Twice the scenario costs about twice the work in a link, up to as many steps as a link holds. */
import { describe, expect, it } from 'vitest';
import { MAX_STEPS } from '../scenario/index.ts';
import { idleSteps, longDocument } from '../scenario/testing/long.ts';
import { growth } from '../tlib/testing/work.ts';
import { decodeLink, encodeLink } from './index.ts';

describe.each([
  ['of many kinds', longDocument, 4_500],
  ['as many as a link holds', idleSteps, MAX_STEPS / 2],
] as const)('steps %s', (_, documentOf, size) => {
  it('packed', () => {
    const pack = (steps: number) => {
      const view = { document: documentOf(steps), at: 0 };
      return () => void encodeLink(view);
    };
    expect(growth(pack, size)).toEqual([]);
  });
  it('opened', () => {
    const open = (steps: number) => {
      const link = encodeLink({ document: documentOf(steps), at: 0 });
      return () => {
        expect(decodeLink(link).ok).toBe(true);
      };
    };
    expect(growth(open, size)).toEqual([]);
  });
});
