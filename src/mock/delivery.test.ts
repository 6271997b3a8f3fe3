import { connect as open, type Socket } from 'node:net';
import { CometD, AckExtension, type Message } from 'cometd';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Step } from '../model/index.ts';
import { login, serve, ask } from './testing.ts';
import { spoilingProxy, type Fault } from './testing.proxy.ts';
import { XHR } from './testing/xhr.ts';

vi.setConfig({ testTimeout: 60_000 });
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });
const NOTIFICATIONS = '/api/v2/notifications';
const CALL: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'THoldCall', thisDN: 'A' },
  { request: 'TRetrieveCall', thisDN: 'A' },
  { request: 'TReleaseCall', thisDN: 'A' },
];
const STEPS = [...CALL, ...CALL];

describe('the cometd client behind a proxy that spoils every third answer that tells something', () => {
  beforeAll(() => {
    Object.assign(globalThis, { window: { setTimeout, clearTimeout, XMLHttpRequest: XHR } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
  const faults: readonly Fault[] = ['reset after it was written', 'swallowed', 'truncated', 'delayed', 'closed before its headers'];
  it.each(faults.flatMap((fault) => [[fault, false] as const, [fault, true] as const]))('%s, acknowledged: %s', async (fault, acks) => {
    const mock = await serve([], { holdMs: 2000 });
    let told = 0;
    const proxy = await spoilingProxy(mock.url, fault, (body) => body.includes('"data"') && (told += 1) % 3 === 1);
    const numbers: number[] = [];
    const client = new CometD();
    if (acks) client.registerExtension('ack', new AckExtension());
    client.configure({
      url: proxy.url + NOTIFICATIONS,
      requestHeaders: login('A'),
      useWorkerScheduler: false,
      logLevel: 'warn',
      backoffIncrement: 20,
    });
    let ready = false;
    client.addListener('/meta/subscribe', () => {
      ready = true;
    });
    client.addListener('/meta/handshake', (message: Message) => {
      if (message.successful === true)
        client.subscribe('/v2/me/calls', (one: Message) => {
          numbers.push((one as unknown as { ext: { number: number } }).ext.number);
        });
    });
    client.handshake();
    await eventually(() => ready).toBe(true);
    for (const step of STEPS) {
      mock.session.act(step);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await eventually(() => new Set(numbers).size).toBe(STEPS.length);
    // Nothing is missing, and what came again came with its old number: the first of each are in order.
    expect([...new Set(numbers)]).toEqual(STEPS.map((_, at) => at + 1));
    if (fault !== 'delayed') expect(numbers.length).toBe(STEPS.length);
    expect(proxy.spoilt()).toBeGreaterThan(0);
    client.disconnect();
    await eventually(() => mock.notifications.clients).toBe(0);
    await proxy.close();
  });
});

describe('a client of its own making that breaks off in the middle of an answer', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['never reads it and resets', (socket) => socket.resetAndDestroy()],
    ['never reads it and closes', (socket) => socket.destroy()],
    ['reads some and closes', (socket) => socket.once('data', () => socket.destroy()).resume()],
    ['reads some and resets', (socket) => socket.once('data', () => socket.resetAndDestroy()).resume()],
  ])('%s', async (_, breakOff) => {
    const mock = await serve();
    const send = async (message: object) =>
      (await ask(mock, 'POST', NOTIFICATIONS, [message])).body as unknown as readonly {
        readonly clientId?: string;
        readonly ext?: { readonly number: number };
      }[];
    const [greeting] = await send({ channel: '/meta/handshake', supportedConnectionTypes: ['long-polling'] });
    const clientId = greeting?.clientId;
    await send({ channel: '/meta/connect', id: '1', clientId, connectionType: 'long-polling', advice: { timeout: 0 } });
    await send({ channel: '/meta/subscribe', id: '2', clientId, subscription: '/v2/me/calls' });
    const socket = open(Number(new URL(mock.url).port), '127.0.0.1').pause();
    socket.on('error', () => undefined);
    const body = JSON.stringify([{ channel: '/meta/connect', id: '3', clientId, connectionType: 'long-polling' }]);
    socket.write(
      `POST ${NOTIFICATIONS}/connect HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${login('A')['authorization'] ?? ''}\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
    );
    await eventually(() => mock.notifications.waiting).toBe(1);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    await eventually(() => mock.notifications.waiting).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    breakOff(socket);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await send({ channel: '/meta/connect', id: '4', clientId, connectionType: 'long-polling' });
    expect(again.flatMap(({ ext }) => ext?.number ?? [])).toEqual([1]);
  });
});
