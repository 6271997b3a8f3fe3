/**
 * The recorder's HTTP API: each function with its published answer (Get Call ID, Get Markers, Delete Call; Get Call
 * Information as far as it is published), and what it changes.
 */
import { expect, it } from 'vitest';
import { RECORDER } from '../streams/index.ts';
import { serve } from './testing.ts';
import type { Mock } from './server.ts';

const KEY = '74c8eea0-50c6-40b2-9f3e-252ed501c3c8';
const CALL_ID = '7a110001-2d6b-4f0e-9c41-5b8e3a9d7f02';

/** A and B talk in call 1. */
const talking = async (): Promise<Mock> =>
  serve([
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ]);

/** The body of the answer without its first line, and with no line breaks. */
async function asked(
  mock: Mock,
  action: string,
  parameters: Readonly<Record<string, string>>,
  method: 'GET' | 'POST' = 'GET',
): Promise<string> {
  const fields = new URLSearchParams({ apiKey: KEY, ...parameters });
  const response =
    method === 'GET'
      ? await fetch(`${mock.url}/verba/api?${new URLSearchParams({ action }).toString()}&${fields.toString()}`)
      : await fetch(`${mock.url}/verba/api?action=${action}`, { method, body: fields });
  expect(response.status).toBe(200);
  return (await response.text()).replace('<?xml version="1.0" encoding="UTF-8"?>', '').replaceAll('\n', '');
}
const A = { extension: 'A', status: 'ongoing' };
const answerOf = (action: string, rest = '/>'): string => `<VerbaApi><Response code="0" type="${action}"${rest}</VerbaApi>`;
const refusalOf = (action: string, message: string): string =>
  `<VerbaApi><Response code="2" type="${action}"><ErrorMessage>${message}</ErrorMessage></Response></VerbaApi>`;
const conversation = (mock: Mock) => [...mock.session.after(RECORDER).state.conversations].at(-1);

it.each(['GET', 'POST'] as const)('GetCallID by %s gives the identifier, which then finds the call', async (method) => {
  const mock = await talking();
  expect(await asked(mock, 'GetCallID', A, method)).toBe(answerOf('GetCallID', `/><CallID>${CALL_ID}</CallID>`));
  expect(await asked(mock, 'GetMarkers', { callID: CALL_ID })).toBe(answerOf('GetMarkers', '></Response>'));
  expect(await asked(mock, 'GetCallID', { extension: 'C', status: 'ongoing' })).toBe(
    refusalOf('GetCallID', 'Unable to retrieve the call identifier, because the call cannot be found.'),
  );
});

it('GetCallInformation says what the model knows, while the call goes on and afterwards', async () => {
  const mock = await talking();
  const ids = `<ccdr_id>${CALL_ID}</ccdr_id><native_id>TRS26000001</native_id>`;
  const who = '<source_caller_id>A</source_caller_id><destination_caller_id>B</destination_caller_id>';
  const begun = '<start_time>2000-01-01 00:00:02.000</start_time>';
  const rest = (manual: string) =>
    `<ondemand>false</ondemand><platform_call_id>71000001</platform_call_id><manual>${manual}</manual><meeting_id>M0000001</meeting_id>`;
  expect(await asked(mock, 'GetCallInformation', A)).toBe(
    answerOf('GetCallInformation', `><verbacdr state="0">${ids}${who}${begun}${rest('0')}</verbacdr></Response>`),
  );
  await asked(mock, 'KeepCall', { ...A, type: 'manualRecord' });
  mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
  const ended = '<end_time>2000-01-01 00:00:05.000</end_time><cause_id>0</cause_id>';
  expect(await asked(mock, 'GetCallInformation', { callID: CALL_ID })).toBe(
    answerOf('GetCallInformation', `><verbacdr state="1">${ids}${who}${begun}${ended}${rest('1')}</verbacdr></Response>`),
  );
  expect(await asked(mock, 'GetCallInformation', { extension: 'C', status: 'last' })).toBe(
    refusalOf('GetCallInformation', 'The call cannot be found.'),
  );
});

it('KeepCall keeps a call, and unmark=1 lets it go', async () => {
  const mock = await talking();
  const kept = { ...A, type: 'manualRecord' };
  expect(await asked(mock, 'KeepCall', kept)).toBe(answerOf('KeepCall'));
  expect(conversation(mock)).toMatchObject({ kept: true });
  expect(await asked(mock, 'KeepCall', { ...kept, unmark: '1' })).toBe(answerOf('KeepCall'));
  expect(conversation(mock)).not.toHaveProperty('kept');
  expect(await asked(mock, 'KeepCall', { ...A, type: 'forever' })).toMatch(/code="2" type="KeepCall".*manualRecord/);
  expect(await asked(mock, 'KeepCall', { ...kept, unmark: 'yes' })).toMatch(/code="2"/);
});

it('MuteRecording mutes channels of a call that goes on', async () => {
  const mock = await talking();
  expect(await asked(mock, 'MuteRecording', { ...A, mute: '3' })).toBe(answerOf('MuteRecording'));
  expect(conversation(mock)).toMatchObject({ muted: 3 });
  expect(await asked(mock, 'MuteRecording', { ...A, mute: '0' })).toBe(answerOf('MuteRecording'));
  expect(conversation(mock)).not.toHaveProperty('muted');
  expect(await asked(mock, 'MuteRecording', { ...A, mute: '4' })).toMatch(/code="2"/);
  mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
  expect(await asked(mock, 'MuteRecording', { callID: CALL_ID, mute: '3' })).toBe(
    refusalOf('MuteRecording', 'The recording cannot be muted, because the call is over.'),
  );
});

it('AddMarker opens and closes a marker, and GetMarkers lists them', async () => {
  const mock = await talking();
  expect(await asked(mock, 'AddMarker', { extension: 'A', status: 'ongoing,next', mmode: 'start', mname: 'Sale', mstart: '16700' })).toBe(
    answerOf('AddMarker'),
  );
  expect(await asked(mock, 'AddMarker', { ...A, mname: 'Sale', mmode: 'end', mstart: '20000' })).toBe(answerOf('AddMarker'));
  // Here and now, a second a step.
  expect(await asked(mock, 'AddMarker', { ...A, mname: 'Complaint' })).toBe(answerOf('AddMarker'));
  expect(await asked(mock, 'GetMarkers', A)).toBe(
    answerOf(
      'GetMarkers',
      '><verbamarker><name>Sale</name><start>16700</start><end>20000</end></verbamarker><verbamarker><name>Complaint</name><start>3000</start></verbamarker></Response>',
    ),
  );
  expect(await asked(mock, 'AddMarker', A)).toBe(refusalOf('AddMarker', 'The mname parameter is missing.'));
  expect(await asked(mock, 'AddMarker', { ...A, mname: 'Sale', mmode: 'end' })).toMatch(/code="2".*No marker/);
  expect(await asked(mock, 'GetMarkers', { extension: 'C', status: 'ongoing' })).toBe(refusalOf('GetMarkers', 'Call cannot be found.'));
});

it('DeleteCall marks a call that goes on and deletes one that is over; then nothing finds it', async () => {
  const mock = await talking();
  expect(await asked(mock, 'DeleteCall', A)).toBe(answerOf('DeleteCall'));
  mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
  expect(await asked(mock, 'GetCallID', { callID: CALL_ID })).toBe(
    refusalOf('GetCallID', 'Unable to retrieve the call identifier, because the call cannot be found.'),
  );
});

it('every function is a step of the run, and an action that nobody knows is answered as one', async () => {
  const mock = await talking();
  for (const action of ['GetCallID', 'GetCallInformation', 'KeepCall', 'MuteRecording', 'GetMarkers']) await asked(mock, action, A, 'POST');
  expect(mock.session.run.document.steps.slice(2).map(({ action }) => action)).toEqual([
    'GetCallID',
    'GetCallInformation',
    'KeepCall',
    'MuteRecording',
    'GetMarkers',
  ]);
  expect(mock.session.run.document.steps.at(-1)).toEqual({ action: 'GetMarkers', parameters: { apiKey: KEY, ...A }, method: 'POST' });
  expect(await asked(mock, 'StartRecording', A)).toMatch(/code="2" type="StartRecording".*is not known here/);
});

it('each function can be answered as text', async () => {
  const mock = await talking();
  expect(await asked(mock, 'GetCallID', { ...A, responseType: 'TEXT' })).toBe(`Type: GetCallIDCode: 0CallID: ${CALL_ID}`);
});
