/** Long documents of which any half is as long a piece of the same life. */
import type { ScenarioDocument, ScenarioStep } from '../document/types.ts';

const round = (at: number): readonly ScenarioStep[] => [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B', userData: { Number: at } },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
  { request: 'TCompleteConference', thisDN: 'B' },
  { request: 'TReleaseCall', thisDN: 'B' },
  { request: 'TReleaseCall', thisDN: 'A' },
  { action: 'RequestToken', parameters: { apiKey: '74c8eea0-50c6-40b2-9f3e-252ed501c3c8' } },
  // Every second conversation is deleted; the others stay to be searched.
  at % 2 === 0
    ? { action: 'DeleteCall', parameters: { apiKey: '74c8eea0-50c6-40b2-9f3e-252ed501c3c8', extension: 'A', status: 'last' } }
    : { action: 'Connect' },
];

/** Conferences one after another, with a token and a Delete Call for each, in about so many steps. */
export const longDocument = (steps: number): ScenarioDocument => ({
  scenario: 1,
  title: 'One conference after another',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: Array.from({ length: Math.ceil(steps / 9) }, (_, at) => round(at)).flat(),
});

/** One call that is held and retrieved for ever. */
export const oneLongCall = (steps: number): ScenarioDocument => ({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    ...Array.from({ length: steps - 2 }, (_, at): ScenarioStep => ({ request: at % 2 === 0 ? 'THoldCall' : 'TRetrieveCall', thisDN: 'A' })),
  ],
});

/** As many steps as are allowed, each of which costs next to nothing: what remains is what the length alone costs. */
export const idleSteps = (steps: number): ScenarioDocument => ({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: Array.from({ length: steps }, (): ScenarioStep => ({ action: 'SwitchOver' })),
});
