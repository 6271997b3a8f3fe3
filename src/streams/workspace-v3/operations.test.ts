/** Operations become steps, mistakes become answers, and what an agent is offered is what would be done. */
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, listOf as asList, type Step } from '../../model/index.ts';
import { hexConnID, isModelStep } from '../../scenario/index.ts';
import {
  REQUEST_NAMES,
  REQUESTS,
  WORKSPACE_CALL_OPERATIONS,
  WORKSPACE_CLIENT_OPERATIONS,
  WORKSPACE_DN_OPERATIONS,
} from '../../tlib/index.ts';
import { ASKED, choices, walk } from '../testing/run.arbitrary.ts';
import { CONFERENCE, consult, runOf, TALK, there } from '../testing/web-services.scenarios.ts';
import { isAgent } from '../web-services/notifications.ts';
import { workspaceExchange } from './exchange.ts';
import { callPath, dnPath } from './ids.ts';
import { workspaceOffers } from './offers.ts';
import { OPERATION_ROWS } from './operations.ts';
import { listOf, pairsOf } from './pairs.ts';
import { workspaceStep } from './posting.ts';
import { workspaceRun } from './workspace-v3.ts';

const stateAfter = (steps: readonly Step[]) => there(workspaceRun(runOf(steps)).at(-1)).state;
const post = (steps: readonly Step[], path: string, body?: unknown, dn = '15000') => workspaceStep(stateAfter(steps), dn, path, body);
const ONE = hexConnID('1');
const TWO = hexConnID('2');
const on = (connID: string, operation: string): string => callPath(connID, operation);

describe('an operation becomes the step of its TRequest', () => {
  const ringing = TALK.slice(0, 1);
  const held: readonly Step[] = [...TALK, { request: 'THoldCall', thisDN: '15000' }];
  const two = consult('TInitiateConference');
  const me = { thisDN: '15000' } as const;
  it.each<[string, readonly Step[], string, unknown, Step, string?]>([
    [
      'make-call',
      [],
      dnPath('make-call'),
      { data: { destination: '15002', userData: [{ key: 'k', type: 'str', value: 'v' }] } },
      { request: 'TMakeCall', ...me, otherDN: '15002', userData: { k: 'v' } },
    ],
    ['login', [], dnPath('login'), undefined, { request: 'TAgentLogin', ...me }],
    ['logout', [], dnPath('logout'), undefined, { request: 'TAgentLogout', ...me }],
    ['ready', [], dnPath('ready'), undefined, { request: 'TAgentSetReady', ...me }],
    [
      'not-ready, the reason beside data',
      [],
      dnPath('not-ready'),
      { data: { agentWorkMode: 'AuxWork' }, reasonCode: 'Lunch' },
      { request: 'TAgentSetNotReady', ...me, extensions: { AgentWorkMode: 'AuxWork' }, reasons: { ReasonCode: 'Lunch' } },
    ],
    [
      'not-ready, the reason in data',
      [],
      dnPath('not-ready'),
      { data: { reasonCode: 'Lunch' } },
      { request: 'TAgentSetNotReady', ...me, reasons: { ReasonCode: 'Lunch' } },
    ],
    [
      'not-ready, with further reasons in an order that an object would not keep',
      [],
      dnPath('not-ready'),
      {
        data: {
          reasonCode: 'Lunch',
          reasons: [
            { key: 'a', type: 'str', value: '1' },
            { key: '9', type: 'str', value: '2' },
          ],
        },
      },
      {
        request: 'TAgentSetNotReady',
        ...me,
        reasons: asList([
          ['ReasonCode', 'Lunch'],
          ['a', '1'],
          ['9', '2'],
        ]),
      },
    ],
    ['dnd-on', [], dnPath('dnd-on'), undefined, { request: 'TSetDNDOn', ...me }],
    ['dnd-off', [], dnPath('dnd-off'), undefined, { request: 'TSetDNDOff', ...me }],
    ['set-forward', [], dnPath('set-forward'), { data: { forwardTo: '15002' } }, { request: 'TCallSetForward', ...me, otherDN: '15002' }],
    ['cancel-forward', [], dnPath('cancel-forward'), undefined, { request: 'TCallCancelForward', ...me }],
    [
      'start-monitoring',
      [],
      dnPath('start-monitoring'),
      { data: { phoneNumberToMonitor: '15002', monitoringNextCallType: 'OneCall', monitoringMode: 'Mute' } },
      { request: 'TMonitorNextCall', ...me, otherDN: '15002', monitorType: 'one-call', extensions: { MonitorMode: 'mute' } },
    ],
    [
      'stop-monitoring',
      [],
      dnPath('stop-monitoring'),
      { data: { phoneNumber: '15002' } },
      { request: 'TCancelMonitoring', ...me, otherDN: '15002' },
    ],
    ['answer', ringing, on('1', 'answer'), {}, { request: 'TAnswerCall', thisDN: '15001', connID: '1' }, '15001'],
    ['release', TALK, on('1', 'release'), {}, { request: 'TReleaseCall', ...me, connID: '1' }],
    ['hold, with an empty list of reasons', TALK, on('1', 'hold'), { data: { reasons: [] } }, { request: 'THoldCall', ...me, connID: '1' }],
    ['retrieve', held, on('1', 'retrieve'), {}, { request: 'TRetrieveCall', ...me, connID: '1' }],
    ['send-dtmf', TALK, on('1', 'send-dtmf'), { data: { dtmfDigits: '12' } }, { request: 'TSendDTMF', ...me, connID: '1', digits: '12' }],
    [
      'attach-user-data',
      TALK,
      on('1', 'attach-user-data'),
      { data: { userData: [{ key: 'n', type: 'int', value: 7 }] } },
      { request: 'TAttachUserData', ...me, connID: '1', userData: { n: 7 } },
    ],
    [
      'update-user-data',
      TALK,
      on('1', 'update-user-data'),
      { data: { userData: [{ key: 'n', type: 'int', value: 7 }] } },
      { request: 'TUpdateUserData', ...me, connID: '1', userData: { n: 7 } },
    ],
    [
      'delete-user-data-pair',
      TALK,
      on('1', 'delete-user-data-pair'),
      { data: { key: 'n' } },
      { request: 'TDeletePair', ...me, connID: '1', key: 'n' },
    ],
    [
      'initiate-conference',
      TALK,
      on('1', 'initiate-conference'),
      { data: { destination: '15002', location: 'x' } },
      { request: 'TInitiateConference', ...me, connID: '1', otherDN: '15002' },
    ],
    [
      'initiate-transfer',
      TALK,
      on('1', 'initiate-transfer'),
      { data: { destination: '15002' } },
      { request: 'TInitiateTransfer', ...me, connID: '1', otherDN: '15002' },
    ],
    [
      'complete-conference',
      two,
      on('2', 'complete-conference'),
      { data: { parentConnId: ONE } },
      { request: 'TCompleteConference', ...me, connID: '2', otherConnID: '1' },
    ],
    [
      'complete-conference, no parent named',
      two,
      on('2', 'complete-conference'),
      {},
      { request: 'TCompleteConference', ...me, connID: '2', otherConnID: '1' },
    ],
    [
      'complete-transfer',
      two,
      on('2', 'complete-transfer'),
      { data: { parentConnId: ONE } },
      { request: 'TCompleteTransfer', ...me, connID: '2', otherConnID: '1' },
    ],
    [
      'single-step-conference',
      TALK,
      on('1', 'single-step-conference'),
      { data: { destination: '15002' } },
      { request: 'TSingleStepConference', ...me, connID: '1', otherDN: '15002' },
    ],
    [
      'single-step-transfer',
      TALK,
      on('1', 'single-step-transfer'),
      { data: { destination: '15002' } },
      { request: 'TSingleStepTransfer', ...me, connID: '1', otherDN: '15002' },
    ],
    [
      'delete-from-conference',
      CONFERENCE,
      on('1', 'delete-from-conference'),
      { data: { dnToDrop: '15001' } },
      { request: 'TDeleteFromConference', ...me, connID: '1', otherDN: '15001' },
    ],
    [
      'alternate',
      two,
      on('2', 'alternate'),
      { data: { heldConnId: ONE } },
      { request: 'TAlternateCall', ...me, connID: '2', otherConnID: '1' },
    ],
    ['clear', CONFERENCE, on('1', 'clear'), {}, { request: 'TClearCall', ...me, connID: '1' }],
    [
      'reconnect',
      two,
      on('2', 'reconnect'),
      { data: { heldConnId: ONE } },
      { request: 'TReconnectCall', ...me, connID: '2', otherConnID: '1' },
    ],
    [
      'redirect',
      ringing,
      on('1', 'redirect'),
      { data: { destination: '15002' } },
      { request: 'TRedirectCall', thisDN: '15001', connID: '1', otherDN: '15002' },
      '15001',
    ],
    ['merge', two, on('2', 'merge'), { data: { otherConnId: ONE } }, { request: 'TMergeCalls', ...me, connID: '2', otherConnID: '1' }],
  ])('%s', (_, steps, path, body, step, dn) => {
    expect(post(steps, path, body, dn)).toEqual({ ok: true, value: { step } });
  });
  it('every operation stands once, and in the row of one request; the others say what is done in their place', () => {
    const all = [...WORKSPACE_CALL_OPERATIONS, ...WORKSPACE_DN_OPERATIONS].toSorted();
    expect(OPERATION_ROWS.map(({ operation }) => operation).toSorted()).toEqual(all);
    const asked = REQUEST_NAMES.map((name) => REQUESTS[name].workspace);
    const ofClients: readonly string[] = WORKSPACE_CLIENT_OPERATIONS;
    expect(asked.flatMap((one) => ('operation' in one ? [one.operation] : [])).toSorted()).toEqual(
      all.filter((operation) => !ofClients.includes(operation)),
    );
    expect(asked.flatMap((one) => ('none' in one && !one.none.endsWith('.') ? [one.none] : []))).toEqual([]);
  });
});

describe('a mistake is answered', () => {
  it.each<[string, readonly Step[], string, unknown, number, RegExp]>([
    ['an unknown call', TALK, on('9', 'hold'), {}, 404, /^Resource not found\. 15000 has no call "0071027198180009"\.$/],
    ['no id at all', TALK, '/workspace/v3/voice/calls/x/complete-conference', {}, 404, /no call "x"/],
    [
      'a parent that is none',
      consult('TInitiateConference'),
      on('2', 'complete-conference'),
      { data: { parentConnId: 'x' } },
      404,
      /no call "x"/,
    ],
    ['an unknown operation', TALK, on('1', 'dance'), {}, 404, /There is no operation at/],
    ['an operation of the DN on a call', TALK, on('1', 'ready'), {}, 404, /There is no operation at/],
    ['one that is not modelled', TALK, on('1', 'complete'), undefined, 501, /complete is not modelled here\. /],
    ['a pause of no recording', TALK, on('1', 'pause-recording'), undefined, 403, /do not list pause-recording/],
    ['another way to supervise by somebody who does not', TALK, on('1', 'switch-to-barge-in'), {}, 403, /do not list switch-to-barge-in/],
    ['a missing field', [], dnPath('make-call'), { data: {} }, 400, /make-call needs "destination"/],
    ['no data where some is needed', [], dnPath('make-call'), undefined, 400, /make-call needs "destination"/],
    ['an unknown field', [], dnPath('make-call'), { data: { destination: '15002', to: 'x' } }, 400, /make-call has no field "to"/],
    ['a number for a text', [], dnPath('make-call'), { data: { destination: 15002 } }, 400, /"destination" must be a string/],
    ['an object for the pairs', TALK, on('1', 'attach-user-data'), { data: { userData: { a: '1' } } }, 400, /must be an array of pairs/],
    [
      'a pair of no type',
      TALK,
      on('1', 'attach-user-data'),
      { data: { userData: [{ key: 'a', value: '1' }] } },
      400,
      /"userData\[0\]\.type" must be str, int or kvlist/,
    ],
    ['a work mode that is none', [], dnPath('not-ready'), { data: { agentWorkMode: 'Nap' } }, 400, /must be one of AfterCallWork/],
    ['a body that is no object', [], dnPath('ready'), 'x', 400, /must be a JSON object/],
  ])('%s', (_, steps, path, body, httpStatus, message) => {
    const posted = post(steps, path, body);
    if (posted.ok) throw new Error('it was taken');
    expect(posted.error).toMatchObject({ httpStatus, prov: 'chosen' });
    expect(posted.error.message).toMatch(message);
  });
  it('only the owner may delete from a conference', () => {
    const posted = post(CONFERENCE, on('1', 'delete-from-conference'), { data: { dnToDrop: '15002' } }, '15001');
    expect(posted).toMatchObject({
      ok: false,
      error: { httpStatus: 403, message: 'Only the owner of the conference may delete from it; that is 15000, not 15001.' },
    });
  });
  it('what the switch refuses is accepted, and is a step', () => {
    const posted = post(TALK, on('1', 'retrieve'), {});
    expect(posted).toEqual({ ok: true, value: { step: { request: 'TRetrieveCall', thisDN: '15000', connID: '1' } } });
  });
  it('a destination that is not declared is told of by EventError', () => {
    const posted = post([], dnPath('make-call'), { data: { destination: 'nobody' } });
    expect(posted).toMatchObject({
      ok: true,
      value: { told: { channel: '/workspace/v3/voice', data: { messageType: 'EventError', error: { errorCode: 415 } } } },
    });
  });
});

describe('pairs', () => {
  const PAIRS = [
    { key: 'a', type: 'str', value: '1' },
    { key: 'b', type: 'int', value: 2 },
    { key: 'c', type: 'kvlist', value: [{ key: 'd', type: 'str', value: 'e' }] },
    { key: 'f', type: 'str', value: 'g' },
    { key: 'f', type: 'int', value: 3 },
  ];
  it('stand for lists, keys that repeat included, both ways', () => {
    expect(listOf(PAIRS, 'userData')).toEqual({ ok: true, value: { a: '1', b: 2, c: { d: 'e' }, f: ['g', 3] } });
    expect(pairsOf({ a: '1', b: 2, c: { d: 'e' }, f: ['g', 3] })).toEqual(PAIRS);
  });
  it('of the id of another run name no call', () => {
    expect(TWO).toBe('0071027198180002');
    expect(workspaceStep(stateAfter(TALK), '15000', on('1', 'hold'), {}, '00000001')).toMatchObject({
      ok: false,
      error: { httpStatus: 404 },
    });
  });
});

it('what the capabilities list would be done, and every step has an exchange', () => {
  assert(
    property(choices, (numbers) => {
      const frames = workspaceRun(walk(numbers, ASKED));
      for (const frame of frames) workspaceExchange(frame);
      const { state } = there(frames.at(-1));
      for (const { dn } of state.api.world.devices.filter((device) => isAgent(state.api.world, device.dn))) {
        for (const { row, path, listed, obstacle, choices: to } of workspaceOffers(state, dn)) {
          if (!listed && obstacle !== undefined) continue;
          // A client of the scenario unregistered the DN: the switch answers with EventError, whatever is asked.
          if (obstacle?.includes('is registered') === true) continue;
          const hint = `${dn} ${row.operation} ${path}: ${obstacle ?? ''}`;
          // Which number is free, and which key is there, is not for a list of capabilities to say.
          if (listed && to === undefined && row.operation !== 'delete-user-data-pair') expect(hint).toMatch(/: $/);
          if (obstacle === undefined && !row.fields.some(({ required }) => required)) {
            const posted = workspaceStep(state, dn, path, undefined);
            if (!posted.ok || !('step' in posted.value)) throw new Error(hint);
            for (const step of [posted.value.before, posted.value.step])
              if (step && isModelStep(step)) expect(check(state.api.world, step), hint).toBeUndefined();
          }
        }
      }
    }),
    { numRuns: 25 },
  );
}, 30_000);

it('a pair may be deleted also from a list that keeps an order of its own', () => {
  const userData = asList([
    ['b', '1'],
    ['9', 'x'],
  ]);
  const state = stateAfter([{ request: 'TMakeCall', thisDN: '15000', otherDN: '15001', userData }]);
  const offer = workspaceOffers(state, '15000').find(({ row }) => row.operation === 'delete-user-data-pair');
  expect(offer).toMatchObject({ listed: true });
  expect(offer?.obstacle).toBeUndefined();
});
