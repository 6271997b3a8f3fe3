/**
 * The server's side of Bayeux 1.0, the protocol below CometD: messages of a client in, replies and deliveries
 * out. No I/O and no clock: whoever carries the messages decides how long a connect is held and when a client
 * that went away is forgotten. Source: the Bayeux protocol of the CometD project.
 *
 *     receive(server, 'A', [{ channel: '/meta/handshake', … }], 'c1')
 *     // { server, replies: [{ channel: '/meta/handshake', successful: true, clientId: 'c1', … }] }
 */
import type { DN } from '../../model/index.ts';

/** A message of the protocol, either way. Clients may send anything, so nothing is sure but that it is an object. */
export type BayeuxMessage = Readonly<Record<string, unknown>>;
export interface Delivery {
  readonly channel: string;
  readonly data: unknown;
}
export interface BayeuxClient {
  readonly id: string;
  readonly agent: DN;
  readonly subscriptions: readonly string[];
  /** What it has not been given yet, oldest first. */
  readonly queue: readonly Delivery[];
  /** The first connect is answered at once. */
  readonly connected: boolean;
  /** The connect that waits for something to tell. */
  readonly held?: BayeuxMessage;
}
export interface BayeuxServer {
  readonly clients: readonly BayeuxClient[];
  readonly connectionTypes: readonly string[];
  /** How long a connect is held, in milliseconds: told to the clients. */
  readonly timeout: number;
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

/** Channels of Web Services that an agent may subscribe to. */
export const TOPICS: readonly string[] = ['/v2/me', '/v2/me/calls', '/v2/me/devices', '/notifications/services'];
/** As many clients of one agent as are kept; one more ends the oldest. */
export const MAX_CLIENTS = 20;
/** A client that fetches nothing loses its oldest messages beyond this. */
export const MAX_QUEUE = 10_000;

export function emptyServer(connectionTypes: readonly string[], timeout: number): BayeuxServer {
  return { clients: [], connectionTypes, timeout };
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
 * Takes the messages of one request. In: the server, the agent who is logged in, the messages in order, and an
 * id for a client that handshakes. Out: the server, the replies in order, and whether the request must wait.
 */
export function receive(server: BayeuxServer, agent: DN, messages: readonly BayeuxMessage[], newID: string): Received {
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

function receiveOne(server: BayeuxServer, agent: DN, message: BayeuxMessage, newID: string, alone: boolean): Received {
  const answer = (one: BayeuxMessage): Received => ({ server, replies: [one], released: [] });
  const { channel } = message;
  if (typeof channel !== 'string') return answer(refuse(message, '400::Channel missing'));
  if (channel === '/meta/handshake') return handshake(server, agent, message, newID);
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
      return answer(refuse(message, `403:${channel}:Publishing is not allowed`));
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
  const client: BayeuxClient = { id: newID, agent, subscriptions: [], queue: [], connected: false };
  return {
    server: { ...server, clients: [...kept, client] },
    replies: [
      reply(message, {
        successful: true,
        ...fields,
        minimumVersion: '1.0',
        clientId: newID,
        advice: { reconnect: 'retry', interval: 0, timeout: server.timeout },
      }),
    ],
    released: oldest?.held ? [{ client: oldest.id, messages: [unknownClient(oldest.held)] }] : [],
  };
}

/** Answered at once when there is something to tell, when it is the first, or when the client asks not to wait; held otherwise. */
function connect(server: BayeuxServer, client: BayeuxClient, message: BayeuxMessage, alone: boolean): Received {
  const released = client.held ? [{ client: client.id, messages: [connected(client.held)] }] : [];
  const { advice } = message;
  const atOnce = typeof advice === 'object' && advice !== null && (advice as BayeuxMessage)['timeout'] === 0;
  if (client.connected && !atOnce && alone && client.queue.length === 0)
    return { server: change(server, client.id, { held: message }), replies: [], held: client.id, released };
  const { held: _, ...rest } = client;
  const clients = server.clients.map((one) => (one.id === client.id ? { ...rest, connected: true, queue: [] } : one));
  return { server: { ...server, clients }, replies: [...client.queue.map(delivered), connected(message)], released };
}

const connected = (message: BayeuxMessage): BayeuxMessage =>
  reply(message, { successful: true, advice: { reconnect: 'retry', interval: 0 } });
const delivered = ({ channel, data }: Delivery): BayeuxMessage => ({ channel, data });

const subscriptionsIn = (message: BayeuxMessage): readonly unknown[] => {
  const { subscription } = message;
  return Array.isArray(subscription) ? subscription : [subscription];
};

function subscribe(server: BayeuxServer, client: BayeuxClient, message: BayeuxMessage): Received {
  const { subscription } = message;
  const wanted = subscriptionsIn(message);
  const wrong = wanted.find((one) => typeof one !== 'string' || !isTopic(one));
  if (wrong !== undefined || wanted.includes(undefined)) {
    const error = typeof wrong === 'string' ? `403:${wrong}:There is no such channel` : '403::Subscription missing';
    return { server, replies: [refuse(message, error, subscription === undefined ? {} : { subscription })], released: [] };
  }
  const subscriptions = [...new Set([...client.subscriptions, ...(wanted as readonly string[])])];
  return {
    server: change(server, client.id, { subscriptions }),
    replies: [reply(message, { successful: true, subscription })],
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

/** "/v2/me/calls" by name, "/v2/me/*" or "/v2/**" by pattern. */
const isTopic = (subscription: string): boolean => TOPICS.some((topic) => matches(subscription, topic));

function matches(subscription: string, channel: string): boolean {
  if (subscription === channel) return true;
  if (subscription.endsWith('/**')) return channel.startsWith(subscription.slice(0, -2));
  return (
    subscription.endsWith('/*') && channel.startsWith(subscription.slice(0, -1)) && !channel.slice(subscription.length - 1).includes('/')
  );
}

/** Queues a message for every client of an agent that subscribed to its channel. */
export function publish(server: BayeuxServer, agent: DN, delivery: Delivery): BayeuxServer {
  const hears = (client: BayeuxClient) => client.agent === agent && client.subscriptions.some((one) => matches(one, delivery.channel));
  if (!server.clients.some(hears)) return server;
  return {
    ...server,
    clients: server.clients.map((client) => (hears(client) ? { ...client, queue: [...client.queue, delivery].slice(-MAX_QUEUE) } : client)),
  };
}

/** Clients whose connect is held although there is something to tell. */
export const waiting = (server: BayeuxServer): readonly string[] =>
  server.clients.filter((client) => client.held && client.queue.length > 0).map((client) => client.id);

/** Ends the hold of a connect: what is queued, then the reply. No messages when none was held. */
export function release(server: BayeuxServer, id: string): { readonly server: BayeuxServer; readonly messages: readonly BayeuxMessage[] } {
  const client = clientOf(server, id);
  if (!client?.held) return { server, messages: [] };
  const { held, ...rest } = client;
  return {
    server: { ...server, clients: server.clients.map((one) => (one.id === id ? { ...rest, queue: [] } : one)) },
    messages: [...client.queue.map(delivered), connected(held)],
  };
}

/** The hold of a connect ends without an answer: whoever waited has gone. What is queued stays for the next connect. */
export function letGo(server: BayeuxServer, id: string): BayeuxServer {
  return { ...server, clients: server.clients.map((one) => (one.id === id ? withoutHeld(one) : one)) };
}
function withoutHeld(client: BayeuxClient): BayeuxClient {
  const { held: _, ...rest } = client;
  return rest;
}

/** Messages that were released and did not reach the client wait for its next connect, before whatever came since. */
export function putBack(server: BayeuxServer, id: string, messages: readonly BayeuxMessage[]): BayeuxServer {
  const deliveries = messages.flatMap(({ channel, data }) =>
    typeof channel === 'string' && !channel.startsWith('/meta/') ? [{ channel, data }] : [],
  );
  return {
    ...server,
    clients: server.clients.map((client) => (client.id === id ? { ...client, queue: [...deliveries, ...client.queue] } : client)),
  };
}

/** The client is gone: its next message is answered with 402. */
export function forget(server: BayeuxServer, id: string): BayeuxServer {
  return { ...server, clients: server.clients.filter((client) => client.id !== id) };
}
