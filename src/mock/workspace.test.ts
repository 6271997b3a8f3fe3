/**
 * The Workspace API by HTTP: the requests of the vendor's client as they went over the line (`fixtures/workspace-client.jsonl`,
 * recorded from genesys-workspace-client-js 9.0.1; placeholders stand for ids), each with the answer that it must get, and
 * what is told meanwhile.
 */
import { readFileSync } from 'node:fs';
import { CometD, type Message } from 'cometd';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hexConnID } from '../scenario/index.ts';
import type { Mock } from './server.ts';
import { XHR } from './testing/xhr.ts';
import { serve } from './testing.ts';

vi.setConfig({ testTimeout: 30_000 });

interface Recorded {
  readonly path: string;
  readonly session: number;
  readonly authorization?: string;
  readonly apiKey?: true;
  readonly body?: string;
  /** HTTP status and status code. */
  readonly answer?: string;
}
const RECORDED = readFileSync(new URL('fixtures/workspace-client.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);
const DEVICES = [{ dn: 'A', agentID: '4701' }, { dn: 'B' }, { dn: 'C' }, { dn: '9', kind: 'external' }] as const;

/** A message as it comes, reduced to what tells it apart. */
interface Told {
  readonly channel: string;
  readonly id?: string;
  readonly successful?: boolean;
  readonly clientId?: string;
  readonly ext?: { readonly number: number };
  readonly data?: Readonly<Record<string, unknown>>;
}
interface Data {
  readonly messageType: string;
  readonly notificationType?: string;
  readonly call?: { readonly state: string; readonly userData: unknown };
  readonly dn?: {
    readonly agentState: string;
    readonly dnd: boolean;
    readonly forwardTo?: string;
    readonly reasons?: readonly { readonly value: string }[];
  };
  readonly error?: { readonly errorCode: number };
  readonly state?: string;
}
function said({ data }: Told): string {
  const { messageType, notificationType, call, dn, error, state } = data as unknown as Data;
  const ofDN = dn && [dn.agentState, dn.dnd ? 'dnd' : '', dn.forwardTo ?? '', dn.reasons?.[0]?.value ?? ''];
  return [messageType, notificationType, call?.state, ...(ofDN ?? []), error && 'error', state]
    .filter((word) => word !== undefined && word !== '')
    .join(' ');
}

/** One client as the recording has it: its cookie, its CometD client, what it was told. */
class Replay {
  readonly told = new Map<string, Told>();
  private cookie = '';
  private clientId = '';
  private readonly held: Promise<void>[] = [];
  private readonly mock: Mock;
  constructor(mock: Mock) {
    this.mock = mock;
  }

  async send({ path, authorization, apiKey, body = '' }: Recorded): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(this.mock.url + path.replace('{call}', hexConnID('1')).replace('{call 4}', hexConnID('4')), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey ? { 'x-api-key': 'KEY' } : {}),
        ...(authorization === undefined ? {} : { authorization }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      },
      body: body.replaceAll('{client}', this.clientId).replaceAll('{call}', hexConnID('1')),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie ||= cookie.split(';')[0] ?? '';
    return { status: response.status, text: await response.text() };
  }

  /** A request to CometD: a connect is not waited for. */
  async cometd(one: Recorded): Promise<void> {
    const asked = (JSON.parse(one.body ?? '[]') as Told[])[0];
    const going = this.send(one).then(({ status, text }) => {
      const replies = JSON.parse(text) as Told[];
      expect(status).toBe(200);
      expect(replies.find(({ id }) => id === asked?.id)).toMatchObject({ channel: asked?.channel, successful: true });
      for (const reply of replies) {
        this.clientId = reply.clientId ?? this.clientId;
        if (reply.ext?.number !== undefined) this.told.set(`${reply.channel} ${String(reply.ext.number)}`, reply);
      }
    });
    if (asked?.channel === '/meta/connect') this.held.push(going);
    else await going;
  }

  /** In the order in which they were told: answers to connects may overtake each other. */
  get heard(): readonly string[] {
    const place = ({ channel, ext }: Told) => (channel.endsWith('/voice') ? 1000 : 0) + (ext?.number ?? 0);
    return [...this.told.values()].toSorted((a, b) => place(a) - place(b)).map(said);
  }

  async rest(): Promise<void> {
    await this.cometd({
      path: '/workspace/v3/notifications/connect',
      session: 1,
      body: '[{"id":"99","channel":"/meta/connect","connectionType":"long-polling","advice":{"timeout":0},"clientId":"{client}"}]',
    });
    await Promise.all(this.held);
  }
}

describe('the recorded requests of the vendor’s client', () => {
  it('get their answers, and what follows is told', async () => {
    const mock = await serve([], { devices: DEVICES });
    const clients = [new Replay(mock), new Replay(mock)];
    for (const [at, one] of RECORDED.entries()) {
      const client = clients[one.session - 1];
      if (!client) throw new Error('the recording has two clients');
      if (one.path.endsWith('/disconnect')) await client.rest();
      if (one.path.includes('/notifications/')) await client.cometd(one);
      else {
        const { status, text } = await client.send(one);
        expect({
          at,
          path: one.path,
          answer: `${String(status)} ${String((JSON.parse(text) as { status: { code: number } }).status.code)}`,
        }).toEqual({ at, path: one.path, answer: one.answer });
      }
    }
    expect(clients[0]?.heard).toEqual([
      'WorkspaceInitializationComplete Complete',
      'DnStateChanged NotReady',
      'DnStateChanged NotReady Lunch',
      'DnStateChanged Ready',
      'CallStateChanged StateChange Dialing',
      'EventError error',
      'EventError error',
      'EventError error',
      'EventError error',
      'EventError error',
      'CallStateChanged StateChange Released',
      'DnStateChanged Ready dnd',
      'DnStateChanged Ready dnd 9',
      'DnStateChanged Ready dnd',
      'EventError error',
      'EventUserEvent',
    ]);
    expect(clients[1]?.heard).toEqual(['WorkspaceInitializationComplete Complete']);
    expect(mock.session.run.document.steps[3]).toEqual({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B', userData: { k: 'v' } });
    expect(mock.session.run.document.steps.at(-1)).toEqual({ request: 'TAgentLogout', thisDN: 'A' });
  });
});

const post = async (mock: Mock, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}, method = 'POST') => {
  const response = await fetch(`${mock.url}/workspace/v3${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
};
async function begin(mock: Mock, dn: string): Promise<{ readonly cookie: string }> {
  const { headers } = await post(mock, '/initialize-workspace', undefined, { authorization: `Bearer ${dn}` });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await post(mock, '/activate-channels', { data: { agentId: dn, dn } }, { cookie });
  return { cookie };
}

describe('a session', () => {
  it('begins with a token that names an agent, and a stranger is told so', async () => {
    const mock = await serve([], { devices: DEVICES });
    expect(await post(mock, '/initialize-workspace', undefined, { authorization: 'Bearer nobody' })).toMatchObject({
      status: 403,
      body: { status: { code: 603 } },
    });
    expect(await post(mock, '/voice/ready')).toMatchObject({ status: 403, body: { status: { code: 603 } } });
    const { headers, body } = await post(mock, '/initialize-workspace', undefined, { authorization: 'Bearer 4701' });
    expect(body).toEqual({ status: { code: 1 } });
    expect(headers.getSetCookie()[0]).toMatch(/^WORKSPACE_SESSIONID=[-0-9a-f]{36}; Path=\/workspace\/v3; HttpOnly/);
  });
  it('shows the user, and the calls as GET /voice/calls has them', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'B', otherDN: 'A' }], { devices: DEVICES });
    const headers = await begin(mock, 'A');
    const calls = await post(mock, '/voice/calls', undefined, headers, 'GET');
    expect(calls.body).toMatchObject({
      status: { code: 0 },
      data: { calls: [{ id: hexConnID('1'), state: 'Ringing', participants: [{ number: 'B', role: 'RoleOrigination' }] }] },
    });
    const session = await post(mock, '/current-session', undefined, headers, 'GET');
    const { data } = calls.body as { readonly data: { readonly calls: unknown } };
    expect(session.body).toMatchObject({
      data: {
        user: { userName: '4701', employeeId: '4701', activeSession: { dn: { number: 'A', agentState: 'NotReady' }, calls: data.calls } },
        'pending-login-async': { state: 'Complete' },
      },
    });
    expect((await post(mock, '/configuration', undefined, headers, 'GET')).body).toMatchObject({
      status: { code: 0 },
      data: { actionCodes: [] },
    });
    expect((await post(mock, '/configuration/places/A/dns', undefined, headers, 'GET')).body).toMatchObject({
      data: { devices: [{ number: 'A' }] },
    });
    expect((await post(mock, '/nothing', undefined, headers, 'GET')).status).toBe(404);
    expect((await post(mock, '/voice/calls', undefined, headers)).status).toBe(405);
  });
  it('repeats an operationId, and logging out twice does no harm', async () => {
    const mock = await serve([], { devices: DEVICES });
    const headers = await begin(mock, 'A');
    expect((await post(mock, '/voice/ready', { operationId: 'x1' }, headers)).body).toEqual({ status: { code: 1 }, operationId: 'x1' });
    expect((await post(mock, '/logout', undefined, headers)).body).toEqual({ status: { code: 0 } });
    expect((await post(mock, '/logout', undefined, headers)).body).toEqual({ status: { code: 0 } });
    expect((await post(mock, '/voice/ready', undefined, headers)).status).toBe(403);
  });
  it('is lost when the server is as if started again', async () => {
    const mock = await serve([], { devices: DEVICES });
    const headers = await begin(mock, 'A');
    await fetch(`${mock.url}/model/faults`, { method: 'POST', body: '{"restart":true}' }).catch(() => undefined);
    // Connections are cut a moment later, and one of them may be this one.
    const status = async () => (await post(mock, '/voice/ready', undefined, headers).catch(() => undefined))?.status;
    await expect.poll(status, { timeout: 10_000 }).toBe(403);
  });
  it('stays logged in as long as another session of the agent does', async () => {
    const mock = await serve([], { devices: DEVICES });
    const [one, two] = [await begin(mock, 'A'), await begin(mock, 'A')];
    await post(mock, '/logout', undefined, one);
    expect(mock.session.world.status['A']?.agent).toBe('NotReady');
    await post(mock, '/logout', undefined, two);
    expect(mock.session.world.status['A']?.agent).toBeUndefined();
  });
});

describe('the cometd client of today', () => {
  beforeAll(() => {
    Object.assign(globalThis, { window: { setTimeout, clearTimeout, XMLHttpRequest: XHR } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
  it.each(['/workspace/v3/*', '/workspace/v3/**'])('hears how things stand when it subscribes to %s', async (pattern) => {
    const mock = await serve([], { devices: DEVICES, holdMs: 2000 });
    const { cookie } = await begin(mock, 'A');
    const client = new CometD();
    const heard: string[] = [];
    client.configure({
      url: `${mock.url}/workspace/v3/notifications`,
      requestHeaders: { cookie },
      useWorkerScheduler: false,
      logLevel: 'warn',
    });
    client.addListener('/meta/handshake', (message: Message) => {
      if (message.successful === true)
        client.subscribe(pattern, (one: Message) => {
          heard.push(said(one as unknown as Told));
        });
    });
    client.handshake();
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['WorkspaceInitializationComplete Complete', 'DnStateChanged NotReady']);
    await new Promise<void>((done) => {
      client.disconnect(() => {
        done();
      });
    });
  });
  it('recovers calls when it subscribes late, and hears what others do on the same run', async () => {
    const mock = await serve([{ request: 'TMakeCall', thisDN: 'B', otherDN: 'A' }], { devices: DEVICES, holdMs: 2000 });
    const { cookie } = await begin(mock, 'A');
    const client = new CometD();
    const heard: string[] = [];
    client.configure({
      url: `${mock.url}/workspace/v3/notifications`,
      requestHeaders: { cookie },
      useWorkerScheduler: false,
      logLevel: 'warn',
    });
    client.addListener('/meta/handshake', (message: Message) => {
      if (message.successful === true)
        client.subscribe('/workspace/v3/voice', (one: Message) => {
          heard.push(said(one as unknown as Told));
        });
    });
    client.handshake();
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['DnStateChanged NotReady', 'CallStateChanged CallRecovered Ringing']);
    mock.session.act({ request: 'TAnswerCall', thisDN: 'A' });
    await expect.poll(() => heard.at(-1), { timeout: 20_000 }).toBe('CallStateChanged StateChange Established');
    await new Promise<void>((done) => {
      client.disconnect(() => {
        done();
      });
    });
  });
});
