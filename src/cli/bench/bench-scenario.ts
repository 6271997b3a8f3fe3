/** The scenarios that the page is measured with: a conference of eight and some 500 events behind it; and crowded ones. */
import type { ScenarioDocument, ScenarioStep } from '../../scenario/index.ts';
import { encodeLink } from '../../share/index.ts';

const DNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** Each hold and each retrieve is one event; the conference before them has about 50. */
const HOLDS_AND_RETRIEVES = 450;

/** A calls B, brings in the others one by one, then holds and retrieves again and again. */
export function benchScenario(): ScenarioDocument {
  return {
    scenario: 1,
    title: 'Eight parties, 500 events',
    devices: DNS.map((dn) => ({ dn })),
    steps: [...conference(DNS), ...holds('A', HOLDS_AND_RETRIEVES)],
  };
}

function conference([first = '', second = '', ...others]: readonly string[]): readonly ScenarioStep[] {
  return [
    { request: 'TMakeCall', thisDN: first, otherDN: second },
    { request: 'TAnswerCall', thisDN: second },
    ...others.flatMap((dn): ScenarioStep[] => [
      { request: 'TSingleStepConference', thisDN: first, otherDN: dn },
      { request: 'TAnswerCall', thisDN: dn },
    ]),
  ];
}

const holds = (dn: string, count: number): readonly ScenarioStep[] =>
  Array.from({ length: count }, (_, n) => ({ request: n % 2 === 0 ? 'THoldCall' : 'TRetrieveCall', thisDN: dn, connID: '1' }));

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => String(101 + n));

/** What the page is stepped through back and forth, by name: each ends with a hold and a retrieve. */
export function crowdedLinks(): readonly { readonly name: string; readonly link: string }[] {
  const twenty = numbered(20);
  const forty = numbered(40);
  const calls = Array.from({ length: 12 }, (_, n) => conference(forty.slice(3 * n, 3 * n + 2))).flat();
  return [
    { name: 'conference of 20', title: 'A conference of twenty', dns: twenty, steps: [...conference(twenty), ...holds('101', 20)] },
    { name: '40 devices', title: 'Forty devices, twelve calls', dns: forty, steps: [...calls, ...holds('101', 20)] },
  ].map(({ name, title, dns, steps }) => ({
    name,
    link: encodeLink({ document: { scenario: 1, title, devices: dns.map((dn) => ({ dn })), steps }, at: steps.length }),
  }));
}

/** The link to its end, with A's party chosen. */
export function benchLink(): string {
  const document = benchScenario();
  return encodeLink({ document, at: document.steps.length, selection: { kind: 'party', dn: 'A', connID: '1' } });
}
