/** Search finds whatever any model produces, and says so of what none does. */
import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, PARTY_STATES, REQUEST_NAMES, ROLES } from '../../tlib/index.ts';
import { CATALOG } from '../catalog.ts';
import { startRun } from '../../scenario/index.ts';
import { comesUp, describePlace, searchCatalog } from './search.ts';

const runs = CATALOG.flatMap(({ id, document }) => (document ? [{ id, run: startRun(document) }] : []));
const ROLE_ATTRIBUTES = ['ThisDNRole', 'OtherDNRole', 'ThirdPartyDNRole'] as const;
const modelsWith = (fits: (run: (typeof runs)[number]['run']) => boolean): string[] =>
  runs.filter(({ run }) => fits(run)).map(({ id }) => id);
const found = (query: string, kind: string, word: string): string[] =>
  searchCatalog(query)
    .hits.filter((hit) => hit.met.some((one) => one.kind === kind && one.word === word))
    .map((hit) => hit.entry.id);

describe('every role', () => {
  it.each(ROLES)('%s', (role) => {
    const having = modelsWith((run) =>
      run.frames.some((frame) => frame.events.some((event) => ROLE_ATTRIBUTES.some((name) => event.attributes[name] === role))),
    );
    expect(found(role, 'role', role).sort()).toEqual(having.sort());
    expect(
      searchCatalog(role).absent.some((one) => one.kind === 'role' && one.word === role),
      'said to appear in no model',
    ).toBe(having.length === 0);
  });
  it('all but Unknown come up', () => {
    expect(ROLES.filter((role) => !comesUp(role, 'role'))).toEqual(['Unknown']);
  });
});

describe('every party state', () => {
  it.each(PARTY_STATES.filter((state) => state !== 'Null'))('%s', (state) => {
    const having = modelsWith((run) =>
      run.frames.some((frame) => frame.world.calls.some((call) => call.parties.some((party) => party.state === state))),
    );
    const { hits, absent } = searchCatalog(state);
    for (const id of having)
      expect(
        hits.map((hit) => hit.entry.id),
        state,
      ).toContain(id);
    expect(absent.some((one) => one.kind === 'party state' && one.word === state)).toBe(having.length === 0);
  });
  it('a party that has left is Null', () => {
    expect(found('Null', 'party state', 'Null')).toContain('release');
  });
});

describe('events and requests', () => {
  it.each([...EVENT_NAMES.map((name) => ['event', name] as const), ...REQUEST_NAMES.map((name) => ['request', name] as const)])(
    '%s %s',
    (kind, name) => {
      const having = modelsWith((run) =>
        run.frames.some((frame) => frame.step?.request === name || frame.events.some((event) => event.event === name)),
      );
      const { hits, absent } = searchCatalog(name);
      for (const id of having) expect(hits.map((hit) => hit.entry.id)).toContain(id);
      expect(absent).toEqual(having.length === 0 ? [{ word: name, kind }] : []);
    },
  );
});

describe('an answer', () => {
  it('says where: the step, the DN, the event and the attribute', () => {
    const hit = searchCatalog('Where does ConferencedBy appear?').hits.find(({ entry }) => entry.id === 'conference-two-step');
    const role = hit?.met.find((one) => one.word === 'ConferencedBy');
    expect(role?.places.map(describePlace)).toEqual(['step 5, C: EventPartyChanged, ThirdPartyDNRole']);
    const state = searchCatalog('held').hits.find(({ entry }) => entry.id === 'conference-merge-calls');
    expect(state?.met.filter((one) => one.kind === 'party state').flatMap((one) => one.places.map(describePlace))).toEqual(['step 3, B']);
  });
  it('wants every word, whatever the case', () => {
    const ids = searchCatalog('observer BRIDGED').hits.map(({ entry }) => entry.id);
    expect(ids).toContain('service-observing-agent');
    expect(ids).not.toContain('release');
  });
  it('finds by name, by group, and models that are not done', () => {
    expect(searchCatalog('delete from conf').hits[0]).toMatchObject({ entry: { id: 'delete-from-conference' }, named: true, met: [] });
    expect(searchCatalog('call parking').hits.map(({ entry }) => entry.id)).toEqual(['call-parking']);
    expect(searchCatalog('predictive').hits.length).toBeGreaterThanOrEqual(7);
  });
  it('with nothing asked is the whole catalogue', () => {
    expect(searchCatalog(' ').hits.map(({ entry }) => entry)).toEqual(CATALOG);
  });
  it('of nonsense is empty', () => {
    expect(searchCatalog('xyzzy')).toEqual({ hits: [], absent: [] });
  });
});
