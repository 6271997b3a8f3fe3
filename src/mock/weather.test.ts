/** Rough weather, each kind of it by HTTP. */
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IDLE, readKept, startMock } from './index.ts';
import { workspace } from './testing/cometd.ts';
import { ask, callAt, callsOfDevice, listener, login, serve } from './testing.ts';

const DIAL = { operationName: 'Dial', destination: { phoneNumber: 'B' } };
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

describe('faults', () => {
  it('are listed while they are in force, and ended', async () => {
    const mock = await serve();
    const fault = { delayMs: 1, dropNotifications: 3, duplicate: 1 };
    expect((await ask(mock, 'POST', '/model/faults', fault)).body).toEqual(fault);
    expect((await ask(mock, 'GET', '/model/faults')).body).toEqual(fault);
    expect((await ask(mock, 'GET', '/api/v2/me')).status).toBe(200);
    expect((await ask(mock, 'DELETE', '/model/faults')).body).toEqual({});
    expect((await ask(mock, 'GET', '/model/faults')).body).toEqual({});
  });

  it.each<[unknown, RegExp]>([
    [{}, /no fault/],
    [[], /object/],
    [{ storm: true }, /There is no fault "storm"/],
    [{ delayMs: -1 }, /delayMs/],
    [{ delayMs: 1e9 }, /delayMs/],
    [{ status: 200 }, /400 to 599/],
    [{ requests: 2 }, /"status"/],
    [{ lateError: { operation: 'Answer' } }, /afterMs/],
    [{ forgetClients: 'yes' }, /true/],
  ])('%j is refused', async (fault, message) => {
    const mock = await serve();
    const { status, body } = await ask(mock, 'POST', '/model/faults', fault);
    expect(status).toBe(400);
    expect(body['error']).toMatch(message);
    expect(mock.faults.inForce).toEqual({});
  });

  it('so many requests get another status, and what is under /model does not', async () => {
    const mock = await serve();
    mock.faults.begin({ status: 503, requests: 2 });
    expect((await ask(mock, 'GET', '/model/hello')).status).toBe(200);
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await ask(mock, 'GET', '/api/v2/me')).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it('a notification that is lost leaves a gap, and one that comes twice has its number twice', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const hear = await listener(mock, 'A', '/v2/me/calls');
    const numbers = async () => (await hear()).map(({ ext }) => ext?.number);
    await ask(mock, 'POST', '/model/faults', { dropNotifications: 1 });
    for (const key of ['1', '2']) mock.session.act({ request: 'TSendDTMF', thisDN: 'A', digits: key });
    expect(await numbers()).toEqual([2]);
    await ask(mock, 'POST', '/model/faults', { duplicate: 1 });
    for (const key of ['3', '4']) mock.session.act({ request: 'TSendDTMF', thisDN: 'A', digits: key });
    expect(await numbers()).toEqual([3, 3, 4]);
    expect(mock.faults.inForce).toEqual({});
  });

  it('clients that are forgotten must shake hands again, and keep their session', async () => {
    const mock = await serve();
    const hear = await listener(mock, 'A', '/v2/me/calls');
    expect(mock.notifications.clients).toBe(1);
    await ask(mock, 'POST', '/model/faults', { forgetClients: true });
    expect(mock.notifications.clients).toBe(0);
    expect(await hear()).toEqual([]);
    expect((await ask(mock, 'GET', '/model/faults')).body).toEqual({});
  });

  it('a restart in the middle ends the sessions as well', async () => {
    const mock = await serve();
    const cookie = { cookie: (await ask(mock, 'GET', '/api/v2/me')).headers.get('set-cookie')?.split(';')[0] ?? '' };
    expect((await ask(mock, 'GET', '/api/v2/me', undefined, cookie)).status).toBe(200);
    await ask(mock, 'POST', '/model/faults', { restart: true });
    const status = async () => (await ask(mock, 'GET', '/api/v2/me', undefined, cookie).catch(() => ({ status: 0 }))).status;
    await expect.poll(status, { timeout: 30_000 }).toBe(403);
    const again = async () => (await ask(mock, 'GET', '/api/v2/me').catch(() => ({ status: 0 }))).status;
    await expect.poll(again, { timeout: 30_000 }).toBe(200);
  });

  it('an operation is accepted and fails afterwards', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    const hear = await listener(mock, 'B', '/v2/me/devices');
    await ask(mock, 'POST', '/model/faults', { lateError: { operation: 'Answer', afterMs: 5 } });
    const answer = async () => ask(mock, 'POST', callAt('1'), { operationName: 'Answer' }, login('B'));
    expect((await answer()).body).toEqual({ statusCode: 0 });
    expect(mock.session.steps).toBe(1);
    const told: unknown[] = [];
    await expect
      .poll(
        async () => {
          told.push(...(await hear()).map(({ data }) => data));
          return told;
        },
        { timeout: 30_000 },
      )
      .toMatchObject([{ messageType: 'ErrorMessage', devicePath: expect.stringMatching(/^\/devices\//) }]);
    expect((await answer()).body).toEqual({ statusCode: 0 });
    expect(mock.session.steps).toBe(2);
  });
});

describe('people', () => {
  it('who ring and have no client answer; who has one is left to it', async () => {
    const devices = [...IDLE.devices, { dn: 'K', kind: 'external' as const }];
    const mock = await serve([], { devices, people: 5 });
    await listener(mock, 'C', '/v2/me/calls');
    const talks = (dn: string) => mock.session.world.calls.flatMap(({ parties }) => parties).find((party) => party.dn === dn)?.state;
    await ask(mock, 'POST', callsOfDevice('A'), DIAL);
    await eventually(() => talks('B')).toBe('Connected');
    await ask(mock, 'POST', callsOfDevice('D'), { operationName: 'Dial', destination: { phoneNumber: 'C' } }, login('D'));
    mock.session.act({ request: 'TReleaseCall', thisDN: 'A' });
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'K' });
    await eventually(() => talks('K')).toBe('Connected');
    expect(talks('C')).toBe('Alerting');
  });
});

describe('a run that is kept', () => {
  it('is there again whole, however the server ended; a line that was cut off is left out', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'partyline-')), 'run.jsonl');
    const first = await startMock(IDLE, { keep: file, runID: '0000cafe' });
    await ask(first, 'POST', callsOfDevice('A'), DIAL);
    const document = first.session.run.document;
    appendFileSync(file, '{"request":"TAnsw');
    const kept = readKept(file);
    expect(kept.ok && kept.value).toEqual({ document, runID: '0000cafe' });
    await first.close();
    const again = await startMock(document, { keep: file, runID: '0000cafe' });
    again.session.act({ request: 'TAnswerCall', thisDN: 'B' });
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
    const more = readKept(file);
    expect(more.ok && more.value?.document.steps).toHaveLength(2);
    await again.close();
  });

  it('is not taken from a file that is another, and a file that is not there is begun', () => {
    const folder = mkdtempSync(join(tmpdir(), 'partyline-'));
    expect(readKept(join(folder, 'none'))).toEqual({ ok: true, value: undefined });
    for (const [name, text] of Object.entries({
      text: 'hello\n',
      json: '{"scenario":1}\n',
      step: '{"document":{"scenario":1,"devices":[]}}\n{}\n',
    })) {
      appendFileSync(join(folder, name), text);
      expect(readKept(join(folder, name)).ok).toBe(false);
    }
  });
});

describe('the page at /model', () => {
  it('lists agents, their sessions and the faults, with a button for each kind', async () => {
    const mock = await serve([{ request: 'TAgentLogin', thisDN: 'A' }], { devices: [{ dn: 'A', agentID: '4711' }, { dn: 'B' }] });
    await listener(mock, 'A', '/v2/me/calls');
    await workspace(mock.url, 'A');
    await workspace(mock.url, 'A');
    mock.session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    await ask(mock, 'POST', '/model/faults', { duplicate: 2, status: 503, requests: 1, lateError: { operation: 'Answer', afterMs: 5 } });
    expect((await ask(mock, 'GET', '/model/status')).body).toEqual({
      steps: 2,
      agents: [
        {
          dn: 'A',
          agentID: '4711',
          state: 'NotReady',
          sessions: { webServices: 1, workspace: 2 },
          clients: 1,
          calls: [{ connID: '1', state: 'Dialing' }],
        },
        {
          dn: 'B',
          state: 'LoggedOut',
          sessions: { webServices: 0, workspace: 0 },
          clients: 0,
          calls: [{ connID: '1', state: 'Alerting' }],
        },
      ],
      faults: { duplicate: 2, status: 503, requests: 1, lateError: { operation: 'Answer', afterMs: 5 } },
      says: [
        'The next 2 notifications come twice.',
        'The next request gets status 503.',
        'The next Answer is accepted and fails after 5 ms.',
      ],
    });
    const { status, body, headers } = await ask(mock, 'GET', '/model');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const faults = [...String(body['text']).matchAll(/data-fault="([^"]+)"/g)].map(
      ([, fault = '']) => JSON.parse(fault.replaceAll('&quot;', '"')) as object,
    );
    expect(new Set(faults.flatMap((fault) => Object.keys(fault)))).toEqual(
      new Set(['delayMs', 'dropNotifications', 'duplicate', 'status', 'requests', 'lateError', 'forgetClients', 'restart']),
    );
    for (const fault of faults) expect((await ask(mock, 'POST', '/model/faults', fault)).status).toBe(200);
  });
});
