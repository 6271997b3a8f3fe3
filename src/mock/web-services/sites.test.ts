/** A softphone's page on another port of this machine: what it may send and read, and what stays with it. */
import { describe, expect, it } from 'vitest';
import { ask, listener, login, rawRequest, serve } from '../testing.ts';

const PAGE = { origin: 'http://localhost:3000' };

describe('cross-site request forgery', () => {
  it('a token comes with GET, and is demanded only when that is switched on', async () => {
    const mock = await serve();
    const { headers } = await ask(mock, 'GET', '/api/v2/me', undefined, { ...login('A'), ...PAGE });
    expect(headers.get('x-csrf-header')).toBe('X-CSRF-TOKEN');
    expect(headers.get('x-csrf-token')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('access-control-expose-headers')).toBe('X-CSRF-HEADER, X-CSRF-TOKEN');
    expect((await ask(mock, 'POST', '/api/v2/me', { operationName: 'EndContactCenterSession' })).status).toBe(200);
  });

  it('switched on, whatever changes something needs the token of its session', async () => {
    const mock = await serve([], { csrf: true });
    const token = (await ask(mock, 'GET', '/api/v2/me')).headers.get('x-csrf-token') ?? '';
    const of = async (dn: string) => (await ask(mock, 'GET', '/api/v2/me', undefined, login(dn))).headers.get('x-csrf-token') ?? '';
    const post = async (path: string, headers: Record<string, string>) =>
      ask(mock, 'POST', path, { operationName: 'EndContactCenterSession' }, { ...login('A'), ...headers });
    expect(await post('/api/v2/me', {})).toMatchObject({ status: 403, body: { statusCode: 3 } });
    expect((await post('/api/v2/me', { 'x-csrf-token': await of('B') })).status).toBe(403);
    expect((await post('/api/v2/notifications', {})).status).toBe(403);
    expect((await post('/api/v2/me', { 'x-csrf-token': token })).status).toBe(200);
    expect((await ask(mock, 'GET', '/api/v2/me')).headers.get('x-csrf-token')).toBe(token);
  });
});

describe('a page on another port', () => {
  it('may use the documented methods and headers', async () => {
    const { status, headers } = await ask(await serve(), 'OPTIONS', '/api/v2/me', undefined, PAGE);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')?.split(', ')).toEqual(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']);
    const documented = 'X-Requested-With,Content-Type,Accept,Origin,Cookie,Authorization,ssid,surl,ContactCenterId,X-CSRF-TOKEN';
    expect(headers.get('access-control-allow-headers')?.split(', ')).toEqual(documented.split(','));
    expect(headers.get('access-control-allow-credentials')).toBe('true');
  });

  it('keeps its session whether it says localhost or 127.0.0.1, as the server is called', async () => {
    const mock = await serve();
    const { port } = new URL(mock.url);
    const cookieOf = async (host: string, headers: Record<string, string> = {}) => {
      const options = { path: '/api/v2/me', headers: { ...login('A'), ...headers, host: `${host}:${port}` } };
      const { status, headers: given } = await rawRequest(mock, options);
      expect(status).toBe(200);
      return given['set-cookie']?.[0] ?? '';
    };
    const strict = /; Path=\/; HttpOnly; SameSite=Strict$/;
    const across = /; Path=\/; HttpOnly; SameSite=None; Secure$/;
    expect(await cookieOf('127.0.0.1')).toMatch(strict);
    expect(await cookieOf('localhost', PAGE)).toMatch(strict);
    expect(await cookieOf('127.0.0.1', { origin: 'http://127.0.0.1:3000' })).toMatch(strict);
    expect(await cookieOf('127.0.0.1', PAGE)).toMatch(across);
    expect(await cookieOf('localhost', { origin: 'http://127.0.0.1:3000' })).toMatch(across);
  });

  it('finds the address under which it knows the server in every uri', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const { port } = new URL(mock.url);
    const hear = await listener(mock, 'A', '/v2/me/calls');
    const host = { host: `localhost:${port}` };
    const { text } = await rawRequest(mock, { path: '/api/v2/me/calls', headers: { ...login('A'), ...host } });
    expect(text).toContain(`"uri":"http://localhost:${port}/api/v2/me/calls/`);
    mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
    // The message was made when the client had said localhost last.
    expect((await hear()).map(({ data }) => (data['call'] as { uri: string }).uri)).toEqual([
      expect.stringMatching(new RegExp(`^http://localhost:${port}/api/v2/me/calls/`)),
    ]);
  });
});

describe('a page without an origin of its own', () => {
  const headers = { ...login('A'), origin: 'null' };
  it('is turned away, unless the risk was taken', async () => {
    expect((await ask(await serve(), 'GET', '/api/v2/me', undefined, headers)).status).toBe(403);
    const trusting = await serve([], { trust: { nullOrigin: true } });
    const { status, headers: given } = await ask(trusting, 'GET', '/api/v2/me', undefined, headers);
    expect([status, given.get('access-control-allow-origin')]).toEqual([200, 'null']);
    const elsewhere = await rawRequest(trusting, { path: '/api/v2/me', headers: { ...login('A'), origin: 'https://evil.example' } });
    expect(elsewhere.status).toBe(403);
  });
});
