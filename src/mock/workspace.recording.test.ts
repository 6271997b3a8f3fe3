/** Recording and supervising over the Workspace API, by HTTP: accepted by code 1, told on the voice channel. */
import { expect, it } from 'vitest';
import { hexConnID, type ScenarioStep } from '../scenario/index.ts';
import { voiceMessage, WORKSPACE_V3 } from '../streams/index.ts';
import type { Mock } from './server.ts';
import { serve } from './testing.ts';

const CALL = `/workspace/v3/voice/calls/${hexConnID('1')}`;
const TALK: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];

/** An agent's session. Out: what posts for it, by GET where no body belongs to it. */
async function agent(mock: Mock, dn: string) {
  const post = async (path: string, headers: Readonly<Record<string, string>>, body?: unknown, method = 'POST') =>
    fetch(mock.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const begun = await post('/workspace/v3/initialize-workspace', { authorization: `Bearer ${dn}` });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await post('/workspace/v3/activate-channels', { cookie }, { data: { agentId: dn, dn } });
  return {
    post: async (path: string, body?: unknown) => {
      const response = await post(path, { cookie }, body);
      const { status } = (await response.json()) as { readonly status: { readonly code: number } };
      return `${String(response.status)} ${String(status.code)}`;
    },
    call: async () => {
      const answered = (await (await post('/workspace/v3/voice/calls', { cookie }, undefined, 'GET')).json()) as {
        readonly data: { readonly calls: readonly Call[] };
      };
      return answered.data.calls[0];
    },
  };
}
interface Call {
  readonly recordingState?: string;
  readonly supervisorBargedIn?: boolean;
  readonly capabilities: readonly string[];
}
/** What the last step told, agent by agent: "A CallRecordingStateChange Recording". */
const told = (mock: Mock): readonly string[] =>
  mock.session.after(WORKSPACE_V3).messages.map((one) => {
    const { notificationType, messageType, call } = voiceMessage(one).data as {
      readonly notificationType?: string;
      readonly messageType: string;
      readonly call?: Call;
    };
    return `${one.dn} ${notificationType ?? messageType} ${call?.recordingState ?? ''}`.trim();
  });
const about = (call: Call | undefined, words: RegExp): string => (call?.capabilities ?? []).filter((name) => words.test(name)).join(' ');

it('a recording is begun, paused, gone on with and stopped, and everybody in the call is told', async () => {
  const mock = await serve();
  const { post, call } = await agent(mock, 'A');
  for (const step of TALK) mock.session.act(step);
  expect(about(await call(), /recording/)).toBe('start-recording');
  expect(await call()).not.toHaveProperty('recordingState');
  for (const [operation, state, next] of [
    ['start-recording', 'Recording', 'stop-recording pause-recording'],
    ['pause-recording', 'Paused', 'stop-recording resume-recording'],
    ['resume-recording', 'Recording', 'stop-recording pause-recording'],
    ['stop-recording', 'Stopped', 'start-recording'],
  ] as const) {
    expect(await post(`${CALL}/${operation}`)).toBe('200 1');
    expect(told(mock)).toEqual([`A CallRecordingStateChange ${state}`, `B CallRecordingStateChange ${state}`]);
    expect(await call()).toMatchObject({ recordingState: state });
    expect(about(await call(), /recording/)).toBe(next);
    expect(mock.session.world.calls[0]?.userData).toEqual({ GSIP_RECORD: { Recording: 'ON', Paused: 'PAUSED', Stopped: 'OFF' }[state] });
  }
  for (const operation of ['pause-recording', 'resume-recording', 'stop-recording'])
    expect(await post(`${CALL}/${operation}`)).toBe('403 403');
  expect(await post(CALL.replace(/1$/, '7') + '/start-recording')).toBe('404 500');
});

it('a supervisor begins in one of three ways, and switches to the others', async () => {
  const mock = await serve();
  const { post, call } = await agent(mock, 'D');
  const begun = {
    data: { phoneNumberToMonitor: 'B', monitoringMode: 'Coach', monitoringNextCallType: 'AllCalls', monitoringScope: 'Call' },
  };
  expect(await post('/workspace/v3/voice/start-monitoring', begun)).toBe('200 1');
  const [started] = mock.session.after(WORKSPACE_V3).messages.filter(({ dn }) => dn === 'D');
  expect(started && voiceMessage(started).data).toMatchObject({
    messageType: 'MonitoringStateChanged',
    eventType: 'MonitoringStarted',
    monitorMode: 'Coach',
  });
  for (const step of [...TALK, { request: 'TAnswerCall', thisDN: 'D' } as const]) mock.session.act(step);
  expect(about(await call(), /switch/)).toBe('switch-to-listen-in switch-to-barge-in');
  for (const [operation, next, barged] of [
    ['switch-to-barge-in', 'switch-to-listen-in switch-to-coaching', true],
    ['switch-to-listen-in', 'switch-to-coaching switch-to-barge-in', false],
    ['switch-to-coaching', 'switch-to-listen-in switch-to-barge-in', false],
  ] as const) {
    expect(await post(`${CALL}/${operation}`, { data: { monitoringScope: 'Call' } })).toBe('200 1');
    expect(told(mock)).toEqual(['D StateChange']);
    expect(about(await call(), /switch/)).toBe(next);
    expect(await call()).toMatchObject({ supervisorBargedIn: barged });
  }
  expect(await post(`${CALL}/switch-to-coaching`)).toBe('403 403');
  const other = await agent(mock, 'A');
  expect(await other.post(`${CALL}/switch-to-barge-in`)).toBe('403 403');
});
