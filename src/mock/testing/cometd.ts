/**
 * The cometd client, unmodified, as a browser would run it: with an XMLHttpRequest, and a WebSocket where it may use one.
 * Tests use it, and so does the bench.
 */
import { AckExtension, CometD, type Message } from 'cometd';
import { WebSocket } from 'ws';
import { XHR } from './xhr.ts';

export type Transport = 'long-polling' | 'websocket';
export const TRANSPORTS: readonly Transport[] = ['long-polling', 'websocket'];

/** A browser's WebSocket sends its cookies; here each address has headers of its own. */
const HEADERS = new Map<string, Readonly<Record<string, string>>>();
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url, { headers: HEADERS.get(new URL(url).search) ?? {} });
  }
}

/** From now on there is as much of a browser as the client uses, to the end of the process: a client may say its last late. */
export function pretendBrowser(): void {
  Object.assign(globalThis, { window: { setTimeout, clearTimeout, XMLHttpRequest: XHR, WebSocket: BrowserSocket } });
}

/** Where a client listens, and how it is let in. */
export interface Place {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const basic = (user: string): Readonly<Record<string, string>> => ({ authorization: `Basic ${btoa(`${user}:any`)}` });

/** An agent of Web Services. */
export const webServices = (url: string, user: string): Place => ({ url: `${url}/api/v2/notifications`, headers: basic(user) });

/** A session of the Workspace API whose voice channel is active. */
export async function workspace(url: string, user: string): Promise<Place> {
  const root = `${url}/workspace/v3`;
  const begun = await fetch(`${root}/initialize-workspace`, { method: 'POST', headers: { authorization: `Bearer ${user}` } });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await fetch(`${root}/activate-channels`, { method: 'POST', headers: { cookie }, body: JSON.stringify({ data: { dn: user } }) });
  return { url: `${root}/notifications`, headers: { cookie } };
}

/** What a client was told. */
export interface Heard {
  readonly channel: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly ext?: { readonly number: number };
}

export interface Client {
  readonly client: CometD;
  /** What it was told on the channels, in order. */
  readonly heard: readonly Heard[];
  /** How often it has subscribed to all of them: more than once when it was forgotten in between. */
  readonly ready: () => number;
  readonly end: () => Promise<void>;
}

export interface ClientOptions {
  /** With the ack extension. */
  readonly acks?: boolean;
  /** Without it what was heard is handed on and not kept. */
  readonly keeps?: boolean;
  readonly onHeard?: (one: Heard) => void;
}

let made = 0;
/** Logs in, subscribes again after each handshake, and is ready when it has subscribed. */
export async function cometd(
  { url, headers }: Place,
  transport: Transport,
  channels: readonly string[],
  { acks = false, keeps = true, onHeard }: ClientOptions = {},
): Promise<Client> {
  const client = new CometD();
  const name = `?client=${String((made += 1))}`;
  HEADERS.set(name, headers);
  client.unregisterTransport(transport === 'websocket' ? 'long-polling' : 'websocket');
  if (acks) client.registerExtension('ack', new AckExtension());
  client.configure({
    url: transport === 'websocket' ? url + name : url,
    requestHeaders: headers,
    useWorkerScheduler: false,
    logLevel: 'warn',
    backoffIncrement: 20,
    maxBackoff: 200,
  });
  const heard: Heard[] = [];
  let ready = 0;
  client.addListener('/meta/handshake', ({ successful }: Message) => {
    if (successful !== true) return;
    let left = channels.length;
    client.batch(() => {
      for (const channel of channels)
        client.subscribe(
          channel,
          (one: Message) => {
            if (keeps) heard.push(one as unknown as Heard);
            onHeard?.(one as unknown as Heard);
          },
          (reply: Message) => {
            if (reply.successful === true) left -= 1;
            if (left === 0) ready += 1;
            if (left === 0) begun();
          },
        );
    });
  });
  let begun = (): void => undefined;
  await new Promise<void>((resolve) => {
    begun = resolve;
    client.handshake();
  });
  const end = async () => {
    await new Promise<void>((resolve) => {
      client.disconnect(() => {
        resolve();
      });
    });
    HEADERS.delete(name);
  };
  return { client, heard, ready: () => ready, end };
}
