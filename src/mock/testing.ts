/** What the tests of the mock server stand on: a server on a free port, and a client that logs in. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterEach } from 'vitest';
import type { Device } from '../model/index.ts';
import { deviceId } from '../streams/index.ts';
import { type ScenarioDocument, type ScenarioStep, callUUID } from '../scenario/index.ts';
import type { Place } from './testing/cometd.ts';
import { IDLE, serveMock, type Mock, type MockOptions } from './server.ts';

const running: Mock[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (mock) => mock.close()));
});

/** A server with these steps behind it, closed after the test. */
export async function serve(
  steps: readonly ScenarioStep[] = [],
  options: Partial<MockOptions> & { readonly devices?: readonly Device[] } = {},
): Promise<Mock> {
  const { devices = IDLE.devices, ...others } = options;
  return startedWith({ scenario: 1, devices, steps }, others);
}

/** A server with a whole document behind it, closed after the test. */
export async function startedWith(document: ScenarioDocument, options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await serveMock({ document, ...options }, 0);
  running.push(mock);
  return mock;
}

export const login = (user: string, password = 'any'): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** One request with a JSON body (a string is sent as it is). */
export async function ask(
  mock: Mock,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = login('A'),
): Promise<Answered> {
  const response = await fetch(mock.url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

export const callAt = (connID: string): string => `/api/v2/me/calls/${callUUID(connID)}`;
export const callsOfDevice = (dn: string): string => `/api/v2/me/devices/${deviceId(dn)}/calls`;

/** A request with headers that fetch does not let a program set, such as Host. Out: status and text. */
export function rawRequest(
  mock: Mock,
  options: { readonly path?: string; readonly method?: string; readonly headers?: Record<string, string> },
): Promise<{ readonly status: number; readonly text: string; readonly headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(mock.url, { agent: false, ...options }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('end', () => {
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
        });
    });
    sent.once('error', reject).end();
  });
}

/** What comes through CometD. */
export interface Told {
  readonly channel: string;
  readonly data: Record<string, unknown>;
  readonly ext?: { readonly number: number };
}

/** A Bayeux client that subscribes and then asks, without waiting, what there is to hear. */
export async function listener(mock: Mock, user: string, ...channels: readonly string[]): Promise<() => Promise<readonly Told[]>> {
  return listenerAt({ url: `${mock.url}/api/v2/notifications`, headers: login(user) }, channels);
}

/** The same at any address. */
export async function listenerAt({ url, headers }: Place, channels: readonly string[]): Promise<() => Promise<readonly Told[]>> {
  const send = async (message: Record<string, unknown>) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify([message]) });
    return (await response.json()) as readonly Record<string, unknown>[];
  };
  const [shaken] = await send({ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] });
  const clientId = shaken?.['clientId'];
  // It never waits, from the first on: whoever does not want to wait any more says that it lost an answer.
  await send({ channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout: 0 } });
  await send({ channel: '/meta/subscribe', clientId, subscription: channels });
  return async () => {
    const messages = await send({ channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout: 0 } });
    return messages.filter((one) => one['data'] !== undefined) as unknown as readonly Told[];
  };
}
