/** Each request and each error of the recorder's API, in each format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startRun } from '../../scenario/index.ts';
import { escaped } from './answers.ts';
import type { RecorderErrorKind } from './errors.ts';
import { connIDWith, IDENTIFIER_NAMES, identifiersOf } from './identifiers.ts';
import { parseParameters, writeRequest, type Parameters } from './parameters.ts';
import { handleRecorderRequest } from './requests.ts';
import { DEFAULT_API_KEY, type RecorderState } from './state.ts';
import { recorderAt } from './recorder.ts';

/** Call 1 of A and B has ended; in call 2 A talks with B, who consults C in call 3. */
function recorder(settings?: { readonly requiresToken: boolean }): RecorderState {
  const run = startRun({
    scenario: 1,
    devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
    steps: [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
      { request: 'TReleaseCall', thisDN: 'B' },
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
      { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
      { request: 'TAnswerCall', thisDN: 'C' },
    ],
    ...(settings ? { recorder: settings } : {}),
  });
  return recorderAt(run, Infinity).state;
}

const KEY = { action: 'DeleteCall', apiKey: DEFAULT_API_KEY };
const ask = (parameters: Parameters, state = recorder()) => handleRecorderRequest(state, { method: 'GET', parameters });
const one = identifiersOf('1');

it('an identifier names its call, and nothing else names one', () => {
  for (const name of IDENTIFIER_NAMES) {
    for (const connID of ['1', '36', '99999']) expect(connIDWith(name, identifiersOf(connID)[name])).toBe(connID);
    for (const wrong of ['', '1', 'M', 'TRS', 'TRS26000000', identifiersOf('1')[name] + ' ', identifiersOf('1')[name] + '0', 'M0000000'])
      expect(connIDWith(name, wrong)).toSatisfy((found) => found === undefined || identifiersOf(String(found))[name] === wrong);
    expect(connIDWith(name, 'x')).toBeUndefined();
  }
});

describe('Delete Call', () => {
  it.each(['callID', 'platformCallID', 'nativeID', 'meetingID'] as const)('finds a finished conversation by %s', (name) => {
    const { state, response, events } = ask({ ...KEY, [name]: one[name] });
    expect(events.map(({ event }) => event)).toEqual(['ConversationDeleted', 'ResponseSent']);
    expect([...state.conversations].map((conversation) => conversation.state)).toEqual(['deleted', 'ongoing', 'ongoing']);
    expect(response).toEqual({
      status: 200,
      contentType: 'text/xml; charset=UTF-8',
      shape: 'success-xml',
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<VerbaApi>\n<Response code="0" type="DeleteCall"/>\n</VerbaApi>\n',
    });
  });

  it.each([
    ['A', 'last', '1'],
    ['A', 'ongoing', '2'],
    ['C', 'ongoing', '3'],
    ['C', 'ongoing,last', '3'],
    ['A', 'last,ongoing', '2'],
  ])('finds by extension %s with status %s call %s', (extension, status, connID) => {
    const { events, error } = ask({ ...KEY, extension, status });
    expect(error).toBeUndefined();
    expect(events[0]?.message).toMatchObject({ connID });
  });

  it.each<[RecorderErrorKind, Parameters]>([
    ['no-action', { apiKey: DEFAULT_API_KEY, callID: one.callID }],
    ['no-action', { ...KEY, action: '', callID: one.callID }],
    ['unknown-action', { ...KEY, action: 'DropCall' }],
    ['no-key', { action: 'DeleteCall', callID: one.callID }],
    ['wrong-key', { ...KEY, apiKey: 'other', callID: one.callID }],
    ['response-type', { ...KEY, responseType: 'JSON', callID: one.callID }],
    ['no-identifier', KEY],
    ['no-identifier', { ...KEY, status: 'last', callID: ' ' }],
    ['several-identifiers', { ...KEY, callID: one.callID, nativeID: one.nativeID }],
    ['several-identifiers', { ...KEY, callID: one.callID, extension: 'A', status: 'last' }],
    ['no-status', { ...KEY, extension: 'A' }],
    ['wrong-status', { ...KEY, extension: 'A', status: 'first' }],
    ['not-found', { ...KEY, extension: 'A', status: 'next' }],
    ['not-found', { ...KEY, extension: 'C', status: 'last' }],
    ['not-found', { ...KEY, callID: one.nativeID }],
    ['several-matches', { ...KEY, extension: 'B', status: 'ongoing' }],
  ])('answers %s', (kind, parameters) => {
    const state = recorder();
    const outcome = ask(parameters, state);
    expect(outcome.error?.kind).toBe(kind);
    expect(outcome.state).toBe(state);
    expect(outcome.response.body).toMatch(/<Response code="2"( type="[A-Za-z]+")?>\n<ErrorMessage>[^<]+<\/ErrorMessage>\n<\/Response>/);
    expect(outcome.response.shape).toBe('error-xml');
  });

  it('asks for a token where the key requires one', () => {
    const state = recorder({ requiresToken: true });
    const wanted = { ...KEY, callID: one.callID };
    expect(ask(wanted, state).error?.kind).toBe('no-token');
    expect(ask({ ...wanted, token: 'x' }, state).error?.kind).toBe('wrong-token');
    const given = ask({ action: 'RequestToken', apiKey: DEFAULT_API_KEY }, state);
    const token = given.state.tokens.get(0)?.token ?? '';
    expect(given.response.body).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<VerbaApi>',
        `<Response code="0" type="RequestToken" token="${token}"/>`,
        `<SessionId>${token.replaceAll('-', '').toUpperCase()}</SessionId>`,
        '<SessionParameterName>jsessionid</SessionParameterName>',
        '<SessionCookieName>JSESSIONID</SessionCookieName>',
        '<Remote>false</Remote>',
        '</VerbaApi>',
        '',
      ].join('\n'),
    );
    expect(ask({ ...wanted, token }, given.state).error).toBeUndefined();
    expect(ask({ ...wanted, token }, { ...given.state, now: given.state.now + 3601 }).error?.kind).toBe('old-token');
  });
});

describe('answers', () => {
  const wrong = { ...KEY, action: '<Drop & "call">\u0000' };
  it('escape what a request says in XML and HTML', () => {
    expect(ask(wrong).response.body).toContain('type="&lt;Drop &amp; &quot;call&quot;&gt;\\u0000"');
    expect(ask({ ...wrong, responseType: 'HTML' }).response.body).toContain('<h1>&lt;Drop &amp; &quot;call&quot;&gt;\\u0000</h1>');
  });

  it('are text where text is asked for', () => {
    expect(ask({ ...KEY, responseType: 'TEXT', callID: one.callID }).response.body).toBe('Type: DeleteCall\nCode: 0\n');
    expect(ask({ ...KEY, responseType: 'TEXT' }).response).toMatchObject({ contentType: 'text/plain; charset=UTF-8', shape: 'text' });
    expect(ask({ ...KEY, responseType: 'TEXT', action: 'a\nCode: 0' }).response.body.split('\n')).toHaveLength(4);
  });

  it('are HTML where HTML is asked for', () => {
    expect(ask({ ...KEY, responseType: 'HTML', callID: one.callID }).response).toEqual({
      status: 200,
      contentType: 'text/html; charset=UTF-8',
      shape: 'html',
      body: '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="UTF-8"><title>DeleteCall</title></head>\n<body><h1>DeleteCall</h1><dl><dt>Type</dt><dd>DeleteCall</dd><dt>Code</dt><dd>0</dd></dl></body>\n</html>\n',
    });
  });

  it('hold nothing that XML cannot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).toMatch(/^([^<>&"']|&(amp|lt|gt|quot|#39);)*$/);
        expect(escaped(text)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      }),
    );
  });
});

describe('parameters', () => {
  it('are read from a query and from a form, and nothing makes reading throw', () => {
    expect(parseParameters('?action=DeleteCall', 'apiKey=a+b&extension=%2B49&status=ongoing&status=last')).toEqual({
      action: 'DeleteCall',
      apiKey: 'a b',
      extension: '+49',
      status: 'ongoing,last',
    });
    const state = recorder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (query, body) => {
        const parameters = parseParameters(query, body);
        expect(handleRecorderRequest(state, { method: 'POST', parameters }).response.status).toBe(200);
      }),
    );
    expect(ask(parseParameters('__proto__=1&constructor=2&toString=3')).error?.kind).toBe('no-action');
  });

  it('are written as a URL, or as a URL and a form', () => {
    const parameters = { ...KEY, extension: '8856', status: 'ongoing,last', token: '' };
    expect(writeRequest({ method: 'GET', parameters })).toEqual({
      method: 'GET',
      url: `http://recorder.example/verba/api?action=DeleteCall&apiKey=${DEFAULT_API_KEY}&extension=8856&status=ongoing%2Clast`,
    });
    expect(writeRequest({ method: 'POST', parameters })).toEqual({
      method: 'POST',
      url: 'http://recorder.example/verba/api?action=DeleteCall',
      body: `apiKey=${DEFAULT_API_KEY}&extension=8856&status=ongoing%2Clast`,
    });
  });

  it('survive being written and read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), { noNullPrototype: true }),
        fc.constantFrom('GET' as const, 'POST' as const),
        (parameters, method) => {
          const { url, body } = writeRequest({ method, parameters });
          expect(parseParameters(url.split('?')[1] ?? '', body ?? '')).toEqual(parameters);
        },
      ),
    );
  });
});
