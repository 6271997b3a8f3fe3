/**
 * What a first visit and `npm start` show: the catalogue's "Release from conference", at its precondition. It stands here
 * by itself so that the page need not fetch the whole catalogue first; a test holds the two together.
 */
import type { ScenarioDocument } from './types.ts';

export const SAMPLE: { readonly id: string; readonly precondition: number; readonly document: ScenarioDocument } = {
  id: 'release-from-conference',
  precondition: 5,
  document: {
    scenario: 1,
    title: 'Release from conference',
    devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
    steps: [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
      { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
      { request: 'TAnswerCall', thisDN: 'C' },
      { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
      { request: 'TReleaseCall', thisDN: 'B' },
    ],
  },
};
