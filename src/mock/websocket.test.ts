/** CometD over WebSocket: who is let in, what is too much, and that what did not arrive comes again. */
import { request as httpRequest } from 'node:http';
import { connect as open } from 'node:net';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_CONNECTIONS } from './connections.ts';
import { MAX_BODY } from './http.ts';
import type { Mock } from './server.ts';
import { cometd, pretendBrowser, webServices, workspace, type Heard } from './testing/cometd.ts';
import { ask, callAt, callsOfDevice, login, serve } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000, interval: 5 });
const NOTIFICATIONS = '/api/v2/notifications';
const HANDSHAKE = { channel: '/meta/handshake', id: '1', version: '1.0', supportedConnectionTypes: ['websocket'] };

/** What opening a socket comes to: 101, or the status of the answer. */
async function opening(
  mock: Mock,
  headers: Readonly<Record<string, string>>,
  path = NOTIFICATIONS,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(mock.url.replace('http', 'ws') + path, { headers });
    socket.on('open', () => {
      socket.close();
      resolve({ status: 101, text: '' });
    });
    socket.on('unexpected-response', (_, response) => {
      let text = '';
      response
        .on('data', (part: Buffer) => {
          text += part.toString();
        })
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
    });
    socket.on('error', reject);
  });
}

/** A socket of its own making: it says messages and hears frames. */
class Raw {
  readonly socket: WebSocket;
  readonly frames: Readonly<Record<string, unknown>>[][] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Readonly<Record<string, unknown>>[]));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
    });
    socket.on('error', () => undefined);
  }
  static async open(mock: Mock, user = 'A', options: { readonly autoPong?: boolean } = {}): Promise<Raw> {
    const raw = new Raw(new WebSocket(mock.url.replace('http', 'ws') + NOTIFICATIONS, { headers: login(user), ...options }));
    await new Promise((resolve) => raw.socket.once('open', resolve));
    return raw;
  }
  /** Sends messages. Out: the frame that answers. */
  async say(...messages: readonly object[]): Promise<Readonly<Record<string, unknown>>[]> {
    const at = this.frames.length;
    this.socket.send(JSON.stringify(messages));
    await eventually(() => this.frames.length).toBeGreaterThan(at);
    return this.frames[at] ?? [];
  }
  /** Out: the id of a client that has subscribed. */
  async greeted(): Promise<string> {
    const [greeting] = await this.say(HANDSHAKE);
    const clientId = String(greeting?.['clientId']);
    await this.say({ channel: '/meta/connect', id: '2', clientId, connectionType: 'websocket', advice: { timeout: 0 } });
    await this.say({ channel: '/meta/subscribe', id: '3', clientId, subscription: '/v2/me/calls' });
    return clientId;
  }
}
const waits = (clientId: string, id = '9') => ({ channel: '/meta/connect', id, clientId, connectionType: 'websocket' });

describe('who is let in', () => {
  it.each<[string, Record<string, string>, number]>([
    ['an agent by HTTP Basic', login('A'), 101],
    ['nobody', {}, 403],
    ['an unknown user', login('Z'), 403],
    ['a page of this machine', { ...login('A'), origin: 'http://localhost:5173' }, 101],
    ['a page of another site', { ...login('A'), origin: 'https://evil.example' }, 403],
    ['a page without an origin', { ...login('A'), origin: 'null' }, 403],
    ['a name that leads here', { ...login('A'), host: 'evil.example' }, 403],
    ['a browser that says it crosses sites', { ...login('A'), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'websocket' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await opening(await serve(), headers)).status).toBe(status);
  });
  it('a session by its cookie, in v2 and in v3', async () => {
    const mock = await serve();
    const cookie = (await ask(mock, 'GET', '/api/v2/me')).headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await opening(mock, { cookie })).status).toBe(101);
    const { headers } = await workspace(mock.url, 'A');
    expect((await opening(mock, headers, '/workspace/v3/notifications')).status).toBe(101);
    const refused = await opening(mock, { cookie: 'WORKSPACE_SESSIONID=guess' }, '/workspace/v3/notifications');
    expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('initialize-workspace') });
  });
  it('elsewhere there is no socket, and that is said', async () => {
    const mock = await serve();
    for (const path of ['/', '/api/v2/me', '/model/events', '/workspace/v3/voice'])
      expect(await opening(mock, login('A'), path)).toMatchObject({ status: 404, text: expect.stringContaining('No WebSocket') });
  });
  it('whoever asks for another protocol is answered as if it had not', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const body = JSON.stringify({ operationName: 'AttachUserData', userData: { Key: 'Value' } }) + ' '.repeat(300_000);
    const status = await new Promise((resolve, reject) => {
      const headers = {
        ...login('A'),
        connection: 'Upgrade, HTTP2-Settings',
        upgrade: 'h2c',
        'http2-settings': 'AAMAAABk',
        'content-length': body.length,
      };
      httpRequest(mock.url + callAt('1'), { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end(body);
    });
    expect([status, mock.session.steps]).toEqual([200, 2]);
  });
});

describe('a socket', () => {
  it('greets, holds a connect, tells, and ends: message by message', async () => {
    const mock = await serve();
    const raw = await Raw.open(mock);
    const [greeting] = await raw.say({ ...HANDSHAKE, ext: { ack: true } });
    expect(greeting).toMatchObject({
      channel: '/meta/handshake',
      id: '1',
      successful: true,
      supportedConnectionTypes: ['websocket', 'long-polling'],
      ext: { ack: true },
      advice: { reconnect: 'retry', interval: 0, timeout: 25_000 },
    });
    const clientId = String(greeting?.['clientId']);
    expect(await raw.say({ ...waits(clientId, '2'), ext: { ack: 0 } })).toMatchObject([
      { channel: '/meta/connect', id: '2', ext: { ack: 1 } },
    ]);
    expect(await raw.say({ channel: '/meta/subscribe', id: '3', clientId, subscription: '/v2/me/calls' })).toMatchObject([
      { id: '3', successful: true },
    ]);
    raw.socket.send(JSON.stringify({ ...waits(clientId, '4'), ext: { ack: 1 } }));
    await eventually(() => mock.notifications.waiting).toBe(1);
    // While a connect is held the socket is there for everything else.
    expect(await raw.say({ channel: '/v2/me/calls', id: '5', clientId, data: 1 })).toMatchObject([
      { id: '5', successful: false, error: '403:/v2/me/calls:Publishing is not allowed' },
    ]);
    await ask(mock, 'POST', callsOfDevice('A'), { operationName: 'Dial', destination: { phoneNumber: 'B' } });
    await eventually(() => raw.frames.at(-1)).toMatchObject([
      { channel: '/v2/me/calls', data: { notificationType: 'StatusChange' }, ext: { number: 1 } },
      { channel: '/meta/connect', id: '4', ext: { ack: 2 } },
    ]);
    raw.socket.send(JSON.stringify([{ ...waits(clientId, '6'), ext: { ack: 2 } }]));
    await eventually(() => mock.notifications.waiting).toBe(1);
    raw.socket.send(JSON.stringify([{ channel: '/meta/disconnect', id: '7', clientId }]));
    await eventually(() => raw.frames.slice(-2).flat()).toMatchObject([
      { channel: '/meta/connect', id: '6', advice: { reconnect: 'none' } },
      { channel: '/meta/disconnect', id: '7', successful: true },
    ]);
    expect(mock.notifications.clients).toBe(0);
    raw.socket.close();
  });

  it.each<[string, (socket: WebSocket) => void, number]>([
    [
      'what is no JSON',
      (socket) => {
        socket.send('[{');
      },
      1007,
    ],
    [
      'what is no message',
      (socket) => {
        socket.send('[1]');
      },
      1007,
    ],
    [
      'a text of nothing',
      (socket) => {
        socket.send('');
      },
      1007,
    ],
    [
      'bytes',
      (socket) => {
        socket.send(Buffer.from([1, 2]));
      },
      1003,
    ],
    [
      'very many messages',
      (socket) => {
        socket.send(JSON.stringify(Array.from({ length: 101 }, () => HANDSHAKE)));
      },
      1008,
    ],
    [
      'a frame of more than a megabyte',
      (socket) => {
        socket.send('x'.repeat(MAX_BODY + 1));
      },
      1009,
    ],
  ])('%s ends it, and nobody else', async (_, send, code) => {
    const mock = await serve();
    const [raw, other] = [await Raw.open(mock), await Raw.open(mock)];
    send(raw.socket);
    await eventually(() => raw.closed?.code).toBe(code);
    expect(await other.greeted()).toMatch(/^[-0-9a-f]{36}$/);
    expect(mock.notifications.clients).toBe(1);
    other.socket.close();
  });

  it('that does not answer a ping is cut, and what it was told goes again to whoever comes back', async () => {
    const mock = await serve([], { beatMs: 60 });
    const raw = await Raw.open(mock, 'A', { autoPong: false });
    const clientId = await raw.greeted();
    raw.socket.send(JSON.stringify([waits(clientId)]));
    await eventually(() => mock.notifications.waiting).toBe(1);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    await eventually(() => raw.closed?.code).toBe(1006);
    const again = await Raw.open(mock);
    expect(await again.say(waits(clientId, '10'))).toMatchObject([{ ext: { number: 1 } }, { channel: '/meta/connect', id: '10' }]);
    again.socket.close();
  });

  it('that goes while a connect is held loses nothing when it comes back, by the other transport as well', async () => {
    const mock = await serve();
    const raw = await Raw.open(mock);
    const clientId = await raw.greeted();
    raw.socket.send(JSON.stringify([waits(clientId)]));
    await eventually(() => mock.notifications.waiting).toBe(1);
    raw.socket.terminate();
    await eventually(() => mock.notifications.waiting).toBe(0);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    const told = await ask(mock, 'POST', NOTIFICATIONS, [{ ...waits(clientId), connectionType: 'long-polling' }]);
    expect(told.body).toMatchObject([{ ext: { number: 1 } }, { channel: '/meta/connect' }]);
  });

  it('of somebody who sends and never reads costs the others nothing', async () => {
    const mock = await serve();
    const greedy = await Raw.open(mock);
    const clientId = await greedy.greeted();
    greedy.socket.pause();
    // Each refusal repeats the id that it is given: answers that nobody reads would fill the memory.
    const message = JSON.stringify([{ channel: '/v2/me/calls', clientId, id: 'x'.repeat(100_000), data: 1 }]);
    for (let n = 0; n < 400; n += 1) greedy.socket.send(message);
    const other = await Raw.open(mock, 'B');
    expect(await other.greeted()).toMatch(/^[-0-9a-f]{36}$/);
    // What is sent faster than it is read waits with the sender.
    expect(greedy.socket.bufferedAmount).toBeGreaterThan(10_000_000);
    for (const { socket } of [greedy, other]) socket.terminate();
  });

  it('with nothing to do gives way when there are very many; one whose connect is held stays', async () => {
    const mock = await serve();
    const [held, idle] = [await Raw.open(mock), await Raw.open(mock, 'B')];
    held.socket.send(JSON.stringify([waits(await held.greeted())]));
    await eventually(() => mock.notifications.waiting).toBe(1);
    const port = Number(new URL(mock.url).port);
    const crowd = Array.from({ length: MAX_CONNECTIONS }, () => open(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(crowd.map(async (socket) => new Promise((resolve) => socket.once('connect', resolve))));
    await eventually(() => idle.closed?.code).toBe(1006);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    await eventually(() => held.frames.at(-1)?.[0]).toMatchObject({ data: { notificationType: 'StatusChange' } });
    for (const socket of crowd) socket.destroy();
    held.socket.close();
  });

  it('is said goodbye to when the server ends', async () => {
    const mock = await serve();
    const raw = await Raw.open(mock);
    raw.socket.send(JSON.stringify([waits(await raw.greeted())]));
    await eventually(() => mock.notifications.waiting).toBe(1);
    await mock.close();
    await eventually(() => raw.closed?.code).toBe(1001);
    expect(raw.frames.at(-1)).toMatchObject([{ channel: '/meta/connect', id: '9' }]);
  });
});

describe('the cometd client, unmodified, by WebSocket', () => {
  beforeAll(pretendBrowser);
  const CALL = [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'THoldCall', thisDN: 'A' },
    { request: 'TRetrieveCall', thisDN: 'A' },
    { request: 'TReleaseCall', thisDN: 'A' },
  ] as const;
  const numbersOf = (heard: readonly Heard[]) => heard.map(({ ext }) => ext?.number);

  it.each([false, true])(
    'hears everything once and in order although its socket is cut again and again, acknowledged: %s',
    async (acks) => {
      const mock = await serve();
      const { client, heard, ready, end } = await cometd(webServices(mock.url, 'A'), 'websocket', ['/v2/me/calls'], { acks });
      expect(client.getTransport()?.type).toBe('websocket');
      for (const step of [...CALL, ...CALL]) {
        await eventually(() => mock.notifications.waiting).toBe(1);
        mock.sockets.cut();
        mock.session.act(step);
      }
      await eventually(() => new Set(numbersOf(heard)).size).toBe(2 * CALL.length);
      expect(numbersOf(heard)).toEqual([...CALL, ...CALL].map((_, at) => at + 1));
      expect(ready()).toBe(1);
      await end();
      expect(mock.notifications.clients).toBe(0);
    },
  );
});
