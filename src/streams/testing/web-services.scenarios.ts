/** Scenarios for the tests of the stream `web-services`, with the numbers of the published samples. */
import type { Device, Step } from '../../model/index.ts';
import { type Run, type ScenarioDocument, startRun } from '../../scenario/index.ts';

export const AGENTS: readonly Device[] = ['15000', '15001', '15002', '15003', '15004'].map((dn) => ({ dn }));

export const document = (steps: readonly Step[], devices: readonly Device[] = AGENTS): ScenarioDocument => ({
  scenario: 1,
  devices,
  steps,
});
export const runOf = (steps: readonly Step[], devices: readonly Device[] = AGENTS): Run => startRun(document(steps, devices));

const call = (thisDN: string, otherDN: string): readonly Step[] => [
  { request: 'TMakeCall', thisDN, otherDN },
  { request: 'TAnswerCall', thisDN: otherDN },
];
export const TALK = call('15000', '15001');
export const TALK_INCOMING = call('15001', '15000');

/** 15000 talks to 15001 and has 15002 on a consult call. */
export const consult = (request: 'TInitiateConference' | 'TInitiateTransfer', talk: readonly Step[] = TALK): readonly Step[] => [
  ...talk,
  { request, thisDN: '15000', otherDN: '15002' },
  { request: 'TAnswerCall', thisDN: '15002' },
];
export const CONFERENCE: readonly Step[] = [...consult('TInitiateConference'), { request: 'TCompleteConference', thisDN: '15000' }];

/** From the first call to the last release: the models of the sources, one after another. */
export const LIFECYCLE: readonly Step[] = [
  ...CONFERENCE,
  { request: 'TDeleteFromConference', thisDN: '15000', otherDN: '15001' },
  { request: 'TReleaseCall', thisDN: '15002' },
];

/** The published sample has calls 9 and 11 (digits 9 and B): eight calls come and go before, and one goes on beside. */
export const NINTH_CALL: readonly Step[] = [
  ...Array.from({ length: 8 }, (): readonly Step[] => [
    { request: 'TMakeCall', thisDN: '15003', otherDN: '15004' },
    { request: 'TReleaseCall', thisDN: '15003' },
  ]).flat(),
  ...TALK,
  ...call('15003', '15004'),
  { request: 'TInitiateConference', thisDN: '15000', otherDN: '15002', connID: '9' },
  { request: 'TAnswerCall', thisDN: '15002' },
  { request: 'TCompleteConference', thisDN: '15000' },
];

export const TRANSFER: readonly Step[] = [...consult('TInitiateTransfer'), { request: 'TCompleteTransfer', thisDN: '15000' }];
export const HELD_CALLS: readonly Step[] = [
  ...consult('TInitiateTransfer'),
  { request: 'TAlternateCall', thisDN: '15000' },
  { request: 'TAlternateCall', thisDN: '15000' },
  { request: 'TReconnectCall', thisDN: '15000' },
  { request: 'THoldCall', thisDN: '15001' },
  { request: 'TRetrieveCall', thisDN: '15001' },
];
export const DATA_AND_MUTING: readonly Step[] = [
  { request: 'TMakeCall', thisDN: '15000', otherDN: '15001' },
  { request: 'TAttachUserData', thisDN: '15000', userData: { AccountNumber: '12345' } },
  { request: 'TAnswerCall', thisDN: '15001' },
  { request: 'TUpdateUserData', thisDN: '15001', userData: { AccountNumber: '12345678', CustomerName: 'James' } },
  { request: 'TDeletePair', thisDN: '15000', key: 'CustomerName' },
  { request: 'TDeleteUserData', thisDN: '15000' },
  { request: 'TSetMuteOn', thisDN: '15000' },
  { request: 'TSetMuteOff', thisDN: '15000' },
  { request: 'TSendDTMF', thisDN: '15000', digits: '42' },
  { request: 'TSingleStepConference', thisDN: '15000', otherDN: '15002' },
  { request: 'TAnswerCall', thisDN: '15002' },
  { request: 'TClearCall', thisDN: '15001' },
];

/** A value that the test cannot go on without. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test expects a value here');
  return value;
}
