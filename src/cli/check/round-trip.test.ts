/**
 * What `export` writes of a model, `check` reads back: the same steps, and no finding. Here every third model in two forms;
 * `npm run bench -- --mutants` takes all in every form.
 */
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import { explainCalls, findCalls } from '../../conformance/index.ts';
import { recordsOf, roundTrip } from './testing/round-trip.ts';

const SEED = Number(process.env.PARTYLINE_SEED ?? 0) % 3;

describe.each(['t-server-log', 'json-lines'])('%s', (form) => {
  it('gives the steps back, with no finding', () => {
    const trips = roundTrip(form, (_, at) => at % 3 === SEED);
    expect(trips.length).toBeGreaterThan(30);
    expect(trips.flatMap(({ id, findings }) => findings.map((finding) => `${id}: ${finding}`))).toEqual([]);
    expect(trips.filter(({ sameSteps }) => !sameSteps).map(({ id }) => id)).toEqual([]);
  });
});

describe('a switch of which two options are set otherwise', () => {
  const two = CATALOG.filter(({ document }) => Object.keys(document?.options ?? {}).length === 2);
  it('explains its log with the same steps', () => {
    const ids = new Set(two.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(1);
    const trips = roundTrip('t-server-log', (id) => ids.has(id));
    expect(trips).toEqual([...ids].map((id) => ({ id, findings: [], sameSteps: true })));
  });
  it('is named, both', () => {
    for (const { document } of two) {
      if (document === undefined) continue;
      const records = recordsOf('t-server-log', document);
      const [{ explained } = { explained: undefined }] = explainCalls(records, findCalls(records));
      expect(explained).toMatchObject({ conforms: true, document: { options: document.options } });
      for (const [option, value] of Object.entries(document.options ?? {}))
        expect(explained?.conformsIf?.message).toContain(`${option} is ${value}: `);
    }
  });
});
