import { describe, expect, it } from 'vitest';
import type { Device } from '../../model/index.ts';
import { deviceId } from '../../streams/index.ts';
import { ask, listener, login, serve, type Told } from '../testing.ts';

const VOICE = '/api/v2/me/channels/voice';
const DEVICE = `/api/v2/me/devices/${deviceId('A')}`;
const stateIn = ({ data }: Told) => (data['devices'] as readonly { userState: unknown }[])[0]?.userState;
const DEVICES: readonly Device[] = [{ dn: 'A', agentID: '4711' }, { dn: 'B', agentID: '4712' }, { dn: 'C' }];

/** Ids and names as published, but for Offline, which a live server shows. */
const READY = { id: '9430250E-0A1B-421F-B372-F29E69366DED', displayName: 'Ready', state: 'Ready' };
const NOT_READY = { id: '900D55CC-2BB0-431F-8BF9-D3525B383BE6', displayName: 'Not Ready', state: 'NotReady' };
const OFFLINE = { id: '0F7F5003-EF26-4D13-A6EF-D0C7EC819BEB', displayName: 'Offline', state: 'LoggedOut' };
const AFTER = { id: 'D3663509-3D82-4DD3-A82E-2EA8EFA02AEF', displayName: 'AfterCallWork', state: 'NotReady', workMode: 'AfterCallWork' };
const AUX = { id: '2B36138D-C564-4562-A8CB-3C32D564F296', displayName: 'AuxWork', state: 'NotReady', workMode: 'AuxWork' };

describe("an agent's state", () => {
  it('is set by operations, stands in the run and is told on /v2/me/devices', async () => {
    const mock = await serve([], { devices: DEVICES });
    const hear = await listener(mock, 'A', '/v2/me/devices');
    const posted: readonly (readonly [string, Record<string, unknown>, string, object | undefined])[] = [
      ['/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] }, 'TAgentLogin', NOT_READY],
      [VOICE, { operationName: 'Ready' }, 'TAgentSetReady', READY],
      [VOICE, { operationName: 'NotReady' }, 'TAgentSetNotReady', NOT_READY],
      [VOICE, { operationName: 'NotReady', reason: 'Lunch' }, 'TAgentSetNotReady', { ...NOT_READY, reason: 'Lunch' }],
      [VOICE, { operationName: 'AfterCallWork', wrapUpTime: '20' }, 'TAgentSetNotReady', AFTER],
      [VOICE, { operationName: 'NotReady', workMode: 'AuxWork' }, 'TAgentSetNotReady', AUX],
      [DEVICE, { operationName: 'AuxWork' }, 'TAgentSetNotReady', AUX],
      ['/api/v2/me/', { operationName: 'Ready' }, 'TAgentSetReady', READY],
      [VOICE, { operationName: 'Offline' }, 'TAgentLogout', OFFLINE],
    ];
    for (const [path, body, request, state] of posted) {
      expect(await ask(mock, 'POST', path, body)).toMatchObject({ status: 200, body: { statusCode: 0 } });
      expect(mock.session.run.document.steps.at(-1)).toMatchObject({ request, thisDN: 'A' });
      expect((await hear()).map(stateIn)).toEqual([state]);
      expect((await ask(mock, 'GET', '/api/v2/me/devices')).body).toMatchObject({ devices: [{ userState: state }] });
      expect((await ask(mock, 'GET', VOICE)).body).toMatchObject({ channel: { channel: 'voice', userState: state } });
    }
    expect(mock.session.steps).toBe(posted.length);
  });

  it('keeps the reason and the work mode in the request', async () => {
    const mock = await serve([{ request: 'TAgentLogin', thisDN: 'A' }], { devices: DEVICES });
    await ask(mock, 'POST', VOICE, { operationName: 'AfterCallWork', reasonCode: 7, wrapUpTime: '20' });
    expect(mock.session.run.document.steps.at(-1)).toEqual({
      request: 'TAgentSetNotReady',
      thisDN: 'A',
      reasons: { ReasonCode: '7' },
      extensions: { AgentWorkMode: 'AfterCallWork', WrapUpTime: '20' },
    });
  });

  it('a session that is there is begun again without a step, and so is the end of none', async () => {
    const mock = await serve([], { devices: DEVICES });
    const start = { operationName: 'StartContactCenterSession', channels: ['voice'] };
    for (const body of [start, start, { operationName: 'EndContactCenterSession' }, { operationName: 'EndContactCenterSession' }])
      expect((await ask(mock, 'POST', '/api/v2/me', body)).body).toEqual({ statusCode: 0 });
    expect(mock.session.run.document.steps).toEqual([
      { request: 'TAgentLogin', thisDN: 'A' },
      { request: 'TAgentLogout', thisDN: 'A' },
    ]);
  });

  it('other channels of a session fail one by one, as a live server answers', async () => {
    const mock = await serve([], { devices: DEVICES });
    const { status, body } = await ask(mock, 'POST', '/api/v2/me', {
      operationName: 'StartContactCenterSession',
      channels: ['voice', 'chat'],
    });
    expect([status, body]).toMatchObject([200, { statusCode: 7, failed: [{ statusCode: 6, channel: 'chat' }] }]);
    expect(mock.session.world.status['A']?.agent).toBe('NotReady');
  });
});

describe("an agent's device", () => {
  it('is not disturbed, and forwards its calls, when its client says so', async () => {
    const mock = await serve([], { devices: DEVICES });
    const hear = await listener(mock, 'A', '/v2/me/devices');
    const posted: readonly (readonly [Record<string, unknown>, string, object])[] = [
      [{ operationName: 'DoNotDisturbOn' }, 'TSetDNDOn', { doNotDisturb: 'On' }],
      [{ operationName: 'DoNotDisturbOff' }, 'TSetDNDOff', { doNotDisturb: 'Off' }],
      [{ operationName: 'ForwardCallsOn', destination: 'C' }, 'TCallSetForward', { forwardTo: 'C' }],
      [{ operationName: 'ForwardCallsOff' }, 'TCallCancelForward', { doNotDisturb: 'Off' }],
    ];
    for (const [body, request, device] of posted) {
      expect((await ask(mock, 'POST', DEVICE, body)).body).toEqual({ statusCode: 0 });
      expect(mock.session.run.document.steps.at(-1)).toMatchObject({ request, thisDN: 'A' });
      expect((await hear()).map(({ data }) => data)).toMatchObject([{ messageType: 'DeviceStateChangeMessage', devices: [device] }]);
    }
    const { devices } = (await ask(mock, 'GET', '/api/v2/me/devices')).body as { devices: Record<string, unknown>[] };
    expect(devices[0]).not.toHaveProperty('forwardTo');
  });

  it('lists what may be posted to it', async () => {
    const mock = await serve([], { devices: DEVICES });
    const capabilities = async () =>
      ((await ask(mock, 'GET', '/api/v2/me/devices')).body as { devices: { capabilities: string[] }[] }).devices[0]?.capabilities;
    expect(await capabilities()).toEqual(['DoNotDisturbOn', 'ForwardCallsOn', 'ListenIn', 'Coach', 'BargeIn']);
    await ask(mock, 'POST', DEVICE, { operationName: 'DoNotDisturbOn' });
    await ask(mock, 'POST', DEVICE, { operationName: 'ForwardCallsOn', destination: { phoneNumber: 'C' } });
    expect(await capabilities()).toEqual(['DoNotDisturbOff', 'ForwardCallsOff', 'ListenIn', 'Coach', 'BargeIn']);
  });
});

describe('supervising', () => {
  it.each([
    ['ListenIn', 'mute', {}, 'AllCalls', 'Call'],
    ['Coach', 'coach', { supervisorMonitoringMode: 'NextCall' }, 'NextCall', 'Call'],
    ['BargeIn', 'connect', { supervisorMonitoringScope: 'Agent' }, 'AllCalls', 'Agent'],
  ])('%s is told on the device, and cancelled again', async (operationName, MonitorMode, more, mode, scope) => {
    const mock = await serve([], { devices: DEVICES });
    const hear = await listener(mock, 'A', '/v2/me/devices');
    const targetDeviceUri = `${mock.url}/api/v2/devices/${deviceId('B')}`;
    expect((await ask(mock, 'POST', DEVICE, { operationName, targetDeviceUri, ...more })).body).toEqual({ statusCode: 0 });
    expect(mock.session.run.document.steps.at(-1)).toMatchObject({
      request: 'TMonitorNextCall',
      thisDN: 'A',
      otherDN: 'B',
      extensions: { MonitorMode },
    });
    expect((await hear()).map(({ data }) => data)).toMatchObject([
      {
        devices: [
          {
            supervisorMonitoringState: { state: operationName, mode, scope, targetDeviceUri },
            capabilities: expect.arrayContaining(['CancelSupervisorMonitoring']),
          },
        ],
      },
    ]);
    expect((await ask(mock, 'POST', DEVICE, { operationName: 'CancelSupervisorMonitoring' })).body).toEqual({ statusCode: 0 });
    const [told] = (await hear()).map(({ data }) => (data['devices'] as readonly object[])[0]);
    expect(told).not.toHaveProperty('supervisorMonitoringState');
  });
});

describe('what is wrong gets an answer of the table', () => {
  it.each<[string, string, unknown, string, number, number]>([
    ['Ready before the session', VOICE, { operationName: 'Ready' }, 'A', 400, 2],
    ['a session of a device without agent', '/api/v2/me', { operationName: 'StartContactCenterSession', channels: ['voice'] }, 'C', 400, 2],
    [
      'a session of no channel that is there',
      '/api/v2/me',
      { operationName: 'StartContactCenterSession', channels: ['chat'] },
      'A',
      404,
      6,
    ],
    ['a session at the device', DEVICE, { operationName: 'StartContactCenterSession', channels: ['voice'] }, 'A', 400, 2],
    ['channels that are none', '/api/v2/me', { operationName: 'StartContactCenterSession', channels: 'voice' }, 'A', 400, 10],
    ['no operation', VOICE, {}, 'A', 400, 1],
    ['an unknown one', VOICE, { operationName: 'Fly' }, 'A', 400, 10],
    ['one of a call', VOICE, { operationName: 'Answer' }, 'A', 400, 10],
    ['an unknown parameter', VOICE, { operationName: 'Ready', mood: 'good' }, 'A', 400, 10],
    ['a work mode that is none', VOICE, { operationName: 'NotReady', workMode: 'Nap' }, 'A', 400, 10],
    ['forwarding to nowhere', DEVICE, { operationName: 'ForwardCallsOn' }, 'A', 400, 1],
    ['the device of somebody else', `/api/v2/me/devices/${deviceId('B')}`, { operationName: 'DoNotDisturbOn' }, 'A', 404, 6],
    ['supervising nobody', DEVICE, { operationName: 'ListenIn', targetDeviceUri: '/api/v2/devices/none' }, 'A', 404, 6],
    ['cancelling when nobody is supervised', DEVICE, { operationName: 'CancelSupervisorMonitoring' }, 'A', 400, 2],
  ])('%s', async (_, path, body, user, status, statusCode) => {
    const mock = await serve([], { devices: DEVICES });
    expect(await ask(mock, 'POST', path, body, login(user))).toMatchObject({ status, body: { statusCode } });
    expect(mock.session.steps).toBe(0);
  });
});
