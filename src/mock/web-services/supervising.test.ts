/**
 * A supervisor switches how it listens, by HTTP. The answers and messages are those of the pages of SwitchToBargeIn,
 * SwitchToListenIn and MuteMonitoredUser.
 */
import { expect, it } from 'vitest';
import type { Step } from '../../model/index.ts';
import { deviceId } from '../../streams/index.ts';
import { ask, callAt, listener, login, serve } from '../testing.ts';

/** D is the supervisor of B, who talks with A. */
const TALK: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];

interface Call {
  readonly state: string;
  readonly mute: string;
  readonly monitoredUserMuted: boolean;
  readonly supervisorListeningIn: boolean;
  readonly capabilities: readonly string[];
  readonly participants: readonly { readonly phoneNumber: string }[];
}
const ways = ({ capabilities }: Call): string => capabilities.filter((name) => name.startsWith('SwitchTo')).join(' ');

/** Begins by one of the three operations, and gives what the supervisor hears. */
async function supervised(operationName: 'ListenIn' | 'Coach' | 'BargeIn') {
  const mock = await serve();
  const begun = await ask(
    mock,
    'POST',
    `/api/v2/me/devices/${deviceId('D')}`,
    { operationName, targetDeviceUri: `${mock.url}/api/v2/devices/${deviceId('B')}`, supervisorMonitoringMode: 'AllCalls' },
    login('D'),
  );
  expect(begun).toMatchObject({ status: 200, body: { statusCode: 0 } });
  for (const step of TALK) mock.session.act(step);
  // The supervisor's telephone rings when the agent has answered.
  mock.session.act({ request: 'TAnswerCall', thisDN: 'D' });
  const hear = await listener(mock, 'D', '/v2/me/calls');
  const post = async (operation: string, user = 'D') => ask(mock, 'POST', callAt('1'), { operationName: operation }, login(user));
  const now = async () =>
    ((await ask(mock, 'GET', '/api/v2/me/calls', undefined, login('D'))).body as { calls: Call[] }).calls[0] ?? expect.unreachable();
  return { mock, hear, post, now };
}

it.each([
  ['ListenIn', 'On SwitchToBargeIn'],
  ['Coach', 'Off SwitchToListenIn SwitchToBargeIn'],
  ['BargeIn', 'Off SwitchToListenIn'],
] as const)('%s begins with mute %s', async (operation, says) => {
  const { now } = await supervised(operation);
  const call = await now();
  expect(`${call.mute} ${ways(call)}`).toBe(says);
});

it('switches, and is told by a StatusChange with mute and what can be switched to', async () => {
  const { mock, hear, post, now } = await supervised('ListenIn');
  const hearB = await listener(mock, 'B', '/v2/me/calls');
  const switched: readonly (readonly [string, string])[] = [
    ['SwitchToBargeIn', 'StatusChange Established Off SwitchToListenIn'],
    ['SwitchToListenIn', 'StatusChange Established On SwitchToBargeIn'],
    ['SwitchToCoach', 'StatusChange Established Off SwitchToListenIn SwitchToBargeIn'],
  ];
  for (const [operation, says] of switched) {
    expect(await post(operation)).toMatchObject({ status: 200, body: { statusCode: 0 } });
    const told = (await hear()).map(({ data }) => {
      const call = data['call'] as Call;
      return `${String(data['notificationType'])} ${call.state} ${call.mute} ${ways(call)}`;
    });
    expect(told).toEqual([says]);
    const call = await now();
    expect(`StatusChange ${call.state} ${call.mute} ${ways(call)}`).toBe(says);
    expect(call.participants.map(({ phoneNumber }) => phoneNumber).sort()).toEqual(['A', 'B']);
  }
  expect(await hearB()).toEqual([]);
  expect(mock.session.run.document.steps.at(-1)).toEqual({ action: 'SwitchToCoach', thisDN: 'D', connID: '1' });
});

it('mutes the monitored user and lets it be heard again', async () => {
  const { hear, post, now } = await supervised('BargeIn');
  for (const [operation, muted] of [
    ['MuteMonitoredUser', true],
    ['UnmuteMonitoredUser', false],
  ] as const) {
    expect(await post(operation)).toMatchObject({ status: 200, body: { statusCode: 0 } });
    expect((await hear()).map(({ data }) => [data['notificationType'], (data['call'] as Call).monitoredUserMuted])).toEqual([
      ['MonitoredUserMutedStateChange', muted],
    ]);
    expect((await now()).monitoredUserMuted).toBe(muted);
    expect(await post(operation)).toMatchObject({ status: 400, body: { statusCode: 2 } });
  }
});

it('is refused to who does not supervise, and where there is nothing to switch', async () => {
  const { post } = await supervised('ListenIn');
  for (const operation of ['SwitchToBargeIn', 'SwitchToListenIn', 'SwitchToCoach', 'MuteMonitoredUser', 'UnmuteMonitoredUser'])
    expect(await post(operation, 'B')).toMatchObject({ status: 400, body: { statusCode: 2 } });
  expect(await post('SwitchToListenIn')).toMatchObject({ status: 400, body: { statusCode: 2 } });
  expect(await post('SwitchToBargeIn', 'C')).toMatchObject({ status: 404, body: { statusCode: 6 } });
});

it('begins anew with the next call, in the way of the device', async () => {
  const { mock, post, now } = await supervised('ListenIn');
  await post('SwitchToBargeIn');
  mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
  for (const step of [...TALK, { request: 'TAnswerCall', thisDN: 'D' } as const]) mock.session.act(step);
  expect(await now()).toMatchObject({ mute: 'On' });
});
