import { expect, it } from 'vitest';
import { chartOf } from '../../model/index.ts';
import { startRun, type ScenarioStep } from '../../scenario/index.ts';
import { passedIn } from './last.ts';

const steps: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
  { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
  { request: 'TReleaseCall', thisDN: 'B', connID: '1' },
];
const { frames } = startRun({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }], steps });

it.each([
  [1, 'A', '1', ['Null EventDialing Dialing']],
  [2, 'B', '1', ['Alerting EventEstablished Connected']],
  [3, 'B', '1', ['Connected EventHeld Held']],
  [5, 'B', '1', ['Held EventRetrieved Connected', 'Connected EventPartyAdded Connected']],
  [5, 'B', '2', ['Connected EventReleased Null']],
  [6, 'B', '1', ['Connected EventReleased Null']],
  [6, 'A', '1', ['Connected EventPartyDeleted Connected']],
  [6, 'A', '2', []],
])('step %i takes %s in call %s its way', (step, dn, connID, ways) => {
  const frame = frames[step];
  if (frame === undefined) throw new Error(`no frame ${String(step)}`);
  expect(
    passedIn(chartOf('extension'), frame, frames[step - 1], dn, connID).map(({ from, event, to }) => `${from} ${event} ${to}`),
  ).toEqual(ways);
});
