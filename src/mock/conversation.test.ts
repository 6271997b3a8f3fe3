/**
 * Whole conversations of three cometd clients, held to golden transcripts (`fixtures/conversation-*.txt`): who posts what,
 * and what each is told because of it, in order. One comes by long polling, one by WebSocket, one by WebSocket with the
 * ack extension: how it comes makes no difference.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it, vi } from 'vitest';
import { callUUID, hexConnID } from '../scenario/index.ts';
import type { Mock } from './server.ts';
import { cometd, pretendBrowser, webServices, workspace, type Client, type Heard, type Place } from './testing/cometd.ts';
import { ask, callAt, callsOfDevice, serve } from './testing.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Posted {
  readonly operation: string;
  /** The call that it is about. */
  readonly call: string | undefined;
  /** The other party. */
  readonly other: string | undefined;
}
interface Api {
  readonly file: string;
  readonly channel: string;
  readonly enter: (mock: Mock, agent: string) => Promise<Place>;
  readonly request: (agent: string, posted: Posted) => readonly [path: string, body: object];
  readonly call: (data: Heard['data']) => { readonly id: string; readonly others: readonly string[] };
}
const CALLS = ['1', '2'];
const V3 = '/workspace/v3/voice';

const APIS: readonly Api[] = [
  {
    file: 'conversation-web-services.txt',
    channel: '/v2/me/calls',
    enter: async ({ url }, agent) => Promise.resolve(webServices(url, agent)),
    request: (agent, { operation, call, other }) => [
      call === undefined ? callsOfDevice(agent) : callAt(call),
      {
        operationName: operation,
        ...(other === undefined
          ? {}
          : operation === 'RemoveParticipantFromConference'
            ? { participant: other }
            : { destination: { phoneNumber: other } }),
      },
    ],
    call: (data) => {
      const { id, participants } = data['call'] as {
        readonly id: string;
        readonly participants: readonly { readonly phoneNumber: string }[];
      };
      return { id: CALLS.find((one) => callUUID(one) === id) ?? id, others: participants.map(({ phoneNumber }) => phoneNumber) };
    },
  },
  {
    file: 'conversation-workspace-v3.txt',
    channel: V3,
    enter: async ({ url }, agent) => workspace(url, agent),
    request: (_, { operation, call, other }) => [
      call === undefined ? `${V3}/${operation}` : `${V3}/calls/${hexConnID(call)}/${operation}`,
      other === undefined ? {} : { data: operation === 'delete-from-conference' ? { dnToDrop: other } : { destination: other } },
    ],
    call: (data) => {
      const { id, participants } = data['call'] as { readonly id: string; readonly participants: readonly { readonly number: string }[] };
      return { id: CALLS.find((one) => hexConnID(one) === id) ?? id, others: participants.map(({ number }) => number) };
    },
  },
];

/** The blocks of a transcript: a line of who posts what, and the lines of what is told. */
function blocksOf(file: string): readonly { readonly posts: string; readonly told: readonly string[] }[] {
  const lines = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return lines.flatMap((line, at) => {
    if (line.startsWith(' ')) return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((one) => !one.startsWith(' '));
    return [{ posts: line, told: (end === -1 ? rest : rest.slice(0, end)).map((one) => one.trim()) }];
  });
}

beforeAll(pretendBrowser);

it.each(APIS)('$file', async ({ file, channel, enter, request, call }) => {
  const mock = await serve();
  const places = new Map<string, Place>();
  const clients = new Map<string, Client>();
  for (const [agent, transport, acks] of [
    ['A', 'long-polling', false],
    ['B', 'websocket', false],
    ['C', 'websocket', true],
  ] as const) {
    const place = await enter(mock, agent);
    places.set(agent, place);
    clients.set(agent, await cometd(place, transport, [channel], { acks }));
  }
  /** What was told of calls so far, client by client. */
  const told = (): readonly string[] =>
    [...clients].flatMap(([agent, { heard }]) =>
      heard.flatMap(({ data }) => {
        if (data['call'] === undefined) return [];
        const { id, others } = call(data);
        const { state } = data['call'] as { readonly state: string };
        return [[agent, data['notificationType'], id, state, others.join(' ')].join('  ')];
      }),
    );
  const wanted: string[] = [];
  for (const { posts, told: more } of blocksOf(file)) {
    const [agent = '', , operation = '', ...rest] = posts.split(' ');
    const [path, body] = request(agent, {
      operation,
      call: rest.find((word) => CALLS.includes(word)),
      other: rest.find((word) => !CALLS.includes(word)),
    });
    expect(await ask(mock, 'POST', path, body, { ...places.get(agent)?.headers }), posts).toMatchObject({ status: 200 });
    wanted.push(...more);
    const sorted = ['A', 'B', 'C'].flatMap((one) => wanted.filter((line) => line.startsWith(`${one} `)));
    await expect.poll(told, { timeout: 20_000, interval: 5 }).toEqual(sorted);
  }
  for (const { end } of clients.values()) await end();
  expect(told()).toHaveLength(wanted.length);
});
