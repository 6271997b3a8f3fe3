/**
 * The mock server: Web Services, its CometD channel and the recorder over HTTP on the loopback interface, all on
 * one run of the model. This file only says which address belongs to whom.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunID, ScenarioDocument } from '../scenario/index.ts';
import { errorMessage, RECORDER, WEB_SERVICES, WORKSPACE_V3 } from '../streams/index.ts';
import { Agents } from './agents.ts';
import { control, Followers } from './control.ts';
import { pageFile } from './files.ts';
import { crossOrigin, csrfHeaders, lacksToken, preflight, strayed, turnedAway, type Trust } from './guard.ts';
import { Faults, readFaults } from './faults.ts';
import { GUARDED, json, notAllowed, problem, readJson, send, type Reply } from './http.ts';
import { keep } from './keep.ts';
import { longPolling } from './long-polling.ts';
import { Notifications } from './notifications.ts';
import { people } from './people.ts';
import { statusOf, statusPage } from './status.ts';
import { webServicesTeller } from './web-services.teller.ts';
import { recorder } from './recorder.ts';
import { rest } from './rest.ts';
import { Session } from './session.ts';
import { systemAt } from './systems.ts';
import { addressOf, takeUpgrades, type Listener } from './upgrades.ts';
import type { Sockets } from './websocket.ts';
import { Workspace, WORKSPACE_PREFLIGHT } from './workspace.ts';
import { shown } from '../tlib/index.ts';

export interface MockOptions {
  readonly document: ScenarioDocument;
  /** It stands in the ids of the calls, so that those of another run are not taken for them. Without one: the page's ids. */
  readonly runID?: RunID;
  /** The built page's folder. */
  readonly page?: string;
  readonly holdMs?: number;
  readonly forgetMs?: number;
  /** Whatever changes something must bring the token that an answer to GET brought. */
  readonly csrf?: boolean;
  readonly trust?: Trust;
  /** Whoever rings and has no client connected answers after so many milliseconds, and so do external parties. */
  readonly people?: number;
  /** The run is written to this file as it happens. */
  readonly keep?: string;
  /** How often it is looked whether a WebSocket is still there. */
  readonly beatMs?: number;
}
export interface Mock {
  /** "http://127.0.0.1:8080" */
  readonly url: string;
  readonly session: Session;
  readonly notifications: Notifications;
  readonly faults: Faults;
  readonly sockets: Pick<Sockets, 'cut' | 'size'>;
  /** How many clients wait for something to tell, in either API. */
  readonly waiting: () => number;
  /** Answers what waits, then stops. */
  readonly close: () => Promise<void>;
}

const NO_TOKEN = json(403, {
  statusCode: 3,
  statusMessage: 'The header X-CSRF-TOKEN is missing or old: an answer to GET brings the token (--csrf).',
});

/** How long a request may take to arrive. */
export const REQUEST_MS = 30_000;

const IDLE_AGENTS = ['A', 'B', 'C', 'D'].map((dn, at) => ({ dn, agentID: String(1001 + at) }));
/** What the server starts with when no scenario is given. */
export const IDLE: ScenarioDocument = { scenario: 1, title: 'Mock server', devices: IDLE_AGENTS, steps: [] };

/** Starts on a port of 127.0.0.1 (0: any free one). Rejects when the port is taken. */
export async function serveMock(options: MockOptions, port: number): Promise<Mock> {
  const session = new Session(options.document, options.runID);
  // Each system hears of every step from the first on: none has to go through them all when it is asked.
  session.after(WEB_SERVICES);
  session.after(WORKSPACE_V3);
  session.after(RECORDER);
  const ending: (() => void)[] = options.keep === undefined ? [] : [keep(session, options.keep)];
  const faults = new Faults();
  const manner = { ...options, times: () => faults.times() };
  let url = '';
  /** The address by which each agent's client reached the server last: it stands in what the agent is told. */
  const bases = new Map<string, string>();
  const notifications = new Notifications(
    session,
    webServicesTeller(session, (dn) => bases.get(dn) ?? url),
    manner,
  );
  const workspace = new Workspace(session, { ...manner, failsLate: (operation, tell) => faults.failsLate(operation, tell) });
  const followers = new Followers(session);
  const agents = new Agents();

  const clients = (dn: string): number => notifications.clientsOf(dn) + workspace.clientsOf(dn);
  const sessions = (dn: string) => ({ webServices: agents.loggedIn.includes(dn) ? 1 : 0, workspace: workspace.sessionsOf(dn) });
  if (options.people !== undefined) ending.push(people(session, options.people, (dn) => clients(dn) > 0));
  const status = () => json(200, statusOf({ world: session.world, steps: session.steps, sessions, clients, faults: faults.inForce }));
  const restart = (): void => {
    agents.forgetAll();
    notifications.forgetAll();
    workspace.forgetAll();
    // At once: whoever is answered as by a server that knows nothing is answered on a connection that stays.
    sockets.cut();
    server.closeAllConnections();
  };

  /** POST begins faults, GET lists those in force, DELETE ends them. */
  const weather = async (request: IncomingMessage): Promise<Reply> => {
    if (request.method === 'DELETE') faults.end();
    else if (request.method === 'POST') {
      const body = await readJson(request);
      if (!body.ok) return body.error;
      const read = readFaults(body.value);
      if (!read.ok) return problem(400, read.error);
      faults.begin(read.value);
      if (read.value.forgetClients === true) for (const one of [notifications, workspace.notifications]) one.forgetAll();
      if (read.value.restart === true) setTimeout(restart, 50).unref();
    } else if (request.method !== 'GET') return notAllowed('GET', 'POST', 'DELETE');
    return json(200, faults.inForce);
  };

  const failsLate = (dn: string) => (operation: unknown) =>
    faults.failsLate(operation, () => {
      notifications.publish(dn, errorMessage(dn, bases.get(dn) ?? url));
    });

  /** Who opens a WebSocket. */
  const admit = (request: IncomingMessage, { pathname }: URL): Listener | Reply => {
    if (systemAt(pathname) === 'workspace-v3') return workspace.listener(request.headers);
    const login = agents.login(request.headers, session.world);
    if (!('dn' in login)) return login;
    bases.set(login.dn, baseOf(request));
    return { agent: login.dn, notifications, headers: login.headers };
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const shared = crossOrigin(request.headers, options.trust);
    const answer = (reply: Reply, headers: Readonly<Record<string, string>> = {}) => {
      send(response, { ...reply, headers: { ...reply.headers, ...headers, ...shared } });
    };
    const away = turnedAway(request.headers, options.trust);
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
    const base = baseOf(request);
    const astray = strayed(request, pathname);
    if (astray) {
      answer(astray);
      return;
    }
    const system = systemAt(pathname);
    const instead = system === undefined || request.method === 'OPTIONS' ? undefined : await faults.meet();
    if (instead) {
      answer(instead);
      return;
    }
    if (request.method === 'OPTIONS') answer(system === 'workspace-v3' ? WORKSPACE_PREFLIGHT : preflight);
    else if (system === 'web-services') {
      const login = agents.login(request.headers, session.world);
      if ('dn' in login) bases.set(login.dn, base);
      if (!('dn' in login)) answer(login);
      else if (options.csrf && lacksToken(request, login.token)) answer(NO_TOKEN, login.headers);
      else if (/^\/api\/v2\/notifications(\/[a-z]*)?$/.test(pathname))
        await longPolling(notifications, login.dn, request, response, { ...login.headers, ...shared });
      else
        answer(
          await rest(session, login.dn, request, {
            path: pathname.replace(/\/+$/, ''),
            query: searchParams,
            base,
            failsLate: failsLate(login.dn),
          }),
          { ...login.headers, ...csrfHeaders(request.method, login.token) },
        );
    } else if (system === 'workspace-v3') await workspace.handle(request, response, address, shared);
    else if (system === 'recorder') answer(await recorder(session, request, search));
    else if (pathname === '/model/events') {
      const refused = followers.follow(request, response, searchParams.get('after'), shared);
      if (refused) answer(refused);
    } else if (pathname === '/model' && request.method === 'GET') answer(statusPage);
    else if (pathname === '/model/status' && request.method === 'GET') answer(status());
    else if (pathname === '/model/faults') answer(await weather(request));
    else if (pathname.startsWith('/model/'))
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
  const sockets = takeUpgrades(server, { trust: options.trust, meet: async () => faults.meet(), admit, beatMs: options.beatMs });
  // Whoever sends a request by drops is not waited for.
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  url = await listen(server, port);
  const close = async (): Promise<void> => {
    for (const end of ending) end();
    notifications.close();
    workspace.close();
    sockets.close();
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
  const waiting = () => notifications.waiting + workspace.notifications.waiting;
  return { url, session, notifications, faults, sockets, waiting, close };
}

const baseOf = ({ headers }: IncomingMessage): string => `http://${headers.host ?? ''}`;

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
