import { describe, expect, it } from 'vitest';
import type { Step } from '../../model/index.ts';
import { extendRun } from '../../scenario/index.ts';
import { REQUESTS } from '../../tlib/index.ts';
import {
  CONFERENCE,
  consult,
  DATA_AND_MUTING,
  HELD_CALLS,
  LIFECYCLE,
  runOf,
  TALK,
  there,
  TRANSFER,
} from '../testing/web-services.scenarios.ts';
import { isClientOperation } from './client-operations.ts';
import {
  callOperationPath,
  callUri,
  deviceId,
  dialPath,
  httpExchange,
  OPERATION_ROWS,
  operationsNow,
  operationToSteps,
  SAMPLE_BASE,
  STATUS_CODES,
  webServicesRun,
} from './web-services.ts';

const apiAfter = (steps: readonly Step[]) => there(webServicesRun(runOf(steps)).at(-1)).state;
const post = (steps: readonly Step[], path: string, body: unknown, dn = '15000') =>
  operationToSteps(apiAfter(steps), dn, { method: 'POST', path, body });
const onCall = (connID: string) => callOperationPath(connID);
const to = { destination: { phoneNumber: '15002' } };

describe('an operation becomes the step of its TRequest', () => {
  const dialing = DATA_AND_MUTING.slice(0, 1);
  const asked = { request: 'TInitiateConference', thisDN: '15000', otherDN: '15002', connID: '1' } as const;
  it.each<[string, readonly Step[], string, Record<string, unknown>, Step, string?]>([
    ['Dial', [], dialPath('15000'), to, { request: 'TMakeCall', thisDN: '15000', otherDN: '15002' }],
    ['Answer', dialing, onCall('1'), {}, { request: 'TAnswerCall', thisDN: '15001', connID: '1' }, '15001'],
    ['Hangup', TALK, onCall('1'), {}, { request: 'TReleaseCall', thisDN: '15000', connID: '1' }],
    ['ClearCall', CONFERENCE, onCall('1'), {}, { request: 'TClearCall', thisDN: '15000', connID: '1' }],
    ['Hold', TALK, onCall('1'), {}, { request: 'THoldCall', thisDN: '15000', connID: '1' }],
    [
      'Retrieve',
      [...TALK, { request: 'THoldCall', thisDN: '15000' }],
      onCall('1'),
      {},
      { request: 'TRetrieveCall', thisDN: '15000', connID: '1' },
    ],
    [
      'InitiateConference',
      TALK,
      onCall('1'),
      { ...to, location: 'SwitchA', userData: { Reason: 'Help' } },
      { ...asked, userData: { Reason: 'Help' } },
    ],
    [
      'CompleteConference',
      consult('TInitiateConference'),
      onCall('2'),
      {},
      { request: 'TCompleteConference', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    [
      'CompleteConference',
      consult('TInitiateConference'),
      onCall('1'),
      {},
      { request: 'TCompleteConference', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    [
      'CompleteConference',
      consult('TInitiateConference'),
      onCall('1'),
      { consultCallUri: callUri('2', SAMPLE_BASE) },
      { request: 'TCompleteConference', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    ['SingleStepConference', TALK, onCall('1'), to, { ...asked, request: 'TSingleStepConference' }],
    [
      'RemoveParticipantFromConference',
      CONFERENCE,
      onCall('1'),
      { participant: '15001' },
      { request: 'TDeleteFromConference', thisDN: '15000', otherDN: '15001', connID: '1' },
    ],
    ['InitiateTransfer', TALK, onCall('1'), to, { ...asked, request: 'TInitiateTransfer' }],
    [
      'CompleteTransfer',
      consult('TInitiateTransfer'),
      onCall('2'),
      {},
      { request: 'TCompleteTransfer', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    ['SingleStepTransfer', TALK, onCall('1'), to, { ...asked, request: 'TSingleStepTransfer' }],
    [
      'SwapCalls',
      consult('TInitiateTransfer'),
      onCall('2'),
      { otherCallUri: callUri('1', SAMPLE_BASE) },
      { request: 'TAlternateCall', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    [
      'SwapCalls',
      consult('TInitiateTransfer'),
      onCall('1'),
      { otherCallUri: callUri('2', SAMPLE_BASE) },
      { request: 'TAlternateCall', thisDN: '15000', connID: '2', otherConnID: '1' },
    ],
    [
      'AttachUserData',
      dialing,
      onCall('1'),
      { userData: { A: '1', B: 2 } },
      { request: 'TAttachUserData', thisDN: '15000', connID: '1', userData: { A: '1', B: 2 } },
    ],
    [
      'UpdateUserData',
      dialing,
      onCall('1'),
      { userData: { A: '1' } },
      { request: 'TUpdateUserData', thisDN: '15000', connID: '1', userData: { A: '1' } },
    ],
    [
      'DeleteUserDataPair',
      DATA_AND_MUTING.slice(0, 2),
      onCall('1'),
      { key: 'AccountNumber' },
      { request: 'TDeletePair', thisDN: '15000', connID: '1', key: 'AccountNumber' },
    ],
    ['DeleteUserData', DATA_AND_MUTING.slice(0, 2), onCall('1'), {}, { request: 'TDeleteUserData', thisDN: '15000', connID: '1' }],
    ['SendDtmf', TALK, onCall('1'), { digits: '12' }, { request: 'TSendDTMF', thisDN: '15000', connID: '1', digits: '12' }],
    ['MuteCall', TALK, onCall('1'), {}, { request: 'TSetMuteOn', thisDN: '15000', connID: '1' }],
    ['UnmuteCall', DATA_AND_MUTING.slice(0, 7), onCall('1'), {}, { request: 'TSetMuteOff', thisDN: '15000', connID: '1' }],
  ])('%s', (operationName, steps, path, body, step, dn = '15000') => {
    expect(post(steps, path, { operationName, ...body }, dn)).toEqual({ ok: true, value: [step] });
    expect(extendRun(runOf(steps), step).frames.at(-1)?.refusal).toBeUndefined();
  });

  it.each(['InitiateConference', 'InitiateTransfer', 'SingleStepConference', 'SingleStepTransfer'] as const)(
    '%s of a held call retrieves it first',
    (operationName) => {
      const held: Step = { request: 'THoldCall', thisDN: '15000' };
      expect(post([...TALK, held], onCall('1'), { operationName, ...to })).toEqual({
        ok: true,
        value: [
          { request: 'TRetrieveCall', thisDN: '15000', connID: '1' },
          { request: `T${operationName}`, thisDN: '15000', connID: '1', otherDN: '15002' },
        ],
      });
    },
  );

  it.each(['CompleteTransfer', 'CompleteConference'] as const)('%s of calls that were swapped swaps them back first', (operationName) => {
    const swapped: readonly Step[] = [
      ...CONFERENCE.slice(0, 4),
      { request: 'TAlternateCall', thisDN: '15000', connID: '2', otherConnID: '1' },
    ];
    for (const posted of ['1', '2'])
      expect(post(swapped, onCall(posted), { operationName })).toEqual({
        ok: true,
        value: [
          { request: 'TAlternateCall', thisDN: '15000', connID: '1', otherConnID: '2' },
          { request: `T${operationName}`, thisDN: '15000', connID: '2', otherConnID: '1' },
        ],
      });
  });

  it('every operation stands in the table above, behind one request', () => {
    const asked = OPERATION_ROWS.map(({ operation }) => operation).filter((operation) => !isClientOperation(operation));
    expect(asked).toHaveLength(21);
    const named = Object.values(REQUESTS).flatMap(({ webServices }) => ('operation' in webServices ? [webServices.operation] : []));
    expect(named.toSorted()).toEqual(asked.toSorted());
    expect(new Set(named).size).toBe(21);
  });
  it('every other request says why it has none, in a sentence', () => {
    const without = Object.values(REQUESTS).flatMap(({ name, webServices }) =>
      'none' in webServices ? [[name, webServices.none] as const] : [],
    );
    for (const [, none] of without) expect(none).toMatch(/^[A-Z].*\.$/);
    expect(without.map(([name]) => name)).toEqual([
      'TMuteTransfer',
      'TMergeCalls',
      'TReconnectCall',
      'TRedirectCall',
      'TRouteCall',
      'TApplyTreatment',
      'TMakePredictiveCall',
      'TMonitorNextCall',
      'TCancelMonitoring',
      'TRegisterAddress',
      'TUnregisterAddress',
      'TAgentLogin',
      'TAgentLogout',
      'TAgentSetReady',
      'TAgentSetNotReady',
      'TSetDNDOn',
      'TSetDNDOff',
      'TCallSetForward',
      'TCallCancelForward',
      'TListenDisconnect',
      'TListenReconnect',
      'TSendUserEvent',
    ]);
  });
});

describe('what is wrong gets an answer of the table', () => {
  it.each<[string, readonly Step[], string, unknown, number, number, RegExp, string?]>([
    ['no object', [], dialPath('15000'), [], 400, 1, /JSON object/],
    ['no operationName', [], dialPath('15000'), {}, 400, 1, /operationName/],
    ['operationName of another type', [], dialPath('15000'), { operationName: 7 }, 400, 10, /string/],
    ['an unknown operation', TALK, onCall('1'), { operationName: 'Vanish' }, 400, 10, /no operation "Vanish"/],
    ['an operation that is not modelled', TALK, onCall('1'), { operationName: 'SetCallDisposition' }, 403, 3, /not modelled/],
    ['a missing parameter', TALK, onCall('1'), { operationName: 'InitiateConference' }, 400, 1, /"destination"/],
    ['a missing part of a parameter', TALK, onCall('1'), { operationName: 'InitiateConference', destination: {} }, 400, 1, /"phoneNumber"/],
    ['a parameter of another type', TALK, onCall('1'), { operationName: 'InitiateConference', destination: '15002' }, 400, 10, /object/],
    ['a parameter that does not belong', TALK, onCall('1'), { operationName: 'Hold', digits: '1' }, 400, 10, /no parameter "digits"/],
    [
      'a reserved key',
      TALK,
      onCall('1'),
      { operationName: 'AttachUserData', userData: JSON.parse('{"__proto__":"1"}') },
      400,
      10,
      /reserved/,
    ],
    ['digits that are none', TALK, onCall('1'), { operationName: 'SendDtmf', digits: 'x' }, 400, 10, /digits/],
    [
      'an unknown destination',
      TALK,
      onCall('1'),
      { operationName: 'InitiateConference', destination: { phoneNumber: 'N9' } },
      400,
      2,
      /no "N9"/,
    ],
    ['an unknown call', TALK, onCall('7'), { operationName: 'Hold' }, 404, 6, /has no call/],
    ["somebody else's call", TALK, onCall('1'), { operationName: 'Hold' }, 404, 6, /has no call/, '15002'],
    ['no call at all', TALK, '/api/v2/me/calls/../../etc/passwd', { operationName: 'Hold' }, 404, 6, /has no call/],
    [
      'an unknown consult call',
      consult('TInitiateConference'),
      onCall('1'),
      { operationName: 'CompleteConference', consultCallUri: '/calls/9' },
      404,
      6,
      /has no call "9"/,
    ],
    ["somebody else's device", [], dialPath('15001'), { operationName: 'Dial', ...to }, 404, 6, /no device/],
    ['Dial on a call', TALK, onCall('1'), { operationName: 'Dial', ...to }, 400, 2, /posted to the calls of a device/],
    ['Hold on a device', TALK, dialPath('15000'), { operationName: 'Hold' }, 400, 2, /posted to a call/],
    ['not in the capabilities', TALK, onCall('1'), { operationName: 'Retrieve' }, 400, 2, /do not list Retrieve/],
    [
      'to a destination that the model does not take',
      TALK,
      onCall('1'),
      { operationName: 'SingleStepTransfer', destination: { phoneNumber: '15001' } },
      400,
      2,
      /15001/,
    ],
    [
      'not the owner',
      CONFERENCE,
      onCall('1'),
      { operationName: 'RemoveParticipantFromConference', participant: '15002' },
      403,
      3,
      /Only the owner.*15000/,
      '15001',
    ],
  ])('%s', (_, steps, path, body, httpStatus, statusCode, message, dn = '15000') => {
    const result = post(steps, path, body, dn);
    expect(result).toMatchObject({ ok: false, error: { httpStatus, statusCode, prov: 'chosen' } });
    expect(result.ok ? '' : result.error.statusMessage).toMatch(message);
  });

  it('another method is not allowed', () => {
    expect(operationToSteps(apiAfter(TALK), '15000', { method: 'PUT', path: onCall('1'), body: {} })).toMatchObject({
      ok: false,
      error: { httpStatus: 405 },
    });
  });

  it('the table has every published code once', () => {
    expect(STATUS_CODES.map(({ code }) => code)).toEqual(Array.from({ length: 21 }, (_, code) => code));
  });
});

describe('operationsNow', () => {
  const state = apiAfter(consult('TInitiateConference'));
  const offers = operationsNow(state, '15000');

  it('offers what posting would do, and refuses what posting would refuse', () => {
    const free = offers.filter(({ obstacle }) => !obstacle).map(({ operation, connID }) => `${operation} ${connID ?? ''}`.trim());
    expect(free).toEqual([
      'Hangup 1',
      'ClearCall 1',
      'CompleteConference 1',
      'CompleteTransfer 1',
      'SwapCalls 1',
      'AttachUserData 1',
      'UpdateUserData 1',
      'DeleteUserData 1',
      'StartCallRecording 1',
      'Hangup 2',
      'ClearCall 2',
      'Hold 2',
      'CompleteConference 2',
      'CompleteTransfer 2',
      'SwapCalls 2',
      'AttachUserData 2',
      'UpdateUserData 2',
      'DeleteUserData 2',
      'SendDtmf 2',
      'MuteCall 2',
      'StartCallRecording 2',
    ]);
    expect(offers.find(({ operation }) => operation === 'Dial')?.obstacle?.message).toMatch(/no other active call/);
  });

  it.each([
    [TALK],
    [CONFERENCE],
    [consult('TInitiateTransfer')],
    [HELD_CALLS.slice(0, 5)],
    [DATA_AND_MUTING.slice(0, 7)],
    [TRANSFER],
    [LIFECYCLE],
  ])('agrees with operationToSteps in every state', (steps) => {
    for (let end = 0; end <= steps.length; end += 1) {
      const api = apiAfter(steps.slice(0, end));
      for (const dn of ['15000', '15001', '15002']) {
        for (const { operation, path, obstacle, choices, connID, row } of operationsNow(api, dn)) {
          const number = choices?.[0] ?? (dn === '15001' ? '15000' : '15001');
          const other =
            api.world.calls.find((call) => call.connID !== connID && call.parties.some((party) => party.dn === dn))?.connID ??
            connID ??
            '1';
          const key = Object.keys(api.world.calls.find((call) => call.connID === connID)?.userData ?? {})[0] ?? 'Key';
          const parameters: Record<string, unknown> = {
            destination: { phoneNumber: number },
            participant: number,
            otherCallUri: callUri(other, ''),
            userData: { Key: 'Value' },
            key,
            digits: '1',
          };
          const body = Object.fromEntries(row.parameters.filter(({ required }) => required).map(({ name }) => [name, parameters[name]]));
          const result = operationToSteps(api, dn, { method: 'POST', path, body: { operationName: operation, ...body } });
          expect({ operation, dn, end, connID, ok: result.ok, why: result.ok ? undefined : result.error.statusMessage }).toMatchObject({
            ok: obstacle === undefined,
          });
        }
      }
    }
  });
});

describe('the HTTP exchange of a step', () => {
  const exchange = (steps: readonly Step[]) => httpExchange(there(webServicesRun(runOf(steps)).at(-1)), SAMPLE_BASE);

  it('CompleteConference is posted to the consult call, as published', () => {
    expect(exchange(CONFERENCE)).toMatchObject({
      dn: '15000',
      request: { path: onCall('2'), body: { operationName: 'CompleteConference' } },
      response: { status: 200, body: { statusCode: 0 } },
      prov: 'manual',
    });
  });

  it('InitiateConference is posted to the main call, Dial to the device', () => {
    expect(exchange(CONFERENCE.slice(0, 3))).toMatchObject({
      request: { path: onCall('1'), body: { operationName: 'InitiateConference', destination: { phoneNumber: '15002' } } },
    });
    expect(exchange(TALK.slice(0, 1))).toMatchObject({
      request: { path: `/api/v2/me/devices/${deviceId('15000')}/calls`, body: { operationName: 'Dial' } },
    });
  });

  it('every accepted exchange, posted again to the moment before, is the same step', () => {
    for (const steps of [LIFECYCLE, TRANSFER, HELD_CALLS.slice(0, 5), DATA_AND_MUTING]) {
      for (const frame of webServicesRun(runOf(steps)).slice(1)) {
        const one = httpExchange(frame, SAMPLE_BASE);
        if (one === undefined || 'none' in one) throw new Error('every step of these scenarios has an operation');
        expect(one.note).toBeUndefined();
        expect(operationToSteps(frame.before, one.dn, one.request)).toMatchObject({
          ok: true,
          value: [{ request: frame.frame.step?.request }],
        });
      }
    }
  });

  it('what the API lacks, a telephone does by itself, or others own is said', () => {
    expect(exchange(HELD_CALLS.slice(0, 7))).toMatchObject({ none: expect.stringMatching(/Hangup on the consult call/) });
    expect(exchange([{ action: 'Dial', thisDN: '15000', otherDN: '15001' }])).toMatchObject({
      none: expect.stringMatching(/telephone itself/),
    });
    expect(exchange([...TALK, { request: 'TAttachUserData', thisDN: '15002', connID: '1', userData: { A: '1' } }])).toMatchObject({
      none: expect.stringMatching(/not in call 1/),
    });
    expect(exchange([...CONFERENCE, { request: 'TDeleteFromConference', thisDN: '15001', otherDN: '15002' }])).toMatchObject({
      note: expect.stringMatching(/Only the owner/),
    });
  });

  it('a refused step is answered with a code of ours', () => {
    expect(exchange([...TALK, { request: 'TRetrieveCall', thisDN: '15000' }])).toMatchObject({
      response: { status: 400, body: { statusCode: 2 }, prov: 'chosen' },
    });
  });
});
