/**
 * No row of Web Services says more than its best source: what a page prints, what was only seen in a capture or in
 * published clients, and what is concluded. The three lists are typed from those sources.
 */
import { describe, expect, it } from 'vitest';
import { CAPABILITY_ROWS } from './capabilities.ts';
import { OPERATION_ROWS } from './operations.ts';
import { EVENT_ROWS } from './rows.ts';

/** Operations with a page of their own in the Voice API, or with a printed sample. */
const WITH_A_PAGE = [
  ...['Dial', 'Hangup', 'ClearCall', 'Hold', 'SwapCalls', 'InitiateConference', 'CompleteConference', 'RemoveParticipantFromConference'],
  ...['InitiateTransfer', 'CompleteTransfer', 'SingleStepTransfer', 'SendDtmf', 'AttachUserData', 'UpdateUserData', 'DeleteUserDataPair'],
  ...['DeleteUserData', 'MuteCall', 'UnmuteCall', 'StartCallRecording', 'PauseCallRecording', 'SwitchToListenIn', 'SwitchToBargeIn'],
  'MuteMonitoredUser',
];
/** Events whose message some page prints for the agent that asked. */
const WITH_A_SAMPLE = ['EventDialing', 'EventHeld', 'EventReleased', 'EventPartyAdded', 'EventPartyDeleted', 'EventAttachedDataChanged'];
const WITH_PARTS = [
  'EventDTMFSent',
  'EventMuteOn',
  'EventMuteOff',
  'EventAgentLogin',
  'EventAgentLogout',
  'EventAgentReady',
  'EventMonitoringNextCall',
  'EventMonitoringCancelled',
];

const CLAIMS = ['manual', 'partly'];

it.each(OPERATION_ROWS.map((row) => [row.operation, row] as const))('%s', (operation, { prov, pairing }) => {
  expect(pairing, 'no page says which request stands behind it').toBe('derived');
  expect(CLAIMS.includes(prov)).toBe(WITH_A_PAGE.includes(operation));
});

describe('a message', () => {
  it.each(Object.entries(EVENT_ROWS).flatMap(([event, row]) => ('untold' in row ? [] : [[event, row] as const])))('of %s', (event, row) => {
    if (row.prov === 'manual') expect(WITH_A_SAMPLE).toContain(event);
    if (row.prov === 'partly')
      expect([...WITH_PARTS, 'EventAgentNotReady', 'EventDNDOn', 'EventDNDOff', 'EventForwardSet', 'EventForwardCancel']).toContain(event);
  });
});

it('what is listed while a call rings was seen in a capture alone', () => {
  expect(CAPABILITY_ROWS.filter(({ when }) => when === 'ringing').map(({ prov }) => prov)).toEqual(['observed']);
});
