/** A mistake in a model file names file and line, what was expected, and the nearest right word; other files are there all the same. */
import { describe, expect, it } from 'vitest';
import { readCatalog, readModel } from './index.ts';

const RIGHT = `# A call that is answered
summary: B answers.
manual: Basic Call Models | Simple Call Model
provenance: manual
devices: A, B, Q (acd-queue; agents B)
given:
  A: TMakeCall B
B: TAnswerCall
----
A  EventEstablished  ConnID 1  ThisDN A  ThisDNRole Origination   [manual]
B  EventEstablished  ConnID 1  ThisDN B  no ThirdPartyDN   [observed]
phase: Conversation
`;

const read = (text: string, path = 'basic/answered.txt') => readModel(path, text);
/** What is said of the file in which `from` is spelled `to`. */
function mistake(from: string, to: string): string {
  expect(RIGHT).toContain(from);
  const answer = read(RIGHT.replace(from, to));
  return answer.ok ? 'no mistake' : answer.error.message;
}

describe('a model file', () => {
  it('is read: who, where, how known, what first, what then', () => {
    const answer = read(RIGHT);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        id: 'answered',
        path: 'basic/answered.txt',
        chapter: 'basic',
        title: 'A call that is answered',
        summary: 'B answers.',
        provenance: 'manual',
        ref: { section: 'Basic Call Models, Simple Call Model' },
        profiles: ['t-server', 'voice-microservices'],
        devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'Q', kind: 'acd-queue', agents: ['B'] }],
        phases: [{ at: 2, text: 'Conversation' }],
      },
    });
    const [given, answered] = answer.ok ? answer.value.steps : [];
    expect(given).toEqual({ step: { thisDN: 'A', request: 'TMakeCall', otherDN: 'B' }, text: 'A: TMakeCall B', lineNumber: 7 });
    expect(answered?.expected?.map(({ dn, attributes, prov }) => ({ dn, attributes, prov }))).toEqual([
      { dn: 'A', attributes: { ConnID: '1', ThisDN: 'A', ThisDNRole: 'Origination' }, prov: 'manual' },
      { dn: 'B', attributes: { ConnID: '1', ThisDN: 'B', ThirdPartyDN: null }, prov: 'observed' },
    ]);
  });
});

describe('a misspelt', () => {
  it.each([
    ['event', 'EventEstablished', 'EventEstablised', '10: "EventEstablised" is no event; did you mean "EventEstablished"?'],
    ['attribute', 'ThisDNRole', 'ThisDNRol', '10: "ThisDNRol" is no attribute; did you mean "ThisDNRole"?'],
    ['absent attribute', 'no ThirdPartyDN', 'no ThirdPartDN', '11: "ThirdPartDN" is no attribute; did you mean "ThirdPartyDN"?'],
    ['role', 'Origination', 'Originaton', '10: "Originaton" is no role; did you mean "Origination"?'],
    ['provenance of a line', '[observed]', '[obsreved]', '11: "obsreved" is no provenance; did you mean "observed"?'],
    ['provenance', 'provenance: manual', 'provenance: manuel', '4: "manuel" is no provenance; did you mean "manual"?'],
    ['request', 'TAnswerCall', 'TAnswrCall', '8: "TAnswrCall" is no request and no action; did you mean "TAnswerCall"?'],
    ['request below given', 'TMakeCall', 'TMakCall', '7: "TMakCall" is no request and no action; did you mean "TMakeCall"?'],
    ['kind', 'acd-queue', 'acd-qeue', '5: "acd-qeue" is neither a kind of device nor a setting of one; did you mean "acd-queue"?'],
    ['setting', 'agents B', 'agent B', '5: "agent" is neither a kind of device nor a setting of one; did you mean "agents"?'],
    ['page', 'Basic Call Models', 'Basic Call Model', '3: "Basic Call Model" is no page of a manual; did you mean "Basic Call Models"?'],
    ['header', 'devices:', 'device:', '5: "device" is no device of this model and no header; did you mean "devices"?'],
    ['given', 'given:', 'givn:', '6: "givn" is no device of this model and no header; did you mean "given"?'],
    ['phase', 'phase:', 'phaes:', '12: "phaes" is no device of this model and no header; did you mean "phase"?'],
  ])('%s', (_, from, to, message) => {
    expect(mistake(from, to)).toBe(`basic/answered.txt:${message}`);
  });

  it('profile, parameter, or DN', () => {
    expect(mistake('given:', 'profile: t-sever\ngiven:')).toContain(':6: "t-sever" is no profile; did you mean "t-server"?');
    expect(mistake('B: TAnswerCall', 'B: TAnswerCall reason={}')).toContain(
      ':8: "reason" is no parameter of TAnswerCall; did you mean "reasons"?',
    );
    expect(mistake('B: TAnswerCall', 'Z: TAnswerCall')).toContain(
      ':8: "Z" is no device of this model and no header; expected one of A, B, Q, ',
    );
    expect(mistake('B  Event', 'Z  Event')).toContain(':11: "Z" is no device of this model; expected one of A, B, Q');
    expect(mistake('B: TAnswerCall', 'B: TAnswerCall reasons={"Why":}')).toContain(':8: {"Why":} is no list of pairs; expected JSON');
  });
});

describe('what stands in the wrong place or is missing', () => {
  it.each([
    ['summary: B answers.\n', '', '1: expected a line "summary: what happens, in one sentence"'],
    ['provenance: manual\n', '', '1: expected a line "provenance: manual, partly, observed, derived, recalled, chosen"'],
    ['# A call that is answered\n', '', '1: expected a line "# the title"'],
    ['provenance: manual\n', 'provenance: manual\nprovenance: derived\n', '5: there are two lines "provenance:"; expected one'],
    ['summary: B answers.', 'summary:', '2: "summary:" says nothing; expected a value after it'],
    [
      '----\n',
      '',
      '9: "A  EventEstablished  ConnID 1  ThisDN A  ThisDNRole Origination   [manual]" stands below no step; expected a step and a line "----" above it',
    ],
    ['----\n', '----\n----\n', '10: expected one line "----" below a step'],
    ['given:\n', 'given:\n----\n', '7: expected a step above the line "----"'],
    ['phase: Conversation', '  B: TReleaseCall', '12: "B: TReleaseCall" is indented; expected that only below "given:"'],
    [
      'phase: Conversation',
      'B: TReleaseCall',
      '1: "B: TReleaseCall" is not checked; expected a line "----" below it, or the step below "given:"',
    ],
    ['devices: A, B, Q', 'devices: A, B, B, Q', '5: there are two devices B; expected every DN once'],
    ['ConnID 1', 'ConnID 1  ConnID 2', '10: ConnID is named twice; expected it once'],
    [
      'ThisDNRole Origination',
      'ThisDNRole',
      '10: ThisDNRole has no value; expected one after it, or "no ThisDNRole" where it must be absent',
    ],
  ])('%j for %j', (from, to, message) => {
    expect(mistake(from, to)).toBe(`basic/answered.txt:${message}`);
  });

  it('a chapter that is not there', () => {
    const answer = read(RIGHT, 'basics/answered.txt');
    expect(answer.ok ? '' : answer.error.message).toBe('basics/answered.txt:1: "basics" is no chapter; did you mean "basic"?');
  });
});

describe('a catalogue with a file that cannot be read', () => {
  const { entries, files, errors } = readCatalog({ 'basic/wrong.txt': 'nonsense', 'basic/answered.txt': RIGHT });
  it('names it, and has the others', () => {
    expect(errors.map(({ path }) => path)).toEqual(['basic/wrong.txt']);
    expect(files.map(({ id }) => id)).toEqual(['answered']);
    expect(entries.map(({ id }) => id)).toContain('answered');
  });
});

describe('what a file says of another', () => {
  const said = (path: string, text: string): readonly string[] =>
    readCatalog({ 'basic/answered.txt': RIGHT, [path]: text }).errors.map(({ message }) => message);
  it.each([
    ['varies a model that is there', 'basic/other.txt', 'varies: answered', undefined],
    ['varies one that is not done', 'basic/other.txt', 'varies: call-parking', undefined],
    [
      'misspells what it varies',
      'basic/other.txt',
      'varies: answred',
      'basic/other.txt:4: "answred" is no other model; did you mean "answered"?',
    ],
    [
      'misspells what it checks',
      'basic/other.txt',
      'checks: answerd',
      'basic/other.txt:4: "answerd" is no other model; did you mean "answered"?',
    ],
    ['varies itself', 'basic/other.txt', 'varies: other', 'basic/other.txt:4: "other" is no other model; '],
    [
      'has a name that is taken',
      'holding/answered.txt',
      'order: 1',
      'holding/answered.txt:1: there is a model answered already, basic/answered.txt; ',
    ],
    [
      'misspells its model in its name',
      'basic/answerd--busy.txt',
      'order: 1',
      'basic/answerd--busy.txt:1: "answerd" is no model that this one could vary; did you mean "answered"?',
    ],
  ])('%s', (_, path, header, message) => {
    const errors = said(path, RIGHT.replace('provenance:', `${header}\nprovenance:`));
    expect(errors).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
  });
});

describe('the place in the library', () => {
  const file = (order: string, title: string) =>
    RIGHT.replace('provenance:', `${order}provenance:`).replace('# A call that is answered', `# ${title}`);
  it('is by number, then at the end of the chapter; a variant stands below its model', () => {
    const { entries } = readCatalog({
      'basic/zebra.txt': file('', 'Z'),
      'basic/second.txt': file('order: 5\n', 'Second'),
      'basic/first.txt': file('order: 3\n', 'First'),
      'basic/first--later.txt': file('', 'Later'),
      'basic/first--sooner.txt': file('order: 900\n', 'Sooner'),
      'basic/other.txt': file('order: 1\nvaries: second\n', 'Other'),
      'basic/further.txt': file('checks: first\n', 'Further'),
    });
    const basic = entries.filter(({ group, status }) => group === 'Basic Call Models' && status === 'done').map(({ title }) => title);
    expect(basic).toEqual(['First', 'Sooner', 'Later', 'Second', 'Other', 'Z']);
  });
});
