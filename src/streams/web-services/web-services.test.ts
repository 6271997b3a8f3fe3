import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Device, Step } from '../../model/index.ts';
import { extendRun, callUUID } from '../../scenario/index.ts';
import { PUBLISHED, REFUSED_HERE } from '../testing/published.ts';
import {
  CONFERENCE,
  consult,
  DATA_AND_MUTING,
  HELD_CALLS,
  LIFECYCLE,
  NINTH_CALL,
  runOf,
  TALK,
  TALK_INCOMING,
  there,
  TRANSFER,
} from '../testing/web-services.scenarios.ts';
import { callObject, messageOf, webServicesRun, webServicesStream, type Notification } from './web-services.ts';
import { EVENT_ROWS } from './rows.ts';
import { EVENT_NAMES } from '../../tlib/index.ts';

const published = JSON.parse(
  readFileSync(new URL('../golden/web-services/complete-conference.published.json', import.meta.url), 'utf8'),
) as unknown[];
/** What the samples cannot share with a scenario: the device's id and how long somebody talked. */
const comparable = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    key === 'duration' || key === 'deviceUri' ? (each as string).replace(/[0-9a-f-]{36}$|^\d+$/, '…') : each,
  ) as unknown;

const last = (steps: readonly Step[], dn = '15000', devices?: readonly Device[]): readonly Notification[] =>
  (webServicesRun(runOf(steps, devices)).at(-1)?.notifications ?? []).filter((one) => one.dn === dn);
const numbers = ({ call }: Notification) => call?.participants.map(({ phoneNumber }) => phoneNumber);
const line = (one: Notification) =>
  `${one.dn} ${one.name} ${one.call?.state ?? ''} call ${one.call?.connID ?? ''} [${numbers(one)?.join(' ') ?? ''}]`;
const lines = (steps: readonly Step[], devices?: readonly Device[]) =>
  (webServicesRun(runOf(steps, devices)).at(-1)?.notifications ?? []).map(line);

describe('CompleteConference, the reference case', () => {
  it('sends the two published messages, value for value and field by field, in order', () => {
    const ours = last(NINTH_CALL).map((one) => messageOf(one));
    expect(comparable(ours)).toEqual(comparable(published));
    expect(JSON.stringify(comparable(ours))).toBe(JSON.stringify(comparable(published)));
  });

  it('folds three TEvents of the requester into two messages, and says so', () => {
    const [first, second] = last(CONFERENCE);
    expect(first?.causes.map(({ event }) => event)).toEqual(['EventReleased']);
    expect(second?.causes.map(({ event }) => event)).toEqual(['EventRetrieved', 'EventPartyAdded']);
    expect([first?.prov, second?.prov]).toEqual(['manual', 'manual']);
  });

  it('tells the others apart from the requester', () => {
    expect(lines(CONFERENCE)).toEqual([
      '15000 StatusChange Released call 2 [15002]',
      '15000 ParticipantsUpdated Established call 1 [15002 15001]',
      '15001 ParticipantsUpdated Established call 1 [15002 15000]',
      '15002 StatusChange Released call 2 [15000]',
      '15002 ParticipantsUpdated Established call 1 [15001 15000]',
    ]);
    const [added] = last(CONFERENCE, '15001');
    const [ended, moved] = last(CONFERENCE, '15002');
    expect([added?.prov, ended?.prov, moved?.prov]).toEqual(['derived', 'chosen', 'chosen']);
    expect([ended?.call?.capabilities, moved?.previous]).toEqual([[], '2']);
    expect(moved?.call).toMatchObject({ connID: '1', callType: 'Internal', duration: 2 });
    expect(moved?.call?.mainConnID).toBeUndefined();
    expect(added?.call?.capabilities).not.toContain('RemoveParticipantFromConference');
  });
});

const HOW: Readonly<Record<keyof typeof PUBLISHED, readonly Step[]>> = {
  Dial: [{ request: 'TMakeCall', thisDN: '15000', otherDN: '15002' }],
  AttachUserData: DATA_AND_MUTING.slice(0, 2),
  UpdateUserData: [
    ...DATA_AND_MUTING.slice(0, 2),
    { request: 'TUpdateUserData', thisDN: '15000', userData: { AccountNumber: '12345678' } },
  ],
  DeleteUserDataPair: [
    ...DATA_AND_MUTING.slice(0, 1),
    { request: 'TAttachUserData', thisDN: '15000', userData: { AccountNumber: '12345678', CustomerName: 'James', Extra: '1' } },
    { request: 'TDeletePair', thisDN: '15000', key: 'Extra' },
  ],
  DeleteUserData: [...DATA_AND_MUTING.slice(0, 2), { request: 'TDeleteUserData', thisDN: '15000' }],
  Hold: [...TALK_INCOMING, { request: 'THoldCall', thisDN: '15000' }],
  Hangup: [...TALK_INCOMING, { request: 'TReleaseCall', thisDN: '15000' }],
  SendDtmf: [...TALK_INCOMING, { request: 'TSendDTMF', thisDN: '15000', digits: '1' }],
  InitiateTransfer: [...TALK, { request: 'TInitiateTransfer', thisDN: '15000', otherDN: '15002' }],
  CompleteTransfer: TRANSFER,
  SingleStepTransfer: [...TALK, { request: 'TSingleStepTransfer', thisDN: '15000', otherDN: '15002' }],
  SwapCalls: [...consult('TInitiateTransfer'), { request: 'TAlternateCall', thisDN: '15000' }],
  RemoveParticipantFromConference: [...CONFERENCE, { request: 'TDeleteFromConference', thisDN: '15000', otherDN: '15001' }],
  ClearCall: [...CONFERENCE, { request: 'TClearCall', thisDN: '15000' }],
};

describe('the published samples, message by message', () => {
  it.each(Object.entries(PUBLISHED))('%s', (name, { operation: _, ...sample }) => {
    const [first] = last(HOW[name] ?? []);
    const { data } = messageOf(there(first));
    const call = there(first?.call);
    const { name: notification, extensions, capabilities, participants, ...rest } = sample;
    expect(data['notificationType']).toBe(notification);
    expect('extensions' in data).toBe(extensions);
    expect([...call.capabilities].sort()).toEqual(capabilities.filter((one) => !(REFUSED_HERE[name] ?? []).includes(one)).sort());
    expect(numbers(there(first))).toEqual(participants);
    expect(callObject(call, '')).toMatchObject(rest);
    expect(first?.prov).toMatch(/manual|partly/);
  });
});

describe('order and folding', () => {
  it('CompleteTransfer releases the main call first, then the consult call', () => {
    expect(lines(TRANSFER)).toEqual([
      '15000 StatusChange Released call 1 [15001]',
      '15000 StatusChange Released call 2 [15002]',
      '15001 ParticipantsUpdated Established call 1 [15002]',
      '15002 StatusChange Released call 2 [15000]',
      '15002 ParticipantsUpdated Established call 1 [15001]',
    ]);
  });

  it('SwapCalls tells of the retrieved call first', () => {
    expect(lines(HELD_CALLS.slice(0, 5))).toEqual([
      '15000 StatusChange Established call 1 [15001]',
      '15000 StatusChange Held call 2 [15002]',
    ]);
  });

  it('a call that is held for a conference lists what is accepted, and one more message says when that has changed', () => {
    const asked = CONFERENCE.slice(0, 3);
    expect(last(asked).map(line)).toEqual(['15000 StatusChange Held call 1 [15001]', '15000 StatusChange Dialing call 2 [15002]']);
    expect(last(asked)[0]?.call?.capabilities).not.toContain('Retrieve');
    expect(last(asked)[0]?.call?.capabilities).not.toContain('SwapCalls');
    expect(last(asked)[1]?.call).toMatchObject({ callType: 'Consult', mainConnID: '1' });
    const answered = last(CONFERENCE.slice(0, 4));
    expect(answered.map(line)).toEqual(['15000 StatusChange Established call 2 [15002]', '15000 StatusChange Held call 1 [15001]']);
    expect(answered[1]?.call?.capabilities).toEqual(expect.arrayContaining(['SwapCalls', 'CompleteConference']));
    expect(answered[1]).toMatchObject({ causes: [], prov: 'chosen' });
  });

  it('whoever keeps a consult call is told that its main call is gone', () => {
    const [told, ...more] = last([...CONFERENCE.slice(0, 4), { request: 'TReleaseCall', thisDN: '15001' }]).filter(
      ({ call }) => call?.connID === '2',
    );
    expect(more).toEqual([]);
    expect(told).toMatchObject({ name: 'StatusChange', call: { state: 'Established' } });
    expect(told?.call?.mainConnID).toBeUndefined();
    for (const gone of ['CompleteTransfer', 'CompleteConference', 'SwapCalls'] as const)
      expect(told?.call?.capabilities).not.toContain(gone);
  });

  it('several parties that join in one step are one message', () => {
    const agents = ['15000', '15001', '15002', '15003'].map((dn) => ({ dn }));
    const steps: Step[] = [
      ...consult('TInitiateConference'),
      { request: 'TSingleStepConference', thisDN: '15002', otherDN: '15003' },
      { request: 'TAnswerCall', thisDN: '15003' },
      { request: 'TCompleteConference', thisDN: '15000' },
    ];
    expect(lines(steps, agents).filter((text) => text.startsWith('15001'))).toEqual([
      '15001 ParticipantsUpdated Established call 1 [15003 15002 15000]',
    ]);
  });

  it('an external party gets nothing, and its number is in E.164 form', () => {
    const devices: Device[] = [{ dn: '15000' }, { dn: '+15551234567', kind: 'external' }];
    const [ringing, ...others] =
      webServicesRun(runOf([{ action: 'Dial', thisDN: '+15551234567', otherDN: '15000' }], devices)).at(-1)?.notifications ?? [];
    expect(others).toEqual([]);
    expect(ringing?.call).toMatchObject({ callType: 'Inbound', ani: '+15551234567', participants: [{ e164Number: '+15551234567' }] });
  });

  it("an agent's state goes to the channel of devices", () => {
    const [login] = last([{ request: 'TAgentLogin', thisDN: '15000' }], '15000', [{ dn: '15000', agentID: '4711' }]);
    const { channel, data } = messageOf(there(login));
    expect(channel).toBe('/v2/me/devices');
    expect(data).toMatchObject({
      messageType: 'DeviceStateChangeMessage',
      devices: [{ phoneNumber: '15000', userState: { state: 'NotReady' } }],
    });
  });

  it('muting shows in the call, and only there', () => {
    const [muted] = last(DATA_AND_MUTING.slice(0, 7));
    expect(callObject(there(muted?.call), '')).toMatchObject({ mute: 'On' });
    expect(muted?.call?.capabilities).toContain('UnmuteCall');
    expect(last(DATA_AND_MUTING.slice(0, 7), '15001')).toEqual([]);
  });

  it('every TEvent becomes a message or has a reason why not', () => {
    expect(EVENT_NAMES.filter((name) => !(name in EVENT_ROWS))).toEqual([]);
  });
});

describe('golden files of whole scenarios', () => {
  it.each([
    ['conference-lifecycle', LIFECYCLE],
    ['transfer', TRANSFER],
    ['held-calls', HELD_CALLS],
    ['data-and-muting', DATA_AND_MUTING],
  ])('%s', async (name, steps) => {
    const text = webServicesStream(runOf(steps))
      .map((item) => JSON.stringify(item))
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/web-services/${name}.jsonl`);
  });
});

it('frames that two runs share are projected once, and the same run is told the same twice', () => {
  const run = runOf(CONFERENCE);
  const longer = extendRun(run, { request: 'TReleaseCall', thisDN: '15001', connID: '1' });
  expect(webServicesRun(longer).slice(0, -1)).toEqual(webServicesRun(run));
  expect(webServicesRun(longer)[3]).toBe(webServicesRun(run)[3]);
  expect(webServicesStream(runOf(CONFERENCE))).toEqual(webServicesStream(run));
  expect(webServicesStream(run).every(({ message }) => !JSON.stringify(message).includes('undefined'))).toBe(true);
  expect(JSON.stringify(webServicesStream(run))).toContain(callUUID('2'));
});
