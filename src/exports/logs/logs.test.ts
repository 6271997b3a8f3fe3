/** The log forms, line by line as genuine logs have them. What they say is read back in `cli/check`. */
import { expect, it } from 'vitest';
import { listOf } from '../../model/index.ts';
import { startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { LOG_FORMS } from './index.ts';

const CALL: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: '7101' }, { dn: '7102' }],
  steps: [{ request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData: { RTR: 115, 'a b': '' } }],
};
const written = (name: string): readonly string[] => {
  const form = LOG_FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(`there is no form ${name}`);
  return form.writes(startRun(CALL), Date.UTC(2026, 0, 1, 10, 0, 0)).split('\n');
};

it('t-server-log', () => {
  expect(written('t-server-log').slice(0, 18)).toEqual([
    '2026-01-01T10:00:00.000 Trc 04541 RequestMakeCall received from [24] (00000001 Desktop 127.0.0.1:49280)',
    'message RequestMakeCall',
    '\tAttributeReferenceID\t1',
    "\tAttributeThisDN\t'7101'",
    "\tAttributeOtherDN\t'7102'",
    '\tAttributeUserData\t[22] 00 02 01 00..',
    "\t\t'RTR'\t115",
    "\t\t'a b'\t''",
    '@10:00:00.0000 [0] 8.1.101.25 distribute_event: message EventDialing',
    '\tAttributeEventSequenceNumber\t0000000000000001',
    '\tAttributeTimeinuSecs\t0',
    '\tAttributeTimeinSecs\t1767261600 (10:00:00)',
    '\tAttributeConnID\t0071027198180001',
    "\tAttributeThisDN\t'7101'",
    '\tAttributeThisDNRole\t1',
    "\tAttributeOtherDN\t'7102'",
    '\tAttributeOtherDNRole\t2',
    '\tAttributeCallType\t1',
  ]);
});

it('psdk-log', () => {
  const lines = written('psdk-log');
  expect(lines.slice(0, 9)).toEqual([
    '2026-01-01 10:00:00,000 DEBUG [THREAD : 25] - Sending message to TServer - tcp://127.0.0.1:3000',
    "'RequestMakeCall' ('14')",
    'message attributes:',
    'AttributeReferenceID [int] = 1',
    'AttributeThisDN [str] = "7101"',
    'AttributeOtherDN [str] = "7102"',
    'AttributeUserData [bstr] = KVList: ',
    "\t\t'RTR' [int] = 115",
    '\t\t\'a b\' [str] = ""',
  ]);
  expect(lines[9]).toBe("2026-01-01 10:00:00,000 DEBUG [THREAD : SelectorThread] - Proxy got message 'EventDialing' ('61')");
  expect(lines).toContain('AttributeConnID [long] = 0071027198180001');
});

it('voice-callthread', () => {
  expect(JSON.parse(written('voice-callthread')[1] ?? '')).toMatchObject({
    id: 'EventRinging',
    CallThreadID: '01RCC3N118B1V0SL8O7GK2LAES000001',
    time: { TimeinSecs: 1_767_261_600, TimeinuSecs: 0 },
    ConnID: '0071027198180001@Switch',
    ThisDNRole: 2,
  });
});

it('json-lines', () => {
  const items = written('json-lines')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  expect(items).toMatchObject([
    { step: 0, stream: 'step', devices: [{ dn: '7101' }, { dn: '7102' }] },
    { step: 1, stream: 'step', did: { request: 'TMakeCall' } },
    { step: 1, stream: 'dn', event: 'EventDialing', attributes: { time: 1_767_261_600 } },
    { step: 1, stream: 'dn', event: 'EventRinging' },
  ]);
});

it('writes a list in its order, with bytes and lists inside', () => {
  const userData = listOf([
    ['9', 'x'],
    ['k', { $binary: '00ff10' }],
    ['9', { in: 1 }],
  ]);
  const document: ScenarioDocument = { ...CALL, steps: [{ request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData }] };
  const lines = (name: string): readonly string[] =>
    (LOG_FORMS.find((one) => one.name === name)?.writes(startRun(document), Date.UTC(2026, 0, 1)) ?? '').split('\n');
  expect(lines('t-server-log').slice(5, 9)).toEqual([
    '\tAttributeUserData\t[39] 00 03 00 00..',
    "\t\t'9'\t'x'",
    "\t\t'k'\t(bin) 00 ff 10",
    "\t\t'9'(list) 'in'\t1",
  ]);
  expect(lines('psdk-log').slice(6, 11)).toEqual([
    'AttributeUserData [bstr] = KVList: ',
    '\t\t\'9\' [str] = "x"',
    "\t\t'k' [bin] = 00 ff 10",
    "\t\t'9' [list] = KVList: ",
    "\t\t\t'in' [int] = 1",
  ]);
});
