import { expect, it } from 'vitest';
import { describeStep } from './describe.ts';
import type { ScenarioStep } from './types.ts';

it.each<[string, ScenarioStep]>([
  ['A: TMakeCall B', { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }],
  ['B: TReleaseCall, call 1', { request: 'TReleaseCall', thisDN: 'B', connID: '1' }],
  ['X: Dial B', { action: 'Dial', thisDN: 'X', otherDN: 'B' }],
  ['Q: Divert to C', { action: 'Divert', thisDN: 'Q', otherDN: 'C' }],
  ['B: TInitiateTransfer to C, call 1', { request: 'TInitiateTransfer', thisDN: 'B', otherDN: 'C', connID: '1' }],
  ['B: TCompleteConference, call 2 into call 1', { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' }],
  ['B: TAlternateCall, call 2, held call 1', { request: 'TAlternateCall', thisDN: 'B', connID: '2', otherConnID: '1' }],
  ['B: TReconnectCall, held call 1', { request: 'TReconnectCall', thisDN: 'B', otherConnID: '1' }],
  ['A: TDeleteFromConference B, call 1', { request: 'TDeleteFromConference', thisDN: 'A', otherDN: 'B', connID: '1' }],
  ['A: TUpdateUserData, Color=red Size=4', { request: 'TUpdateUserData', thisDN: 'A', userData: { Color: 'red', Size: 4 } }],
  ['A: TDeletePair, key Color', { request: 'TDeletePair', thisDN: 'A', key: 'Color' }],
  [
    'A: TMakeCall B, none, reasons why=because',
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B', userData: {}, reasons: { why: 'because' } },
  ],
  ['RP: TRouteCall to B, Default', { request: 'TRouteCall', thisDN: 'RP', otherDN: 'B', routeType: 'Default' }],
  ['B: Fail, call 1, SitVacant', { action: 'Fail', thisDN: 'B', connID: '1', callState: 'SitVacant' }],
  ['A client connects', { action: 'Connect' }],
  ['The backup server takes over', { action: 'SwitchOver' }],
  ['Recorder: DeleteCall by GET, callID=1', { action: 'DeleteCall', method: 'GET', parameters: { callID: '1' } }],
  ['Recorder: RequestToken, user=u', { action: 'RequestToken', parameters: { user: 'u' } }],
])('%s', (words, step) => {
  expect(describeStep(step)).toBe(words);
});
