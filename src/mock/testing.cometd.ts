/** The cometd client, unmodified, as a browser would run it: with an XMLHttpRequest, and a WebSocket where it may use one. */
import { AckExtension, CometD, type Message } from 'cometd';
import { afterAll, beforeAll, expect } from 'vitest';
import { WebSocket } from 'ws';
import { login, ask, type Told } from './testing.ts';
import { XHR } from './testing.xhr.ts';
import type { Mock } from './server.ts';

export type Transport = 'long-polling' | 'websocket';
export const TRANSPORTS: readonly Transport[] = ['long-polling', 'websocket'];

/** A browser's WebSocket sends its cookies; here each address has headers of its own. */
const HEADERS = new Map<string, Readonly<Record<string, string>>>();
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url, { headers: HEADERS.get(new URL(url).search) ?? {} });
  }
}

/** For the time of a file's tests there is as much of a browser as the client uses. */
export function inBrowser(): void {
  beforeAll(() => {
    Object.assign(globalThis, { window: { setTimeout, clearTimeout, XMLHttpRequest: XHR, WebSocket: BrowserSocket } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
}

/** Where a client listens, and how it is let in. */
export interface Place {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const webServices = (mock: Mock, user: string): Place => ({ url: `${mock.url}/api/v2/notifications`, headers: login(user) });

/** A session of the Workspace API whose voice channel is active. */
export async function workspace(mock: Mock, user: string): Promise<Place> {
  const root = `${mock.url}/workspace/v3`;
  const begun = await ask(mock, 'POST', '/workspace/v3/initialize-workspace', undefined, { authorization: `Bearer ${user}` });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await ask(mock, 'POST', '/workspace/v3/activate-channels', { data: { dn: user } }, { cookie });
  return { url: `${root}/notifications`, headers: { cookie } };
}

export interface Client {
  readonly client: CometD;
  /** What it was told on the channels, in order. */
  readonly heard: Told[];
  /** How often it was greeted: more than once when it was forgotten in between. */
  readonly greeted: () => number;
  readonly end: () => Promise<void>;
}

let made = 0;
/** Logs in, subscribes again after each handshake, and is ready when it has subscribed. */
export async function cometd(
  { url, headers }: Place,
  transport: Transport,
  channels: readonly string[],
  { acks = false }: { readonly acks?: boolean } = {},
): Promise<Client> {
  const client = new CometD();
  const name = `?client=${String((made += 1))}`;
  HEADERS.set(name, headers);
  if (transport === 'long-polling') client.unregisterTransport('websocket');
  else client.unregisterTransport('long-polling');
  if (acks) client.registerExtension('ack', new AckExtension());
  client.configure({
    url: transport === 'websocket' ? url + name : url,
    requestHeaders: headers,
    useWorkerScheduler: false,
    logLevel: 'warn',
    backoffIncrement: 20,
    maxBackoff: 200,
  });
  const heard: Told[] = [];
  let greeted = 0;
  let subscribed = 0;
  client.addListener('/meta/subscribe', ({ successful }: Message) => {
    if (successful === true) subscribed += 1;
  });
  client.addListener('/meta/handshake', ({ successful }: Message) => {
    if (successful !== true) return;
    greeted += 1;
    client.batch(() => {
      for (const channel of channels)
        client.subscribe(channel, (one: Message) => {
          heard.push(one as unknown as Told);
        });
    });
  });
  client.handshake();
  await expect.poll(() => subscribed, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(channels.length);
  const end = async () => {
    await new Promise<void>((resolve) => {
      client.disconnect(() => {
        resolve();
      });
    });
    HEADERS.delete(name);
  };
  return { client, heard, greeted: () => greeted, end };
}
