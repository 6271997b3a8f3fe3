/** What links written years ago count on: the numbers of opcodes, the dictionary, the row of versions. */
import { describe, expect, it } from 'vitest';
import { SIDE_ACTION_NAMES } from '../scenario/index.ts';
import { ACTION_NAMES, REQUEST_NAMES } from '../tlib/index.ts';
import { checksum } from './layout/checksum.ts';
import { DICTIONARY } from './layout/dictionary.ts';
import { BY_NAME, OPCODES, opcodeOf, opName } from './layout/opcodes.ts';
import { assertNoGap, upgraded } from './upgraders.ts';

describe('opcodes', () => {
  it('the numbers given in version 1 stay', () => {
    const first = OPCODES.slice(0, 54).join(' ');
    expect(first).toBe(
      [
        'TMakeCall TAnswerCall TReleaseCall THoldCall TRetrieveCall TInitiateConference TCompleteConference TSingleStepConference',
        'TDeleteFromConference TClearCall TInitiateTransfer TCompleteTransfer TSingleStepTransfer TMuteTransfer TMergeCalls TAlternateCall',
        'TReconnectCall TRedirectCall TRouteCall TApplyTreatment TMakePredictiveCall TAttachUserData TUpdateUserData TDeletePair TDeleteUserData',
        'TMonitorNextCall TCancelMonitoring TRegisterAddress TUnregisterAddress TAgentLogin TAgentLogout TAgentSetReady TAgentSetNotReady',
        'TSetDNDOn TSetDNDOff TCallSetForward TCallCancelForward TSetMuteOn TSetMuteOff TSendDTMF',
        'Dial Answer Release Ring Busy NoAnswer Queue Divert TreatmentEnd Fail Connect SwitchOver DeleteCall RequestToken',
      ].join(' '),
    );
  });
  it.each(OPCODES)('%s has a number of its own, and is still in the vocabulary', (name) => {
    expect(opName(opcodeOf(name) ?? BY_NAME)).toBe(name);
    expect([...REQUEST_NAMES, ...ACTION_NAMES, ...SIDE_ACTION_NAMES]).toContain(name);
  });
  it('seven bits hold them all beside the one for names that are spelled out, and no name stands twice', () => {
    expect(BY_NAME).toBe(127);
    expect(OPCODES.length).toBeLessThanOrEqual(BY_NAME);
    expect(new Set(OPCODES).size).toBe(OPCODES.length);
  });
});

it('the dictionary of version 1 is what it was', () => {
  expect([DICTIONARY.length, checksum(DICTIONARY)]).toEqual([2383, 41120]);
});

describe('versions', () => {
  const reader = (): never => {
    throw new Error('not called');
  };
  const upgrader = (title: string) => ({
    why: 'for the test',
    upgrade: (view: { document: unknown; at: number }) => ({ ...view, document: `${String(view.document)} ${title}` }),
  });
  it('a version without a reader, or without an upgrader from the one before, fails at load', () => {
    expect(() => {
      assertNoGap(2, { 1: reader }, { 2: upgrader('') });
    }).toThrow('version 2 has no reader');
    expect(() => {
      assertNoGap(3, { 1: reader, 2: reader, 3: reader }, { 3: upgrader('') });
    }).toThrow('no upgrader turns version 1 into 2');
    expect(() => {
      assertNoGap(2, { 1: reader, 2: reader }, { 2: upgrader('') });
    }).not.toThrow();
  });
  it('an old view goes through every upgrader after it, in order', () => {
    const upgraders = { 2: upgrader('two'), 3: upgrader('three'), 4: upgrader('four') };
    expect(upgraded({ document: 'from two', at: 0 }, 2, 4, upgraders).document).toBe('from two three four');
  });
});
