/**
 * What the mock stands, as `npm run bench -- --load` prints it (or `--load websocket`, `long-polling`, `memory` alone): 200 clients while 2,000 operations go on, by long polling
 * and by WebSocket, with what each client heard; and the memory that 50,000 operations take.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { IDLE, startMock, type Mock } from '../../mock/index.ts';
import { cometd, pretendBrowser, TRANSPORTS, webServices, type Transport } from '../../mock/testing/cometd.ts';
import { load } from '../../mock/testing/load.ts';
import { deviceId } from '../../streams/index.ts';
import { figureLine, percentile } from './figure.ts';

interface Io {
  readonly stdout: (text: string) => void;
}
type Print = (name: string, value: number, unit: string, aim: number) => void;

const AGENTS = Array.from({ length: 20 }, (_, at) => `A${String(at + 1)}`);
const CLIENTS_OF_EACH = 10;
const CALLS = 40;
const callsOf = (agent: string): string => `/api/v2/me/devices/${deviceId(agent)}/calls`;

/** All clients in this process, beside the server: the times are those of both. */
async function crowd(transport: Transport, io: Io, print: Print): Promise<boolean> {
  const mock = await startMock({ ...IDLE, devices: AGENTS.map((dn) => ({ dn })) });
  const taken: number[] = [];
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    taken.push(performance.now() - start);
    return done;
  };
  const start = performance.now();
  const done = await load({ url: mock.url, transport, agents: AGENTS, callsOf, clientsOfEach: CLIENTS_OF_EACH, calls: CALLS, timed });
  const seconds = (performance.now() - start) / 1000;
  await mock.close();
  const counts = [done.clients, done.operations, done.told].map((count) => count.toLocaleString('en'));
  io.stdout(
    `${transport}: ${counts[0] ?? ''} clients, ${counts[1] ?? ''} operations, ${counts[2] ?? ''} notifications in ${seconds.toFixed(1)} s\n`,
  );
  for (const one of done.wrong.slice(0, 10)) io.stdout(`  ${one}\n`);
  print(`${transport}, clients that heard wrong`, done.wrong.length, '', 0.5);
  print(`${transport}, operation, median`, percentile(taken, 0.5), 'ms', 50);
  print(`${transport}, operation, p99`, percentile(taken, 0.99), 'ms', 500);
  return done.wrong.length === 0;
}

/** Bytes of heap after what nobody needs is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Steps up to a number, told to clients by every way; every hundredth call is looked at by HTTP, and clients have time to hear. */
async function operate({ url, session }: Mock, steps: number): Promise<void> {
  const { headers } = webServices(url, 'A');
  while (session.steps < steps) {
    session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    session.act({ request: 'TAnswerCall', thisDN: 'B' });
    session.act({ request: 'TAttachUserData', thisDN: 'A', userData: { Round: String(session.steps) } });
    if (session.steps % 400 < 4) await (await fetch(`${url}/api/v2/me/calls`, { headers: { ...headers, connection: 'close' } })).text();
    session.act({ request: 'TReleaseCall', thisDN: 'A' });
  }
}

async function memory(print: Print): Promise<void> {
  pretendBrowser();
  const mock = await startMock(IDLE);
  const clients = await Promise.all(
    TRANSPORTS.map(async (transport) => cometd(webServices(mock.url, 'A'), transport, ['/v2/me/calls'], { keeps: false })),
  );
  await operate(mock, 5_000);
  const early = heap();
  await operate(mock, 50_000);
  const late = heap();
  print('heap after 5,000 operations', early / 1e6, 'MB', 100);
  print('heap after 50,000 operations', late / 1e6, 'MB', 100);
  print('heap for each operation', (late - early) / 45_000, 'bytes', 1000);
  for (const { end } of clients) await end();
  await mock.close();
}

/** In: what to measure, all unless said. Prints a line per figure. Out: the exit status, 1 if a client heard anything wrong. */
export async function main([only]: readonly string[], io: Io): Promise<number> {
  const print: Print = (name, value, unit, aim) => {
    io.stdout(`${figureLine({ name, value, unit, aim, better: 'less' })}\n`);
  };
  let isRight = true;
  for (const transport of TRANSPORTS) if ((only ?? transport) === transport) isRight = (await crowd(transport, io, print)) && isRight;
  if ((only ?? 'memory') === 'memory') await memory(print);
  return isRight ? 0 : 1;
}
