/** Call recording by HTTP. The answers and the message are those of the pages of StartCallRecording and PauseCallRecording. */
import { expect, it } from 'vitest';
import type { Step } from '../../model/index.ts';
import { ask, callAt, listener, login, serve, startedWith, type Told } from '../testing.ts';

const TALK: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];
const post = async (mock: Parameters<typeof ask>[0], operationName: string, user = 'A') =>
  ask(mock, 'POST', callAt('1'), { operationName }, login(user));

interface Call {
  readonly state: string;
  readonly recordingState?: string;
  readonly capabilities: readonly string[];
  readonly userData?: Readonly<Record<string, string>>;
}
const callIn = ({ data }: Told): Call => data['call'] as Call;
/** "CallRecordingStateChange Established Recording PauseCallRecording StopCallRecording ON" */
const said = (one: Told): string => {
  const { state, recordingState = '', capabilities, userData = {} } = callIn(one);
  const about = capabilities.filter((name) => name.includes('Recording'));
  return [one.data['notificationType'], state, recordingState, ...about, userData['GSIP_RECORD']].join(' ');
};

it('is begun, paused, gone on with and stopped, and everybody in the call is told', async () => {
  const mock = await serve(TALK);
  const [hearA, hearB] = [await listener(mock, 'A', '/v2/me/calls'), await listener(mock, 'B', '/v2/me/calls')];
  const told: readonly (readonly [string, string])[] = [
    ['StartCallRecording', 'Recording PauseCallRecording StopCallRecording ON'],
    ['PauseCallRecording', 'Paused ResumeCallRecording StopCallRecording PAUSED'],
    ['ResumeCallRecording', 'Recording PauseCallRecording StopCallRecording ON'],
    ['StopCallRecording', 'Stopped StartCallRecording OFF'],
    ['StartCallRecording', 'Recording PauseCallRecording StopCallRecording ON'],
  ];
  for (const [operationName, says] of told) {
    expect(await post(mock, operationName)).toMatchObject({ status: 200, body: { statusCode: 0 } });
    for (const hear of [hearA, hearB]) {
      const heard = await hear();
      expect(heard.map(({ data }) => data['notificationType'])).toEqual(['AttachedDataChanged', 'CallRecordingStateChange']);
      expect(heard.slice(1).map(said)).toEqual([`CallRecordingStateChange Established ${says}`]);
      expect(heard[1]?.data['messageType']).toBe('CallStateChangeMessage');
    }
    const { calls } = (await ask(mock, 'GET', '/api/v2/me/calls')).body as { calls: Call[] };
    expect(said({ channel: '', data: { call: calls[0], notificationType: '' } })).toBe(` Established ${says}`);
  }
  expect(mock.session.run.document.steps.slice(2, 4)).toEqual([
    { request: 'TUpdateUserData', thisDN: 'A', connID: '1', userData: { GSIP_RECORD: 'ON' } },
    { action: 'StartRecording', thisDN: 'A', connID: '1' },
  ]);
});

it('is refused where it cannot be, and nothing is told', async () => {
  const mock = await startedWith({
    scenario: 1,
    devices: [{ dn: 'A' }, { dn: 'B', recorded: false }, { dn: 'C' }],
    steps: TALK.slice(0, 1),
  });
  const hear = await listener(mock, 'A', '/v2/me/calls');
  const refused = async (operationName: string, user: string) => {
    expect(await post(mock, operationName, user)).toMatchObject({ status: 400, body: { statusCode: 2 } });
  };
  await refused('StartCallRecording', 'A');
  mock.session.act({ request: 'TAnswerCall', thisDN: 'B' });
  await refused('StartCallRecording', 'B');
  for (const name of ['PauseCallRecording', 'ResumeCallRecording', 'StopCallRecording']) await refused(name, 'A');
  expect(await post(mock, 'StartCallRecording')).toMatchObject({ status: 200 });
  await refused('StartCallRecording', 'A');
  await refused('ResumeCallRecording', 'A');
  expect(await post(mock, 'StartCallRecording', 'C')).toMatchObject({ status: 404, body: { statusCode: 6 } });
  expect((await hear()).map(({ data }) => data['notificationType'])).toEqual([
    'StatusChange',
    'AttachedDataChanged',
    'CallRecordingStateChange',
  ]);
});

it('is listed from the beginning by a server that has the feature', async () => {
  const options = { 'web-services-offers-recording': 'true' } as const;
  const mock = await startedWith({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: TALK, options });
  const { calls } = (await ask(mock, 'GET', '/api/v2/me/calls')).body as { calls: Call[] };
  expect(calls[0]).toMatchObject({ recordingState: 'Stopped', capabilities: expect.arrayContaining(['StartCallRecording']) as unknown });
  expect((await ask(mock, 'GET', '/api/v2/features')).body).toMatchObject({
    features: expect.arrayContaining(['api-voice-recording']) as unknown,
  });
  const usual = await serve(TALK);
  expect(((await ask(usual, 'GET', '/api/v2/me/calls')).body as { calls: Call[] }).calls[0]).not.toHaveProperty('recordingState');
});

it('goes on when the agent who asked for it leaves a conference, and is over with the call', async () => {
  const mock = await serve([
    ...TALK,
    { action: 'StartRecording', thisDN: 'A' },
    { request: 'TSingleStepConference', thisDN: 'A', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TReleaseCall', thisDN: 'A' },
  ]);
  const callOf = async (user: string) =>
    ((await ask(mock, 'GET', '/api/v2/me/calls', undefined, login(user))).body as { calls: Call[] }).calls[0];
  expect(await callOf('C')).toMatchObject({ recordingState: 'Recording' });
  mock.session.act({ request: 'TReleaseCall', thisDN: 'B' });
  mock.session.act({ request: 'TMakeCall', thisDN: 'B', otherDN: 'C' });
  mock.session.act({ request: 'TAnswerCall', thisDN: 'C' });
  expect(await callOf('C')).not.toHaveProperty('recordingState');
});
