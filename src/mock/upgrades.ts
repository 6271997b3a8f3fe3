/**
 * Requests that want a connection to become something else. A WebSocket is let in as a request to the same address
 * would be: by host, origin and login. Whatever else is asked for, such as HTTP/2 (curl --http2, Java's client), is not
 * known here, and the request is answered as if it had not been asked.
 */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DN } from '../model/index.ts';
import { shown } from '../tlib/index.ts';
import { keepConnections } from './connections.ts';
import { turnedAway, strayed, type Trust } from './guard.ts';
import { GUARDED, problem, type Reply } from './http.ts';
import type { Notifications } from './notifications.ts';
import { Sockets } from './websocket.ts';

/** Where CometD is served, by long polling and by WebSocket. A client of long polling may name the kind of its message. */
const LISTENING = /^\/(api\/v2|workspace\/v3)\/notifications(\/[a-z]*)?$/;

/** Whose channel a socket is for. */
export interface Listener {
  readonly agent: DN;
  readonly notifications: Notifications;
  readonly headers: Readonly<Record<string, string>>;
}

export interface UpgradeOptions {
  readonly trust?: Trust | undefined;
  /** Before a request, or a frame, is worked on. Out: the answer that it gets instead. */
  readonly meet: () => Promise<Reply | undefined>;
  /** In: a request for one of the addresses that are served. Out: who it is, or what a stranger is told. */
  readonly admit: (request: IncomingMessage, address: URL) => Listener | Reply;
  readonly beatMs?: number | undefined;
}

/** From now on connections are counted, and become sockets where they may. Out: the sockets. */
export function takeUpgrades(server: Server, { trust, meet, admit, beatMs }: UpgradeOptions): Sockets {
  const keptOf = keepConnections(server);
  const sockets = new Sockets({ meet, ...(beatMs === undefined ? {} : { beatMs }) });
  const decide = async (request: IncomingMessage): Promise<Listener | Reply> => {
    const address = addressOf(request);
    if (!address) return problem(400, 'This address cannot be read.');
    const away = turnedAway(request.headers, trust) ?? strayed(request, address.pathname);
    if (away) return away;
    if (!LISTENING.test(address.pathname)) return problem(404, `No WebSocket is served at ${shown(address.pathname, 200)}.`);
    return (await meet()) ?? admit(request, address);
  };
  const take = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const listener = await decide(request);
    if ('status' in listener) refuse(socket, listener);
    else
      sockets.accept(request, socket, head, {
        headers: listener.headers,
        receive: (messages, way) => {
          listener.notifications.receive(listener.agent, messages, way);
        },
        connection: keptOf(socket),
      });
  };
  const known = new WeakSet<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    if (!known.has(socket)) socket.on('error', () => socket.destroy());
    known.add(socket);
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') asRequest(server, request, socket, head);
    else
      take(request, socket, head).catch(() => {
        socket.destroy();
      });
  });
  return sockets;
}

/** The address that is asked for; undefined for what cannot be read, or is of elsewhere. */
export function addressOf({ url = '/' }: IncomingMessage): URL | undefined {
  try {
    return url.startsWith('/') && !url.startsWith('//') ? new URL(url, 'http://127.0.0.1') : undefined;
  } catch {
    return undefined;
  }
}

/** Gives a request back to the server without what it asked to become. */
function asRequest(server: Server, { method, url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer): void {
  const lines: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!/^(upgrade|connection|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  const text = `${method ?? 'GET'} ${url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  socket.unshift(Buffer.concat([Buffer.from(text, 'latin1'), head]));
  server.emit('connection', socket);
}

/** Answers a request that does not become a socket, and ends its connection. */
function refuse(socket: Duplex, { status, body, headers = {} }: Reply): void {
  const content = `${JSON.stringify(body)}\n`;
  const lines = Object.entries({
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(content)),
    connection: 'close',
    ...GUARDED,
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${content}`);
}
