/**
 * What `export` writes of a model, `check` reads back: the same steps, and no finding. Here every third model in two forms;
 * `npm run bench -- --mutants` takes all in every form.
 */
import { describe, expect, it } from 'vitest';
import { roundTrip } from './testing/round-trip.ts';

const SEED = Number(process.env.PARTYLINE_SEED ?? 0) % 3;

describe.each(['t-server-log', 'json-lines'])('%s', (form) => {
  it('gives the steps back, with no finding', () => {
    const trips = roundTrip(form, (_, at) => at % 3 === SEED);
    expect(trips.length).toBeGreaterThan(30);
    expect(trips.flatMap(({ id, findings }) => findings.map((finding) => `${id}: ${finding}`))).toEqual([]);
    expect(trips.filter(({ sameSteps }) => !sameSteps).map(({ id }) => id)).toEqual([]);
  });
});
