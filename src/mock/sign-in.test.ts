/** Signing in to the Workspace API by OAuth, as its published clients do it before they begin a session. */
import { describe, expect, it } from 'vitest';
import type { Mock } from './server.ts';
import { login, rawRequest, serve } from './testing.ts';

const BACK = 'http://localhost:3000/softphone?x=1';
const at = (path: string, query: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams(query).toString()}`;
const browser = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const tokenOf = async (mock: Mock, form: Readonly<Record<string, string>>) => {
  const response = await fetch(`${mock.url}/auth/v3/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
};
const begin = async (mock: Mock, query: string, headers: Readonly<Record<string, string>> = {}) =>
  (await fetch(`${mock.url}/workspace/v3/initialize-workspace${query}`, { method: 'POST', headers })).status;

describe('by a code', () => {
  it.each(['/workspace/v3/login', '/auth/v3/oauth/authorize'])(
    '%s brings one back to the softphone, and a session begins with it',
    async (path) => {
      const mock = await serve();
      const asked = at(path, { response_type: 'code', client_id: 'any', redirect_uri: BACK, state: 's 1' });
      const { status, headers } = await rawRequest(mock, {
        path: asked,
        headers: { ...login('1002'), ...browser, 'sec-fetch-site': 'same-site' },
      });
      expect([status, headers.location]).toEqual([302, `${BACK}&code=B&state=s+1`]);
      expect(await begin(mock, `?code=B&redirect_uri=${encodeURIComponent(BACK)}`)).toBe(200);
    },
  );
  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['a browser is asked who it is', { redirect_uri: BACK }, { ...browser, 'sec-fetch-site': 'same-site' }, 401],
    ['a program is told', { redirect_uri: BACK }, {}, 403],
    ['no way back is none', {}, login('A'), 400],
    ['a way back to elsewhere is none', { redirect_uri: 'https://evil.example/' }, login('A'), 400],
    ['nor is one that only looks like here', { redirect_uri: 'http://localhost@evil.example/' }, login('A'), 400],
    ['nor a script', { redirect_uri: 'javascript:alert(1)//localhost' }, login('A'), 400],
    ['an unknown kind of answer', { redirect_uri: BACK, response_type: 'token' }, login('A'), 400],
    ['a page of another site', { redirect_uri: BACK }, { ...login('A'), ...browser, 'sec-fetch-site': 'cross-site' }, 403],
    ['a frame', { redirect_uri: BACK }, { ...login('A'), ...browser, 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }, 403],
  ])('%s', async (_, query, headers, status) => {
    const mock = await serve();
    expect((await rawRequest(mock, { path: at('/workspace/v3/login', query), headers })).status).toBe(status);
  });
  it('a softphone on the other name of this machine may send its browser', async () => {
    const mock = await serve();
    const headers = { ...login('A'), ...browser, 'sec-fetch-site': 'cross-site', referer: 'http://localhost:3000/' };
    expect((await rawRequest(mock, { path: at('/workspace/v3/login', { redirect_uri: BACK }), headers })).status).toBe(302);
  });
});

describe('by a token', () => {
  it('a password, or a code, is changed for one, and a session begins with it', async () => {
    const mock = await serve();
    const { status, body } = await tokenOf(mock, { grant_type: 'password', scope: '*', client_id: 'any', username: '1001', password: 'x' });
    expect([status, body]).toEqual([200, { access_token: 'A', token_type: 'bearer', expires_in: 43_200, scope: '*' }]);
    expect(await begin(mock, '', { authorization: `Bearer ${String(body['access_token'])}` })).toBe(200);
    expect((await tokenOf(mock, { grant_type: 'authorization_code', code: 'B' })).body).toMatchObject({ access_token: 'B' });
  });
  it.each<[Record<string, string>, number, string]>([
    [{ grant_type: 'password', username: 'Z' }, 400, 'invalid_grant'],
    [{ grant_type: 'password' }, 400, 'invalid_grant'],
    [{ grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    [{}, 400, 'invalid_request'],
  ])('%j is refused', async (form, status, error) => {
    expect(await tokenOf(await serve(), form)).toMatchObject({ status, body: { error, error_description: expect.stringMatching(/\.$/) } });
  });
  it('what else is asked of the authentication is told that it is not there', async () => {
    const { status, text } = await rawRequest(await serve(), { path: '/auth/v3/userinfo' });
    expect([status, JSON.parse(text)]).toMatchObject([
      404,
      { error: 'not_found', error_description: expect.stringContaining('oauth/token') },
    ]);
  });
});

it('whoever logs out by opening the address comes back to the softphone, and to nowhere else', async () => {
  const mock = await serve();
  const out = async (redirect_uri: string) => rawRequest(mock, { path: at('/workspace/v3/logout', { redirect_uri }) });
  expect(await out(BACK)).toMatchObject({ status: 302, headers: { location: BACK } });
  expect(await out('https://evil.example/')).toMatchObject({ status: 200 });
});
