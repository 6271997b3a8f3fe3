/** The flows of network attended transfers, as sequences of states. */
import { describe, expect, it } from 'vitest';
import { CATALOG } from './catalog.ts';
import { momentText, NETWORK_FLOWS, NETWORK_STATES } from './read/index.ts';
import { searchCatalog } from './search/search.ts';

const drawn = CATALOG.filter(({ group }) => group === 'Network T-Server Attended Transfer');

it('each of the 16 flows that the manual draws has its states, and no other does', () => {
  expect(drawn).toHaveLength(16);
  expect(Object.keys(NETWORK_FLOWS).sort()).toEqual(drawn.map(({ id }) => id).sort());
  expect(CATALOG.filter(({ states }) => states !== undefined)).toEqual(drawn);
});

describe.each(Object.entries(NETWORK_FLOWS))('%s', (id, moments) => {
  it('begins with no consultation, and goes on as the states allow', () => {
    expect(moments[0]).toMatchObject({ state: 'Null' });
    for (const [at, moment] of moments.slice(1).entries()) {
      expect(NETWORK_STATES[moments[at]?.state ?? 'Null'].next, momentText(moment)).toContain(moment.state);
      expect(moment.by, momentText(moment)).toBeTruthy();
    }
  });
  it('claims no more than its least known state, is not run, and says its states', () => {
    const entry = CATALOG.find((one) => one.id === id);
    const known = moments.map(({ prov }) => prov);
    expect(known).toContain(entry?.prov);
    expect(entry?.prov === 'chosen' || !known.includes('chosen')).toBe(true);
    expect(entry?.document).toBeUndefined();
    expect(entry?.summary).toBe(`${moments.map(momentText).join(', ')}.`);
  });
});

it('every state is gone through in some flow', () => {
  const met = new Set(Object.values(NETWORK_FLOWS).flatMap((moments) => moments.map(({ state }) => state)));
  expect([...met].sort()).toEqual(Object.keys(NETWORK_STATES).sort());
});

it('what the manual says of a consultation that fails: nobody is there until the agent reconnects', () => {
  expect(NETWORK_FLOWS['network-consultation-specific-fails']?.map(momentText)).toEqual([
    'Null',
    'Consulting',
    'Consulting/NoParty',
    'Reconnected',
  ]);
  expect(NETWORK_FLOWS['network-consultation-selected']?.map(momentText)).toEqual(['Null', 'Consulting/Routing', 'Consulting']);
});

it('a search for a state finds the flows that go through it', () => {
  const found = searchCatalog('ConsultHeld').hits.map(({ entry }) => entry.id);
  expect(found).toEqual(['network-alternate-call', 'network-alternate-call-transfer', 'network-premature-disconnection-2']);
});
