/**
 * The cometd client of one agent, unmodified, on a transport that stays in the page: what it sends goes to the
 * server's side of Bayeux in `src/streams/bayeux.ts`, and the messages of the run are published there.
 */
import type { CometD, Message, Transport } from 'cometd';
import type { DN } from '../../../model/index.ts';
import {
  emptyServer,
  publish,
  receive,
  release,
  waiting,
  type BayeuxMessage,
  type BayeuxServer,
  CALLS_CHANNEL,
  DEVICES_CHANNEL,
  messageOf,
  WEB_SERVICES_TOPICS,
  type CometdMessage,
  type Notification,
} from '../../../streams/index.ts';

export type NewClient = new () => CometD;
export interface Traffic {
  readonly number: number;
  readonly way: 'sent' | 'received';
  readonly message: BayeuxMessage;
}
export interface ClientView {
  readonly status: string;
  /** How often it logged in: once more whenever time goes back. */
  readonly sessions: number;
  /** Of this session. */
  readonly traffic: readonly Traffic[];
  /** What its listeners were given, in order. */
  readonly received: readonly CometdMessage[];
}

const TYPE = 'in-memory';
const HELD_FOR = 30_000;
/** What listeners are told of grows in place and is copied once per turn: a long run comes in many messages. */
interface Growing {
  status: string;
  sessions: number;
  readonly traffic: Traffic[];
  readonly received: CometdMessage[];
}
const NOTHING: ClientView = { status: 'disconnected', sessions: 0, traffic: [], received: [] };

/** As much of cometd's envelope as a transport needs. */
interface Envelope {
  readonly messages: readonly BayeuxMessage[];
  readonly onSuccess: (replies: readonly BayeuxMessage[]) => void;
}

export class AgentClient {
  private readonly dn: DN;
  private readonly make: NewClient;
  private readonly listeners = new Set<() => void>();
  private view: ClientView = NOTHING;
  private now: Growing = { status: 'disconnected', sessions: 0, traffic: [], received: [] };
  private told = true;
  private session: Session | undefined;
  private shown: readonly Notification[] = [];

  constructor(make: NewClient, dn: DN) {
    this.make = make;
    this.dn = dn;
  }

  readonly snapshot = (): ClientView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The messages of the run so far. More of the same reach the client; another past makes it log in anew. */
  show(notifications: readonly Notification[]): void {
    const goesOn = this.session !== undefined && this.shown.every((one, at) => one === notifications[at]);
    const news = notifications.slice(goesOn ? this.shown.length : 0);
    this.shown = notifications;
    if (!goesOn) this.begin();
    this.session?.tell(news.map((one) => messageOf(one)));
  }

  stop(): void {
    this.session?.end();
    this.session = undefined;
    this.shown = [];
  }

  private begin(): void {
    this.session?.end();
    const now: Growing = { status: 'handshaking', sessions: this.now.sessions + 1, traffic: [], received: [] };
    this.now = now;
    this.session = new Session(this.make, this.dn, `page-${String(now.sessions)}`, now, () => {
      if (this.now === now) this.changed();
    });
    this.session.start();
  }

  private changed(): void {
    if (!this.told) return;
    this.told = false;
    queueMicrotask(() => {
      this.told = true;
      this.view = { ...this.now, traffic: [...this.now.traffic], received: [...this.now.received] };
      for (const listener of this.listeners) listener();
    });
  }
}

/** One login of the client, with a server of its own behind it. */
class Session {
  private readonly client: CometD;
  private readonly dn: DN;
  private readonly id: string;
  private readonly now: Growing;
  private readonly changed: () => void;
  private server: BayeuxServer = emptyServer([TYPE], HELD_FOR, WEB_SERVICES_TOPICS);
  private held: Envelope | undefined;
  private pending: CometdMessage[] = [];
  private subscribed = false;
  private ended = false;

  constructor(make: NewClient, dn: DN, id: string, now: Growing, changed: () => void) {
    this.client = new make();
    this.dn = dn;
    this.id = id;
    this.now = now;
    this.changed = changed;
  }

  start(): void {
    const { client } = this;
    client.unregisterTransports();
    client.registerTransport(TYPE, this.transport());
    // A worker made of text is against the page's policy; the client does as well without.
    client.configure({ url: 'in-memory:/api/v2/notifications', useWorkerScheduler: false, logLevel: 'warn' });
    client.addListener('/meta/handshake', ({ successful }: Message) => {
      if (successful === true)
        client.batch(() => {
          this.listen();
        });
    });
    client.addListener('/meta/subscribe', () => {
      this.subscribed = true;
      this.flush();
    });
    client.addListener('/meta/connect', () => {
      this.status();
    });
    client.handshake();
  }

  tell(messages: readonly CometdMessage[]): void {
    this.pending = [...this.pending, ...messages];
    this.flush();
  }

  end(): void {
    this.ended = true;
    this.client.disconnect();
  }

  private listen(): void {
    const hear = ({ channel, data }: Message) => {
      this.now.received.push({ data: data as CometdMessage['data'], channel });
      this.changed();
    };
    this.client.subscribe(CALLS_CHANNEL, hear);
    this.client.subscribe(DEVICES_CHANNEL, hear);
  }

  private status(): void {
    this.now.status = this.client.getStatus();
    this.changed();
  }

  private flush(): void {
    if (!this.subscribed) return;
    for (const message of this.pending) this.server = publish(this.server, this.dn, message);
    this.pending = [];
    for (const id of waiting(this.server)) {
      const { server, messages } = release(this.server, id);
      this.server = server;
      const { held } = this;
      this.held = undefined;
      if (held) this.answer(held, messages);
    }
  }

  /** What cometd asks of a transport. Answers come a moment later, as they would from afar. */
  private transport(): Transport {
    return {
      type: TYPE,
      url: '',
      accept: () => true,
      abort: () => undefined,
      registered: () => undefined,
      unregistered: () => undefined,
      reset: () => undefined,
      send: (envelope: Envelope) => {
        this.receive(envelope);
      },
    } as Transport;
  }

  private receive(envelope: Envelope): void {
    this.log('sent', envelope.messages);
    const { server, replies, held } = receive(this.server, this.dn, envelope.messages, () => this.id);
    this.server = server;
    if (held === undefined) this.answer(envelope, replies);
    else this.held = envelope;
  }

  private answer(envelope: Envelope, replies: readonly BayeuxMessage[]): void {
    queueMicrotask(() => {
      if (this.ended) return;
      this.log('received', replies);
      envelope.onSuccess(replies);
    });
  }

  private log(way: Traffic['way'], messages: readonly BayeuxMessage[]): void {
    if (this.ended) return;
    // The client goes on working on its messages: the log keeps them as they were.
    for (const message of messages)
      this.now.traffic.push({ number: this.now.traffic.length + 1, way, message: JSON.parse(JSON.stringify(message)) as BayeuxMessage });
    this.changed();
  }
}
