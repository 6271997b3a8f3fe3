/** A server that is started again: no id of a call that a client may hold stands for another call. */
import { expect, it } from 'vitest';
import { main } from './mock.ts';

const authorization = `Basic ${Buffer.from('A:any').toString('base64')}`;

/** What a client of one run sees over HTTP, from a dialed call on; then the run ends. */
async function clientOfARun(argv: readonly string[], use: (ask: Ask) => Promise<void>): Promise<void> {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let ready = (_url: string): void => undefined;
  const started = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const done = main(['--port', '0', ...argv], { stdin: async () => Promise.resolve(''), stdout: ready, stderr: () => undefined }, stopped);
  const url = (await started).trim();
  await use(async (path, body) => {
    const response = await fetch(url + path, {
      headers: { authorization, connection: 'close' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  });
  stop();
  expect(await done).toBe(0);
}
type Ask = (path: string, body?: unknown) => Promise<{ readonly status: number; readonly text: string }>;

interface Seen {
  readonly ids: ReadonlySet<string>;
  readonly call: string;
}

/** Dials, listens, and gathers every id of a call from the answers and the notifications. */
async function dialAndListen(ask: Ask): Promise<Seen> {
  const meta = async (message: object) => {
    const { text } = await ask('/api/v2/notifications', [message]);
    return { text, first: (JSON.parse(text) as { readonly clientId?: string }[])[0] };
  };
  const { first } = await meta({ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] });
  const clientId = first?.clientId;
  await meta({ channel: '/meta/subscribe', clientId, subscription: '/v2/me/calls' });
  await meta({ channel: '/meta/connect', clientId, connectionType: 'long-polling' });
  const { devices } = JSON.parse((await ask('/api/v2/me/devices')).text) as { readonly devices: readonly { readonly id: string }[] };
  const dialed = await ask(`/api/v2/me/devices/${devices[0]?.id ?? ''}/calls`, {
    operationName: 'Dial',
    destination: { phoneNumber: 'B' },
  });
  expect(JSON.parse(dialed.text)).toEqual({ statusCode: 0 });
  const told = await meta({ channel: '/meta/connect', clientId, connectionType: 'long-polling' });
  const calls = await ask('/api/v2/me/calls');
  const texts = [told.text, calls.text];
  const ids = texts.map((text) => new Set(text.match(/\b(?:[0-9a-f]{16}|[0-9A-Z]{32})\b/g)));
  // A notification has them as the list has them: ConnID and CallUUID.
  expect(ids[0]?.size).toBe(2);
  expect(ids[0]).toEqual(ids[1]);
  const call = (JSON.parse(calls.text) as { readonly calls: readonly { readonly id: string }[] }).calls[0]?.id ?? '';
  return { ids: new Set(ids.flatMap((some) => [...some])), call };
}

it('two runs have no id of a call in common, and an old one finds nothing', async () => {
  let old: Seen | undefined;
  await clientOfARun([], async (ask) => {
    old = await dialAndListen(ask);
  });
  await clientOfARun([], async (ask) => {
    const { ids, call } = await dialAndListen(ask);
    expect([...ids].filter((id) => old?.ids.has(id))).toEqual([]);
    const path = `/api/v2/me/calls/${old?.call ?? ''}`;
    expect(await ask(path)).toMatchObject({ status: 404, text: expect.stringContaining('"statusCode":6') });
    expect(await ask(path, { operationName: 'Hangup' })).toMatchObject({ status: 404 });
    const consult = { operationName: 'CompleteTransfer', consultCallUri: path };
    expect((await ask(`/api/v2/me/calls/${call}`, consult)).status).toBe(404);
    expect(JSON.parse((await ask('/api/v2/me/calls')).text)).toMatchObject({ calls: [{ id: call, state: 'Dialing' }] });
  });
});

it('a run whose id is given has the same ids again', async () => {
  const seen: Seen[] = [];
  for (const runID of ['1F3A', '00001f3a'])
    await clientOfARun(['--run-id', runID], async (ask) => {
      seen.push(await dialAndListen(ask));
    });
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.ids).toContain('0000001f3a000001');
});
