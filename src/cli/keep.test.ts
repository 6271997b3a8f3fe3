/** A server that is killed in the middle of what it does, by whatever API, and started again on the file that it kept. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { deviceId } from '../streams/index.ts';

vi.setConfig({ testTimeout: 180_000 });
const ROOT = join(import.meta.dirname, '..', '..');
const running: ChildProcess[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
});

async function start(file: string): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const server = spawn(process.execPath, ['src/cli/run.mjs', 'mock', '--port', '0', '--keep', file], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(server);
  const url = await new Promise<string>((resolve) => {
    server.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
  });
  const kill = async () => {
    const ended = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGKILL');
    await ended;
  };
  return { url, kill };
}

interface Agent {
  readonly dn: string;
  /** Posts. Out: was it done? False as soon as the server is gone. */
  readonly post: (path: string, body: object) => Promise<boolean>;
  readonly call: () => Promise<string>;
}
const json = async (response: Response) => (await response.json()) as Readonly<Record<string, unknown>>;
const firstOf = (calls: unknown): string => (calls as readonly { readonly id: string }[])[0]?.id ?? '';

/** An agent of Web Services, and one of the Workspace API with a session. */
function ofWebServices(url: string, dn: string): Agent {
  const headers = { authorization: `Basic ${btoa(`${dn}:`)}` };
  return {
    dn,
    post: async (path, body) =>
      (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined))?.status === 200,
    call: async () => firstOf((await json(await fetch(`${url}/api/v2/me/calls`, { headers })))['calls']),
  };
}
async function ofWorkspace(url: string, dn: string): Promise<Agent> {
  const root = `${url}/workspace/v3`;
  const begun = await fetch(`${root}/initialize-workspace`, { method: 'POST', headers: { authorization: `Bearer ${dn}` } });
  const headers = { cookie: begun.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  await fetch(`${root}/activate-channels`, { method: 'POST', headers, body: JSON.stringify({ data: { dn } }) });
  return {
    dn,
    post: async (path, body) =>
      (await fetch(root + path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined))?.status === 200,
    call: async () => {
      const { calls } = (await json(await fetch(`${root}/voice/calls`, { headers })))['data'] as { readonly calls: unknown };
      return firstOf(calls);
    },
  };
}

interface Done {
  /** The TRequests of what was answered, in order. */
  readonly answered: string[];
}

/** Calls of a pair for as long as the server lives; how many keys are sent in one is left to chance. */
async function talk(begin: () => Promise<readonly (readonly [string, () => Promise<boolean>])[]>, { answered }: Done): Promise<void> {
  for (;;) {
    // The requests of one call; each waits for the answer to the one before.
    for (const [request, post] of await begin()) {
      if (!(await post().catch(() => false))) return;
      answered.push(request);
    }
  }
}
const several = <T>(one: T): readonly T[] => Array.from({ length: Math.floor(Math.random() * 4) }, () => one);

it('killing it loses nothing that was answered, in either API, and ids stay what they were', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'partyline-')), 'run.jsonl');
  const first = await start(file);
  const [a, b] = [ofWebServices(first.url, 'A'), ofWebServices(first.url, 'B')];
  const [c, d] = [await ofWorkspace(first.url, 'C'), await ofWorkspace(first.url, 'D')];
  const inV2 = async () => {
    const operate = (who: Agent, request: string, operationName: string, more: object = {}) =>
      [request, async () => who.post(`/api/v2/me/calls/${await who.call()}`, { operationName, ...more })] as const;
    const dial = { operationName: 'Dial', destination: { phoneNumber: 'B' } };
    return Promise.resolve([
      ['TMakeCall', async () => a.post(`/api/v2/me/devices/${deviceId('A')}/calls`, dial)] as const,
      operate(b, 'TAnswerCall', 'Answer'),
      ...several(operate(a, 'TSendDTMF', 'SendDtmf', { digits: '1' })),
      operate(b, 'TReleaseCall', 'Hangup'),
    ]);
  };
  const inV3 = async () => {
    const operate = (who: Agent, request: string, operation: string, data: object = {}) =>
      [request, async () => who.post(`/voice/calls/${await who.call()}/${operation}`, { data })] as const;
    return Promise.resolve([
      ['TMakeCall', async () => c.post('/voice/make-call', { data: { destination: 'D' } })] as const,
      operate(d, 'TAnswerCall', 'answer'),
      ...several(operate(c, 'TSendDTMF', 'send-dtmf', { dtmfDigits: '1' })),
      operate(d, 'TReleaseCall', 'release'),
    ]);
  };
  const [v2, v3]: readonly Done[] = [{ answered: [] }, { answered: [] }];
  if (!v2 || !v3) throw new Error('two pairs talk');
  const talking = [talk(inV2, v2), talk(inV3, v3)];
  await expect.poll(() => Math.min(v2.answered.length, v3.answered.length), { timeout: 120_000 }).toBeGreaterThan(20);
  await first.kill();
  await Promise.all(talking.map(async (one) => one.catch(() => undefined)));

  const again = await start(file);
  const { steps } = (await json(await fetch(`${again.url}/model/scenario`))) as unknown as {
    readonly steps: readonly { readonly request: string; readonly thisDN: string }[];
  };
  for (const [pair, { answered }] of [
    [['A', 'B'], v2],
    [['C', 'D'], v3],
  ] as const) {
    const kept = steps
      .filter(({ thisDN, request }) => (pair as readonly string[]).includes(thisDN) && request !== 'TAgentLogin')
      .map(({ request }) => request);
    expect(kept.slice(0, answered.length) as readonly string[]).toEqual(answered);
    // A step may have been taken whose answer did not get out: one of each pair, at most.
    expect(kept.length).toBeLessThanOrEqual(answered.length + 1);
  }
  // The calls that were going on are there in both APIs, by one id.
  const [inOne, inOther] = [await ofWebServices(again.url, 'C').call(), await (await ofWorkspace(again.url, 'C')).call()];
  expect(inOne === '').toBe(inOther === '');
  const same = (await json(await fetch(`${again.url}/api/v2/me/calls`, { headers: { authorization: `Basic ${btoa('C:')}` } })))['calls'];
  expect((same as readonly { readonly connId: string }[])[0]?.connId ?? '').toBe(inOther);
  await again.kill();
});
