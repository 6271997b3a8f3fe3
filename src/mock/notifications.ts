/**
 * CometD over long polling: the requests of `src/streams/bayeux.ts` come and go by HTTP, and this is where the
 * clock lives. A connect is held until there is something to tell or its time is over; a client that fetches
 * nothing for long is forgotten.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { DN } from '../model/index.ts';
import {
  clientOf,
  emptyServer,
  forget,
  letGo,
  publish,
  putBack,
  receive,
  release,
  waiting,
  type BayeuxMessage,
  type BayeuxServer,
  type Released,
} from '../streams/index.ts';
import { json, notAllowed, problem, readJson, send, type Reply } from './http.ts';
import type { Session } from './session.ts';

export const HOLD_MS = 25_000;
export const FORGET_MS = 60_000;
/** Whoever closes a connection later than this after an answer has read it. Chosen. */
const DOUBT_MS = 1000;
/** As many messages as one request may bring. Clients send a handful. */
export const MAX_MESSAGES = 100;

/** What a system tells by its CometD channel. */
export interface Teller {
  /** Channels that may be subscribed; those of Web Services unless said. */
  readonly topics?: readonly string[];
  /** What the last step tells, in order, and whom: the name that `handle` was given for a client. */
  readonly told: () => readonly { readonly to: string; readonly message: { readonly channel: string; readonly data: unknown } }[];
  /** What a client said, when the server has taken it and before it is answered. */
  readonly heard?: (from: string, messages: readonly BayeuxMessage[], replies: readonly BayeuxMessage[]) => void;
}

interface Held {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly headers: Readonly<Record<string, string>>;
  readonly timer: NodeJS.Timeout;
}

/** How a channel behaves. */
export interface Manner {
  /** How long a connect is held. */
  readonly holdMs?: number;
  /** After how long a client that does not come back is forgotten. */
  readonly forgetMs?: number;
  /** How often the next notification is delivered: none, and it is lost. */
  readonly times?: () => number;
}

export class Notifications {
  private server: BayeuxServer;
  private readonly held = new Map<string, Held>();
  private readonly watched = new WeakMap<Socket, () => void>();
  private readonly leaving = new Map<string, NodeJS.Timeout>();
  private readonly stop: () => void;
  private readonly teller: Teller;
  private readonly times: () => number;
  private readonly holdMs: number;
  private readonly forgetMs: number;

  constructor(session: Session, teller: Teller, { holdMs = HOLD_MS, forgetMs = FORGET_MS, times = () => 1 }: Manner = {}) {
    this.teller = teller;
    this.times = times;
    this.holdMs = holdMs;
    this.forgetMs = forgetMs;
    this.server = emptyServer(['long-polling'], holdMs, teller.topics);
    this.stop = session.onStep(() => {
      for (const { to, message } of this.teller.told()) this.publish(to, message);
    });
  }

  /** How many clients there are. */
  get clients(): number {
    return this.server.clients.length;
  }

  /** How many of them are one agent's. */
  clientsOf(agent: string): number {
    return this.server.clients.filter((client) => client.agent === agent).length;
  }

  /** How many connects are held. */
  get waiting(): number {
    return this.held.size;
  }

  /** One request of a client: answers it, or keeps the response until there is something to tell. */
  async handle(agent: DN, request: IncomingMessage, response: ServerResponse, headers: Readonly<Record<string, string>>): Promise<void> {
    const answer = (reply: Reply) => {
      send(response, { ...reply, headers: { ...reply.headers, ...headers } });
    };
    if (request.method !== 'POST') {
      answer(notAllowed('POST'));
      return;
    }
    const body = await readJson(request);
    if (!body.ok) {
      answer(body.error);
      return;
    }
    const messages = messagesIn(body.value);
    if (!messages) {
      answer(problem(400, 'The body must be a JSON array of Bayeux messages, which are objects.'));
      return;
    }
    if (messages.length > MAX_MESSAGES) {
      answer(problem(413, `A request may have ${String(MAX_MESSAGES)} messages.`));
      return;
    }
    const { server, replies, held, released } = receive(this.server, agent, messages, randomUUID);
    this.server = server;
    this.teller.heard?.(agent, messages, replies);
    for (const one of released) this.answerHeld(one);
    for (const id of clientsIn(messages, replies)) this.expectAgain(id);
    if (held === undefined) {
      for (const id of connectedIn(messages)) this.watch(id, request, response);
      answer(json(200, replies));
    } else this.hold(held, request, response, headers);
  }

  /** Every session is lost, as when a server is started again: clients must handshake anew. */
  forgetAll(): void {
    for (const id of [...this.held.keys()]) this.release(id);
    for (const { id } of this.server.clients) this.server = forget(this.server, id);
  }

  /** Answers every connect that is held, and lets nothing run on. */
  close(): void {
    this.stop();
    for (const id of [...this.held.keys()]) this.release(id);
    for (const timer of this.leaving.values()) clearTimeout(timer);
    this.leaving.clear();
  }

  private hold(id: string, request: IncomingMessage, response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    clearTimeout(this.leaving.get(id));
    const timer = setTimeout(() => {
      this.release(id);
    }, this.holdMs);
    this.held.set(id, { request, response, headers, timer });
    // Whoever waited may go away: what is queued then waits for the next connect.
    response.once('close', () => {
      if (this.held.get(id)?.response !== response) return;
      this.drop(id);
      this.server = letGo(this.server, id);
      this.expectAgain(id);
    });
  }

  private drop(id: string): Held | undefined {
    const held = this.held.get(id);
    clearTimeout(held?.timer);
    this.held.delete(id);
    return held;
  }

  private release(id: string): void {
    const { server, messages } = release(this.server, id);
    this.server = server;
    this.answerHeld({ client: id, messages });
    this.expectAgain(id);
  }

  private answerHeld({ client, messages }: Released): void {
    const held = this.drop(client);
    if (!held || messages.length === 0) return;
    const { request, response, headers } = held;
    this.watch(client, request, response);
    send(response, { ...json(200, messages), headers });
  }

  /**
   * What the connection tells of an answer that is about to go: it was not written in full or the connection was
   * reset, so it did not arrive; or whoever asked closed a connection that could have gone on, soon after the
   * answer, so it may not have arrived, and goes again once.
   */
  private watch(id: string, request: IncomingMessage, response: ServerResponse): void {
    const batch = clientOf(this.server, id)?.batch;
    if (batch === undefined) return;
    const { socket } = request;
    const mayGoOn = request.headers.connection?.toLowerCase() !== 'close' && request.httpVersion === '1.1';
    const lost = (times?: number) => {
      forgetIt();
      this.server = putBack(this.server, id, batch, times);
    };
    const reset = () => {
      lost();
    };
    const ended = () => {
      if (!response.writableFinished) lost();
      else if (mayGoOn) lost(1);
    };
    const closed = () => {
      if (!response.writableFinished) lost();
    };
    const forgetIt = () => {
      clearTimeout(timer);
      socket.off('error', reset).off('end', ended);
      response.off('close', closed);
    };
    const timer = setTimeout(() => socket.off('end', ended), DOUBT_MS).unref();
    socket.on('error', reset).on('end', ended);
    response.on('close', closed);
    // The next request on the connection, or the connection's end, ends the watch.
    const last = this.watched.get(socket);
    this.watched.set(socket, forgetIt);
    last?.();
    if (response.destroyed) lost();
  }

  /** A client is forgotten when it does not come back in time. */
  private expectAgain(id: string): void {
    clearTimeout(this.leaving.get(id));
    this.leaving.delete(id);
    if (this.held.has(id) || !this.server.clients.some((client) => client.id === id)) return;
    this.leaving.set(
      id,
      setTimeout(() => {
        this.leaving.delete(id);
        this.server = forget(this.server, id);
      }, this.forgetMs),
    );
  }

  /** Queues a message. The answer to the operation goes first, what followed from it after: so it is with Web Services. */
  publish(to: string, message: { readonly channel: string; readonly data: unknown }): void {
    this.server = publish(this.server, to, message, this.times());
    setImmediate(() => {
      for (const id of waiting(this.server)) this.release(id);
    });
  }
}

/** One message or several; undefined for anything else. */
function messagesIn(body: unknown): readonly BayeuxMessage[] | undefined {
  const messages: readonly unknown[] = Array.isArray(body) ? body : [body];
  const areObjects = messages.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  return messages.length > 0 && areObjects ? (messages as readonly BayeuxMessage[]) : undefined;
}

function clientsIn(messages: readonly BayeuxMessage[], replies: readonly BayeuxMessage[]): readonly string[] {
  return [...new Set([...messages, ...replies].map(({ clientId }) => clientId))].filter((id) => typeof id === 'string');
}

/** The clients whose connects were answered at once. */
const connectedIn = (messages: readonly BayeuxMessage[]): readonly string[] => [
  ...new Set(messages.flatMap(({ channel, clientId }) => (channel === '/meta/connect' && typeof clientId === 'string' ? [clientId] : []))),
];
