import { CometD } from 'cometd';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONFERENCE, LIFECYCLE, runOf } from '../../../streams/testing/web-services.scenarios.ts';
import { messageOf, webServicesRun } from '../../../streams/index.ts';
import { AgentClient } from './cometd.client.ts';

beforeAll(() => {
  Object.assign(globalThis, { window: { setTimeout, clearTimeout } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

/** A machine may be busy with other things. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 4000 });
const told = (length: number, dn: string, steps = LIFECYCLE) =>
  webServicesRun(runOf(steps))
    .slice(0, length + 1)
    .flatMap(({ notifications }) => notifications.filter((one) => one.dn === dn));

it('the client gets what the projection says, as the run goes on', async () => {
  const client = new AgentClient(CometD, '15000');
  const run = told(LIFECYCLE.length, '15000');
  for (let end = 0; end <= run.length; end += 1) {
    client.show(run.slice(0, end));
    await eventually(() => client.snapshot().received.length).toBe(end);
  }
  expect(client.snapshot().received).toEqual(run.map((one) => messageOf(one)));
  const { traffic, sessions, status } = client.snapshot();
  expect(sessions).toBe(1);
  expect(status).toBe('connected');
  expect(traffic.slice(0, 4).map(({ way, message }) => `${way} ${String(message['channel'])}`)).toEqual([
    'sent /meta/handshake',
    'received /meta/handshake',
    'sent /meta/subscribe',
    'sent /meta/subscribe',
  ]);
  client.stop();
});

it('logs in anew when the past is another one', async () => {
  const client = new AgentClient(CometD, '15002');
  const all = told(LIFECYCLE.length, '15002');
  client.show(all);
  await eventually(() => client.snapshot().received.length).toBe(all.length);
  client.show(all.slice(0, 2));
  await eventually(() => client.snapshot().received.length).toBe(2);
  expect(client.snapshot().sessions).toBe(2);
  const other = told(CONFERENCE.length, '15002', CONFERENCE);
  client.show(other);
  await eventually(() => client.snapshot().received).toEqual(other.map((one) => messageOf(one)));
  expect(client.snapshot().sessions).toBe(3);
  client.stop();
});
