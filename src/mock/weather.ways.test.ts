/** Each fault in each way in which a client may be reached: both APIs, by long polling and by WebSocket, with the cometd client. */
import type { Message } from 'cometd';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Step } from '../model/index.ts';
import { hexConnID } from '../scenario/index.ts';
import type { Mock } from './server.ts';
import { cometd, pretendBrowser, TRANSPORTS, webServices, workspace, type Client, type Place, type Transport } from './testing/cometd.ts';
import { ask, callAt, serve } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000, interval: 5 });

/** One of the APIs, as a client of agent A sees it. */
interface Api {
  readonly enter: (url: string) => Promise<Place>;
  /** Where calls are told of, and where it is told that something failed. */
  readonly channel: string;
  readonly errors: string;
  /** One more that there is. */
  readonly other: string;
  readonly state: (data: Readonly<Record<string, unknown>>) => unknown;
  /** An operation by its name in the API. */
  readonly hold: { readonly name: string; readonly path: string; readonly body: object; readonly accepted: object };
  readonly failed: object;
  /** A request that changes nothing. */
  readonly read: string;
}
const stateOfCall = (data: Readonly<Record<string, unknown>>) => (data['call'] as { readonly state: string } | undefined)?.state;
const APIS: Readonly<Record<'Web Services' | 'Workspace API', Api>> = {
  'Web Services': {
    enter: async (url) => Promise.resolve(webServices(url, 'A')),
    channel: '/v2/me/calls',
    errors: '/v2/me/devices',
    other: '/v2/me/statistics',
    state: stateOfCall,
    hold: { name: 'Hold', path: callAt('1'), body: { operationName: 'Hold' }, accepted: { statusCode: 0 } },
    failed: { messageType: 'ErrorMessage' },
    read: '/api/v2/me',
  },
  'Workspace API': {
    enter: async (url) => workspace(url, 'A'),
    channel: '/workspace/v3/voice',
    errors: '/workspace/v3/voice',
    other: '/workspace/v3/statistics',
    state: stateOfCall,
    hold: { name: 'hold', path: `/workspace/v3/voice/calls/${hexConnID('1')}/hold`, body: {}, accepted: { status: { code: 1 } } },
    failed: { messageType: 'EventError', error: { errorCode: 496 } },
    read: '/workspace/v3/current-session',
  },
};

const TALK: readonly Step[] = [
  { request: 'TAgentLogin', thisDN: 'A' },
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];
const HOLD: Step = { request: 'THoldCall', thisDN: 'A' };
const RETRIEVE: Step = { request: 'TRetrieveCall', thisDN: 'A' };

interface Weather {
  readonly mock: Mock;
  readonly api: Api;
  readonly transport: Transport;
  readonly place: Place;
  readonly client: Client;
  /** What was heard of the call since the client was ready: the state, and the number counted from there. */
  readonly since: () => readonly string[];
}

/** Subscribes to a channel once more. Out: whether that was granted. */
async function granted({ client }: Client, channel: string): Promise<boolean> {
  return new Promise((resolve) => {
    client.subscribe(
      channel,
      () => undefined,
      (reply: Message) => {
        resolve(reply.successful === true);
      },
    );
  });
}

const FAULTS: Readonly<Record<string, (weather: Weather) => Promise<void>>> = {
  delayMs: async ({ mock, api, place, client }) => {
    await begin(mock, { delayMs: 60 });
    // Timers run in the order in which they are due: this one is set first, for half the time.
    let half = false;
    setTimeout(() => {
      half = true;
    }, 30);
    const read = await ask(mock, 'GET', api.read, undefined, place.headers);
    expect([half, read.status]).toEqual([true, 200]);
    half = false;
    setTimeout(() => {
      half = true;
    }, 30);
    expect([await granted(client, api.other), half]).toEqual([true, true]);
  },
  dropNotifications: async ({ mock, since }) => {
    await begin(mock, { dropNotifications: 1 });
    mock.session.act(HOLD);
    mock.session.act(RETRIEVE);
    await eventually(since).toEqual(['2 Established']);
  },
  duplicate: async ({ mock, since }) => {
    await begin(mock, { duplicate: 1 });
    mock.session.act(HOLD);
    mock.session.act(RETRIEVE);
    await eventually(since).toEqual(['1 Held', '1 Held', '2 Established']);
  },
  forgetClients: async ({ mock, client, since }) => {
    await begin(mock, { forgetClients: true });
    await eventually(client.ready).toBe(2);
    mock.session.act(HOLD);
    await eventually(() => since().at(-1)).toMatch(/ Held$/);
  },
  'status and requests': async ({ mock, api, transport, place, client, since }) => {
    await begin(mock, { status: 503, requests: 2 });
    const read = async () => (await ask(mock, 'GET', api.read, undefined, place.headers)).status;
    // A frame of a WebSocket counts as a request does.
    expect([await granted(client, api.other), await read(), await read()]).toEqual([false, 503, 200]);
    mock.session.act(HOLD);
    await eventually(since).toEqual(['1 Held']);
    expect(transport).toBe(client.client.getTransport()?.type);
  },
  'lateError of an operation': async ({ mock, api, place, client }) => {
    const { name, path, body, accepted } = api.hold;
    await begin(mock, { lateError: { operation: name, afterMs: 5 } });
    expect(await ask(mock, 'POST', path, body, place.headers)).toMatchObject({ status: 200, body: accepted });
    expect(mock.session.steps).toBe(TALK.length);
    await eventually(() => client.heard.at(-1)).toMatchObject({ channel: api.errors, data: api.failed });
    expect(await ask(mock, 'POST', path, body, place.headers)).toMatchObject({ status: 200, body: accepted });
    expect(mock.session.steps).toBe(TALK.length + 1);
  },
  'a restart in the middle': async ({ mock, api, transport, place, client }) => {
    await begin(mock, { restart: true });
    // The Workspace API knows its session no more, and there is another one to begin; HTTP Basic begins one by itself.
    const isKnown = api === APIS['Web Services'];
    const status = async () => (await ask(mock, 'GET', api.read, undefined, place.headers).catch(() => undefined))?.status;
    if (!isKnown) await expect.poll(status, { timeout: 30_000 }).toBe(403);
    const next = isKnown
      ? client
      : await cometd(await api.enter(mock.url).catch(async () => api.enter(mock.url)), transport, [api.channel]);
    if (isKnown) await eventually(client.ready).toBe(2);
    mock.session.act(HOLD);
    await eventually(() => api.state(next.heard.at(-1)?.data ?? {})).toBe('Held');
    expect(mock.session.steps).toBe(TALK.length + 1);
    if (!isKnown) next.client.disconnect();
  },
};

const begin = async (mock: Mock, fault: object): Promise<void> => {
  expect((await ask(mock, 'POST', '/model/faults', fault)).status).toBe(200);
};

describe.each(Object.entries(APIS))('%s', (_, api) => {
  beforeAll(pretendBrowser);
  describe.each(TRANSPORTS)('by %s', (transport) => {
    it.each(Object.entries(FAULTS))('%s', async (__, weathering) => {
      const mock = await serve(TALK);
      const place = await api.enter(mock.url);
      const client = await cometd(place, transport, [...new Set([api.channel, api.errors])]);
      // What the Workspace API tells of how things stand comes first.
      const first = api === APIS['Workspace API'] ? 2 : 0;
      await eventually(() => client.heard.length).toBe(first);
      await eventually(mock.waiting).toBe(1);
      const base = client.heard.at(-1)?.ext?.number ?? 0;
      const since = () =>
        client.heard.slice(first).flatMap(({ data, ext }) => {
          const state = api.state(data);
          return state === undefined ? [] : [`${String((ext?.number ?? 0) - base)} ${String(state)}`];
        });
      await weathering({ mock, api, transport, place, client, since });
      client.client.disconnect();
    });
  });
});
