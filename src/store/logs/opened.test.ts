/**
 * An opened call: explained, laid over the run, repaired, copied and masked. The log is that of a conference, as a server
 * writes it, in which four things are changed by hand.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORTS } from '../../exports/index.ts';
import { decodeLink, encodeLink } from '../../share/index.ts';
import { startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { must } from '../../tlib/index.ts';
import { findingsText } from './findings-text.ts';
import { letters, maskFor } from './mask.ts';
import { placeOf, type OpenedCall } from './opened.ts';
import { overlayOf } from './overlay.ts';
import { LogSession } from './session.ts';

const CONFERENCE: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: '7101' }, { dn: '7102' }, { dn: '7103' }],
  steps: [
    { request: 'TMakeCall', thisDN: '7101', otherDN: '7102', userData: { Customer: 'Smith', Case: 4711 } },
    { request: 'TAnswerCall', thisDN: '7102' },
    { request: 'TInitiateConference', thisDN: '7102', otherDN: '7103' },
    { request: 'TAnswerCall', thisDN: '7103' },
    { request: 'TCompleteConference', thisDN: '7102', connID: '2', otherConnID: '1' },
    { request: 'TDeleteFromConference', thisDN: '7101', otherDN: '7102', connID: '1' },
    { request: 'TReleaseCall', thisDN: '7101', connID: '1' },
  ],
};
const GOOD = EXPORTS.find(({ name }) => name === 't-server-log')?.writes(startRun(CONFERENCE)) ?? '';
const records = GOOD.split(/(?<=\n)(?=@|\S+ Trc 04541)/);
const is = (record: string, event: string, dn: string) =>
  record.includes(`message ${event}\n`) && record.includes(`\tAttributeThisDN\t'${dn}'`);

const BAD = records
  .flatMap((record) => {
    if (is(record, 'EventRinging', '7102')) return [record.replace('ThisDNRole\t2', 'ThisDNRole\t1')];
    if (is(record, 'EventEstablished', '7101')) return [];
    if (is(record, 'EventPartyDeleted', '7103')) return [record.replace("ThirdPartyDN\t'7101'", "ThirdPartyDN\t'7102'")];
    return is(record, 'EventReleased', '7103') ? [record.replaceAll('EventReleased', 'EventHeld'), record] : [record];
  })
  .join('');

function session(text: string): LogSession {
  const log = new LogSession();
  log.begin('sip.log');
  log.push(text);
  log.endFile();
  log.finish();
  return log;
}
function open(text: string, ...repairs: NonNullable<Parameters<LogSession['open']>[1]>): OpenedCall {
  const call = session(text).open(1, repairs);
  if (call === undefined) throw new Error('there is no call');
  return call;
}
const kinds = ({ findings }: OpenedCall) => findings.map(({ finding, step, event, dn }) => `${finding} ${step} ${event} ${dn}`);

const FOUND = [
  'attribute 1 EventRinging 7102',
  'missing 2 EventEstablished 7101',
  'attribute 6 EventPartyDeleted 7103',
  'unexpected 7 EventHeld 7103',
];

let bad: OpenedCall;
beforeAll(() => {
  bad = open(BAD);
});

describe('explained', () => {
  it('a log as it should be: its steps, and nothing found', () => {
    const { explained, findings } = open(GOOD);
    expect(findings).toEqual([]);
    expect(explained.document.steps.map((step) => step.request)).toEqual(CONFERENCE.steps.map((step) => step.request));
  });
  it('what was changed, and nothing else', () => {
    expect(kinds(bad)).toEqual(FOUND);
    expect([...session(BAD).count()]).toEqual([{ number: 1, findings: 4 }]);
  });
  it('a repair takes the finding away, and the rest is explained anew', () => {
    const at = (index: number) => {
      const record = bad.records[bad.findings[index]?.record ?? -1];
      if (record === undefined) throw new Error('a finding about no record');
      return placeOf(record);
    };
    const take = { repair: 'take', at: at(0), attribute: 'ThisDNRole', expected: 'Destination' } as const;
    const skip = { repair: 'skip', at: at(3) } as const;
    expect(kinds(open(BAD, take))).toEqual(FOUND.slice(1));
    expect(kinds(open(BAD, take, skip))).toEqual(FOUND.slice(1, 3));
  });
  it('a step that is inserted explains what nothing did', () => {
    const without = records.filter((record) => !record.includes('RequestReleaseCall') && !is(record, 'EventReleased', '7101')).join('');
    const released = records.find((record) => is(record, 'EventReleased', '7103'))?.slice(0, 14) ?? '';
    const call = open(without);
    const first = call.records.find(
      ({ text, name, attributes }) => text.startsWith(released) && name === 'EventReleased' && attributes.ThisDN === '7103',
    );
    const insert = {
      repair: 'insert',
      at: placeOf(must(first, 'the first to be released')),
      request: 'TReleaseCall',
      thisDN: '7101',
    } as const;
    const { explained } = open(without, { ...insert, connID: call.row.connIDs[0] ?? '' });
    expect(explained.document.steps.at(-1)).toMatchObject({ request: 'TReleaseCall', thisDN: '7101' });
  });
});

describe('an event that is missing', () => {
  it('is supplied by one press, and the finding is gone', () => {
    const lost = bad.findings.find(({ finding }) => finding === 'missing');
    const step = bad.explained.steps[(lost?.step ?? 0) - 1];
    const { event } = must(
      step?.events.find(({ record }) => record === undefined),
      'the missing event',
    );
    const after = must(bad.records[must(step?.events.find(({ record }) => record !== undefined)?.record, 'a record')], 'a record');
    const attributes = { ...event.attributes, ConnID: bad.row.connIDs[0] ?? '' } as (typeof after)['attributes'];
    const call = open(BAD, { repair: 'supply', at: placeOf(after), event: event.event, attributes });
    expect(kinds(call)).toEqual(FOUND.filter((one) => !one.startsWith('missing')));
  });
});

describe('laid over the run', () => {
  const overlay = () => overlayOf(bad, startRun(bad.explained.document));
  const findings = () => overlay().steps.map(({ events }) => events.flatMap((event) => event?.finding ?? []));
  it('each finding at its event', () => {
    expect(findings()).toEqual([[], ['attribute'], ['missing'], [], [], [], ['attribute'], []]);
    const [, first] = overlay().steps;
    expect(first?.events.find((event) => event?.finding !== undefined)?.differences).toEqual([
      { attribute: 'ThisDNRole', expected: 'Destination', found: 'Origination' },
    ]);
  });
  it('what came too much stands behind the step after which it came', () => {
    expect(overlay().steps.map(({ extra }) => extra.map(({ name, dn }) => `${name} ${dn}`))).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
      [],
      ['EventHeld 7103'],
    ]);
  });
  it('times by the clock of the log, and since the request', () => {
    const { steps } = overlay();
    expect(steps.map(({ time }) => time)).toEqual([undefined, ...Array.from({ length: 7 }, (_, at) => `10:00:0${at}.000`)]);
    expect(steps[3]?.events.map((event) => [event?.time, event?.since])).toEqual(steps[3]?.events.map(() => ['10:00:02.000', 0]));
  });
});

describe('copied', () => {
  it('as text for a ticket: every finding with its line, and what would be right', () => {
    const text = findingsText(bad, 'text');
    expect(text.split('\n')[0]).toMatch(/^Call 1: 7101 called 7102, /);
    expect(text).toContain('4 findings\n1. [attribute] EventRinging at 7102, line ');
    expect(text).toContain('Right would be: ThisDNRole Destination.');
  });
  it('as Markdown, a row for each', () => {
    expect(findingsText(bad, 'markdown').match(/^\| \d+ \|/gm)).toHaveLength(4);
  });
  it('as JSON', () => {
    expect(JSON.parse(findingsText(bad, 'json'))).toMatchObject({
      call: 1,
      conforms: false,
      steps: [{ request: 'TMakeCall' }, {}, {}, {}, {}, {}, {}],
      findings: [{ finding: 'attribute' }, { finding: 'missing' }, { finding: 'attribute' }, { finding: 'unexpected' }],
    });
  });
  it('that nothing was found', () => {
    for (const form of ['text', 'markdown'] as const) expect(findingsText(open(GOOD), form)).toContain('The log and the model agree.');
  });
});

describe('masked', () => {
  const SECRETS = /710[123]|Smith|Customer|4711|0071027198|sip\.log/;
  it.each(['text', 'markdown', 'json'] as const)('findings as %s hold nothing of it, the same by the same', (form) => {
    const text = findingsText(bad, form, maskFor(bad));
    expect(text).not.toMatch(SECRETS);
    expect(text).toMatch(form === 'json' ? /"dn": "B"/ : /EventRinging at B, line \d+/);
  });
  it('the scenario holds nothing of it, and runs as before', () => {
    const mask = maskFor(bad);
    const document = mask.document({ ...bad.explained.document, title: '7102 rings for Smith of 7101' });
    expect(JSON.stringify(document)).not.toMatch(SECRETS);
    expect(document.devices.map(({ dn }) => dn)).toEqual(['A', 'B', 'C']);
    const told = (one: ScenarioDocument) => startRun(one).frames.map(({ events }) => events.map(({ event }) => event));
    expect(told(document)).toEqual(told(bad.explained.document));
  });
  it('its link and every form that it is exported in hold nothing of it', () => {
    const masked = maskFor(bad).document({ ...bad.explained.document, title: '7102 rings for Smith of 7101' });
    const run = startRun(masked);
    const forms = EXPORTS.flatMap(({ name, writes }) => {
      const text: unknown = writes(run);
      return typeof text === 'string' ? [[name, text] as const] : [];
    });
    expect(forms.length).toBeGreaterThan(5);
    expect(forms.filter(([, text]) => /\b710[123]\b|Smith|Customer|sip\.log/.test(text)).map(([name]) => name)).toEqual([]);
    const plain = decodeLink(encodeLink({ document: masked, at: 0 }));
    expect(JSON.stringify(plain)).not.toMatch(/710[123]|Smith|Customer/);
  });
  it('the dialog can say what is replaced and what remains', () => {
    const { pairs, remains } = maskFor(bad);
    expect(pairs.slice(0, 3)).toEqual([
      ['7101', 'A'],
      ['7102', 'B'],
      ['7103', 'C'],
    ]);
    expect(remains.join()).toContain('times');
  });
  it('a DN inside another word or number is none', () => {
    expect(maskFor(bad).text('7101, 71012, x7101 and "7101".')).toBe('A, 71012, x7101 and "A".');
  });
  it('a number that only one record names, and keys that were dialled, are replaced as well', () => {
    const [first, ...rest] = bad.records;
    const dialled = must(first, 'a record');
    const record = { ...dialled, attributes: { ...dialled.attributes, DNIS: '8005551234', Place: 'Place_Smith', Digits: '49*7' } };
    const { text, document } = maskFor({ ...bad, records: [record, ...rest] });
    expect(text('DNIS is 8005551234 at Place_Smith, Digits 49*7')).toMatch(/^DNIS is \+1555010\d+ at name-\d+, Digits 00\*0$/);
    const steps = [{ request: 'TSendDTMF', thisDN: '7101', digits: '49*7' }] as const;
    expect(document({ ...bad.explained.document, steps }).steps).toEqual([{ request: 'TSendDTMF', thisDN: 'A', digits: '00*0' }]);
  });
  it('letters go on after Z', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
