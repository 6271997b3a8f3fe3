/** What the rows of requests, actions and device kinds say, typed by hand: a gesture, a word or a kind that is lost is seen here. */
import { describe, expect, it } from 'vitest';
import { DEVICE_KINDS, isMonitored, isTelephone, kindsThat } from './device-kinds.ts';
import { askedBy, DOINGS } from './doings.ts';

describe('gestures', () => {
  it('ask for what the rows say', () => {
    expect(askedBy('device to call')).toEqual({ requests: ['TSingleStepConference'], actions: ['Ring', 'Busy', 'Unreachable', 'Fail'] });
    expect(askedBy('call to device')).toEqual({ requests: ['TRouteCall'], actions: ['Divert'] });
    expect(askedBy('party out of call')).toEqual({
      requests: ['TReleaseCall'],
      actions: ['Release', 'Busy', 'Unreachable', 'NoAnswer', 'NotEstablished', 'Fail'],
    });
    expect(askedBy('member out of call')).toEqual({ requests: ['TDeleteFromConference'], actions: [] });
    expect(askedBy('call to call').requests).toEqual([
      'TCompleteConference',
      'TCompleteTransfer',
      'TMergeCalls',
      'TAlternateCall',
      'TReconnectCall',
    ]);
  });
});

describe('sentences', () => {
  it.each(Object.values(DOINGS))('$name says only what it takes', ({ says, parameters }) => {
    expect(says).toMatch(/^[a-z]/);
    expect(!says.includes('{other}') || parameters.includes('otherDN')).toBe(true);
    expect(!says.includes('{held}') || parameters.includes('otherConnID')).toBe(true);
    expect(says.replaceAll(/\{(other|call|held)\}/g, '')).not.toMatch(/[{}]/);
  });
});

describe('kinds of device', () => {
  it('are told apart by what they do', () => {
    expect(DEVICE_KINDS.filter(isTelephone)).toEqual(['extension', 'external']);
    expect(DEVICE_KINDS.filter((kind) => !isMonitored(kind))).toEqual(['external']);
    expect(kindsThat(({ queues }) => queues)).toEqual(['acd-queue', 'routing-queue']);
    expect(kindsThat(({ routes }) => routes)).toEqual(['routing-point', 'routing-queue']);
  });
});
