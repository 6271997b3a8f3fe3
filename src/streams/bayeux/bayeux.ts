/**
 * The server's side of Bayeux 1.0, the protocol below CometD: messages of a client in, replies and deliveries
 * out. No I/O and no clock: whoever carries the messages decides how long a connect is held and when a client
 * that went away is forgotten. Source: the Bayeux protocol of the CometD project.
 *
 *     receive(server, 'A', [{ channel: '/meta/handshake', … }], () => 'c1')
 *     // { server, replies: [{ channel: '/meta/handshake', successful: true, clientId: 'c1', … }] }
 */
import type { DN } from '../../model/index.ts';
import { shown } from '../../tlib/index.ts';
import { isTopic, matches } from './channels.ts';

/** A message of the protocol, either way. Clients may send anything, so nothing is sure but that it is an object. */
export type BayeuxMessage = Readonly<Record<string, unknown>>;
export interface Delivery {
  readonly channel: string;
  readonly data: unknown;
}
/** A delivery that waits. Its number counts what an agent was told on the channel: whoever misses one sees the gap. */
export interface Numbered extends Delivery {
  readonly number: number;
  /** What it takes as JSON. */
  readonly size: number;
}
/** A delivery that was given out and may not have arrived: in which batch it first went, and how often it went. */
export interface Sent extends Numbered {
  readonly batch: number;
  readonly times: number;
}
export interface BayeuxClient {
  readonly id: string;
  readonly agent: DN;
  readonly subscriptions: readonly string[];
  /** What it has not been given yet, oldest first. */
  readonly queue: readonly (Numbered | Sent)[];
  /** What the last answers carried, until it is known or taken to have arrived. */
  readonly sent: readonly Sent[];
  /** How many connects were answered. */
  readonly batch: number;
  /** It acknowledges batches (the ack extension). */
  readonly acks: boolean;
  /** It has asked to wait once: from then on a connect that does not want to wait says that the last one failed. */
  readonly waits: boolean;
  /** The id of the connect that was answered last: a client that repeats it has not heard the answer. */
  readonly answered?: unknown;
  /** The first connect is answered at once. */
  readonly connected: boolean;
  /** The connect that waits for something to tell. */
  readonly held?: BayeuxMessage;
}
export interface BayeuxServer {
  readonly clients: readonly BayeuxClient[];
  readonly connectionTypes: readonly string[];
  /** How much each agent was told on each channel: "A", "/v2/me/calls" -> 7. */
  readonly numbers: ReadonlyMap<DN, ReadonlyMap<string, number>>;
  /** How long a connect is held, in milliseconds: told to the clients. */
  readonly timeout: number;
  /** Channels that may be subscribed. */
  readonly topics: readonly string[];
}
export interface Received {
  readonly server: BayeuxServer;
  readonly replies: readonly BayeuxMessage[];
  /** The client whose connect is held: `release` answers it. */
  readonly held?: string;
  /** What a connect that was held until now is answered with, by client: another connect or a disconnect ended it. */
  readonly released: readonly Released[];
}
export interface Released {
  readonly client: string;
  readonly messages: readonly BayeuxMessage[];
}

/** As many clients of one agent as are kept; one more ends the oldest. */
export const MAX_CLIENTS = 20;
/** A client that fetches nothing loses its oldest messages beyond so many bytes; the numbers show the gap. */
export const MAX_QUEUE_BYTES = 4 * 1024 * 1024;
/** One answer carries about so many bytes; the next connect, answered at once, carries on. */
export const MAX_ANSWER_BYTES = 256 * 1024;
/** How often a message goes again because a client seems to have missed it. Chosen. */
export const MAX_AGAIN = 5;

/** In: what may carry the messages, how long a connect is held, and the channels that may be subscribed. */
export function emptyServer(connectionTypes: readonly string[], timeout: number, topics: readonly string[]): BayeuxServer {
  return { clients: [], connectionTypes, numbers: new Map(), timeout, topics };
}

export const clientOf = (server: BayeuxServer, id: unknown): BayeuxClient | undefined => server.clients.find((client) => client.id === id);

const change = (server: BayeuxServer, id: string, fields: Partial<BayeuxClient>): BayeuxServer => ({
  ...server,
  clients: server.clients.map((client) => (client.id === id ? { ...client, ...fields } : client)),
});

/** A reply carries the request's id, where it has one. */
function reply(request: BayeuxMessage, fields: BayeuxMessage): BayeuxMessage {
  const { id, channel } = request;
  return {
    channel: typeof channel === 'string' ? channel : '/meta/unsuccessful',
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    ...fields,
  };
}
const refuse = (request: BayeuxMessage, error: string, fields: BayeuxMessage = {}): BayeuxMessage =>
  reply(request, { successful: false, error, ...fields });
const unknownClient = (request: BayeuxMessage): BayeuxMessage =>
  refuse(request, '402::Unknown client', { advice: { reconnect: 'handshake', interval: 0 } });

/**
 * Takes the messages of one request. In: the server, the agent who is logged in, the messages in order, and what
 * makes an id for each client that handshakes. Out: the server, the replies in order, and whether the request must wait.
 */
export function receive(server: BayeuxServer, agent: DN, messages: readonly BayeuxMessage[], newID: () => string): Received {
  let now: Received = { server, replies: [], released: [] };
  for (const message of messages) {
    const next = receiveOne(now.server, agent, message, newID, messages.length === 1);
    now = {
      server: next.server,
      replies: [...now.replies, ...next.replies],
      released: [...now.released, ...next.released],
      ...(next.held === undefined ? {} : { held: next.held }),
    };
  }
  return now;
}

function receiveOne(server: BayeuxServer, agent: DN, message: BayeuxMessage, newID: () => string, alone: boolean): Received {
  const answer = (one: BayeuxMessage): Received => ({ server, replies: [one], released: [] });
  const { channel } = message;
  if (typeof channel !== 'string') return answer(refuse(message, '400::Channel missing'));
  if (channel === '/meta/handshake') return handshake(server, agent, message, newID());
  const client = clientOf(server, message['clientId']);
  if (client?.agent !== agent) return answer(unknownClient(message));
  switch (channel) {
    case '/meta/connect':
      return connect(server, client, message, alone);
    case '/meta/subscribe':
      return subscribe(server, client, message);
    case '/meta/unsubscribe':
      return unsubscribe(server, client, message);
    case '/meta/disconnect':
      return disconnect(server, client, message);
    default:
      return answer(refuse(message, `403:${shown(channel, 200)}:Publishing is not allowed`));
  }
}

function handshake(server: BayeuxServer, agent: DN, message: BayeuxMessage, newID: string): Received {
  const offered = message['supportedConnectionTypes'];
  const common = server.connectionTypes.filter((type) => Array.isArray(offered) && offered.includes(type));
  const fields = { version: '1.0', supportedConnectionTypes: server.connectionTypes };
  if (common.length === 0) {
    return {
      server,
      replies: [
        refuse(message, `412:${server.connectionTypes.join(',')}:No connection type in common`, {
          ...fields,
          advice: { reconnect: 'none' },
        }),
      ],
      released: [],
    };
  }
  const mine = server.clients.filter((client) => client.agent === agent);
  const oldest = mine.length >= MAX_CLIENTS ? mine[0] : undefined;
  const kept = server.clients.filter((client) => client !== oldest);
  const acks = extOf(message)['ack'] !== undefined && extOf(message)['ack'] !== false;
  const client: BayeuxClient = { id: newID, agent, subscriptions: [], queue: [], sent: [], batch: 0, acks, waits: false, connected: false };
  return {
    server: { ...server, clients: [...kept, client] },
    replies: [
      reply(message, {
        successful: true,
        ...fields,
        minimumVersion: '1.0',
        clientId: newID,
        ...(acks ? { ext: { ack: true } } : {}),
        advice: { reconnect: 'retry', interval: 0, timeout: server.timeout },
      }),
    ],
    released: oldest?.held ? [{ client: oldest.id, messages: [unknownClient(oldest.held)] }] : [],
  };
}

/** Answered at once when there is something to tell, when it is the first, or when the client asks not to wait; held otherwise. */
function connect(server: BayeuxServer, before: BayeuxClient, message: BayeuxMessage, alone: boolean): Received {
  const released = before.held ? [{ client: before.id, messages: [connected(before.held, before)] }] : [];
  const atOnce = objectOf(message['advice'])['timeout'] === 0;
  const { held: _, ...rest } = heardFrom(before, message, atOnce);
  const client: BayeuxClient = { ...rest, waits: rest.waits || !atOnce };
  if (client.connected && !atOnce && alone && client.queue.length === 0)
    return { server: replace(server, { ...client, held: message }), replies: [], held: client.id, released };
  const given = give({ ...client, connected: true }, message);
  return { server: replace(server, given.client), replies: given.messages, released };
}

/**
 * What a connect says of the answer before it. With the ack extension: which batch arrived. Without: a client
 * that lost an answer does not want to wait (so does the cometd client), or repeats its request; otherwise the
 * answer has arrived. What did not goes again, before whatever came since.
 */
function heardFrom(client: BayeuxClient, message: BayeuxMessage, atOnce: boolean): BayeuxClient {
  if (client.acks) {
    const ack = extOf(message)['ack'];
    const missing = client.sent.filter(({ batch }) => typeof ack !== 'number' || batch > ack);
    return { ...client, sent: [], queue: [...missing, ...client.queue] };
  }
  const repeated = message['id'] !== undefined && message['id'] === client.answered;
  const missed = repeated || (atOnce && (client.waits || client.batch === 1));
  const again = missed ? client.sent.filter(({ times }) => times <= MAX_AGAIN) : [];
  return { ...client, sent: [], queue: [...again, ...client.queue] };
}

/** Answers a connect with what is queued, as much as one answer carries, and keeps it until it has arrived. */
function give(
  client: BayeuxClient,
  request: BayeuxMessage,
): { readonly client: BayeuxClient; readonly messages: readonly BayeuxMessage[] } {
  const batch = client.batch + 1;
  const going = firstOf(MAX_ANSWER_BYTES, client.queue);
  const sent = going.map((one) => ('batch' in one ? { ...one, times: one.times + 1 } : { ...one, batch, times: 1 }));
  const { held: _, ...rest } = client;
  const after: BayeuxClient = {
    ...rest,
    batch,
    sent: [...client.sent, ...sent],
    queue: client.queue.slice(going.length),
    answered: request['id'],
  };
  return { client: after, messages: [...going.map(delivered), connected(request, after)] };
}

/** The first of a queue that take no more than so many bytes; one at least. */
function firstOf<T extends Numbered>(bytes: number, queue: readonly T[]): readonly T[] {
  let left = bytes;
  const end = queue.findIndex(({ size }, at) => {
    left -= size;
    return at > 0 && left < 0;
  });
  return end === -1 ? queue : queue.slice(0, end);
}

const connected = (message: BayeuxMessage, { acks, batch }: BayeuxClient): BayeuxMessage =>
  reply(message, { successful: true, advice: { reconnect: 'retry', interval: 0 }, ...(acks ? { ext: { ack: batch } } : {}) });
const delivered = ({ channel, data, number }: Numbered): BayeuxMessage => ({ channel, data, ext: { number } });

const objectOf = (value: unknown): BayeuxMessage => (typeof value === 'object' && value !== null ? (value as BayeuxMessage) : {});
const extOf = (message: BayeuxMessage): BayeuxMessage => objectOf(message['ext']);
const replace = (server: BayeuxServer, client: BayeuxClient): BayeuxServer => ({
  ...server,
  clients: server.clients.map((one) => (one.id === client.id ? client : one)),
});

const subscriptionsIn = (message: BayeuxMessage): readonly unknown[] => {
  const { subscription } = message;
  return Array.isArray(subscription) ? subscription : [subscription];
};

/** One channel that is none fails alone: the others of a list are subscribed to, and each that fails is said so. */
function subscribe(server: BayeuxServer, client: BayeuxClient, message: BayeuxMessage): Received {
  const { subscription } = message;
  const wanted = subscriptionsIn(message);
  if (wanted.length === 0 || wanted.includes(undefined))
    return { server, replies: [refuse(message, '403::Subscription missing')], released: [] };
  const good = wanted.filter((one): one is string => typeof one === 'string' && isTopic(server.topics, one));
  const failures = wanted
    .filter((one) => typeof one !== 'string' || !isTopic(server.topics, one))
    .map((one) =>
      typeof one === 'string'
        ? refuse(message, `403:${shown(one, 200)}:There is no such channel`, { subscription: one })
        : refuse(message, '403::Subscription missing'),
    );
  const subscriptions = [...new Set([...client.subscriptions, ...good])];
  const granted = reply(message, { successful: true, subscription: failures.length === 0 ? subscription : good });
  return {
    server: good.length === 0 ? server : change(server, client.id, { subscriptions }),
    replies: [...(good.length === 0 ? [] : [granted]), ...failures],
    released: [],
  };
}

function unsubscribe(server: BayeuxServer, client: BayeuxClient, message: BayeuxMessage): Received {
  const gone = subscriptionsIn(message);
  const subscriptions = client.subscriptions.filter((one) => !gone.includes(one));
  return {
    server: change(server, client.id, { subscriptions }),
    replies: [reply(message, { successful: true, subscription: message['subscription'] })],
    released: [],
  };
}

function disconnect(server: BayeuxServer, client: BayeuxClient, message: BayeuxMessage): Received {
  const held = client.held
    ? [{ client: client.id, messages: [reply(client.held, { successful: true, advice: { reconnect: 'none' } })] }]
    : [];
  return { server: forget(server, client.id), replies: [reply(message, { successful: true })], released: held };
}

/**
 * Numbers a message and queues it for every client of an agent that subscribed to its channel. In rough weather it is
 * queued no time, so that its number is a gap, or twice, with the same number: `times` is asked about what somebody hears.
 */
export function publish(server: BayeuxServer, agent: DN, delivery: Delivery, times: () => number = () => 1): BayeuxServer {
  const told = server.numbers.get(agent) ?? new Map<string, number>();
  const number = (told.get(delivery.channel) ?? 0) + 1;
  const numbered = { ...server, numbers: new Map(server.numbers).set(agent, new Map(told).set(delivery.channel, number)) };
  const hears = (client: BayeuxClient) => client.agent === agent && client.subscriptions.some((one) => matches(one, delivery.channel));
  if (!server.clients.some(hears)) return numbered;
  const one: Numbered = { ...delivery, number, size: JSON.stringify(delivery).length };
  const queued = Array.from({ length: times() }, () => one);
  return {
    ...numbered,
    clients: server.clients.map((client) =>
      hears(client) ? { ...client, queue: within(MAX_QUEUE_BYTES, [...client.queue, ...queued]) } : client,
    ),
  };
}

/** The newest of a queue that take no more than so many bytes; the last one always stays. */
function within<T extends Numbered>(bytes: number, queue: readonly T[]): readonly T[] {
  let over = queue.reduce((sum, { size }) => sum + size, 0) - bytes;
  let from = 0;
  for (; over > 0 && from < queue.length - 1; from += 1) over -= queue[from]?.size ?? 0;
  return from === 0 ? queue : queue.slice(from);
}

/** Clients whose connect is held although there is something to tell. */
export const waiting = (server: BayeuxServer): readonly string[] =>
  server.clients.filter((client) => client.held && client.queue.length > 0).map((client) => client.id);

/** Ends the hold of a connect: what is queued, then the reply. No messages when none was held. */
export function release(server: BayeuxServer, id: string): { readonly server: BayeuxServer; readonly messages: readonly BayeuxMessage[] } {
  const client = clientOf(server, id);
  if (!client?.held) return { server, messages: [] };
  const given = give(client, client.held);
  return { server: replace(server, given.client), messages: given.messages };
}

/** The hold of a connect ends without an answer: whoever waited has gone. What is queued stays for the next connect. */
export function letGo(server: BayeuxServer, id: string): BayeuxServer {
  return { ...server, clients: server.clients.map((one) => (one.id === id ? withoutHeld(one) : one)) };
}
function withoutHeld(client: BayeuxClient): BayeuxClient {
  const { held: _, ...rest } = client;
  return rest;
}

/**
 * A batch that did not reach the client waits for its next connect, before whatever came since. In: how often a
 * message may have gone at most to go again (where the loss is not certain). Clients that acknowledge say so themselves.
 */
export function putBack(server: BayeuxServer, id: string, batch: number, times = Infinity): BayeuxServer {
  const client = clientOf(server, id);
  if (!client || client.acks || client.batch !== batch) return server;
  const again = client.sent.filter((one) => one.times <= times);
  return replace(server, { ...client, sent: [], queue: [...again, ...client.queue] });
}

/** The client is gone: its next message is answered with 402. */
export function forget(server: BayeuxServer, id: string): BayeuxServer {
  return { ...server, clients: server.clients.filter((client) => client.id !== id) };
}

/** The agent is gone for good: its clients, and how much it was told. */
export function forgetAgent(server: BayeuxServer, agent: DN): BayeuxServer {
  const numbers = new Map(server.numbers);
  numbers.delete(agent);
  return { ...server, clients: server.clients.filter((client) => client.agent !== agent), numbers };
}
