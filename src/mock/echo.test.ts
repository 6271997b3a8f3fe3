/** Whatever stands in a request: what the server answers to it is short, and nothing in it acts. One line for each surface. */
import { expect, it } from 'vitest';
import { HOSTILE_AT_ONCE, wrongWithEcho } from '../tlib/testing/hostile.ts';
import { ask, callAt, callsOfDevice, login, serve } from './testing.ts';
import type { Mock } from './server.ts';

/** Somebody who asks: a method, an address and a body, of which one holds the text. */
type Request = (text: string) => readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>];
const post =
  (path: string, body: (text: string) => unknown): Request =>
  (text) => ['POST', path, body(text)];
/** No address holds more than a server reads of it. */
const inPath = (text: string): string => encodeURIComponent(text.replaceAll('\ud800', '').slice(0, 1000));
const meta =
  (message: (text: string) => object): Request =>
  (text) => ['POST', '/api/v2/notifications', [message(text)]];

const SURFACES: Readonly<Record<string, Request>> = {
  'an address': (text) => ['GET', `/api/v2/${inPath(text)}`],
  'an address of the model': (text) => ['GET', `/model/${inPath(text)}`],
  'an address of the page': (text) => ['GET', `/${inPath(text)}`],
  'a user': (text) => ['GET', '/api/v2/me', undefined, login(text.replaceAll('\ud800', '').slice(0, 1000))],
  'a call': (text) => ['GET', `/api/v2/me/calls/${inPath(text)}`],
  'an operation on a call': (text) => ['POST', `/api/v2/me/calls/${inPath(text)}`, { operationName: 'Hold' }],
  'a device': (text) => ['POST', `/api/v2/me/devices/${inPath(text)}/calls`, { operationName: 'Dial', destination: { phoneNumber: 'B' } }],
  'a body': post(callAt('1'), (text) => `{"a":${text}`),
  'an operation': post(callAt('1'), (operationName) => ({ operationName })),
  'a parameter': post(callAt('1'), (text) => ({ operationName: 'Hold', [text]: 1 })),
  'a destination': post(callsOfDevice('A'), (phoneNumber) => ({ operationName: 'Dial', destination: { phoneNumber } })),
  'a participant': post(callAt('1'), (participant) => ({ operationName: 'RemoveParticipantFromConference', participant })),
  'another call': post(callAt('1'), (consultCallUri) => ({ operationName: 'CompleteTransfer', consultCallUri })),
  'user data': post(callAt('1'), (text) => ({ operationName: 'AttachUserData', userData: { [text]: text } })),
  'a channel': meta((channel) => ({ channel })),
  'a client': meta((clientId) => ({ channel: '/meta/connect', clientId, connectionType: 'long-polling' })),
  'a version': meta((version) => ({ channel: '/meta/handshake', version, supportedConnectionTypes: ['long-polling'] })),
  'a connection type': meta((text) => ({ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: [text] })),
  'a step': post('/model/steps', (request) => ({ request, thisDN: 'A' })),
  'a field of a step': post('/model/steps', (text) => ({ action: 'Dial', thisDN: 'A', otherDN: 'B', [text]: text })),
  'a DN of a step': post('/model/steps', (otherDN) => ({ action: 'Dial', thisDN: 'A', otherDN })),
  "the recorder's action": (text) => ['GET', `/verba/api?action=${inPath(text)}`],
  "the recorder's identifier": (text) => ['GET', `/verba/api?action=DeleteCall&callID=${inPath(text)}`],
  "the recorder's status": (text) => ['GET', `/verba/api?action=DeleteCall&extension=A&status=${inPath(text)}`],
  "the recorder's parameter": (text) => ['GET', `/verba/api?action=DeleteCall&${inPath(text)}=1`],
};

async function wrongAnswer(mock: Mock, request: Request, text: string): Promise<string | undefined> {
  const [method, path, body, headers] = request(text);
  const answer = await fetch(mock.url + path, {
    method,
    headers: headers ?? login('A'),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // What a client gave itself, an id of a message or user data, comes back as it was: at most as long as a body.
  return wrongWithEcho(await answer.text());
}

it.each(Object.entries(SURFACES))('%s', async (_, request) => {
  const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
  for (const [kind, text] of HOSTILE_AT_ONCE) expect(await wrongAnswer(mock, request, text), kind).toBeUndefined();
  expect((await ask(mock, 'GET', '/api/v2/me')).status).toBe(200);
});
