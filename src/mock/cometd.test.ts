import { CometD, type Message } from 'cometd';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { webServicesStream } from '../streams/index.ts';
import type { Mock } from './server.ts';
import { XHR } from './testing/xhr.ts';
import { ask, callAt, callsOfDevice, login, serve } from './testing.ts';

vi.setConfig({ testTimeout: 20_000 });
/** A machine may be busy with other things. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

const NOTIFICATIONS = '/api/v2/notifications';
const HANDSHAKE = { channel: '/meta/handshake', id: '1', version: '1.0', supportedConnectionTypes: ['long-polling'] };
const poll = async (mock: Mock, messages: unknown, user = 'A', suffix = '') =>
  ask(mock, 'POST', NOTIFICATIONS + suffix, messages, login(user));

async function subscribed(mock: Mock, user = 'A'): Promise<string> {
  const [greeting] = (await poll(mock, [HANDSHAKE], user, '/handshake')).body as unknown as [{ clientId: string }];
  const { clientId } = greeting;
  await poll(
    mock,
    [{ channel: '/meta/connect', id: '2', clientId, connectionType: 'long-polling', advice: { timeout: 0 } }],
    user,
    '/connect',
  );
  await poll(mock, [{ channel: '/meta/subscribe', id: '3', clientId, subscription: '/v2/me/calls' }], user, '/');
  return clientId;
}
const connect = async (mock: Mock, clientId: string, user = 'A') =>
  poll(mock, [{ channel: '/meta/connect', id: '4', clientId, connectionType: 'long-polling' }], user, '/connect');
const names = (body: unknown) =>
  (body as { channel: string; data?: { notificationType: string } }[]).map(({ channel, data }) => data?.notificationType ?? channel);

describe('long polling, message by message', () => {
  it('a connect waits for what an operation leads to, and the operation is answered first', async () => {
    const mock = await serve();
    const id = await subscribed(mock);
    const held = connect(mock, id);
    let told = false;
    void held.then(() => {
      told = true;
    });
    const { body } = await ask(mock, 'POST', callsOfDevice('A'), { operationName: 'Dial', destination: { phoneNumber: 'B' } });
    expect([body, told]).toEqual([{ statusCode: 0 }, false]);
    expect(names((await held).body)).toEqual(['StatusChange', '/meta/connect']);
  });

  it('what happens between two connects is not lost', async () => {
    const mock = await serve();
    const id = await subscribed(mock);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    mock.session.act({ request: 'TAnswerCall', thisDN: 'B' });
    expect(names((await connect(mock, id)).body)).toEqual(['StatusChange', 'StatusChange', '/meta/connect']);
  });

  it('a connect is let go when its time is over', async () => {
    const mock = await serve([], { holdMs: 30 });
    expect(names((await connect(mock, await subscribed(mock))).body)).toEqual(['/meta/connect']);
  });

  it('a client that goes away loses nothing when it comes back', async () => {
    const mock = await serve();
    const id = await subscribed(mock);
    const gone = new AbortController();
    const waiting = fetch(`${mock.url}${NOTIFICATIONS}/connect`, {
      method: 'POST',
      headers: login('A'),
      signal: gone.signal,
      body: JSON.stringify([{ channel: '/meta/connect', id: '5', clientId: id, connectionType: 'long-polling' }]),
    }).catch(() => 'aborted');
    await eventually(() => mock.notifications.waiting).toBe(1);
    gone.abort();
    expect(await waiting).toBe('aborted');
    await eventually(() => mock.notifications.waiting).toBe(0);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    expect(names((await connect(mock, id)).body)).toEqual(['StatusChange', '/meta/connect']);
  });

  it('a client that does not come back is forgotten', async () => {
    const mock = await serve([], { forgetMs: 40 });
    const id = await subscribed(mock);
    await eventually(() => mock.notifications.clients).toBe(0);
    expect((await connect(mock, id)).body).toMatchObject([
      { successful: false, error: '402::Unknown client', advice: { reconnect: 'handshake' } },
    ]);
  });

  it('several clients of one agent hear the same, clients of others only their own', async () => {
    const mock = await serve();
    const ids = [await subscribed(mock), await subscribed(mock), await subscribed(mock, 'C')] as const;
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    const [first, second] = await Promise.all([connect(mock, ids[0]), connect(mock, ids[1])]);
    expect(names(first.body)).toEqual(['StatusChange', '/meta/connect']);
    expect(second.body).toEqual(first.body);
    const third = connect(mock, ids[2], 'C');
    mock.session.act({ request: 'TMakeCall', thisDN: 'D', otherDN: 'C' });
    expect(names((await third).body)).toEqual(['StatusChange', '/meta/connect']);
    expect((await connect(mock, ids[0], 'C')).body).toMatchObject([{ error: '402::Unknown client' }]);
  });

  it.each<[string, unknown, number]>([
    ['bad JSON', '[{', 400],
    ['no messages', [], 400],
    ['no objects', [1], 400],
    ['text', '"x"', 400],
  ])('%s is refused', async (_, body, status) => {
    expect((await poll(await serve(), body)).status).toBe(status);
  });

  it('a request of very many messages is not worked through', async () => {
    const mock = await serve();
    expect(
      (
        await poll(
          mock,
          Array.from({ length: 300_000 }, () => ({})),
        )
      ).status,
    ).toBe(413);
    expect(
      (
        await poll(
          mock,
          Array.from({ length: 101 }, () => HANDSHAKE),
        )
      ).status,
    ).toBe(413);
    expect(mock.notifications.clients).toBe(0);
  });

  it('an agent has so many clients and no more; the oldest is told to handshake again', async () => {
    const mock = await serve();
    const first = await subscribed(mock);
    const held = connect(mock, first);
    await eventually(() => mock.notifications.waiting).toBe(1);
    for (let n = 0; n < 3; n += 1)
      await poll(
        mock,
        Array.from({ length: 10 }, () => HANDSHAKE),
      );
    expect((await held).body).toMatchObject([{ error: '402::Unknown client', advice: { reconnect: 'handshake' } }]);
    expect(mock.notifications.clients).toBe(20);
  });

  it('a client that is away between two polls for less than its time, again and again, hears everything once and in order', async () => {
    const mock = await serve([], { forgetMs: 10_000 });
    const id = await subscribed(mock);
    const heard: unknown[] = [];
    const steps = [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
      { request: 'THoldCall', thisDN: 'A' },
      { request: 'TRetrieveCall', thisDN: 'A' },
      { request: 'TReleaseCall', thisDN: 'A' },
    ] as const;
    for (const step of steps) {
      // It asks, and is gone before the answer.
      const gone = new AbortController();
      const lost = fetch(`${mock.url}${NOTIFICATIONS}/connect`, {
        method: 'POST',
        headers: login('A'),
        signal: gone.signal,
        body: JSON.stringify([{ channel: '/meta/connect', id: '6', clientId: id, connectionType: 'long-polling' }]),
      }).then(
        async (response) => response.text(),
        () => 'gone',
      );
      await eventually(() => mock.notifications.waiting).toBe(1);
      gone.abort();
      await lost;
      await eventually(() => mock.notifications.waiting).toBe(0);
      mock.session.act(step);
      heard.push(
        ...((await connect(mock, id)).body as unknown as { channel: string; data?: unknown }[]).flatMap(({ channel, data }) =>
          channel.startsWith('/meta/') ? [] : [{ data, channel }],
        ),
      );
    }
    const ours = webServicesStream(mock.session.run)
      .filter(({ dn }) => dn === 'A')
      .map(({ message }) => message);
    expect(JSON.stringify(heard).replaceAll(mock.url, 'http://127.0.0.1:8080')).toBe(JSON.stringify(ours));
  });

  it('needs a login and POST', async () => {
    const mock = await serve();
    expect((await ask(mock, 'POST', NOTIFICATIONS, [HANDSHAKE], {})).status).toBe(403);
    expect((await ask(mock, 'GET', NOTIFICATIONS)).status).toBe(405);
  });

  it('stopping answers whoever waits', async () => {
    const mock = await serve();
    const held = connect(mock, await subscribed(mock));
    await eventually(() => mock.notifications.waiting).toBe(1);
    await mock.close();
    expect(names((await held).body)).toEqual(['/meta/connect']);
  });
});

describe('the cometd client, unmodified', () => {
  beforeAll(() => {
    Object.assign(globalThis, { window: { setTimeout, clearTimeout, XMLHttpRequest: XHR } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('logs in, subscribes, and hears what the projection says, through a lost session too', async () => {
    const mock = await serve([], { holdMs: 2000, forgetMs: 100_000 });
    const transcript: string[] = [];
    const received: unknown[] = [];
    const client = new CometD();
    client.configure({ url: mock.url + NOTIFICATIONS, requestHeaders: login('A'), useWorkerScheduler: false, logLevel: 'warn' });
    for (const channel of ['/meta/handshake', '/meta/subscribe', '/meta/disconnect'])
      client.addListener(channel, (message: Message) => {
        transcript.push(`${message.channel} ${message.successful === true ? 'ok' : (message.error ?? '')}`);
      });
    const subscribe = () =>
      client.subscribe('/v2/me/calls', ({ channel, data }: Message) => {
        received.push({ data: data as unknown, channel });
        transcript.push((data as { notificationType: string; call: { state: string } }).notificationType);
      });
    client.addListener('/meta/handshake', (message: Message) => {
      if (message.successful === true) client.batch(subscribe);
    });
    client.handshake();
    await eventually(() => transcript).toContain('/meta/subscribe ok');

    const post = async (path: string, body: object, user = 'A') => {
      expect((await ask(mock, 'POST', path, body, login(user))).body).toEqual({ statusCode: 0 });
    };
    await post(callsOfDevice('A'), { operationName: 'Dial', destination: { phoneNumber: 'B' } });
    await post(callAt('1'), { operationName: 'Answer' }, 'B');
    await post(callAt('1'), { operationName: 'InitiateConference', destination: { phoneNumber: 'C' } });
    await post(callAt('2'), { operationName: 'Answer' }, 'C');
    await post(callAt('2'), { operationName: 'CompleteConference' });
    await post(callAt('1'), { operationName: 'RemoveParticipantFromConference', participant: 'B' });
    await post(callAt('1'), { operationName: 'Hangup' });

    const ours = webServicesStream(mock.session.run).filter(({ dn }) => dn === 'A');
    await eventually(() => received.length).toBe(ours.length);
    expect(JSON.stringify(received).replaceAll(mock.url, 'http://127.0.0.1:8080')).toBe(JSON.stringify(ours.map(({ message }) => message)));
    expect(transcript).toEqual([
      '/meta/handshake ok',
      '/meta/subscribe ok',
      'StatusChange',
      'StatusChange',
      'StatusChange',
      'StatusChange',
      'StatusChange',
      'StatusChange',
      // The held main call: the consulted party has answered, and more can be done with it.
      'StatusChange',
      'ParticipantsUpdated',
      'ParticipantsUpdated',
      'StatusChange',
    ]);

    // The session is lost: the client is told to handshake again, and subscribes anew.
    mock.notifications.forgetAll();
    await eventually(() => transcript.filter((text) => text === '/meta/subscribe ok').length).toBe(2);
    await post(callsOfDevice('A'), { operationName: 'Dial', destination: { phoneNumber: 'B' } });
    await eventually(() => received.length).toBe(ours.length + 1);
    const gone = new Promise<void>((resolve) => {
      client.disconnect(() => {
        resolve();
      });
    });
    await gone;
    expect(transcript.at(-1)).toBe('/meta/disconnect ok');
    expect(mock.notifications.clients).toBe(0);
  });
});
