import { describe, expect, it } from 'vitest';
import {
  emptyServer,
  forget,
  letGo,
  MAX_AGAIN,
  MAX_ANSWER_BYTES,
  MAX_CLIENTS,
  MAX_QUEUE_BYTES,
  publish,
  putBack,
  receive,
  release,
  waiting,
  type BayeuxMessage,
  type BayeuxServer,
} from './bayeux.ts';
import { WEB_SERVICES_TOPICS } from '../web-services/names.ts';

const SERVER = emptyServer(['long-polling'], 20_000, WEB_SERVICES_TOPICS);
const HANDSHAKE: BayeuxMessage = {
  channel: '/meta/handshake',
  id: '1',
  version: '1.0',
  supportedConnectionTypes: ['websocket', 'long-polling'],
};
const CONNECT: BayeuxMessage = { channel: '/meta/connect', id: '2', clientId: 'c1', connectionType: 'long-polling' };
const SUBSCRIBE: BayeuxMessage = { channel: '/meta/subscribe', id: '3', clientId: 'c1', subscription: '/v2/me/calls' };
const DELIVERY = { channel: '/v2/me/calls', data: { n: 1 } };

const say = (server: BayeuxServer, ...messages: readonly BayeuxMessage[]) => receive(server, 'A', messages, () => 'c1');
const greeted = () => say(SERVER, HANDSHAKE).server;
const ready = () => say(say(greeted(), CONNECT).server, SUBSCRIBE).server;

describe('handshake', () => {
  it('gives a client id, the version and the connection types', () => {
    expect(say(SERVER, HANDSHAKE).replies).toEqual([
      {
        channel: '/meta/handshake',
        id: '1',
        successful: true,
        version: '1.0',
        minimumVersion: '1.0',
        supportedConnectionTypes: ['long-polling'],
        clientId: 'c1',
        advice: { reconnect: 'retry', interval: 0, timeout: 20_000 },
      },
    ]);
  });
  it('needs a connection type in common', () => {
    const { replies, server } = say(SERVER, { ...HANDSHAKE, supportedConnectionTypes: ['websocket'] });
    expect(replies[0]).toMatchObject({
      successful: false,
      error: '412:long-polling:No connection type in common',
      advice: { reconnect: 'none' },
    });
    expect(server.clients).toEqual([]);
  });
  it('an agent may have several clients, up to a number', () => {
    let server = SERVER;
    for (let n = 0; n <= MAX_CLIENTS; n += 1) server = receive(server, 'A', [HANDSHAKE], () => `n${String(n)}`).server;
    expect(server.clients.length).toBe(MAX_CLIENTS);
    expect(server.clients[0]?.id).toBe('n1');
    expect(receive(server, 'B', [HANDSHAKE], () => 'b').server.clients.length).toBe(MAX_CLIENTS + 1);
  });
});

describe('connect', () => {
  it('the first is answered at once, a later one is held until there is something to tell', () => {
    const first = say(greeted(), CONNECT);
    expect(first.replies).toEqual([{ channel: '/meta/connect', id: '2', successful: true, advice: { reconnect: 'retry', interval: 0 } }]);
    const second = say(say(first.server, SUBSCRIBE).server, { ...CONNECT, id: '4' });
    expect(second).toMatchObject({ replies: [], held: 'c1' });
    const told = publish(second.server, 'A', DELIVERY);
    expect(waiting(told)).toEqual(['c1']);
    const { messages, server } = release(told, 'c1');
    expect(messages).toEqual([
      { ...DELIVERY, ext: { number: 1 } },
      { channel: '/meta/connect', id: '4', successful: true, advice: { reconnect: 'retry', interval: 0 } },
    ]);
    expect(waiting(server)).toEqual([]);
    expect(release(server, 'c1').messages).toEqual([]);
  });
  it('what was queued comes before the reply', () => {
    const { replies, held } = say(publish(ready(), 'A', DELIVERY), CONNECT);
    expect(held).toBeUndefined();
    expect(replies.map(({ channel }) => channel)).toEqual(['/v2/me/calls', '/meta/connect']);
  });
  it('is not held when the client says so, or sends more than that', () => {
    expect(say(ready(), { ...CONNECT, advice: { timeout: 0 } }).replies.length).toBe(1);
    expect(say(ready(), CONNECT, SUBSCRIBE)).toMatchObject({ replies: [{ channel: '/meta/connect' }, { channel: '/meta/subscribe' }] });
  });
  it('a second one ends the hold of the first', () => {
    const first = say(ready(), { ...CONNECT, id: '8' });
    const second = say(first.server, { ...CONNECT, id: '9' });
    expect(second).toMatchObject({ held: 'c1', released: [{ client: 'c1', messages: [{ id: '8', successful: true }] }] });
    expect(release(second.server, 'c1').messages).toMatchObject([{ id: '9' }]);
  });
  it('keeps what came while nobody held', () => {
    const gone = letGo(say(ready(), CONNECT).server, 'c1');
    expect(say(publish(gone, 'A', DELIVERY), CONNECT).replies[0]).toEqual({ ...DELIVERY, ext: { number: 1 } });
  });
  it('what did not arrive comes again, before what came since', () => {
    const { server } = release(publish(say(ready(), CONNECT).server, 'A', DELIVERY), 'c1');
    const later = publish(server, 'A', { ...DELIVERY, data: { n: 2 } });
    expect(say(putBack(later, 'c1', later.clients[0]?.batch ?? 0), CONNECT).replies.map(({ data }) => data)).toEqual([
      { n: 1 },
      { n: 2 },
      undefined,
    ]);
  });
});

describe('what may not have arrived', () => {
  const told = (server: BayeuxServer, n: number) => publish(server, 'A', { channel: '/v2/me/calls', data: { n } });
  const given = ({ replies }: ReturnType<typeof say>) =>
    replies.flatMap(({ data, ext }) => (data === undefined ? [] : [[(data as { n: number }).n, (ext as { number: number }).number]]));
  const waited = say(ready(), { ...CONNECT, id: '4' }).server;
  const once = release(told(waited, 1), 'c1').server;

  it('a connect that waits says that the answer before it arrived', () => {
    expect(say(once, { ...CONNECT, id: '5' })).toMatchObject({ held: 'c1', replies: [] });
  });
  it.each([
    ['does not want to wait any more', { ...CONNECT, id: '5', advice: { timeout: 0 } }],
    ['repeats its request', { ...CONNECT, id: '4' }],
  ])('it goes again, first, when the client %s', (_, again) => {
    expect(given(say(told(once, 2), again))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
  it('a client that never waits is given everything once; so is one that repeats for ever, in the end', () => {
    const atOnce = { ...CONNECT, advice: { timeout: 0 } };
    const open = say(say(greeted(), SUBSCRIBE).server, { ...atOnce, id: '3' }).server;
    const first = say(told(open, 1), { ...atOnce, id: '4' });
    expect(given(first)).toEqual([[1, 1]]);
    expect(given(say(first.server, { ...atOnce, id: '5' }))).toEqual([]);
    let server = once;
    let times = 0;
    for (let n = 0; n < 20; n += 1) {
      const next = say(server, { ...CONNECT, id: '4', advice: { timeout: 0 } });
      times += given(next).length;
      ({ server } = next);
    }
    expect(times).toBe(MAX_AGAIN);
  });
  it('with the ack extension a batch is kept until it is acknowledged', () => {
    const { server: met, replies } = say(SERVER, { ...HANDSHAKE, ext: { ack: true } });
    expect(replies).toMatchObject([{ successful: true, ext: { ack: true } }]);
    const open = say(met, { ...CONNECT, ext: { ack: 0 } }, SUBSCRIBE);
    expect(open.replies).toMatchObject([{ ext: { ack: 1 } }, {}]);
    const connect = (server: BayeuxServer, ack: number) => say(server, { ...CONNECT, id: `a${String(ack)}`, ext: { ack } });
    const second = connect(told(open.server, 1), 1);
    expect(second.replies).toMatchObject([{ data: { n: 1 } }, { ext: { ack: 2 } }]);
    const third = connect(told(second.server, 2), 1);
    expect(given(third)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    // The second answer came late after all: what only the third carried is still missing.
    expect(given(connect(third.server, 2))).toEqual([[2, 2]]);
    expect(connect(third.server, 3)).toMatchObject({ held: 'c1', replies: [] });
  });
  it('an answer carries so many bytes and the next one carries on; what waits has a limit, and the numbers show the gap', () => {
    const big = (server: BayeuxServer) => publish(server, 'A', { channel: '/v2/me/calls', data: { n: 1, text: 'x'.repeat(100_000) } });
    let server = ready();
    for (let n = 0; n < 100; n += 1) server = big(server);
    const queue = server.clients[0]?.queue ?? [];
    expect(queue.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MAX_QUEUE_BYTES);
    expect(queue.map(({ number }) => number)).toEqual(Array.from(queue, (_, at) => 100 - queue.length + 1 + at));
    const first = say(server, CONNECT);
    expect(JSON.stringify(first.replies).length).toBeLessThan(MAX_ANSWER_BYTES + 1000);
    const second = say(first.server, { ...CONNECT, id: '9' });
    expect(given(second)[0]?.[1]).toBe((given(first).at(-1)?.[1] ?? 0) + 1);
  });
  it('two handshakes in one request get two ids', () => {
    let n = 0;
    const { replies } = receive(SERVER, 'A', [HANDSHAKE, HANDSHAKE], () => `n${String((n += 1))}`);
    expect(replies.map(({ clientId }) => clientId)).toEqual(['n1', 'n2']);
  });
});

describe('subscriptions', () => {
  it('a list, a name and patterns', () => {
    const listed = say(greeted(), { ...SUBSCRIBE, subscription: ['/v2/me/calls', '/v2/me/devices'] });
    expect(listed.replies).toEqual([
      { channel: '/meta/subscribe', id: '3', successful: true, subscription: ['/v2/me/calls', '/v2/me/devices'] },
    ]);
    for (const subscription of ['/v2/me/*', '/v2/**', '/**']) {
      const { server, replies } = say(greeted(), { ...SUBSCRIBE, subscription });
      expect(replies).toMatchObject([{ successful: true, subscription }]);
      expect(publish(server, 'A', DELIVERY).clients[0]?.queue).toMatchObject([DELIVERY]);
    }
    expect(publish(say(greeted(), { ...SUBSCRIBE, subscription: '/v2/*' }).server, 'A', DELIVERY).clients[0]?.queue).toEqual([]);
  });
  it.each<[unknown, string]>([
    ['/v2/you', '403:/v2/you:There is no such channel'],
    ['/meta/connect', '403:/meta/connect:There is no such channel'],
    [undefined, '403::Subscription missing'],
    [7, '403::Subscription missing'],
  ])('%j is refused', (subscription, error) => {
    expect(say(greeted(), { ...SUBSCRIBE, subscription }).replies).toMatchObject([{ successful: false, error }]);
  });
  it('one channel that is none fails alone', () => {
    const wanted = ['/v2/me/calls', '/v2/elsewhere', '/v2/me/chats'];
    const { server, replies } = say(greeted(), { ...SUBSCRIBE, subscription: wanted });
    expect(replies).toEqual([
      { channel: '/meta/subscribe', id: '3', successful: true, subscription: ['/v2/me/calls', '/v2/me/chats'] },
      {
        channel: '/meta/subscribe',
        id: '3',
        successful: false,
        subscription: '/v2/elsewhere',
        error: '403:/v2/elsewhere:There is no such channel',
      },
    ]);
    expect(server.clients[0]?.subscriptions).toEqual(['/v2/me/calls', '/v2/me/chats']);
  });
  it.each(['/v2/me/channels', '/v2/me/chats', '/v2/me/interactions', '/v2/me/workbins', '/v2/users', '/v2/statistics'])(
    '%s of another kind of work is there, and silent',
    (subscription) => {
      const { server, replies } = say(greeted(), { ...SUBSCRIBE, subscription });
      expect(replies).toMatchObject([{ successful: true, subscription }]);
      expect(publish(server, 'A', DELIVERY).clients[0]?.queue).toEqual([]);
    },
  );
  it("only the agent's own clients are told, and nobody after unsubscribing", () => {
    expect(publish(ready(), 'B', DELIVERY).clients[0]?.queue).toEqual([]);
    const { server, replies } = say(ready(), { ...SUBSCRIBE, channel: '/meta/unsubscribe' });
    expect(replies).toMatchObject([{ channel: '/meta/unsubscribe', successful: true, subscription: '/v2/me/calls' }]);
    expect(publish(server, 'A', DELIVERY).clients[0]?.queue).toEqual([]);
  });
});

describe('going, and being nobody', () => {
  it('disconnect answers the held connect and forgets the client', () => {
    const { replies, released, server } = say(say(ready(), CONNECT).server, { channel: '/meta/disconnect', id: '5', clientId: 'c1' });
    expect(replies).toEqual([{ channel: '/meta/disconnect', id: '5', successful: true }]);
    expect(released).toMatchObject([{ client: 'c1', messages: [{ channel: '/meta/connect', advice: { reconnect: 'none' } }] }]);
    expect(server.clients).toEqual([]);
  });
  it.each([CONNECT, SUBSCRIBE, { channel: '/meta/disconnect', clientId: 'c1' }, { channel: '/v2/me/calls', clientId: 'c1', data: 1 }])(
    'an unknown client is told to handshake: $channel',
    (message) => {
      const answer = { successful: false, error: '402::Unknown client', advice: { reconnect: 'handshake', interval: 0 } };
      expect(say(SERVER, message).replies).toMatchObject([answer]);
      expect(say(forget(ready(), 'c1'), message).replies).toMatchObject([answer]);
      expect(receive(ready(), 'B', [message], () => 'x').replies).toMatchObject([answer]);
    },
  );
  it('publishing and messages without a channel are refused', () => {
    expect(say(ready(), { channel: '/v2/me/calls', clientId: 'c1', data: 1 }).replies).toMatchObject([
      { successful: false, error: '403:/v2/me/calls:Publishing is not allowed' },
    ]);
    expect(say(ready(), { id: '9' }).replies).toEqual([
      { channel: '/meta/unsuccessful', id: '9', successful: false, error: '400::Channel missing' },
    ]);
  });
});
