/** Many clients, several of each agent, while operations go on: nothing is lost, doubled or out of order. */
import { expect, it, vi } from 'vitest';
import { callAt, callsOfDevice, ask, listener, login, serve } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });
const CLIENTS = 16;
const ROUNDS = 12;

it('every client of an agent hears every notification of it once, in order', async () => {
  const mock = await serve();
  const agents = ['A', 'B', 'C', 'D'];
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, at) => {
      const dn = agents[at % agents.length] ?? 'A';
      return { dn, hear: await listener(mock, dn, '/v2/me/calls'), numbers: [] as (number | undefined)[] };
    }),
  );
  const listen = async () =>
    Promise.all(
      clients.map(async ({ hear, numbers }) => {
        numbers.push(...(await hear()).map(({ ext }) => ext?.number));
      }),
    );
  const post = async (user: string, path: string, body: object) => {
    expect((await ask(mock, 'POST', path, body, login(user))).body).toEqual({ statusCode: 0 });
  };
  const talk = async (caller: string, called: string, connID: string) => {
    await post(called, callAt(connID), { operationName: 'Answer' });
    await post(caller, callAt(connID), { operationName: 'Hold' });
    await post(caller, callAt(connID), { operationName: 'Hangup' });
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    // The calls are made one after the other, so that their ids are known; all else happens at once.
    for (const [caller, called] of [
      ['A', 'B'],
      ['C', 'D'],
    ] as const)
      await post(caller, callsOfDevice(caller), { operationName: 'Dial', destination: { phoneNumber: called } });
    await Promise.all([talk('A', 'B', String(2 * round + 1)), talk('C', 'D', String(2 * round + 2)), listen()]);
  }
  await listen();
  await listen();
  const told = new Map(agents.map((dn) => [dn, Math.max(...clients.filter((one) => one.dn === dn).map(({ numbers }) => numbers.length))]));
  // Dialing or ringing, established, held for the caller, released.
  expect([...told.values()]).toEqual([4 * ROUNDS, 3 * ROUNDS, 4 * ROUNDS, 3 * ROUNDS]);
  for (const { dn, numbers } of clients) expect(numbers).toEqual(Array.from({ length: told.get(dn) ?? 0 }, (_, at) => at + 1));
});
