import { expect, it } from 'vitest';
import type { Attributes } from '../model/index.ts';
import { rawAttributes } from './raw.ts';

const ATTRIBUTES: Attributes = {
  Event: 'EventPartyChanged',
  ConnID: '9',
  PreviousConnID: '11',
  CallID: 9,
  ThisDN: '1',
  ThisDNRole: 'ConferenceMember',
  CallState: 'Conferenced',
  CallType: 'Internal',
  UserData: { ConnID: '1' },
  time: 6,
};

it('ids, enumerations and time as T-Server prints them; DNs and data as they are', () => {
  expect(rawAttributes({ attributes: ATTRIBUTES }, 't-server')).toEqual({
    Event: 68,
    ConnID: '0071027198180009',
    PreviousConnID: '007102719818000b',
    CallID: 9,
    ThisDN: '1',
    ThisDNRole: 3,
    CallState: 2,
    CallType: 1,
    UserData: { ConnID: '1' },
    time: { TimeinSecs: 6, TimeinuSecs: 0 },
  });
});

it('on a stream ConnIDs carry the location, and the name of the event stays a name', () => {
  expect(rawAttributes({ attributes: { id: 'EventReleased', CallThreadID: '9', ConnID: '9' } }, 'voice-microservices', 'SwitchA')).toEqual({
    id: 'EventReleased',
    CallThreadID: '01RCC3N118B1V0SL8O7GK2LAES000009',
    ConnID: '0071027198180009@SwitchA',
  });
});

it('call-based ids', () => {
  expect(rawAttributes({ attributes: { CallUUID: '11', RefCallUUID: '9', RefConnID: '9' } }, 't-server')).toEqual({
    CallUUID: '01RCC3N118B1V0SL8O7GK2LAES00000B',
    RefCallUUID: '01RCC3N118B1V0SL8O7GK2LAES000009',
    RefConnID: '0071027198180009',
  });
});

it('ConnIDs among the extensions of EventAddressInfo have 16 digits as well', () => {
  expect(rawAttributes({ attributes: { Extensions: { NumberOfCalls: 1, 'conn-1': '1', 'ct-1': 1, Why: '1' } } }, 't-server')).toEqual({
    Extensions: { NumberOfCalls: 1, 'conn-1': '0071027198180001', 'ct-1': 1, Why: '1' },
  });
});
