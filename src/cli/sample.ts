/** What `npm start` opens: a conference of three, the moment before B leaves it. */
import type { ScenarioDocument } from '../scenario/types.ts';
import { encodeLink } from '../share/index.ts';

const SAMPLE: ScenarioDocument = {
  scenario: 1,
  title: 'Release from conference',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
  ],
};

/** The link to the sample after its last step: `#/1/…`. */
export function sampleLink(): string {
  return encodeLink({ document: SAMPLE, at: SAMPLE.steps.length, selection: { kind: 'party', dn: 'B', connID: '1' } });
}
