/** The scenario that the page is measured with: a conference of eight and some 500 events behind it. */
import type { ScenarioDocument, ScenarioStep } from '../../scenario/index.ts';
import { encodeLink } from '../../share/index.ts';

const DNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** Each hold and each retrieve is one event; the conference before them has about 50. */
const HOLDS_AND_RETRIEVES = 450;

/** A calls B, brings in the others one by one, then holds and retrieves again and again. */
export function benchScenario(): ScenarioDocument {
  const steps: ScenarioStep[] = [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ];
  for (const dn of DNS.slice(2)) {
    steps.push({ request: 'TSingleStepConference', thisDN: 'A', otherDN: dn }, { request: 'TAnswerCall', thisDN: dn });
  }
  for (let i = 0; i < HOLDS_AND_RETRIEVES; i += 1) {
    steps.push({ request: i % 2 === 0 ? 'THoldCall' : 'TRetrieveCall', thisDN: 'A' });
  }
  return { scenario: 1, title: 'Eight parties, 500 events', devices: DNS.map((dn) => ({ dn })), steps };
}

/** The link to its end, with A's party chosen. */
export function benchLink(): string {
  const document = benchScenario();
  return encodeLink({ document, at: document.steps.length, selection: { kind: 'party', dn: 'A', connID: '1' } });
}
