/** What the server keeps of what was: steps, which are the run, and nothing else that grows with it. */
import { expect, it, vi } from 'vitest';
import { WEB_SERVICES, WORKSPACE_V3 } from '../streams/index.ts';
import { Notifications } from './notifications.ts';
import { IDLE, type Mock } from './server.ts';
import { Session } from './session.ts';
import { cometd, pretendBrowser, TRANSPORTS, webServices, workspace } from './testing/cometd.ts';
import { serve } from './testing.ts';
import { MAX_SESSIONS, WorkspaceSessions } from './workspace.sessions.ts';

vi.setConfig({ testTimeout: 120_000 });

/** How many objects hang together, but for the steps of the run. */
function reachable(...roots: readonly unknown[]): number {
  const seen = new Set<object>();
  const open = [...roots];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (one instanceof Map) open.push(...one.keys(), ...one.values());
    else if (one instanceof Set || Array.isArray(one)) open.push(...(one as Iterable<unknown>));
    else for (const [name, value] of Object.entries(one)) if (name !== 'steps') open.push(value);
  }
  return seen.size;
}

/** A call with data, held, and its end. */
function talk({ session }: Mock, rounds: number): void {
  for (let round = 0; round < rounds; round += 1) {
    session.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    session.act({ request: 'TAnswerCall', thisDN: 'B' });
    session.act({ request: 'TAttachUserData', thisDN: 'A', userData: { Round: 'x' } });
    session.act({ request: 'TInitiateConference', thisDN: 'A', otherDN: 'C' });
    session.act({ request: 'TAnswerCall', thisDN: 'C' });
    session.act({ request: 'TCompleteConference', thisDN: 'A' });
    for (const thisDN of ['A', 'B']) session.act({ request: 'TReleaseCall', thisDN });
  }
}

it('four times the operations keep no more objects, with clients that listen by every way', async () => {
  pretendBrowser();
  const mock = await serve();
  const places = [webServices(mock.url, 'A'), await workspace(mock.url, 'A')];
  const clients = await Promise.all(
    TRANSPORTS.flatMap((transport) =>
      places.map(async (place, at) => cometd(place, transport, [at === 0 ? '/v2/me/calls' : '/workspace/v3/voice'])),
    ),
  );
  const kept = async (rounds: number) => {
    talk(mock, rounds);
    const numbers = clients.map(
      ({ heard }) =>
        () =>
          heard.at(-1)?.ext?.number,
    );
    const last = numbers.map((number) => number());
    // Every client has heard the last of it: what waits for them is gone.
    await expect.poll(() => mock.notifications.kept, { timeout: 30_000 }).toMatchObject({ queued: expect.any(Number), held: 2 });
    await expect
      .poll(() => numbers.map((number) => number()).every((number, at) => (number ?? 0) > (last[at] ?? 0)), { timeout: 30_000 })
      .toBe(true);
    const { session } = mock;
    return { systems: reachable(session.after(WEB_SERVICES), session.after(WORKSPACE_V3)), numbers: mock.notifications.kept.numbers };
  };
  const few = await kept(20);
  const many = await kept(80);
  expect(many).toEqual(few);
  for (const { end } of clients) await end();
  expect(mock.notifications.kept).toMatchObject({ clients: 0, queued: 0, held: 0, leaving: 0 });
});

it('the run keeps its last frame alone', () => {
  const session = new Session(IDLE);
  const size = (rounds: number): number => {
    talk({ session } as Mock, rounds);
    return reachable(session);
  };
  const few = size(5);
  expect(size(20)).toBe(few);
});

it('whoever shakes hands again and again is expected back no more often than it may have clients', () => {
  const session = new Session(IDLE);
  const notifications = new Notifications(session, { topics: [], told: () => [] });
  const handshake = { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['websocket'] };
  for (let n = 0; n < 200; n += 1) notifications.receive('A', [handshake], { answer: () => undefined, onceGone: () => () => undefined });
  expect(notifications.kept).toMatchObject({ clients: 20, leaving: 20 });
  notifications.publish('A', { channel: '/v2/me/calls', data: {} });
  expect(notifications.kept.numbers).toBe(1);
  notifications.forgetAgent('A');
  expect(notifications.kept).toEqual({ clients: 0, queued: 0, numbers: 0, held: 0, leaving: 0 });
  notifications.close();
});

it('a session of the Workspace API that is one too many is said to be gone', () => {
  const gone: string[] = [];
  const sessions = new WorkspaceSessions((id) => gone.push(id));
  const begun = Array.from({ length: MAX_SESSIONS + 2 }, () => sessions.begin('A').id);
  expect(gone).toEqual(begun.slice(0, 2));
  expect(sessions.named(begun[0] ?? '')).toBeUndefined();
  sessions.forgetAll();
  expect(gone).toHaveLength(begun.length);
});
