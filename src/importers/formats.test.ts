/**
 * A sample of every format, typed here in the line forms that genuine logs have, with what a person counts in it:
 * records, their lines, names and values. A sample is read with and without its format's name.
 */
import { describe, expect, it } from 'vitest';
import { FORMATS, logReader, readLog } from './index.ts';

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  't-server-log': [
    '2026-01-01T10:00:00.000 Trc 04541 RequestMakeCall received from [66] (00000e85 Desk 127.0.0.1:49280)',
    'message RequestMakeCall',
    '\tAttributeReferenceID\t1',
    "\tAttributeThisDN\t'7101'",
    "\tAttributeOtherDN\t'7102'",
    '@10:00:00.0000 [0] 8.1.101.25 distribute_event: message EventDialing',
    '\tAttributeEventSequenceNumber\t0000000000000001',
    '\tAttributeTimeinuSecs\t0',
    '\tAttributeTimeinSecs\t1767261600 (10:00:00)',
    "\tAttributeThisDN\t'7101'",
    '\tAttributeConnID\t006c02a1b3c40001',
    '10:00:00.000 Int 04545 Interaction message "EventDialing" sent to 24 ("Desk")',
    '@10:00:00.0010 [0] 8.1.101.25 distribute call/party event: message EventCallCreated',
    '\tAttributeConnID\t006c02a1b3c40001',
  ],
  'urs-log': [
    'received from 65200(SIPS)host:7007(fd=) message EventRouteRequest',
    '\tAttributeConnID\t006c02a1b3c40001',
    "\tAttributeThisDN\t'3020'",
    '11:49:08.388_T_I_006c02a1b3c40001 [14:32] EventRouteRequest is received for ts SIPS[Switch] (this dn=3020, refid=0)',
    '_T_I_006c02a1b3c40001 [14:0a] there is no DNs for call',
    '11:49:08.536 RLIB: received from 23(OR_Server) message RequestInvoke(1000000100)',
    'refid(1)\t1',
    'request to 65200(SIPS) message RequestRouteCall',
    '\tAttributeReferenceID\t12',
    "\tAttributeThisDN\t'3020'",
  ],
  'psdk-log': [
    '2026-01-01 13:14:26,572 DEBUG [THREAD : 25] - Sending message to TServer - tcp://127.0.0.1:3000',
    "'RequestAttachUserData' ('30')",
    'message attributes:',
    'AttributeConnID [long] = 006c02a1b3c40001',
    'AttributeUserData [bstr] = KVList: ',
    '\t\t\'Color\' [str] = "red"',
    "\t\t'Inner' [list] = KVList: ",
    "\t\t\t'Size' [int] = 4",
    "2026-01-01 13:20:31,665 DEBUG [THREAD : S] - Proxy got message 'EventOnHook' ('87')",
    'message attributes:',
    'AttributeEventSequenceNumber [long] = 4899493',
    'Time            = ComplexClass(TimeStamp):',
    '\tAttributeTimeinuSecs [int] = 573000',
    '\tAttributeTimeinSecs [int] = 1420644031',
    'AttributeThisDN [str] = "2214"',
    '. Processing with  state .StatePrimary proxy: proxy1',
    '2026-01-01 14:14:26,666 DEBUG [THREAD : 25] - sending RequestAttachUserData to CommonConnection',
  ],
  'sip-span': [
    'SIP:      02:41:48.790  <-INVITE [f: :05330000000 |t: :3010 |cs: 1 INVITE | Cid000 ] application/sdp',
    'Events:   02:41:48.853  EventCallCreated(dn=null|odn=null|connid=006e03a646bbc001|refid=|msgid=)',
    "02:41:48.968  RequestUpdateUserDa(dn='3010'|odn=null|connid=006e03a646bbc001|refid=108|msgid=)",
  ],
  'web-services': [
    '2026-01-27 04:45:54.085 [DEBUG] [Voice] Message received from /v2/me/calls main.js:2:164635',
    '2026-01-27 04:45:54.086 [TRACE] [Voice] {',
    '\t"notificationType": "StatusChange",',
    '\t"call": {',
    '\t\t"id": "U1", "state": "Dialing", "connId": "006c03a7194aa001", "callType": "Internal",',
    '\t\t"participants": [ { "digits": "1002", "formattedPhoneNumber": "}{" } ],',
    '\t\t"capabilities": [ "Hangup" ]',
    '\t},',
    '\t"phoneNumber": "1003",',
    '\t"messageType": "CallStateChangeMessage"',
    '} main.js:2:164635',
    'main.js?version=:2 2026-01-27 11:21:00.723 [TRACE] [Device] {',
    '\t"devices": [ { "phoneNumber": "1003", "userState": { "state": "Ready" } } ],',
    '\t"messageType": "DeviceStateChangeMessage"',
    '}',
    '/* "data":{',
    '  "notificationType":"StatusChange",',
    '  "call":{ "id":"U2", "state":"Established" },',
    '  "phoneNumber":"7001", "messageType":"CallStateChangeMessage", "metrics":{} */',
  ],
  'workspace-v3': [
    '[{"channel":"/workspace/v3/voice","data":{"messageType":"CallStateChanged","call":{"id":"1","connId":"006c03a7194aa001","previousConnId":"006c03a7194aa002","state":"Ringing"}}}]',
    '{"data":{"messageType":"DnStateChanged","dn":{"number":"1002"}}}',
  ],
  'voice-callthread': [
    '{"id":"EventRinging","CallThreadID":"T1","ThisDN":"7102","ThisDNRole":2,"ConnID":"006c02a1b3c40001@Switch","time":{"TimeinSecs":1767261600,"TimeinuSecs":0}}',
    '{"id":"EventAgentLogin","AgentID":"4711","ThisDN":"7102","Extensions":{}}',
  ],
  'json-lines': [
    '{"step":1,"stream":"step","did":{"request":"TReleaseCall","thisDN":"B","connID":"1"}}',
    '{"step":1,"stream":"dn","event":"EventReleased","dn":"B","attributes":{"ConnID":"1","ThisDN":"B","CallState":"OK","time":6}}',
  ],
  'posted-operations': [
    '2026-01-27 04:45:54.085 [DEBUG] POST http://h/api/v2/me/calls/U1 {"operationName":"Hold"}',
    '2026-01-27 04:45:55.085 POST http://h/api/v2/me/devices/D1/calls',
    '',
    '{ "operationName": "Dial",',
    '  "destination": { "phoneNumber": "1002" } }',
    'POST /workspace/v3/voice/calls/006c03a7194aa001/release',
  ],
  har: [
    '{ "log": { "version": "1.2", "creator": { "name": "b" }, "pages": [ { "id": "p" } ], "entries": [',
    '{ "startedDateTime": "2026-01-27T04:45:54.000Z", "request": { "method": "POST", "url": "http://h/api/v2/me/calls/U", "postData": { "text": "{\\"operationName\\":\\"Answer\\"}" } }, "response": { "content": { "text": "" } } },',
    '{ "startedDateTime": "2026-01-27T04:45:55.000Z", "request": { "method": "POST", "url": "http://h/api/v2/notifications" }, "response": { "content": { "text": "[{\\"channel\\":\\"/v2/me/calls\\",\\"data\\":{\\"notificationType\\":\\"StatusChange\\",\\"call\\":{\\"id\\":\\"U\\",\\"state\\":\\"Established\\"},\\"phoneNumber\\":\\"1\\",\\"messageType\\":\\"CallStateChangeMessage\\"}},{\\"channel\\":\\"/meta/connect\\",\\"successful\\":true}]" } } }',
    '] } }',
  ],
};

const COUNTED: Readonly<Record<string, readonly string[]>> = {
  't-server-log': ['1-5 request TMakeCall', '6-11 event EventDialing 006c02a1b3c40001', '13-14 other EventCallCreated 006c02a1b3c40001'],
  'urs-log': ['1-3 event EventRouteRequest 006c02a1b3c40001', '6-7 other RLIB RequestInvoke', '8-10 request TRouteCall'],
  'psdk-log': ['2-8 request TAttachUserData 006c02a1b3c40001', '9-16 other EventOnHook'],
  'sip-span': ['2-2 other EventCallCreated 006e03a646bbc001', '3-3 request TUpdateUserData 006e03a646bbc001'],
  'web-services': ['2-11 state StatusChange 006c03a7194aa001', '12-15 state DeviceStateChangeMessage', '16-19 state StatusChange'],
  'workspace-v3': ['1-1 state CallStateChanged 006c03a7194aa001', '2-2 state DnStateChanged'],
  'voice-callthread': ['1-1 event EventRinging 006c02a1b3c40001@switch', '2-2 event EventAgentLogin'],
  'json-lines': ['1-1 request TReleaseCall 1', '2-2 event EventReleased 1'],
  har: ['1-2 request TAnswerCall', '3-3 state StatusChange'],
  'posted-operations': ['1-1 request THoldCall', '2-5 request TMakeCall', '6-6 request TReleaseCall 006c03a7194aa001'],
};

describe.each(Object.keys(SAMPLES))('%s', (format) => {
  const text = (SAMPLES[format] ?? []).join('\n');
  const counted = (name?: string) => {
    const result = readLog('sample', text, name);
    if (!result.ok) throw new Error(result.error);
    expect(result.value.summary).toMatchObject({ skipped: 0, format });
    return result.value.records.map(({ first, last, kind, name: message, attributes }) =>
      [`${first}-${last}`, kind, message, attributes.ConnID].filter(Boolean).join(' '),
    );
  };
  it('by its name', () => {
    expect(counted(format)).toEqual(COUNTED[format]);
  });
  it('told by itself', () => {
    expect(counted()).toEqual(COUNTED[format]);
  });
  it('in chunks of seven bytes', () => {
    const whole = readLog('sample', text);
    const bytes = new TextEncoder().encode(text);
    const parts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.slice(at * 7, at * 7 + 7));
    expect(whole.ok && parts.length > 0 && inParts(parts)).toEqual(whole.ok && whole.value.records);
  });
});

function inParts(parts: readonly Uint8Array[]) {
  const reader = logReader('sample');
  const records = parts.flatMap((part) => reader.push(part));
  return [...records, ...reader.end().records];
}

it('every format has a sample', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(FORMATS.map(({ name }) => name).sort());
});

it('what a PSDK record says', () => {
  const result = readLog('x', (SAMPLES['psdk-log'] ?? []).join('\n'));
  expect(result.ok && result.value.records[0]?.attributes.UserData).toEqual({ Color: 'red', Inner: { Size: 4 } });
  expect(result.ok && result.value.records[1]).toMatchObject({ sequence: 4899493, time: { text: '2026-01-01 13:20:31,665' } });
});

it('a file of several kinds is read whole', () => {
  const text = Object.values(SAMPLES).flat().join('\n');
  const result = readLog('all', text);
  const expected = Object.values(COUNTED)
    .map((one) => one.length)
    .reduce((a, b) => a + b, 0);
  expect(result.ok && result.value.summary).toMatchObject({ records: expected, skipped: 0 });
});
