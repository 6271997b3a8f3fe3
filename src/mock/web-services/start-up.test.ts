/** Replays of what published clients ask for at their start: the addresses are theirs, names and ids ours. */
import { describe, expect, it } from 'vitest';
import { deviceId, guid } from '../../streams/index.ts';
import { ask, login, rawRequest, serve } from '../testing.ts';

const D = deviceId('A');
const ME = '/api/v2/me?subresources=features,devices,channels';

describe('Workspace Web Edition, from its login to its logout', () => {
  it('gets an answer to every one of its requests', async () => {
    const mock = await serve();
    expect(await rawRequest(mock, { path: ME })).toMatchObject({ status: 403, text: expect.stringContaining('"statusCode":20') });
    const first = await ask(mock, 'GET', ME);
    const cookie = { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' };
    expect(first.body).toMatchObject({
      statusCode: 0,
      user: { userName: '1001', features: expect.arrayContaining(['api-voice']), devices: [{ id: D }], channels: [{ channel: 'voice' }] },
    });
    const asked: readonly (readonly [string, string, Record<string, unknown>, unknown?])[] = [
      ['GET', '/internal-api/me/settings?fields=*', { settings: {} }],
      ['GET', '/api/v2/services?fields=*', { services: [] }],
      ['GET', '/api/v2/me/groups?type=BusinessUnit&fields=*', { groups: [] }],
      [
        'GET',
        '/internal-api/contact-center?subresources=businessAttributes',
        { contactCenter: { name: 'Switch', businessAttributes: [] } },
      ],
      ['GET', '/api/v2/groups?type=dispositions&fields=*', { groups: [] }],
      ['GET', `/api/v2/me/devices/${D}/settings/tserver`, { settings: { switchName: 'Switch' } }],
      ['POST', '/api/v2/me', {}, { operationName: 'StartContactCenterSession', channels: ['voice'] }],
      ['GET', '/api/v2/diagnostics/version', { version: expect.stringContaining('Partyline') }],
      ['GET', '/api/v2/workbins?fields=*', { workbins: [] }],
      [
        'GET',
        '/api/v2/me/?subresources=devices,calls,channels,interactions,chats',
        { user: { devices: [{ userState: { state: 'NotReady' } }], calls: [], channels: [{}], interactions: [], chats: [] } },
      ],
      ['POST', '/internal-api/operations', {}, { operationName: 'SendUserEvent', deviceId: D, userData: { K: 'V' } }],
      ['GET', `/api/v2/devices/${D}/settings/tserver`, { settings: { phoneNumber: 'A' } }],
      ['POST', '/api/v2/me/channels/voice', {}, { operationName: 'NotReady' }],
      ['POST', '/api/v2/me/channels/voice', {}, { operationName: 'Ready' }],
      ['POST', '/api/v2/me', {}, { operationName: 'EndContactCenterSession' }],
    ];
    for (const [method, path, expected, body] of asked)
      expect([path, await ask(mock, method, path, body, cookie)]).toMatchObject([
        path,
        { status: 200, body: { statusCode: 0, ...expected } },
      ]);
    expect(mock.session.run.document.steps.map(({ request }) => request)).toEqual([
      'TAgentLogin',
      'TAgentSetNotReady',
      'TAgentSetReady',
      'TAgentLogout',
    ]);
  });
});

describe('a .NET client', () => {
  it('shakes hands, subscribes to everything, reads itself whole and gets ready', async () => {
    const mock = await serve();
    const notifications = '/api/v2/notifications';
    const [shaken] = (
      await ask(mock, 'POST', `${notifications}/handshake`, [
        { channel: '/meta/handshake', version: '1.0', minimumVersion: '0.9', supportedConnectionTypes: ['long-polling'] },
      ])
    ).body as unknown as { clientId: string }[];
    const [subscribed] = (
      await ask(mock, 'POST', `${notifications}/`, [{ channel: '/meta/subscribe', clientId: shaken?.clientId, subscription: '/**' }])
    ).body as unknown as object[];
    expect(subscribed).toMatchObject({ successful: true, subscription: '/**' });
    const { user } = (await ask(mock, 'GET', '/api/v2/me?subresources=*')).body as { user: Record<string, unknown> };
    expect(user).toMatchObject({ settings: {}, devices: [{ id: D, phoneNumber: 'A' }], calls: [], channels: [{ channel: 'voice' }] });
    for (const body of [{ operationName: 'StartContactCenterSession', channels: ['voice'] }, { operationName: 'Ready' }])
      expect(await ask(mock, 'POST', '/api/v2/me', body)).toMatchObject({ status: 200, body: { statusCode: 0 } });
  });
});

describe('what is read', () => {
  it('keeps to the fields that are asked for', async () => {
    const mock = await serve();
    expect((await ask(mock, 'GET', '/api/v2/me/devices?fields=id,phoneNumber')).body).toEqual({
      statusCode: 0,
      devices: [{ id: D, phoneNumber: 'A' }],
    });
    expect((await ask(mock, 'GET', '/api/v2/me?fields=userName')).body).toEqual({ statusCode: 0, user: { userName: '1001' } });
    const { user } = (await ask(mock, 'GET', '/api/v2/me?subresources=calls,unheard')).body as { user: object };
    expect(Object.keys(user)).toContain('calls');
    expect(Object.keys(user)).not.toContain('unheard');
    expect(Object.keys(user)).not.toContain('devices');
  });

  it.each<[string, Record<string, unknown>]>([
    ['/api/v2/settings', { settings: [{ key: 'general-settings' }, { key: 'agent-states' }] }],
    ['/api/v2/settings/agent-states', { settings: expect.arrayContaining([expect.objectContaining({ operationName: 'AfterCallWork' })]) }],
    ['/api/v2/agent-states/', { agentStates: expect.arrayContaining([expect.objectContaining({ displayName: 'Offline' })]) }],
    ['/api/v2/me/features', { features: ['api-voice', 'api-supervisor-monitoring'] }],
    ['/api/v2/me/channels/', { channels: [{ channel: 'voice' }] }],
    ['/api/v2/business-attributes', { businessAttributes: [] }],
    ['/api/v2/contacts', { contacts: [{ firstName: 'Kay', phoneNumbers: ['K'] }] }],
    ['/api/v2/users', { users: [{ phoneNumber: 'A' }, { phoneNumber: 'B' }] }],
    [`/api/v2/devices/${deviceId('B')}`, { device: { phoneNumber: 'B' } }],
    [`/api/v2/users/${guid('user B')}`, { user: { phoneNumber: 'B' } }],
  ])('%s', async (path, expected) => {
    const devices = [{ dn: 'A' }, { dn: 'B' }, { dn: 'K', kind: 'external', name: 'Kay' }] as const;
    const mock = await serve([], { devices });
    expect(await ask(mock, 'GET', path, undefined, login('A'))).toMatchObject({ status: 200, body: { statusCode: 0, ...expected } });
  });

  it.each(['/api/v2/me/nothing', '/internal-api/nothing', `/api/v2/devices/${deviceId('Z')}`, '/api/v2/me/devices/none'])(
    '%s is not there',
    async (path) => {
      expect(await ask(await serve(), 'GET', path)).toMatchObject({ status: 404, body: { statusCode: 6 } });
    },
  );
});
