/** An agent with two devices, which have one agentID: both are listed, called from, told of and set. */
import { expect, it } from 'vitest';
import type { Device } from '../../model/index.ts';
import { deviceId } from '../../streams/index.ts';
import { ask, callAt, callsOfDevice, listener, login, serve } from '../testing.ts';

const DEVICES: readonly Device[] = [{ dn: 'A', agentID: '4711' }, { dn: 'B', agentID: '4712' }, { dn: 'A2', agentID: '4711' }, { dn: 'C' }];
interface Body {
  readonly devices?: readonly { readonly id: string; readonly phoneNumber: string; readonly userState: { readonly state: string } }[];
  readonly calls?: readonly { readonly deviceUri: string; readonly state: string }[];
}
const body = async (mock: Parameters<typeof ask>[0], path: string, user: string): Promise<Body> =>
  (await ask(mock, 'GET', path, undefined, login(user))).body;

it.each(['4711', 'A', 'A2'])('%s has both devices, and the calls of both', async (user) => {
  const mock = await serve(
    [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TMakeCall', thisDN: 'C', otherDN: 'A2' },
    ],
    { devices: DEVICES },
  );
  const { devices } = await body(mock, '/api/v2/me/devices', user);
  expect(devices?.map(({ phoneNumber }) => phoneNumber).sort()).toEqual(['A', 'A2']);
  const { calls } = await body(mock, '/api/v2/me/calls', user);
  expect(calls?.map(({ deviceUri, state }) => `${deviceUri.endsWith(deviceId('A')) ? 'A' : 'A2'} ${state}`).sort()).toEqual([
    'A Dialing',
    'A2 Ringing',
  ]);
  const whole = (await ask(mock, 'GET', '/api/v2/me?subresources=*', undefined, login(user))).body as { readonly user: Body };
  expect([whole.user.devices?.length, whole.user.calls?.length]).toEqual([2, 2]);
});

it('dials from the device in the address, answers the call in the address, and hears of both', async () => {
  const mock = await serve([], { devices: DEVICES });
  const hear = await listener(mock, '4711', '/v2/me/calls', '/v2/me/devices');
  const as = login('4711');
  expect((await ask(mock, 'POST', callsOfDevice('A2'), { operationName: 'Dial', destination: { phoneNumber: 'B' } }, as)).status).toBe(200);
  mock.session.act({ request: 'TMakeCall', thisDN: 'C', otherDN: 'A' });
  expect((await ask(mock, 'POST', callAt('2'), { operationName: 'Answer' }, as)).status).toBe(200);
  expect((await hear()).map(({ data }) => `${String(data['phoneNumber'])} ${(data['call'] as { state: string }).state}`)).toEqual([
    'A2 Dialing',
    'A Ringing',
    'A Established',
  ]);
  expect((await ask(mock, 'POST', callAt('1'), { operationName: 'Hangup' }, login('4712'))).status).toBe(400);
  expect((await ask(mock, 'POST', callsOfDevice('C'), { operationName: 'Dial', destination: { phoneNumber: 'B' } }, as)).status).toBe(404);
});

it('a session and a state without a device are about both, one with a device about that', async () => {
  const mock = await serve([], { devices: DEVICES });
  const as = login('4711');
  const states = async () => (await body(mock, '/api/v2/me/devices', '4711')).devices?.map(({ userState }) => userState.state);
  await ask(mock, 'POST', '/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] }, as);
  expect(await states()).toEqual(['NotReady', 'NotReady']);
  await ask(mock, 'POST', '/api/v2/me/channels/voice', { operationName: 'Ready' }, as);
  expect(await states()).toEqual(['Ready', 'Ready']);
  await ask(mock, 'POST', `/api/v2/me/devices/${deviceId('A2')}`, { operationName: 'NotReady' }, as);
  expect(await states()).toEqual(['Ready', 'NotReady']);
  expect(mock.session.world.status['B']?.agent).toBeUndefined();
});
