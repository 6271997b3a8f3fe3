import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, parseScenario } from '../../scenario/index.ts';
import { scenarioDocument } from '../../scenario/testing/document.arbitrary.ts';
import { scenarioJson } from './scenario-json.ts';

it('a line per device and step, fields in the order of the format, defaults left out', () => {
  expect(
    scenarioJson({
      steps: [
        { thisDN: 'A', otherDN: 'B', request: 'TMakeCall', userData: { Color: 'red', Size: 4 } },
        { connID: '1', request: 'TAnswerCall', thisDN: 'B' },
      ],
      devices: [
        { kind: 'extension', dn: 'A', whenCalled: 'ring', recorded: true },
        { agentID: '4711', name: 'Bea', dn: 'B' },
        { dn: 'Q', kind: 'acd-queue', agents: ['B'] },
      ],
      location: 'Switch',
      profile: 't-server',
      title: 'A calls "B"',
      scenario: 1,
      recorder: { requiresToken: false },
    }),
  ).toBe(`{
  "scenario": 1,
  "title": "A calls \\"B\\"",
  "devices": [
    { "dn": "A" },
    { "dn": "B", "name": "Bea", "agentID": "4711" },
    { "dn": "Q", "kind": "acd-queue", "agents": ["B"] }
  ],
  "steps": [
    { "request": "TMakeCall", "thisDN": "A", "otherDN": "B", "userData": { "Color": "red", "Size": 4 } },
    { "request": "TAnswerCall", "thisDN": "B", "connID": "1" }
  ]
}
`);
});

it('an empty scenario', () => {
  expect(scenarioJson({ scenario: 1, devices: [], steps: [] })).toBe('{\n  "scenario": 1,\n  "devices": [],\n  "steps": []\n}\n');
});

it('every valid document is read back as it was', () => {
  fc.assert(
    fc.property(scenarioDocument, (document) => {
      expect(parseScenario(scenarioJson(document))).toEqual({ ok: true, value: canonical(document) });
    }),
  );
});
