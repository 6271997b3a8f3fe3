/**
 * The mock server: Web Services, its CometD channel and the recorder over HTTP on the loopback interface, all on
 * one run of the model. This file only says which address belongs to whom.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunID, ScenarioDocument } from '../scenario/index.ts';
import { Agents } from './agents.ts';
import { keepConnections } from './connections.ts';
import { control, Followers } from './control.ts';
import { pageFile } from './files.ts';
import { crossOrigin, preflight, strayed, turnedAway } from './guard.ts';
import { GUARDED, problem, send, type Reply } from './http.ts';
import { Notifications } from './notifications.ts';
import { webServicesTeller } from './web-services.teller.ts';
import { recorder } from './recorder.ts';
import { rest } from './rest.ts';
import { Session } from './session.ts';
import { systemAt } from './systems.ts';
import { shown } from '../tlib/index.ts';

export interface MockOptions {
  readonly document: ScenarioDocument;
  /** It stands in the ids of the calls, so that those of another run are not taken for them. Without one: the page's ids. */
  readonly runID?: RunID;
  /** The built page's folder. */
  readonly page?: string;
  readonly holdMs?: number;
  readonly forgetMs?: number;
}
export interface Mock {
  /** "http://127.0.0.1:8080" */
  readonly url: string;
  readonly session: Session;
  readonly notifications: Notifications;
  /** Answers what waits, then stops. */
  readonly close: () => Promise<void>;
}

/** How long a request may take to arrive. */
export const REQUEST_MS = 30_000;

/** What the server starts with when no scenario is given. */
export const IDLE: ScenarioDocument = { scenario: 1, title: 'Mock server', devices: ['A', 'B', 'C', 'D'].map((dn) => ({ dn })), steps: [] };

/** Starts on a port of 127.0.0.1 (0: any free one). Rejects when the port is taken. */
export async function startMock(options: MockOptions, port: number): Promise<Mock> {
  const session = new Session(options.document, options.runID);
  let url = '';
  const notifications = new Notifications(
    session,
    webServicesTeller(session, () => url),
    options,
  );
  const followers = new Followers(session);
  const agents = new Agents();

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const shared = crossOrigin(request.headers);
    const answer = (reply: Reply, headers: Readonly<Record<string, string>> = {}) => {
      send(response, { ...reply, headers: { ...reply.headers, ...headers, ...shared } });
    };
    const away = turnedAway(request.headers);
    if (away) {
      answer(away);
      return;
    }
    const address = addressOf(request);
    if (!address) {
      answer(problem(400, 'This address cannot be read.'));
      return;
    }
    const { pathname, search, searchParams } = address;
    const astray = strayed(request, pathname);
    if (astray) {
      answer(astray);
      return;
    }
    const system = systemAt(pathname);
    if (request.method === 'OPTIONS') answer(preflight);
    else if (system === 'web-services') {
      const login = agents.login(request.headers, session.world);
      if (!('dn' in login)) answer(login);
      else if (/^\/api\/v2\/notifications(\/[a-z]*)?$/.test(pathname))
        await notifications.handle(login.dn, request, response, { ...login.headers, ...shared });
      else answer(await rest(session, login.dn, request, pathname, url), login.headers);
    } else if (system === 'recorder') answer(await recorder(session, request, search));
    else if (pathname === '/model/events') {
      const refused = followers.follow(request, response, searchParams.get('after'), shared);
      if (refused) answer(refused);
    } else if (pathname.startsWith('/model/'))
      answer((await control(session, request, pathname)) ?? problem(404, `There is nothing at ${shown(pathname, 200)}.`));
    else {
      const file = await pageFile(options.page, request.method, pathname);
      if ('bytes' in file) sendBytes(response, file, request.method === 'HEAD');
      else answer(file);
    }
  };

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      send(response, problem(500, `Something broke: ${shown(error instanceof Error ? error.message : String(error), 200)}`));
    });
  });
  keepConnections(server);
  // Whoever sends a request by drops is not waited for.
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  url = await listen(server, port);
  const close = async (): Promise<void> => {
    notifications.close();
    followers.close();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, 500).unref();
    });
  };
  return { url, session, notifications, close };
}

function addressOf({ url = '/' }: IncomingMessage): URL | undefined {
  try {
    return url.startsWith('/') && !url.startsWith('//') ? new URL(url, 'http://127.0.0.1') : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });
}

function sendBytes(
  response: ServerResponse,
  { bytes, type, headers }: { readonly bytes: Buffer; readonly type?: string; readonly headers?: Readonly<Record<string, string>> },
  headOnly: boolean,
): void {
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    ...GUARDED,
    ...headers,
  });
  response.end(headOnly ? undefined : bytes);
}
