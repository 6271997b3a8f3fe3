/**
 * Agents' traces are explained by what their system would have told: the messages of models come back with no finding, and
 * what is changed in them is named. Where agents cannot tell two steps apart, the one that is found tells them the same.
 */
import { describe, expect, it } from 'vitest';
import { catalogEntry } from '../../catalog/index.ts';
import { explainCalls, findCalls } from '../../conformance/index.ts';
import { mergeLogs, readLog } from '../../importers/index.ts';
import { describeStep, type ScenarioDocument } from '../../scenario/index.ts';
import { must } from '../../tlib/index.ts';
import { toldToAgents, workspaceMessages, written } from './testing/round-trip.ts';

const model = (id: string): ScenarioDocument => must(must(catalogEntry(id), id).document, id);
const webServices = (document: ScenarioDocument): string => written('web-services', document);

function explained(text: string) {
  const read = readLog('console.txt', text);
  if (!read.ok) throw new Error(read.error);
  const records = mergeLogs([read.value.records]);
  const all = [...explainCalls(records, findCalls(records))];
  return {
    steps: all.flatMap((one) => one.explained.document.steps.map((step) => describeStep(step))),
    findings: all.flatMap((one) => one.findings),
    conformsIf: all[0]?.explained.conformsIf?.option,
    document: all[0]?.explained.document,
    taken: all.flatMap((one) => one.explained.steps.filter(({ inferred }) => !inferred)).length,
  };
}
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const found = (text: string): readonly string[] =>
  explained(text).findings.map(({ finding, step, event, dn, attribute = '' }) => `${finding} ${step} ${event} ${dn} ${attribute}`.trim());

const WS = 'web-services';
const V3 = 'workspace-v3';
const SYSTEMS: Readonly<Record<string, (document: ScenarioDocument) => string>> = { [WS]: webServices, [V3]: workspaceMessages };

describe.each(Object.keys(SYSTEMS))('models as %s told agents of them', (system) => {
  it.each(['simple-call-model', 'inbound-call-external-caller--abandoned', 'conference-two-step--consult-abandoned'])(
    '%s comes back with no finding, and tells agents the same',
    (id) => {
      const document = model(id);
      const { findings, document: back } = explained(must(SYSTEMS[system], system)(document));
      expect(findings.map(({ message }) => message)).toEqual([]);
      if (system === WS) expect(toldToAgents(must(back, 'a scenario'))).toEqual(toldToAgents(document));
    },
  );
});

describe('steps that agents cannot tell apart', () => {
  const words = ({ steps }: ScenarioDocument): string => steps.map((step) => describeStep(step)).join('; ');
  it.each([
    // Who of two hung up is in no message: one of them is taken.
    ['inbound-call-external-caller--caller-releases', 'TReleaseCall', 'Release'],
    // What tells no agent anything, a queue or a routing point, is told apart by nothing but the number that was dialled.
    ['call-with-routing-outbound', 'RouteCall', 'RouteCall'],
  ])('%s: agents are told the same', (id, taken, was) => {
    const { findings, document } = explained(webServices(model(id)));
    expect(findings).toEqual([]);
    expect([words(must(document, id)), words(model(id))]).toEqual([expect.stringContaining(taken), expect.stringContaining(was)]);
    const was1 = toldToAgents(model(id));
    const dns = new Set(was1.map((line) => line.split(' ')[1]));
    expect(toldToAgents(must(document, id)).filter((line) => dns.has(line.split(' ')[1]))).toEqual(was1);
  });
});

/** A calls B, who answers, holds and retrieves. */
const HELD: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: '7101' }, { dn: '7102' }, { dn: '7103' }],
  steps: [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102' },
    { request: 'TAnswerCall', thisDN: '7102' },
    { request: 'THoldCall', thisDN: '7102' },
    { request: 'TRetrieveCall', thisDN: '7102' },
  ],
};
const told = lines(webServices(HELD));
const at = (state: string, dn: string): number =>
  told.findIndex((line) => line.includes(`"state":"${state}"`) && line.includes(`"phoneNumber":"${dn}","extensions"`));
const changed = (index: number, from: string | RegExp, to: string): string =>
  told.map((line, place) => (place === index ? line.replace(from, to) : line)).join('\n');

describe('what is changed is found and named', () => {
  it('as it is, nothing', () => {
    expect(told.length).toBe(6);
    expect(found(told.join('\n'))).toEqual([]);
    expect(explained(told.join('\n')).steps).toEqual([
      '7101: TMakeCall 7102',
      '7102: TAnswerCall',
      '7102: THoldCall',
      '7102: TRetrieveCall',
    ]);
  });
  it('another state', () => {
    expect(found(changed(at('Held', '7102'), '"state":"Held"', '"state":"Ringing"'))).toEqual(['attribute 3 StatusChange 7102 State']);
  });
  it('a message that is not there', () => {
    expect(found(told.filter((_, place) => place !== at('Held', '7102')).join('\n'))).toEqual(['missing 3 StatusChange 7102']);
    const { findings } = explained(told.filter((_, place) => place !== at('Dialing', '7101')).join('\n'));
    expect(findings[0]?.message).toContain('StatusChange (Dialing) at 7101 is missing');
  });
  it('a capability', () => {
    const { findings } = explained(changed(at('Held', '7102'), '"Retrieve",', ''));
    expect(findings).toMatchObject([
      {
        finding: 'attribute',
        step: 3,
        attribute: 'Capabilities',
        prov: 'manual',
        rule: 'hold',
        ref: { manual: 'Web Services API Reference' },
      },
    ]);
    expect(findings[0]?.message).toContain('(lacking Retrieve)');
  });
  it('a message too many', () => {
    const twice = [
      ...told.slice(0, 2),
      must(told[1], 'a message').replace(/"serverGenerationTimestamp":\d+/, '"serverGenerationTimestamp":1'),
      ...told.slice(2),
    ];
    expect(found(twice.join('\n'))).toEqual(['unexpected 1 StatusChange 7102']);
  });
  it('where nothing explains the rest: what was possible there, and what was not', () => {
    const held = must(told[at('Held', '7102')], 'a message');
    const many = [
      ...told,
      ...[1, 2, 3].map((n) =>
        held
          .replace('"Held"', '"Ringing"')
          .replace(/"capabilities":\[[^\]]*\]/, '"capabilities":["Accept"]')
          .replace(/"serverGenerationTimestamp":\d+/, `"serverGenerationTimestamp":${n}`),
      ),
    ];
    const [finding] = explained(many.join('\n')).findings;
    expect(finding).toMatchObject({ finding: 'unexplained', step: 4, event: 'StatusChange', dn: '7102' });
    expect(finding?.possible).toContainEqual({ name: 'THoldCall', thisDN: '7102' });
    expect(finding?.possible?.find(({ because }) => because !== undefined)?.because).toMatch(/needs/);
  });
});

describe('one client alone', () => {
  const of = (dn: string): readonly string[] => told.filter((line) => line.includes(`"phoneNumber":"${dn}","extensions"`));
  it('only what it is told is compared', () => {
    expect(explained(of('7102').join('\n'))).toMatchObject({
      steps: ['7101: TMakeCall 7102', '7102: TAnswerCall', '7102: THoldCall', '7102: TRetrieveCall'],
      findings: [],
    });
  });
  it('what it posted is taken as the requests, whoever the address does not say', () => {
    const [ringing = '', established = '', held = '', retrieved = ''] = of('7102');
    const id = /\/me\/calls\/(\w+)/.exec(ringing)?.[1] ?? '';
    const post = (operation: string): string => `POST http://127.0.0.1/api/v2/me/calls/${id} {"operationName":"${operation}"}`;
    const trace = [ringing, post('Answer'), established, post('Hold'), held, post('Retrieve'), retrieved];
    expect(explained(trace.join('\n'))).toMatchObject({
      steps: ['7101: TMakeCall 7102', '7102: TAnswerCall', '7102: THoldCall', '7102: TRetrieveCall'],
      taken: 3,
      findings: [],
    });
    const refused = [ringing, post('Hold'), established, held];
    expect(found(refused.join('\n'))[0]).toBe('refused 2 THoldCall 7102');
  });
  it('a server that lists ClearCall is one that is set so', () => {
    const clearing = told.map((line) => line.replaceAll('"capabilities":[', '"capabilities":["ClearCall",'));
    expect(explained(clearing.join('\n'))).toMatchObject({ findings: [], conformsIf: 'web-services-lists-clear-call' });
  });
});
