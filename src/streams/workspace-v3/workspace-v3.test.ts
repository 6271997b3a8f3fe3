/** The stream `workspace-v3` against its golden files, and what holds for every run. */
import { readdirSync, readFileSync } from 'node:fs';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendRun, hexConnID, startRun } from '../../scenario/index.ts';
import { EVENT_NAMES } from '../../tlib/index.ts';
import { parseGolden, type GoldenItem } from '../testing/golden.ts';
import { ASKED, choices, walk } from '../testing/run.arbitrary.ts';
import { isAgent } from '../web-services/notifications.ts';
import { CONFERENCE, runOf, TRANSFER } from '../testing/web-services.scenarios.ts';
import { workspaceCallObject, workspaceCalls, type WorkspaceCallObject } from './call.ts';
import { voiceMessage } from './messages.ts';
import { EVENT_ROWS } from './rows.ts';
import { WORKSPACE_V3, workspaceRun, type WorkspaceItem } from './workspace-v3.ts';

const folder = new URL('../golden/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.startsWith('workspace-v3-'));
const IDS = ['id', 'previousConnId', 'parentConnId'];

interface Data {
  readonly messageType: string;
  readonly notificationType?: string;
  readonly call?: WorkspaceCallObject;
  readonly dn?: object;
  readonly error?: object;
  readonly event?: object;
  readonly eventType?: string;
}
const dataOf = (item: WorkspaceItem): Data => (item.message as { readonly data: Data }).data;

/** The fields of a message, flat: those of its call, its DN, its error. */
function fieldsOf(item: WorkspaceItem): Readonly<Record<string, unknown>> {
  const { call, dn, error, event, eventType } = dataOf(item);
  return { ...call, ...dn, ...error, ...event, ...(eventType === undefined ? {} : { eventType }), dn: item.dn };
}
function written(name: string, value: unknown): string {
  if (value === undefined) return `no ${name}`;
  if (name === 'participants')
    return `${name} ${(value as WorkspaceCallObject['participants']).map(({ number, role }) => `${number}:${role}`).join(',')}`;
  if (name === 'capabilities') return `${name} ${(value as readonly string[]).join(',') || '[]'}`;
  return `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}
const line = (item: WorkspaceItem | undefined, like: GoldenItem | undefined): string => {
  if (!item) return '(nothing)';
  const fields = fieldsOf(item);
  return [item.event, ...[...(like?.fields.keys() ?? [])].map((name) => written(name, fields[name]))].join('  ');
};
const wantedLine = ({ event, fields }: GoldenItem): string =>
  [
    event,
    ...[...fields].map(([name, value]) => (value === null ? `no ${name}` : `${name} ${IDS.includes(name) ? hexConnID(value) : value}`)),
  ].join('  ');

describe('golden files of the Workspace API', () => {
  it.each(files)('%s', (name) => {
    const file = parseGolden(name, readFileSync(new URL(name, folder), 'utf8'));
    const frames = workspaceRun(startRun(file.document));
    for (const [index, { text, items: wanted }] of file.steps.entries()) {
      if (!wanted) continue;
      const frame = frames[index + 1];
      const got = frame ? WORKSPACE_V3.items(frame) : [];
      const most = Math.max(got.length, wanted.length);
      const lines = Array.from({ length: most }, (_, at) => line(got[at], wanted[at]));
      expect([text, ...lines]).toEqual([text, ...wanted.map(wantedLine)]);
    }
  });
});

it('a message of a call is whole: channel, messageType, notificationType, and the call with its ids', () => {
  const [first] = WORKSPACE_V3.items(workspaceRun(runOf(CONFERENCE.slice(0, 1)))[1] ?? expect.unreachable());
  expect(first?.message).toEqual({
    channel: '/workspace/v3/voice',
    data: {
      messageType: 'CallStateChanged',
      notificationType: 'StateChange',
      call: {
        id: '0071027198180001',
        connId: '0071027198180001',
        callUuid: '01RCC3N118B1V0SL8O7GK2LAES000001',
        phoneNumber: '15000',
        callType: 'Internal',
        state: 'Dialing',
        capabilities: ['release', 'attach-user-data', 'delete-user-data-pair', 'update-user-data', 'clear'],
        participants: [{ number: '15001', role: 'RoleDestination' }],
        dnis: '15001',
        userData: [],
      },
    },
  });
});

it('every TEvent becomes a message or has a reason why not', () => {
  expect(EVENT_NAMES.filter((name) => EVENT_ROWS[name] === undefined)).toEqual([]);
});

it('a call that another one changed is told of: a held call can be retrieved once the consult call is gone', () => {
  const run = runOf([...TRANSFER.slice(0, 4), { request: 'TReleaseCall', thisDN: '15002' }]);
  const told =
    workspaceRun(run)
      .at(-1)
      ?.messages.filter(({ dn }) => dn === '15000') ?? [];
  expect(told.map(({ name, call, prov }) => `${name} ${call?.connID ?? ''} ${call?.state ?? ''} ${prov}`)).toEqual([
    'StateChange 2 Released observed',
    'StateChange 1 Held chosen',
  ]);
  expect(told[1]?.call?.capabilities).toContain('retrieve');
});

it('whatever happens, what the messages add up to is what GET /voice/calls answers', () => {
  assert(
    property(choices, (numbers) => {
      const clients = new Map<string, Map<string, WorkspaceCallObject>>();
      for (const { frame, messages, state } of workspaceRun(walk(numbers, ASKED))) {
        for (const message of messages) {
          const { call } = voiceMessage(message).data as unknown as Data;
          if (!call) continue;
          const mine = clients.get(message.dn) ?? new Map<string, WorkspaceCallObject>();
          clients.set(message.dn, mine);
          // So does the vendor's client: a new id takes the old one out, Released takes the call out.
          if (call.previousConnId !== undefined) mine.delete(call.previousConnId);
          if (call.state === 'Released') mine.delete(call.id);
          else mine.set(call.id, call);
        }
        for (const { dn } of frame.world.devices.filter((device) => isAgent(frame.world, device.dn))) {
          const known = [...(clients.get(dn)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1));
          const answered = workspaceCalls(state, dn).map((call) => workspaceCallObject(call));
          if (JSON.stringify(known) !== JSON.stringify(answered)) expect({ step: frame.index, dn, known }).toEqual({ dn, known: answered });
        }
      }
    }),
    { numRuns: 25 },
  );
}, 30_000);

it('frames that two runs share are projected once', () => {
  const run = runOf(CONFERENCE);
  const longer = extendRun(run, { request: 'TReleaseCall', thisDN: '15001', connID: '1' });
  expect(workspaceRun(longer)[3]).toBe(workspaceRun(run)[3]);
});
