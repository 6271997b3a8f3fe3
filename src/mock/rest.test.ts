import { describe, expect, it } from 'vitest';
import type { Device, Step } from '../model/index.ts';
import { OPERATION_ROWS } from '../streams/index.ts';
import { ask, callAt, callsOfDevice, login, rawRequest, serve } from './testing.ts';

const TALK: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];
const consult = (request: 'TInitiateConference' | 'TInitiateTransfer'): readonly Step[] => [
  ...TALK,
  { request, thisDN: 'A', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
];
const CONFERENCE: readonly Step[] = [...consult('TInitiateConference'), { request: 'TCompleteConference', thisDN: 'A' }];
const DATA: Step = { request: 'TAttachUserData', thisDN: 'A', userData: { Account: '1' } };
const toC = { destination: { phoneNumber: 'C' } };

describe('every operation, posted over HTTP', () => {
  const posted: readonly (readonly [string, readonly Step[], string, Record<string, unknown>, string, RegExp])[] = [
    ['Dial', [], callsOfDevice('A'), { destination: { phoneNumber: 'B' } }, 'A', /^A Dialing$/],
    ['Answer', TALK.slice(0, 1), callAt('1'), {}, 'B', /^A Established, B Established$/],
    ['Hangup', TALK, callAt('1'), {}, 'A', /^$/],
    ['ClearCall', CONFERENCE, callAt('1'), {}, 'B', /^$/],
    ['Hold', TALK, callAt('1'), {}, 'A', /^A Held/],
    ['Retrieve', [...TALK, { request: 'THoldCall', thisDN: 'A' }], callAt('1'), {}, 'A', /^A Established/],
    ['InitiateConference', TALK, callAt('1'), toC, 'A', /^A Held Dialing, B Established, C Ringing$/],
    ['CompleteConference', consult('TInitiateConference'), callAt('2'), {}, 'A', /^A Established, B Established, C Established$/],
    ['SingleStepConference', TALK, callAt('1'), toC, 'A', /C Ringing$/],
    ['RemoveParticipantFromConference', CONFERENCE, callAt('1'), { participant: 'B' }, 'A', /^A Established, C Established$/],
    ['InitiateTransfer', TALK, callAt('1'), toC, 'A', /^A Held Dialing/],
    ['CompleteTransfer', consult('TInitiateTransfer'), callAt('2'), {}, 'A', /^B Established, C Established$/],
    ['SingleStepTransfer', TALK, callAt('1'), toC, 'A', /^B Established, C Ringing$/],
    ['SwapCalls', consult('TInitiateTransfer'), callAt('2'), { otherCallUri: callAt('1') }, 'A', /^A Established Held/],
    ['AttachUserData', TALK, callAt('1'), { userData: { Account: '1' } }, 'A', /^A Established, B Established$/],
    ['UpdateUserData', TALK, callAt('1'), { userData: { Account: '2' } }, 'B', /^A Established, B Established$/],
    ['DeleteUserDataPair', [...TALK, DATA], callAt('1'), { key: 'Account' }, 'A', /^A Established, B Established$/],
    ['DeleteUserData', [...TALK, DATA], callAt('1'), {}, 'A', /^A Established, B Established$/],
    ['SendDtmf', TALK, callAt('1'), { digits: '12#' }, 'A', /^A Established, B Established$/],
    ['MuteCall', CONFERENCE, callAt('1'), {}, 'A', /^A Established/],
    ['UnmuteCall', [...CONFERENCE, { request: 'TSetMuteOn', thisDN: 'A' }], callAt('1'), {}, 'A', /^A Established/],
  ];

  it.each(posted)('%s', async (operationName, steps, path, parameters, user, after) => {
    const mock = await serve(steps);
    const { status, body } = await ask(mock, 'POST', path, { operationName, ...parameters }, login(user));
    expect({ status, body }).toEqual({ status: 200, body: { statusCode: 0 } });
    expect(mock.session.steps).toBe(steps.length + 1);
    const states = await Promise.all(
      ['A', 'B', 'C'].map(async (dn) => {
        const { calls } = (await ask(mock, 'GET', '/api/v2/me/calls', undefined, login(dn))).body as { calls: { state: string }[] };
        return calls.length === 0 ? [] : [`${dn} ${calls.map((call) => call.state).join(' ')}`];
      }),
    );
    expect(operationName === 'Dial' ? states.flat()[0] : states.flat().join(', ')).toMatch(after);
  });

  it('none is left out', () => {
    expect(posted.map(([name]) => name).sort()).toEqual(
      OPERATION_ROWS.map(({ operation }) => operation)
        // Recording and supervising are posted in web-services/recording.test.ts and supervising.test.ts.
        .filter((operation) => !/Recording|SwitchTo|Monitored/.test(operation))
        .sort(),
    );
  });
});

describe('errors', () => {
  it.each<[string, string, string, unknown, number, Record<string, unknown>]>([
    ['bad JSON', 'POST', callAt('1'), '{"operationName":', 400, { statusCode: 10, statusMessage: expect.stringMatching(/not JSON/) }],
    ['an empty body', 'POST', callAt('1'), '', 400, { statusCode: 10, statusMessage: expect.stringMatching(/empty/) }],
    ['no object', 'POST', callAt('1'), [1], 400, { statusCode: 1 }],
    ['no operation', 'POST', callAt('1'), {}, 400, { statusCode: 1 }],
    ['an unknown operation', 'POST', callAt('1'), { operationName: 'Fly' }, 400, { statusCode: 10 }],
    ['an operation that is not modelled', 'POST', callAt('1'), { operationName: 'SetCallDisposition' }, 403, { statusCode: 3 }],
    [
      'a state that does not allow it',
      'POST',
      callAt('1'),
      { operationName: 'Retrieve' },
      400,
      { statusCode: 2, statusMessage: expect.stringMatching(/Retrieve/) },
    ],
    ['an unknown call', 'POST', callAt('9'), { operationName: 'Hold' }, 404, { statusCode: 6 }],
    ['an id that is none', 'GET', '/api/v2/me/calls/zzz', undefined, 404, { statusCode: 6 }],
    ['an unknown device', 'POST', callsOfDevice('B'), { operationName: 'Dial', destination: { phoneNumber: 'B' } }, 404, { statusCode: 6 }],
    ['an unknown address', 'GET', '/api/v2/you', undefined, 404, { statusCode: 6 }],
    ['an unknown address to post to', 'POST', '/api/v2/me/channels/chat', { operationName: 'Ready' }, 404, { statusCode: 6 }],
    ['a wrong method', 'DELETE', callAt('1'), undefined, 405, { statusCode: 3 }],
    ['a wrong method on a list', 'POST', '/api/v2/me/calls', {}, 405, { statusCode: 3 }],
  ])('%s', async (_, method, path, body, status, expected) => {
    const mock = await serve(TALK);
    const answered = await ask(mock, method, path, body);
    expect(answered.status).toBe(status);
    expect(answered.body).toMatchObject(expected);
    expect(mock.session.steps).toBe(TALK.length);
  });

  it('a body of more than a megabyte is not read', async () => {
    const mock = await serve(TALK);
    const { status, body } = await ask(
      mock,
      'POST',
      callAt('1'),
      JSON.stringify({ operationName: 'AttachUserData', userData: { A: 'x'.repeat(1_100_000) } }),
    );
    expect([status, body['statusCode']]).toEqual([413, 10]);
    expect((await ask(mock, 'GET', '/api/v2/me')).status).toBe(200);
  });
});

describe('who is who', () => {
  const devices: Device[] = [
    { dn: 'A', agentID: '4711', name: 'Ann' },
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue' },
  ];

  it('a DN or an agentID logs in, with any password', async () => {
    const mock = await serve([], { devices });
    for (const user of ['A', '4711']) {
      const { status, body } = await ask(mock, 'GET', '/api/v2/me', undefined, login(user, ''));
      expect(status).toBe(200);
      expect(body).toMatchObject({ statusCode: 0, user: { userName: '4711', firstName: 'Ann', phoneNumber: 'A' } });
    }
  });

  it.each([
    ['nobody', {}],
    ['an unknown user', login('Z')],
    ['an external party', login('X')],
    ['a queue', login('Q')],
    ['no name', login('')],
    ['another scheme', { authorization: 'Bearer A' }],
    ['no base64', { authorization: 'Basic %%%' }],
  ])('%s is told to log in', async (_, headers) => {
    const mock = await serve([], { devices });
    const { status, body, headers: given } = await ask(mock, 'GET', '/api/v2/me', undefined, headers);
    expect(status).toBe(403);
    expect(given.get('www-authenticate')).toBeNull();
    expect(body).toMatchObject({ statusCode: 20 });
  });

  it('a browser that opens an address is asked who it is', async () => {
    const opened = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };
    expect((await rawRequest(await serve(), { path: '/api/v2/me', headers: opened })).status).toBe(401);
  });

  it('a cookie stands for the login afterwards', async () => {
    const mock = await serve();
    const { headers } = await ask(mock, 'GET', '/api/v2/me');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask(mock, 'GET', '/api/v2/me', undefined, { cookie })).body).toMatchObject({ user: { phoneNumber: 'A' } });
    expect((await ask(mock, 'GET', '/api/v2/me', undefined, { cookie: 'partyline-session=guess' })).status).toBe(403);
  });

  it("the device and its calls carry the server's own address", async () => {
    const mock = await serve(TALK);
    const { devices: mine } = (await ask(mock, 'GET', '/api/v2/me/devices')).body as { devices: { id: string }[] };
    expect(mine).toMatchObject([{ phoneNumber: 'A', deviceState: 'Active' }]);
    expect((await ask(mock, 'GET', `/api/v2/me/devices/${mine[0]?.id ?? ''}`)).body).toMatchObject({ device: { id: mine[0]?.id } });
    expect((await ask(mock, 'GET', callAt('1'))).body).toMatchObject({
      call: { state: 'Established', uri: mock.url + callAt('1'), capabilities: expect.arrayContaining(['Hold']) },
    });
  });
});
