/** Many clients, several of each agent, while operations go on: nothing is lost, doubled or out of order. */
import { expect, it, vi } from 'vitest';
import { load } from './testing/load.ts';
import { TRANSPORTS } from './testing/cometd.ts';
import { callsOfDevice, serve } from './testing.ts';

vi.setConfig({ testTimeout: 240_000 });
/** `npm run bench -- --load` does it with 200 clients and 2,000 operations. */
const AGENTS = ['A', 'B', 'C', 'D'];
const CLIENTS_OF_EACH = 4;
const CALLS = 5;

it.each(TRANSPORTS)('every client of an agent hears every notification of it once, in order, by %s', async (transport) => {
  const mock = await serve([], { devices: AGENTS.map((dn) => ({ dn })) });
  const { url } = mock;
  const done = await load({ url, transport, agents: AGENTS, callsOf: callsOfDevice, clientsOfEach: CLIENTS_OF_EACH, calls: CALLS });
  expect(done).toEqual({ clients: 16, operations: 50, told: (16 / 2) * CALLS * (5 + 3), wrong: [] });
  expect(mock.session.steps).toBe(50);
  expect(mock.notifications.kept).toMatchObject({ clients: 0, queued: 0, held: 0, leaving: 0 });
});
