/** What explains a call, and where log and model part; the logs typed by hand from the manual's tables. */
import { describe, expect, it } from 'vitest';
import { describeStep } from '../../scenario/index.ts';
import { explain } from './explain.ts';
import { shortRecords } from './testing/short-records.ts';

const explained = (text: string) => explain(shortRecords(text));
const steps = (text: string): readonly string[] => explained(text).document.steps.map((step) => describeStep(step));
const findings = (text: string): readonly string[] =>
  explained(text).findings.map(({ finding, step, event, dn, attribute = '', expected = '', found = '' }) =>
    `${finding} ${step} ${event} ${dn} ${attribute} ${expected} ${found}`.trim().replace(/ +/g, ' '),
  );

const MADE = `
TMakeCall 7101 to 7102 ReferenceID=1
EventDialing 7101 c1 Origination of 7102 Destination CallType=Internal ReferenceID=1
EventRinging 7102 c1 Destination of 7101 Origination CallType=Internal CallState=OK
`;
const ANSWERED = `${MADE}
TAnswerCall 7102 c1 ReferenceID=2
EventEstablished 7102 c1 Destination of 7101 Origination CallType=Internal CallState=OK
EventEstablished 7101 c1 Origination of 7102 Destination CallType=Internal CallState=OK
`;
const CALL = `${ANSWERED}
TReleaseCall 7101 c1 ReferenceID=3
EventReleased 7101 c1 Origination of 7102 Destination CallType=Internal CallState=OK
EventReleased 7102 c1 Destination of 7101 Origination CallType=Internal CallState=OK
`;
const without = (text: string, line: RegExp): string =>
  text
    .split('\n')
    .filter((one) => !line.test(one))
    .join('\n');

describe('a call whose requests are printed', () => {
  it('is those requests, and conforms', () => {
    expect(steps(CALL)).toEqual(['7101: TMakeCall 7102', '7102: TAnswerCall', '7101: TReleaseCall']);
    expect(explained(CALL)).toMatchObject({ conforms: true, inferred: 0, before: 0, connIDs: { 1: 'c1' } });
  });
  it('every step knows its request and its events', () => {
    const [made] = explained(CALL).steps;
    expect(made).toMatchObject({ record: 0, inferred: false, events: [{ record: 1 }, { record: 2 }] });
  });
  it('events of one cell come in any order', () => {
    const [established, other] = CALL.split('\n').filter((line) => line.startsWith('EventEstablished'));
    expect(findings(CALL.replace(`${established}\n${other}`, `${other}\n${established}`))).toEqual([]);
  });
});

describe('a call whose requests are not printed', () => {
  it('is what would send its events', () => {
    const silent = without(CALL, /^T/);
    expect(steps(silent)).toEqual(['7101: TMakeCall 7102', '7102: TAnswerCall', '7101: TReleaseCall']);
    expect(explained(silent)).toMatchObject({ conforms: true, inferred: 3 });
  });
  it('a caller from outside does things by hand', () => {
    const call = `
EventRinging 7102 c1 Destination of +1555 Origination CallType=Inbound CallState=OK
TAnswerCall 7102 c1
EventEstablished 7102 c1 Destination of +1555 Origination CallType=Inbound CallState=OK
EventReleased 7102 c1 Destination of +1555 Origination CallType=Inbound CallState=OK
`;
    expect(steps(call)).toEqual(['+1555: Dial 7102', '7102: TAnswerCall', '+1555: Release']);
    expect(explained(call)).toMatchObject({
      conforms: true,
      inferred: 2,
      document: { devices: [{ dn: '7102' }, { dn: '+1555', kind: 'external' }] },
    });
  });
  it('a queue diverts by itself, and its kind is told by its events', () => {
    const call = `
EventDialing 7101 c1 Origination of Q Destination CallType=Internal
EventQueued Q c1 Destination of 7101 Origination ThisQueue=Q CallType=Internal CallState=OK
EventDiverted Q c1 Destination of 7101 Origination ThisQueue=Q ThirdPartyDN=7102 ThirdPartyDNRole=Destination CallType=Internal CallState=OK
EventRinging 7102 c1 Destination of 7101 Origination ThisQueue=Q CallType=Internal CallState=OK
`;
    expect(steps(call)).toEqual(['7101: TMakeCall Q', 'Q: Divert to 7102']);
    expect(explained(call).document.devices).toContainEqual({ dn: 'Q', kind: 'acd-queue', agents: ['7102'] });
  });
});

describe('a log that begins in the middle of a call', () => {
  it.each([
    ['while it rings', 2, ['7101: TMakeCall 7102']],
    ['while they talk', 5, ['7101: TMakeCall 7102', '7102: TAnswerCall']],
  ])('%s: the shortest scenario that leads there, marked', (_, lines, before) => {
    const rest = CALL.split('\n')
      .filter((line) => line !== '')
      .slice(lines + 1);
    const { document, steps: all, conforms, before: count, findings: found } = explained(rest.join('\n'));
    expect(found.map(({ message }) => message)).toEqual([]);
    expect(conforms).toBe(true);
    expect(document.steps.slice(0, count).map((step) => describeStep(step))).toEqual(before);
    expect(all.map((one) => one.before)).toEqual(document.steps.map((_step, at) => at < before.length));
  });
  it('in a conference of three', () => {
    const { before, conforms, document } = explained(`
TReleaseCall 7101 c1
EventReleased 7101 c1 ConferenceMember CallType=Internal CallState=OK
EventPartyDeleted 7102 c1 ConferenceMember of 7101 DeletedParty ThirdPartyDN=7101 ThirdPartyDNRole=DeletedBy CallType=Internal CallState=OK
EventPartyDeleted 7103 c1 ConferenceMember of 7101 DeletedParty ThirdPartyDN=7101 ThirdPartyDNRole=DeletedBy CallType=Internal CallState=OK
`);
    expect({ before, conforms, steps: document.steps.length }).toEqual({ before: 5, conforms: true, steps: 6 });
  });
  it('an agent who is logged in already', () => {
    const { document, before, conforms } = explained('TAgentSetReady 7101 - AgentID=4711\nEventAgentReady 7101 - AgentID=4711');
    expect({ before, conforms }).toEqual({ before: 1, conforms: true });
    expect(document.steps[0]).toEqual({ request: 'TAgentLogin', thisDN: '7101' });
  });
});

describe('a switch that is set otherwise', () => {
  it('conforms if an option has another value, where by default it does not', () => {
    const declined = `${MADE}
TReleaseCall 7102 c1 ReferenceID=2
EventReleased 7102 c1 Destination of 7101 Origination CallType=Internal CallState=OK
EventDestinationBusy 7101 c1 Origination of 7102 Destination CallType=Internal CallState=Busy
`;
    expect(explained(declined)).toMatchObject({
      conforms: true,
      document: { options: { 'release-of-alerting-call': 'released' } },
      conformsIf: {
        option: 'release-of-alerting-call',
        value: 'released',
        message: expect.stringContaining('conforms if release-of-alerting-call') as string,
      },
    });
    expect(explain(shortRecords(declined), { options: {} }).conforms).toBe(false);
  });
});

it('a forwarding whose target no line names goes somewhere', () => {
  const { conforms, document } = explained(`
EventForwardSet 7101 -
EventForwardCancel 7101 -
`);
  expect({ conforms, devices: document.devices.map(({ dn }) => dn) }).toEqual({ conforms: true, devices: ['7101', 'elsewhere'] });
});

describe('findings', () => {
  it('attribute: the event is there and a value differs', () => {
    expect(findings(CALL.replace('EventRinging 7102 c1 Destination', 'EventRinging 7102 c1 Origination'))).toEqual([
      'attribute 1 EventRinging 7102 ThisDNRole Destination Origination',
    ]);
    expect(explained(CALL.replace(/(EventRinging .*)7101/, '$17109')).findings[0]).toMatchObject({
      finding: 'attribute',
      attribute: 'OtherDN',
      expected: '7101',
      found: '7109',
      rule: 'deliver-ring',
      prov: 'manual',
      line: 4,
      record: 2,
      remedy: 'OtherDN 7101.',
      message: expect.stringContaining('EventRinging at 7102, line 4: OtherDN is 7109, the model says 7101') as string,
    });
  });
  it('missing: the model sends it, and the log shows that DN’s events', () => {
    expect(findings(without(CALL, /^EventEstablished 7101/))).toEqual(['missing 2 EventEstablished 7101']);
  });
  it('a DN whose events the log does not show is not compared', () => {
    const client = without(CALL, /^(Event|T)\w+ 7102/);
    expect(findings(client)).toEqual([]);
    expect(steps(client)).toEqual(['7101: TMakeCall 7102', '7102: Answer', '7101: TReleaseCall']);
  });
  it('unexpected: the log has it, and the model does not send it', () => {
    const twice = CALL.replace(/(EventRinging .*)/, '$1\n$1');
    expect(findings(twice)).toEqual(['unexpected 1 EventRinging 7102']);
  });
  it('order: events of two steps the wrong way round', () => {
    const [ringing = '', established = ''] = ['EventRinging 7102', 'EventEstablished 7102'].map((begin) =>
      CALL.split('\n').find((line) => line.startsWith(begin)),
    );
    const swapped = CALL.replace(ringing, '#').replace(established, ringing).replace('#', established);
    const found = findings(swapped);
    expect(found.every((one) => one.startsWith('order'))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
  it('refused: the log carries out what the model refuses', () => {
    const held = `${CALL}
THoldCall 7101 c1 ReferenceID=4
EventHeld 7101 c1 Origination of 7102 Destination CallType=Internal ReferenceID=4
`;
    expect(findings(held)).toEqual(['refused 4 THoldCall 7101']);
    expect(explained(held).findings[0]?.message).toContain('the model refuses it: Hold needs');
  });
  it('a request that both refuse is a step like others', () => {
    const call = `${MADE}
THoldCall 7101 c1 ReferenceID=4
EventError 7101 c1 ErrorCode=496 ReferenceID=4
`;
    expect(findings(call)).toEqual([]);
    expect(steps(call)).toEqual(['7101: TMakeCall 7102', '7101: THoldCall, call 1']);
  });
  it('unexplained: the longest explained prefix, and what was possible there, each with the condition that was false', () => {
    const call = `${ANSWERED}
EventBridged 7101 c1
EventBridged 7102 c1
EventBridged 7101 c1
`;
    const [found] = explained(call).findings;
    expect(found).toMatchObject({ finding: 'unexplained', step: 2, event: 'EventBridged', dn: '7101', line: expect.any(Number) as number });
    expect(found?.possible).toContainEqual({ name: 'THoldCall', thisDN: '7101' });
    expect(found?.message).toContain('7101: THoldCall');
    const [late] = explained(`${MADE}${'EventHeld 7101 c1\n'.repeat(4)}`).findings;
    expect(late?.possible).toContainEqual({
      name: 'THoldCall',
      thisDN: '7101',
      because: expect.stringContaining('7101 is Dialing') as string,
    });
  });
  it('an attribute that the model knows nothing of, and user data of somebody else’s, are no findings', () => {
    const more = CALL.replace(/(EventRinging .*)/, '$1 NetworkCallID=77 AgentID=4711 Unheard=of');
    expect(findings(more)).toEqual([]);
    const records = shortRecords(ANSWERED).map((record) =>
      record.kind === 'event' ? { ...record, attributes: { ...record.attributes, UserData: { Segment: 'gold' } } } : record,
    );
    expect(explain(records).findings).toEqual([]);
  });
});
