import { connect } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Step } from '../model/index.ts';
import { parseScenario } from '../scenario/index.ts';
import { deviceId, RECORDER } from '../streams/index.ts';
import { MAX_CONNECTIONS } from './connections.ts';
import { IDLE } from './server.ts';
import { ask, callAt, login, rawRequest, serve, startedWith } from './testing.ts';

describe('the guard', () => {
  it.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['127.0.0.1@evil.example', 403],
    ['localhost:1', 200],
    ['[::1]:80', 200],
  ])('Host %s gets %i', async (host, status) => {
    const mock = await serve();
    expect((await rawRequest(mock, { path: '/model/hello', headers: { host } })).status).toBe(status);
  });

  it('pages of other sites may neither read nor act; pages of this machine may', async () => {
    const mock = await serve();
    const step = { action: 'Dial', thisDN: 'A', otherDN: 'B' };
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      const refused = await ask(mock, 'POST', '/model/steps', step, { origin });
      expect(refused.status).toBe(403);
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(
      (
        await rawRequest(mock, {
          path: '/verba/api?action=DeleteCall',
          headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
        })
      ).status,
    ).toBe(403);
    expect(mock.session.steps).toBe(0);
    const allowed = await ask(mock, 'GET', '/api/v2/me', undefined, { ...login('A'), origin: 'http://localhost:5173' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect((await ask(mock, 'OPTIONS', '/api/v2/me', undefined, { origin: 'http://localhost:5173' })).status).toBe(204);
  });

  it.each<[string, Record<string, string>]>([
    ['a link or a redirect', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['a form of another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
    ['a frame', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a link in an older browser', { referer: 'https://evil.example/x' }],
  ])('%s from elsewhere opens the page and changes nothing', async (_, headers) => {
    const mock = await serve();
    for (const path of ['/verba/api?action=DeleteCall&callID=1', '/verba/api?action=RequestToken', '/model/scenario', '/api/v2/me'])
      expect((await rawRequest(mock, { path, headers })).status).toBe(403);
    for (const path of ['/model/steps', '/api/v2/me', '/'])
      expect((await rawRequest(mock, { path, method: 'POST', headers })).status).toBe(403);
    expect(mock.session.steps).toBe(0);
    const { status } = await rawRequest(mock, { path: '/', headers });
    expect(status).toBe(headers['sec-fetch-dest'] === 'iframe' ? 403 : 404);
  });

  it("whoever types the recorder's address, or is a program, is answered", async () => {
    const mock = await serve();
    const path = '/verba/api?action=RequestToken';
    const senders: readonly Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
      { referer: 'http://localhost:5173/' },
    ];
    for (const headers of senders) expect((await rawRequest(mock, { path, headers })).status).toBe(200);
  });

  it('no answer stands in a frame', async () => {
    const { headers } = await ask(await serve(), 'GET', '/model/hello', undefined, {});
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('connections that say nothing give way; those at work do not', async () => {
    const mock = await serve();
    const leaving = new AbortController();
    const followed = await fetch(`${mock.url}/model/events`, { signal: leaving.signal });
    const port = Number(new URL(mock.url).port);
    const idle = Array.from({ length: MAX_CONNECTIONS + 100 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await Promise.all(idle.map(async (socket) => new Promise((resolve) => socket.once('connect', resolve))));
    expect((await rawRequest(mock, { path: '/model/hello' })).status).toBe(200);
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    const reader = followed.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"index":1')) text += (await reader?.read())?.value ?? '';
    leaving.abort();
    await reader?.closed.catch(() => undefined);
    for (const socket of idle) socket.destroy();
  });

  it('pages that follow and never read cost nothing however long the run grows', async () => {
    const mock = await serve();
    const port = Number(new URL(mock.url).port);
    const stuck = Array.from({ length: 90 }, () => connect(port, '127.0.0.1').pause());
    for (const socket of stuck) socket.write('GET /model/events?after=0 HTTP/1.1\r\nHost: localhost\r\n\r\n');
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    const userData = { text: 'x'.repeat(10_000) };
    const before = process.memoryUsage().rss;
    for (let n = 0; n < 1000; n += 1) mock.session.act({ request: 'TUpdateUserData', thisDN: 'A', userData });
    expect((await rawRequest(mock, { path: '/model/hello' })).status).toBe(200);
    // Written without regard to the readers this would be 900 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(450 * 1024 * 1024);
    for (const socket of stuck) socket.destroy();
  });

  it('listens on the loopback interface', async () => {
    expect((await serve()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('an ill-meaning client', () => {
  it('finds nothing behind names that every object has', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const dial = (body: string) => ask(mock, 'POST', `/api/v2/me/devices/${deviceId('C')}/calls`, body, login('C'));
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect((await ask(mock, 'POST', '/model/steps', `{"request":"${name}","thisDN":"A"}`, {})).status).toBe(400);
      expect(
        (await ask(mock, 'POST', '/model/steps', `{"request":"TUpdateUserData","thisDN":"A","userData":{"a":1},"${name}":1}`, {})).status,
      ).toBe(400);
      expect((await dial(`{"operationName":"${name}"}`)).status).toBe(400);
      expect((await ask(mock, 'POST', '/api/v2/me', `{"operationName":"Ready","${name}":"x"}`, login('C'))).status).toBe(400);
      expect((await dial(`{"operationName":"Dial","destination":{"${name}":"B"}}`)).status).toBe(400);
      expect((await ask(mock, 'GET', '/api/v2/me', undefined, login(name))).status).toBe(403);
      expect((await ask(mock, 'GET', `/api/v2/me/calls/${name}`)).status).toBe(404);
      expect((await ask(mock, 'GET', `/model/${name}`, undefined, {})).status).toBe(404);
    }
    expect((await dial('{"__proto__":{"operationName":"Dial","destination":{"phoneNumber":"B"}}}')).body).toMatchObject({ statusCode: 1 });
    expect(
      (await ask(mock, 'POST', '/model/steps', '{"request":"TUpdateUserData","thisDN":"A","userData":{"__proto__":"x"}}', {})).status,
    ).toBe(400);
    expect(mock.session.steps).toBe(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['many brackets', '['.repeat(200_000)],
    ['a deep list', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a deep object', `{"request":"TUpdateUserData","thisDN":"A","userData":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ])('%s is an error like any other', async (_, body) => {
    const mock = await serve();
    for (const path of ['/model/steps', '/api/v2/notifications', callAt('1')])
      expect((await ask(mock, 'POST', path, body)).status).toBeLessThan(500);
    expect(mock.session.steps).toBe(0);
    expect((await ask(mock, 'GET', '/model/hello', undefined, {})).status).toBe(200);
  });

  it('sends headers that are too big, an address of elsewhere, or half a body, and the others are served', async () => {
    const mock = await serve();
    expect((await rawRequest(mock, { path: '/model/hello', headers: { 'x-big': 'a'.repeat(20_000) } })).status).toBe(431);
    expect((await rawRequest(mock, { path: 'http://evil.example/model/hello' })).status).toBe(400);
    expect((await rawRequest(mock, { path: '//evil.example/model/hello' })).status).toBe(400);
    const { port } = new URL(mock.url);
    const slow = Array.from({ length: 20 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined));
    for (const socket of slow) socket.write('POST /model/steps HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"requ');
    expect((await ask(mock, 'GET', '/model/hello', undefined, {})).body).toEqual({ partyline: 'mock', steps: 0 });
    for (const socket of slow) socket.destroy();
    expect((await ask(mock, 'GET', '/model/hello', undefined, {})).status).toBe(200);
    expect(mock.session.steps).toBe(0);
  });

  it('opens many channels of steps, and is told when there are enough', async () => {
    const mock = await serve();
    const leaving = new AbortController();
    const followed = await Promise.all(
      Array.from({ length: 101 }, async () => fetch(`${mock.url}/model/events`, { signal: leaving.signal })),
    );
    expect(followed.map(({ status }) => status).sort((a, b) => a - b)).toEqual([...Array.from({ length: 100 }, () => 200), 503]);
    leaving.abort();
    await expect.poll(async () => (await rawRequest(mock, { path: '/model/events', method: 'POST' })).status).toBe(405);
  });
});

describe("the recorder's errors over HTTP", () => {
  const KEY = 'apiKey=k';
  it.each([
    ['no-action', KEY],
    ['unknown-action', `action=Drop&${KEY}`],
    ['no-key', 'action=DeleteCall&callID=1'],
    ['wrong-key', 'action=DeleteCall&apiKey=z&callID=1'],
    ['no-token', `action=DeleteCall&${KEY}&callID=1`],
    ['wrong-token', `action=DeleteCall&${KEY}&token=x&callID=1`],
    ['response-type', `action=DeleteCall&${KEY}&token=TOKEN&responseType=JSON&callID=1`],
    ['no-identifier', `action=DeleteCall&${KEY}&token=TOKEN`],
    ['several-identifiers', `action=DeleteCall&${KEY}&token=TOKEN&callID=1&nativeID=2`],
    ['no-status', `action=DeleteCall&${KEY}&token=TOKEN&extension=A`],
    ['wrong-status', `action=DeleteCall&${KEY}&token=TOKEN&extension=A&status=first`],
    ['not-found', `action=DeleteCall&${KEY}&token=TOKEN&callID=1`],
    ['several-matches', `action=DeleteCall&${KEY}&token=TOKEN&extension=B&status=ongoing`],
  ])('%s, by GET and by POST', async (kind, query) => {
    const talk = (thisDN: string, otherDN: string): readonly Step[] => [
      { request: 'TMakeCall', thisDN, otherDN },
      { request: 'TAnswerCall', thisDN: otherDN },
    ];
    const mock = await startedWith({
      ...IDLE,
      recorder: { apiKey: 'k', requiresToken: true },
      steps: [...talk('A', 'B'), { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' }, { request: 'TAnswerCall', thisDN: 'C' }],
    });
    const given = await (await fetch(`${mock.url}/verba/api?action=RequestToken&apiKey=k`)).text();
    const token = /token="([^"]+)"/.exec(given)?.[1] ?? '';
    const sent = query.replace('TOKEN', token);
    for (const response of [
      await fetch(`${mock.url}/verba/api?${sent}`),
      await fetch(`${mock.url}/verba/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: sent,
      }),
    ]) {
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/<Response code="2"( type="[A-Za-z]+")?>\n<ErrorMessage>[^<]+<\/ErrorMessage>/);
      expect(mock.session.after(RECORDER).outcome?.error?.kind).toBe(kind);
    }
    expect([...mock.session.after(RECORDER).state.conversations].map(({ state }) => state)).toEqual(['ongoing', 'ongoing']);
  });
});

describe('the scenario behind it', () => {
  it('steps of parties without a client, and the run as a document', async () => {
    const mock = await serve([], { devices: [...IDLE.devices, { dn: 'X', kind: 'external' }] });
    const { status, body } = await ask(mock, 'POST', '/model/steps', { action: 'Dial', thisDN: 'X', otherDN: 'A' }, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ step: 1, events: [{ event: 'EventRinging', dn: 'A' }] });
    const { calls } = (await ask(mock, 'GET', '/api/v2/me/calls')).body as { calls: unknown[] };
    expect(calls).toMatchObject([{ state: 'Ringing', callType: 'Inbound', ani: 'X' }]);
    const text = await (await fetch(`${mock.url}/model/scenario`)).text();
    expect(parseScenario(text)).toMatchObject({ ok: true, value: { steps: [{ action: 'Dial', thisDN: 'X', otherDN: 'A' }] } });
  });

  it('a refused step is part of the run; a wrong one is not', async () => {
    const mock = await serve();
    expect((await ask(mock, 'POST', '/model/steps', { request: 'TReleaseCall', thisDN: 'A' }, {})).body).toMatchObject({
      step: 1,
      refusal: { kind: 'not-in-call' },
    });
    for (const [body, message] of [
      ['[', /not JSON/],
      [{ action: 'Dial', thisDN: 'Z' }, /thisDN/],
      [{ action: 'Jump', thisDN: 'A' }, /action/],
      [[], /step/],
      [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B', more: 1 }, /more/],
    ] as const) {
      const { status, body: said } = await ask(mock, 'POST', '/model/steps', body, {});
      expect(status).toBe(400);
      expect(said['error']).toMatch(message);
    }
    expect(mock.session.steps).toBe(1);
    expect((await ask(mock, 'GET', '/model/steps', undefined, {})).headers.get('allow')).toBe('POST');
    expect((await ask(mock, 'GET', '/model/else', undefined, {})).status).toBe(404);
  });

  it('a page can follow the steps', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const aborted = new AbortController();
    const response = await fetch(`${mock.url}/model/events?after=0`, { signal: aborted.signal });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    mock.session.act({ request: 'TAnswerCall', thisDN: 'B' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"index":2')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('id: 1\nevent: step\ndata: {"index":1,"step":{"request":"TMakeCall","thisDN":"A","otherDN":"B"}}');
    aborted.abort();
    await reader?.closed.catch(() => undefined);
  });
});

describe('the recorder', () => {
  it('answers GET and POST, and its requests are steps', async () => {
    const mock = await serve([
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
    ]);
    const key = mock.session.after(RECORDER).state.apiKey;
    const query = `action=DeleteCall&apiKey=${key}&extension=A&status=ongoing`;
    const got = await fetch(`${mock.url}/verba/api?${query}`);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toMatch(/xml/);
    expect(mock.session.after(RECORDER).events.map(({ event }) => event)).toEqual(['ConversationMarked', 'ResponseSent']);
    const posted = await fetch(`${mock.url}/verba/api?action=DeleteCall`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `apiKey=${key}&callID=none&responseType=TEXT`,
    });
    expect(posted.headers.get('content-type')).toMatch(/text\/plain/);
    expect(mock.session.run.document.steps.slice(2)).toEqual([
      { action: 'DeleteCall', parameters: { apiKey: key, extension: 'A', status: 'ongoing' } },
      { action: 'DeleteCall', method: 'POST', parameters: { apiKey: key, callID: 'none', responseType: 'TEXT' } },
    ]);
    expect((await ask(mock, 'PUT', '/verba/api', undefined, {})).status).toBe(405);
    await fetch(`${mock.url}/verba/api?__proto__=1`);
    await fetch(`${mock.url}/verba/api`);
    expect(parseScenario(await (await fetch(`${mock.url}/model/scenario`)).text()).ok).toBe(true);
  });
});

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mock-page-'));
  const page = join(folder, 'dist');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"></head></html>',
  );
  writeFileSync(join(page, 'assets', 'a.js'), 'let a;');
  writeFileSync(join(page, '.secret.txt'), 'secret');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  symlinkSync(join(folder, 'outside.txt'), join(page, 'link.txt'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is served with its policy and with the mark of a mock', async () => {
    const mock = await serve([], { page });
    const response = await fetch(mock.url);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await response.text()).toContain('<meta name="partyline-mock"');
    expect((await fetch(`${mock.url}/assets/a.js`)).headers.get('content-type')).toMatch(/javascript/);
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/link.txt',
    '/.secret.txt',
    '//outside.txt',
    '/assets',
    '/assets/a.js%00.txt',
    '/%',
    '/none.js',
    '/package.json',
  ])('%s is not', async (path) => {
    const mock = await serve([], { page });
    const { status, text } = await rawRequest(mock, { path });
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/^(outside|secret)$/);
  });

  it('has an icon; that another answer has none is no fault', async () => {
    const mock = await serve([], { page });
    for (const one of [mock, await serve()]) expect((await rawRequest(one, { path: '/favicon.ico' })).status).toBe(204);
  });

  it('where none is built, that is said', async () => {
    expect((await ask(await serve(), 'GET', '/')).body['error']).toMatch(/npm run build/);
  });
});
