/**
 * The Workspace API v3 at /workspace/v3: a session by token and cookie, its start on CometD, the voice channel and its
 * operations, on the same run as everything else. Source: the vendor's JavaScript client, whose requests it answers, and
 * its sample server; what they leave open stands among the choices of the stream `workspace-v3`.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { check, type DN, type Step } from '../model/index.ts';
import { ERROR_CODES, shown } from '../tlib/index.ts';
import {
  INITIALIZATION_CHANNEL,
  initializationComplete,
  matches,
  standing,
  VOICE_CHANNEL,
  voiceMessage,
  WORKSPACE_ACCEPTED,
  WORKSPACE_CONFIGURATION,
  WORKSPACE_DONE,
  WORKSPACE_TOPICS,
  WORKSPACE_V3,
  workspaceBody,
  workspaceCallObject,
  workspaceCalls,
  workspaceError,
  workspaceErrors,
  workspaceStep,
  workspaceUser,
  type BayeuxMessage,
  type WorkspaceAnswer,
  type WorkspaceState,
} from '../streams/index.ts';
import { agentNamed } from './agents.ts';
import { json, readText, send, type Reply } from './http.ts';
import { longPolling } from './long-polling.ts';
import { Notifications, type Manner } from './notifications.ts';
import type { Session } from './session.ts';
import type { Listener } from './upgrades.ts';
import { leaving, signIn } from './workspace.sign-in.ts';
import { cookieGone, cookieOf, WorkspaceSessions, type WorkspaceSession } from './workspace.sessions.ts';

const ROOT = '/workspace/v3';
const replyOf = (answer: WorkspaceAnswer, more: Readonly<Record<string, unknown>> = {}, operationId?: string): Reply =>
  json(answer.httpStatus, { ...workspaceBody(answer, operationId), ...more });

const NO_SESSION = workspaceErrors.unauthorized(
  'Begin with POST /workspace/v3/initialize-workspace and send its cookie WORKSPACE_SESSIONID.',
);

/** An operation that fails late, on purpose: of the switch's errors, that of a call whose state has changed meanwhile. Chosen. */
const LATE = workspaceError(ERROR_CODES.state.code, `${ERROR_CODES.state.meaning} This is a fault that was asked for at /model/faults.`);

/** The answer to a browser that asks before it asks: the headers that the vendor's client sends. */
export const WORKSPACE_PREFLIGHT: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'Authorization, Content-Type, Accept, X-Api-Key, Cookie',
    'access-control-max-age': '600',
  },
};

export interface WorkspaceOptions extends Manner {
  /** Does the operation fail after it was accepted? Then `tell` is called later. */
  readonly failsLate?: (operation: string, tell: () => void) => boolean;
}

interface Asked {
  readonly method: string;
  /** Without /workspace/v3. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Undefined where it is empty. */
  readonly body: unknown;
}

export class Workspace {
  readonly notifications: Notifications;
  private readonly sessions: WorkspaceSessions;
  private readonly session: Session;
  private readonly failsLate: NonNullable<WorkspaceOptions['failsLate']>;

  constructor(session: Session, options: WorkspaceOptions) {
    this.session = session;
    this.failsLate = options.failsLate ?? (() => false);
    this.sessions = new WorkspaceSessions((id) => {
      this.notifications.forgetAgent(id);
    });
    const told = () =>
      session.after(WORKSPACE_V3).messages.flatMap((one) => {
        const message = voiceMessage(one, session.runID);
        return this.sessions.of(one.dn).map(({ id }) => ({ to: id, message }));
      });
    this.notifications = new Notifications(session, { topics: WORKSPACE_TOPICS, told, heard: this.heard }, options);
  }

  private get state(): WorkspaceState {
    return this.session.after(WORKSPACE_V3).state;
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
    shared: Readonly<Record<string, string>>,
  ): Promise<void> {
    const answer = (reply: Reply) => {
      send(response, { ...reply, headers: { ...reply.headers, ...shared } });
    };
    const path = pathname.slice(ROOT.length);
    const signing = await signIn(request, { pathname, searchParams }, this.session.world);
    if (signing) {
      answer(signing);
      return;
    }
    if (path === '/initialize-workspace') {
      answer(this.initialize(request, searchParams));
      return;
    }
    const mine = this.sessions.find(request.headers.cookie);
    if (path === '/logout') answer(leaving(request, searchParams, this.logout(mine)));
    else if (mine && /^\/notifications(\/[a-z]*)?$/.test(path)) await longPolling(this.notifications, mine.id, request, response, shared);
    else if (!mine || mine.ended) answer(replyOf(NO_SESSION));
    else {
      const body = await bodyOf(request);
      answer(
        'problem' in body
          ? body.problem
          : this.asked(mine, { method: request.method ?? 'GET', path, query: searchParams, body: body.value }),
      );
    }
  }

  /** Who opens a WebSocket. */
  listener({ cookie }: IncomingHttpHeaders): Listener | Reply {
    const mine = this.sessions.find(cookie);
    return mine ? { agent: mine.id, notifications: this.notifications, headers: {} } : replyOf(NO_SESSION);
  }

  /** Sessions and clients are lost, as when a server is started again. */
  forgetAll(): void {
    this.sessions.forgetAll();
    this.notifications.forgetAll();
  }

  /** How many sessions an agent has whose voice channel is active. */
  sessionsOf(dn: DN): number {
    return this.sessions.of(dn).length;
  }

  /** How many clients of an agent listen. */
  clientsOf(dn: string): number {
    return this.sessions.of(dn).reduce((sum, { id }) => sum + this.notifications.clientsOf(id), 0);
  }

  close(): void {
    this.notifications.close();
  }

  /** The code or the token names the agent. The rest of the start is told on the channel of initialization. */
  private initialize({ method, headers }: IncomingMessage, query: URLSearchParams): Reply {
    if (method !== 'POST') return replyOf(workspaceErrors.wrongMethod('POST'));
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
    const user = agentNamed(this.session.world, token ?? query.get('code') ?? undefined);
    if (user === undefined)
      return replyOf(
        workspaceErrors.unauthorized('Here the bearer token, or the code, is the DN or the agentID of an agent of this scenario.'),
      );
    return { ...replyOf(WORKSPACE_ACCEPTED), headers: { 'set-cookie': cookieOf(this.sessions.begin(user), headers) } };
  }

  /** Answered with JSON whatever the state: a client that hears an error here falls over. The last session of an agent logs it out. */
  private logout(mine: WorkspaceSession | undefined): Reply {
    const dn = mine?.dn;
    if (mine) this.sessions.end(mine);
    if (dn !== undefined && this.sessions.of(dn).length === 0) this.take({ request: 'TAgentLogout', thisDN: dn });
    return { ...replyOf(WORKSPACE_DONE), headers: { 'set-cookie': cookieGone } };
  }

  private asked(mine: WorkspaceSession, asked: Asked): Reply {
    const { method, path } = asked;
    const found = path.startsWith('/voice/') && path !== '/voice/calls' ? 'voice' : PLACES[path];
    if (found === undefined)
      return this.place(path) ?? replyOf(workspaceErrors.notFound(`There is nothing at ${shown(ROOT + path, 200)}.`));
    const wanted = found === 'voice' || found === 'activate' ? 'POST' : 'GET';
    if (method !== wanted) return replyOf(workspaceErrors.wrongMethod(wanted));
    switch (found) {
      case 'voice':
        return this.operate(mine, asked);
      case 'activate':
        return this.activate(mine, asked.body);
      case 'calls':
        return replyOf(WORKSPACE_DONE, {
          data: {
            calls:
              mine.dn === undefined ? [] : workspaceCalls(this.state, mine.dn).map((call) => workspaceCallObject(call, this.session.runID)),
          },
        });
      case 'session':
        return replyOf(WORKSPACE_DONE, {
          data: {
            user: workspaceUser(this.state, mine.dn ?? mine.user, mine.dn !== undefined, this.session.runID),
            'pending-login-async': { state: 'Complete' },
          },
        });
      case 'configuration':
        return replyOf(WORKSPACE_DONE, { data: WORKSPACE_CONFIGURATION });
      case 'alive':
        return { status: 200, text: '' };
    }
  }

  /** The DNs of a place; here every DN is a place of its own. */
  private place(path: string): Reply | undefined {
    const name = /^\/configuration\/places\/([^/]+)\/dns$/.exec(path)?.[1];
    const dn = name === undefined ? undefined : agentNamed(this.session.world, name);
    return dn === undefined ? undefined : replyOf(WORKSPACE_DONE, { data: { devices: [{ number: dn }] } });
  }

  private activate(mine: WorkspaceSession, body: unknown): Reply {
    const { data } = (typeof body === 'object' && body !== null ? body : {}) as { readonly data?: unknown };
    if (typeof data !== 'object' || data === null)
      return replyOf(workspaceErrors.wrongRequest('activate-channels needs "data" with "dn" or "placeName".'));
    const { dn: number, placeName, agentId } = data as Readonly<Record<string, unknown>>;
    const name = number ?? placeName ?? agentId;
    const dn = typeof name === 'string' ? agentNamed(this.session.world, name) : undefined;
    if (dn === undefined)
      return replyOf(workspaceErrors.wrongRequest('"dn", or "placeName", must be the DN of an agent of this scenario.'));
    mine.dn = dn;
    // The login itself tells of the DN.
    const told = this.take({ request: 'TAgentLogin', thisDN: dn }) ? 1 : 0;
    for (const message of standing(this.state, dn, this.session.runID).slice(told)) this.notifications.publish(mine.id, message);
    return replyOf(WORKSPACE_DONE);
  }

  private operate(mine: WorkspaceSession, { path, body }: Asked): Reply {
    if (mine.dn === undefined)
      return replyOf(workspaceErrors.forbidden('The voice channel is not active: POST /workspace/v3/activate-channels first.'));
    const { dn } = mine;
    const late = (): void => {
      this.tell(dn, LATE);
    };
    if (this.failsLate(path.split('/').at(-1) ?? '', late)) return replyOf(WORKSPACE_ACCEPTED);
    if (this.session.isFull) return replyOf(workspaceErrors.full('The scenario holds as many steps as it can. Start the server again.'));
    const done = workspaceStep(this.state, dn, ROOT + path, body, this.session.runID);
    const { operationId } = (typeof body === 'object' && body !== null ? body : {}) as { readonly operationId?: unknown };
    const id = typeof operationId === 'string' ? shown(operationId, 200) : undefined;
    if (!done.ok) return replyOf(done.error, {}, id);
    if ('step' in done.value) {
      if (done.value.before) this.session.act(done.value.before);
      this.session.act(done.value.step);
    } else this.tell(dn, done.value.told);
    return replyOf(WORKSPACE_ACCEPTED, {}, id);
  }

  /** Tells every client of a DN something that no step tells. */
  private tell(dn: DN, message: ReturnType<typeof workspaceError>): void {
    for (const { id } of this.sessions.of(dn)) this.notifications.publish(id, message);
  }

  /** Takes a step that follows from what a session does, if the switch would take it. */
  private take(step: Step): boolean {
    if (this.session.isFull || check(this.session.world, step)) return false;
    this.session.act(step);
    return true;
  }

  /** Whoever subscribes is told how things stand: a client does not wait for the answer to its subscription. */
  private readonly heard = (id: string, _: readonly BayeuxMessage[], replies: readonly BayeuxMessage[]): void => {
    const mine = this.sessions.named(id);
    if (!mine) return;
    const subscribed = replies
      .filter(({ channel, successful }) => channel === '/meta/subscribe' && successful === true)
      .flatMap(({ subscription }) => subscription as string | readonly string[]);
    const hears = (channel: string): boolean => subscribed.some((one) => matches(one, channel));
    if (hears(INITIALIZATION_CHANNEL)) this.notifications.publish(id, initializationComplete(this.state, mine.user));
    if (mine.dn !== undefined && hears(VOICE_CHANNEL))
      for (const message of standing(this.state, mine.dn, this.session.runID)) this.notifications.publish(id, message);
  };
}

type Place = 'voice' | 'activate' | 'calls' | 'session' | 'configuration' | 'alive';
const PLACES: Readonly<Record<string, Place | undefined>> = {
  '/activate-channels': 'activate',
  '/voice/calls': 'calls',
  '/current-session': 'session',
  '/userinfo': 'session',
  '/configuration': 'configuration',
  '/auth-keep-alive': 'alive',
};

/** The body as JSON; an empty one is none, whatever its content type says. */
async function bodyOf(request: IncomingMessage): Promise<{ readonly value: unknown } | { readonly problem: Reply }> {
  const text = await readText(request);
  if (!text.ok)
    return {
      problem: replyOf({
        ...workspaceErrors.wrongRequest((text.error.body as { readonly error: string }).error),
        httpStatus: text.error.status,
      }),
    };
  if (text.value.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text.value) as unknown };
  } catch {
    return { problem: replyOf(workspaceErrors.wrongRequest('The body is not JSON.')) };
  }
}
