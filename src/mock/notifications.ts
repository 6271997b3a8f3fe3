/**
 * The clients of CometD, whatever carries their messages: what `src/streams/bayeux` makes of them, and the clock. A
 * connect is held until there is something to tell or its time is over; a client that fetches nothing for long is
 * forgotten. How messages come and answers go stands in `long-polling.ts` and `websocket.ts`.
 */
import { randomUUID } from 'node:crypto';
import type { DN } from '../model/index.ts';
import { bad, good, type Result } from '../scenario/index.ts';
import {
  clientOf,
  emptyServer,
  forget,
  forgetAgent,
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
import type { Session } from './session.ts';

const HOLD_MS = 25_000;
const FORGET_MS = 60_000;
/** As many messages as one request may bring. Clients send a handful. */
const MAX_MESSAGES = 100;
/** The better first; a client takes the first that it can do. */
const CONNECTION_TYPES = ['websocket', 'long-polling'];

/** What a system tells by its CometD channel. */
export interface Teller {
  /** Channels that may be subscribed. */
  readonly topics: readonly string[];
  /** What the last step tells, in order, and whom: the name that `receive` was given for a client. */
  readonly told: () => readonly { readonly to: string; readonly message: { readonly channel: string; readonly data: unknown } }[];
  /** What a client said, when the server has taken it and before it is answered. */
  readonly heard?: (from: string, messages: readonly BayeuxMessage[], replies: readonly BayeuxMessage[]) => void;
}

/** Says that an answer did not arrive; with a number, that it may not have: what went more often does not go again. */
export type Lost = (times?: number) => void;

/** How answers go to whoever asked. */
export interface Way {
  /** `lost` is given where the answer carries what was queued. */
  readonly answer: (messages: readonly BayeuxMessage[], lost?: Lost) => void;
  /** In: what happens when whoever waits has gone. Out: the function that ends that. */
  readonly onceGone: (gone: () => void) => () => void;
}

interface Held {
  readonly way: Way;
  readonly timer: NodeJS.Timeout;
  readonly stop: () => void;
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
    this.server = emptyServer(CONNECTION_TYPES, holdMs, teller.topics);
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

  /** How much is kept of all that ever came, by what it is: none of it may grow with the run. */
  get kept(): Readonly<Record<'clients' | 'queued' | 'numbers' | 'held' | 'leaving', number>> {
    const { clients, numbers } = this.server;
    return {
      clients: clients.length,
      queued: clients.reduce((sum, { queue, sent }) => sum + queue.length + sent.length, 0),
      numbers: numbers.size,
      held: this.held.size,
      leaving: this.leaving.size,
    };
  }

  /** Messages of a client, which came together: answers them, or keeps the way until there is something to tell. */
  receive(agent: DN, messages: readonly BayeuxMessage[], way: Way): void {
    const { server, replies, held, released } = receive(this.server, agent, messages, randomUUID);
    this.server = server;
    this.teller.heard?.(agent, messages, replies);
    for (const one of released) this.answerHeld(one);
    for (const id of clientsIn(messages, replies)) this.expectAgain(id);
    this.tidy(messages);
    if (held === undefined) way.answer(replies, this.lostBy(connectedIn(messages)));
    else this.hold(held, way);
  }

  /** Every client is lost, as when a server is started again: they must handshake anew. */
  forgetAll(): void {
    for (const id of [...this.held.keys()]) this.release(id);
    for (const { id } of this.server.clients) this.server = forget(this.server, id);
    this.tidy();
  }

  /** An agent is lost, its clients and how much it was told. */
  forgetAgent(agent: string): void {
    for (const { id } of this.server.clients.filter((client) => client.agent === agent)) this.release(id);
    this.server = forgetAgent(this.server, agent);
    this.tidy();
  }

  /** Answers every connect that is held, and lets nothing run on. */
  close(): void {
    this.stop();
    for (const id of [...this.held.keys()]) this.release(id);
    for (const timer of this.leaving.values()) clearTimeout(timer);
    this.leaving.clear();
  }

  private hold(id: string, way: Way): void {
    clearTimeout(this.leaving.get(id));
    this.leaving.delete(id);
    const timer = setTimeout(() => {
      this.release(id);
    }, this.holdMs);
    // Whoever waited may go away: what is queued then waits for the next connect.
    const stop = way.onceGone(() => {
      if (this.held.get(id) !== held) return;
      this.drop(id);
      this.server = letGo(this.server, id);
      this.expectAgain(id);
    });
    const held: Held = { way, timer, stop };
    this.held.set(id, held);
  }

  private drop(id: string): Held | undefined {
    const held = this.held.get(id);
    clearTimeout(held?.timer);
    held?.stop();
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
    if (held && messages.length > 0) held.way.answer(messages, this.lostBy([client]));
  }

  /** What is to happen if an answer to these clients' connects does not arrive; undefined where there is none of them. */
  private lostBy(ids: readonly string[]): Lost | undefined {
    const batches = ids.flatMap((id) => {
      const batch = clientOf(this.server, id)?.batch;
      return batch === undefined ? [] : [{ id, batch }];
    });
    return batches.length === 0
      ? undefined
      : (times) => {
          for (const { id, batch } of batches) this.server = putBack(this.server, id, batch, times);
        };
  }

  /** A client is forgotten when it does not come back in time. */
  private expectAgain(id: string): void {
    clearTimeout(this.leaving.get(id));
    this.leaving.delete(id);
    if (this.held.has(id) || !clientOf(this.server, id)) return;
    this.leaving.set(
      id,
      setTimeout(() => {
        this.leaving.delete(id);
        this.server = forget(this.server, id);
      }, this.forgetMs),
    );
  }

  /** Nobody is expected who was told to go: one more handshake than an agent may have clients ends the oldest. */
  private tidy(after?: readonly BayeuxMessage[]): void {
    if (after && !after.some(({ channel }) => channel === '/meta/handshake')) return;
    const there = new Set(this.server.clients.map(({ id }) => id));
    for (const [id, timer] of this.leaving) {
      if (there.has(id)) continue;
      clearTimeout(timer);
      this.leaving.delete(id);
    }
  }

  /** Queues a message. The answer to the operation goes first, what followed from it after: so it is with Web Services. */
  publish(to: string, message: { readonly channel: string; readonly data: unknown }): void {
    this.server = publish(this.server, to, message, this.times);
    setImmediate(() => {
      for (const id of waiting(this.server)) this.release(id);
    });
  }
}

/** One message or several, read from JSON; anything else is refused by an HTTP status and a sentence. */
export function readMessages(value: unknown): Result<readonly BayeuxMessage[], { readonly status: number; readonly message: string }> {
  const messages: readonly unknown[] = Array.isArray(value) ? value : [value];
  const areObjects = messages.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  if (messages.length === 0 || !areObjects)
    return bad({ status: 400, message: 'The body must be a JSON array of Bayeux messages, which are objects.' });
  return messages.length > MAX_MESSAGES
    ? bad({ status: 413, message: `A request may have ${String(MAX_MESSAGES)} messages.` })
    : good(messages as readonly BayeuxMessage[]);
}

function clientsIn(messages: readonly BayeuxMessage[], replies: readonly BayeuxMessage[]): readonly string[] {
  return [...new Set([...messages, ...replies].map(({ clientId }) => clientId))].filter((id) => typeof id === 'string');
}

/** The clients whose connects were answered at once. */
const connectedIn = (messages: readonly BayeuxMessage[]): readonly string[] => [
  ...new Set(messages.flatMap(({ channel, clientId }) => (channel === '/meta/connect' && typeof clientId === 'string' ? [clientId] : []))),
];
