/**
 * Many softphones at once, each the cometd client as it is: pairs of agents call each other by HTTP, by what their
 * clients were told, and every client of an agent must hear the same, once and in order.
 */
import { cometd, pretendBrowser, webServices, type Client, type Heard, type Transport } from './cometd.ts';

export interface LoadOptions {
  readonly url: string;
  readonly transport: Transport;
  /** Two by two they talk. An even number. */
  readonly agents: readonly string[];
  /** The address of an agent's calls. */
  readonly callsOf: (agent: string) => string;
  readonly clientsOfEach: number;
  /** How many calls each pair makes, of five operations. */
  readonly calls: number;
  /** Around each operation, to measure it. */
  readonly timed?: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Load {
  readonly clients: number;
  readonly operations: number;
  readonly told: number;
  /** What went wrong: a client that heard too little, too much, or in another order. */
  readonly wrong: readonly string[];
}

interface CallData {
  readonly notificationType: string;
  readonly call: { readonly id: string; readonly state: string };
}
const callIn = ({ data }: Heard): CallData => data as unknown as CallData;
const shown = (one: Heard): string => `${callIn(one).call.state} ${callIn(one).call.id}`;

/** What the two of a call are told of it, in these five operations. */
const OF_CALLER = ['Dialing', 'Established', 'Held', 'Established', 'Released'];
const OF_CALLED = ['Ringing', 'Established', 'Released'];

/** An agent with several clients; the first of them is the one that acts. */
class Softphone {
  readonly clients: Client[] = [];
  readonly agent: string;
  private readonly waiting = new Set<() => void>();
  private readonly options: LoadOptions;

  constructor(agent: string, options: LoadOptions) {
    this.agent = agent;
    this.options = options;
  }

  async begin(): Promise<void> {
    const { url, transport, clientsOfEach } = this.options;
    for (let at = 0; at < clientsOfEach; at += 1) {
      const onHeard = () => {
        for (const look of [...this.waiting]) look();
      };
      this.clients.push(await cometd(webServices(url, this.agent), transport, ['/v2/me/calls'], at === 0 ? { onHeard } : {}));
    }
  }

  /** Waits until the first client was told so often. Out: what it was told then. */
  async hears(count: number): Promise<Heard> {
    return new Promise((resolve) => {
      const look = (): void => {
        const one = this.clients[0]?.heard[count - 1];
        if (!one) return;
        this.waiting.delete(look);
        resolve(one);
      };
      this.waiting.add(look);
      look();
    });
  }

  async post(path: string, body: object): Promise<void> {
    const { url, timed = async (work) => work() } = this.options;
    const { headers } = webServices(url, this.agent);
    const status = await timed(async () => {
      // A connection of its own: one that waited for long may be closed just then.
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { ...headers, connection: 'close' },
        body: JSON.stringify(body),
      });
      await response.text();
      return response.status;
    });
    if (status !== 200) throw new Error(`load: ${JSON.stringify(body)} of ${this.agent} was answered with ${String(status)}`);
  }
}

/** One call of a pair. Each acts on what it was told, as a person does. */
async function talk(caller: Softphone, called: Softphone, callsOf: LoadOptions['callsOf'], round: number): Promise<void> {
  const [told, rung] = [round * OF_CALLER.length, round * OF_CALLED.length];
  await caller.post(callsOf(caller.agent), { operationName: 'Dial', destination: { phoneNumber: called.agent } });
  const { id } = callIn(await called.hears(rung + 1)).call;
  const operate = async (who: Softphone, operationName: string) => who.post(`/api/v2/me/calls/${id}`, { operationName });
  await operate(called, 'Answer');
  await caller.hears(told + 2);
  await operate(caller, 'Hold');
  await caller.hears(told + 3);
  await operate(caller, 'Retrieve');
  await caller.hears(told + 4);
  await operate(called, 'Hangup');
  await Promise.all([caller.hears(told + 5), called.hears(rung + 3)]);
}

/** Runs it all. Out: how much there was, and what went wrong. */
export async function load(options: LoadOptions): Promise<Load> {
  const { agents, calls, callsOf } = options;
  pretendBrowser();
  const phones = agents.map((agent) => new Softphone(agent, options));
  await Promise.all(phones.map(async (phone) => phone.begin()));
  await Promise.all(
    phones.map(async (caller, at) => {
      const called = phones[at + 1];
      for (let round = 0; at % 2 === 0 && called && round < calls; round += 1) await talk(caller, called, callsOf, round);
    }),
  );
  const clients = phones.flatMap((phone) => phone.clients);
  // A client that says goodbye after it waited has heard all that was queued for it.
  await Promise.all(phones.map(async (phone, at) => allHeard(phone, calls * (at % 2 === 0 ? OF_CALLER : OF_CALLED).length)));
  await Promise.all(clients.map(async ({ end }) => end()));
  return {
    clients: clients.length,
    operations: (agents.length / 2) * calls * 5,
    told: clients.reduce((sum, { heard }) => sum + heard.length, 0),
    wrong: phones.flatMap((phone, at) =>
      phone.clients.flatMap((one) => wrongIn(phone.agent, one.heard, at % 2 === 0 ? OF_CALLER : OF_CALLED, calls)),
    ),
  };
}

/** Until every client of an agent has heard as much as the first, or a while has gone by without one more word. */
async function allHeard(phone: Softphone, count: number): Promise<void> {
  for (let quiet = 0; quiet < 200; quiet += 1) {
    const before = phone.clients.map(({ heard }) => heard.length);
    if (before.every((length) => length >= count)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (phone.clients.some(({ heard }, at) => heard.length !== before[at])) quiet = 0;
  }
}

function wrongIn(agent: string, heard: readonly Heard[], states: readonly string[], calls: number): readonly string[] {
  const numbers = heard.map(({ ext }) => ext?.number ?? 0);
  const wanted = Array.from({ length: calls * states.length }, (_, at) => `${String(at + 1)} ${states[at % states.length] ?? ''}`);
  const got = heard.map((one, at) => `${String(numbers[at])} ${callIn(one).call.state}`);
  const first = Array.from({ length: Math.max(wanted.length, got.length) }).findIndex((_, at) => wanted[at] !== got[at]);
  const one = heard[first];
  return first < 0
    ? []
    : [`${agent} heard ${one ? `${String(numbers[first])} ${shown(one)}` : 'nothing'} instead of ${wanted[first] ?? 'nothing more'}`];
}
