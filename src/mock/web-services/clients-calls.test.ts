/**
 * What a softphone does with its calls, by HTTP: what a call lists is accepted when it is posted, what changes elsewhere
 * is told, and every id that was shown ends or is linked. The published samples of Hold, InitiateTransfer, SwapCalls and
 * CompleteTransfer are behind it; nested user data as a live server took and sent it.
 */
import { describe, expect, it } from 'vitest';
import type { Device } from '../../model/index.ts';
import type { ScenarioStep } from '../../scenario/index.ts';
import { ask, callAt, callsOfDevice, listener, login, serve, type Told } from '../testing.ts';
import type { Mock } from '../server.ts';

const DEVICES: readonly Device[] = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'K', kind: 'external' }];
const TALK: readonly ScenarioStep[] = [
  { action: 'Dial', thisDN: 'K', otherDN: 'A' },
  { request: 'TAnswerCall', thisDN: 'A' },
];
/** A talks with the customer K and has B, who answered, on a consult call. */
const CONSULTED: readonly ScenarioStep[] = [
  ...TALK,
  { request: 'TInitiateTransfer', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];

interface Call {
  readonly id: string;
  readonly uri: string;
  readonly state: string;
  readonly capabilities: readonly string[];
  readonly parentCallUri?: string;
  readonly userData?: Readonly<Record<string, unknown>>;
}
const callsOf = async (mock: Mock, user: string): Promise<readonly Call[]> =>
  ((await ask(mock, 'GET', '/api/v2/me/calls', undefined, login(user))).body as { readonly calls: readonly Call[] }).calls;
const post = async (mock: Mock, connID: string, body: Readonly<Record<string, unknown>>, user = 'A') => {
  const { status, body: said } = await ask(mock, 'POST', callAt(connID), body, login(user));
  return `${String(status)} ${String(said['statusCode'])}`;
};
/** The calls that a client knows which keeps them by id: one leaves the list when a message says Released, or that it became another. */
function known(told: readonly Told[], calls = new Map<string, Call>()): ReadonlyMap<string, Call> {
  for (const { data } of told) {
    const call = data['call'] as Call;
    const { previousCallUri } = data;
    if (typeof previousCallUri === 'string') calls.delete(previousCallUri.split('/').at(-1) ?? '');
    if (call.state === 'Released') calls.delete(call.id);
    else calls.set(call.id, call);
  }
  return calls;
}

describe('a call on hold', () => {
  it.each(['InitiateTransfer', 'InitiateConference', 'SingleStepTransfer', 'SingleStepConference'])(
    'lists %s, and takes it',
    async (operationName) => {
      const mock = await serve([...TALK, { request: 'THoldCall', thisDN: 'A' }], { devices: DEVICES });
      expect((await callsOf(mock, 'A'))[0]?.capabilities).toContain(operationName);
      expect(await post(mock, '1', { operationName, destination: { phoneNumber: 'C' } })).toBe('200 0');
    },
  );
});

describe('user data with a list inside', () => {
  it('is taken, told to everybody and read back', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }], { devices: DEVICES });
    const [hearA, hearB] = [await listener(mock, 'A', '/v2/me/calls'), await listener(mock, 'B', '/v2/me/calls')];
    const userData = { DESK_PARTY_B: { username: 'bea', path: '/users/1' } };
    expect(await post(mock, '1', { operationName: 'UpdateUserData', userData }, 'B')).toBe('200 0');
    for (const hear of [hearA, hearB])
      expect((await hear()).map(({ data }) => [data['notificationType'], (data['call'] as Call).userData])).toEqual([
        ['AttachedDataChanged', userData],
      ]);
    expect((await callsOf(mock, 'B'))[0]?.userData).toEqual(userData);
  });
});

describe('a consult call whose customer hangs up', () => {
  it('is told to be without a main call, and without what needs one', async () => {
    const mock = await serve(CONSULTED, { devices: DEVICES });
    const hear = await listener(mock, 'A', '/v2/me/calls');
    const before = (await callsOf(mock, 'A')).find(({ parentCallUri }) => parentCallUri !== undefined);
    expect(before?.capabilities).toEqual(expect.arrayContaining(['CompleteTransfer', 'CompleteConference', 'SwapCalls']));
    await ask(mock, 'POST', '/model/steps', { action: 'Release', thisDN: 'K' });
    const told = (await hear()).map(({ data }) => data['call'] as Call);
    expect(told.map(({ id, state }) => `${id === before?.id ? 'consult' : 'main'} ${state}`)).toEqual([
      'main Released',
      'consult Established',
    ]);
    const [left, ...more] = await callsOf(mock, 'A');
    expect(more).toEqual([]);
    expect(left).toEqual({ ...told[1] });
    expect(left).not.toHaveProperty('parentCallUri');
    for (const operation of ['CompleteTransfer', 'CompleteConference', 'SwapCalls']) expect(left?.capabilities).not.toContain(operation);
  });
});

describe('calls that were swapped', () => {
  it.each([
    ['CompleteTransfer', '1', '2'],
    ['CompleteTransfer', '2', undefined],
    ['CompleteConference', '2', undefined],
  ] as const)('list %s, and take it on call %s', async (operationName, on, consult) => {
    const mock = await serve(CONSULTED, { devices: DEVICES });
    expect(await post(mock, '2', { operationName: 'SwapCalls', otherCallUri: mock.url + callAt('1') })).toBe('200 0');
    for (const { capabilities } of await callsOf(mock, 'A')) expect(capabilities).toContain(operationName);
    const hear = await listener(mock, 'A', '/v2/me/calls');
    const named = consult === undefined ? {} : { consultCallUri: mock.url + callAt(consult) };
    expect(await post(mock, on, { operationName, ...named })).toBe('200 0');
    const isTransfer = operationName === 'CompleteTransfer';
    expect((await callsOf(mock, 'A')).length).toBe(isTransfer ? 0 : 1);
    const released = (await hear()).filter(({ data }) => (data['call'] as Call).state === 'Released');
    expect(new Set(released.map(({ data }) => (data['call'] as Call).id)).size).toBe(isTransfer ? 2 : 1);
    expect((await callsOf(mock, 'B')).map(({ state }) => state)).toEqual(['Established']);
  });
});

describe('an id that the consulted agent was shown', () => {
  it.each(['CompleteTransfer', 'CompleteConference'])(
    'ends or is gone on with after %s, and nothing is left of it',
    async (operationName) => {
      const mock = await serve(TALK, { devices: DEVICES });
      const hear = await listener(mock, 'B', '/v2/me/calls');
      expect(
        await post(mock, '1', { operationName: operationName.replace('Complete', 'Initiate'), destination: { phoneNumber: 'B' } }),
      ).toBe('200 0');
      expect(await post(mock, '2', { operationName: 'Answer' }, 'B')).toBe('200 0');
      expect(await post(mock, '2', { operationName })).toBe('200 0');
      const calls = await callsOf(mock, 'B');
      const listed = new Map(known(await hear()));
      expect([...listed.keys()]).toEqual(calls.map(({ id }) => id));
      mock.session.act({ action: 'Release', thisDN: 'K' });
      mock.session.act({ request: 'TReleaseCall', thisDN: 'B' });
      expect(await callsOf(mock, 'B')).toEqual([]);
      expect(known(await hear(), listed).size).toBe(0);
    },
  );
});

describe('topics', () => {
  it('one that is not known fails alone, those of other channels stay silent, and /** is everything', async () => {
    const mock = await serve([], { devices: DEVICES });
    const send = async (message: Record<string, unknown>) =>
      (await ask(mock, 'POST', '/api/v2/notifications', [message])).body as unknown as readonly Record<string, unknown>[];
    const [shaken] = await send({ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] });
    const clientId = shaken?.['clientId'];
    const subscribe = async (subscription: unknown) =>
      (await send({ channel: '/meta/subscribe', clientId, subscription })).map((one) => one['successful']);
    expect(await subscribe('/v2/me/nothing')).toEqual([false]);
    for (const topic of ['/v2/me/calls', '/v2/me/devices', '/v2/me/interactions', '/v2/me/chats', '/v2/me/channels', '/**'])
      expect({ topic, successful: await subscribe(topic) }).toEqual({ topic, successful: [true] });
    await ask(mock, 'POST', callsOfDevice('A'), { operationName: 'Dial', destination: { phoneNumber: 'B' } });
    const heard = await send({ channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout: 0 } });
    expect(heard.filter(({ data }) => data !== undefined).map(({ channel }) => channel)).toEqual(['/v2/me/calls']);
  });
});
