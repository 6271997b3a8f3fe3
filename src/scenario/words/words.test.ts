import { describe, expect, it } from 'vitest';
import { DOINGS, ACTIONS, type ActionName, type RequestName } from '../../tlib/index.ts';
import { isInWords, scenarioInWords } from './words.ts';

const read = (text: string) => {
  const result = scenarioInWords(text);
  return result.ok ? result.value : result.error;
};
const stepsOf = (text: string) => {
  const result = scenarioInWords(text);
  return result.ok ? result.value.steps : [];
};

describe('steps in words', () => {
  it('are read as the page says them, with numbers, bullets and full stops', () => {
    expect(
      read(
        '1. A calls B.\n2) B answers call 1\n\n- B consults C, for a conference\n* C answers\nB completes the conference: call 2 joins call 1',
      ),
    ).toEqual({
      scenario: 1,
      title: 'Pasted steps',
      devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
      steps: [
        { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
        { request: 'TAnswerCall', thisDN: 'B', connID: '1' },
        { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
        { request: 'TAnswerCall', thisDN: 'C' },
        { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
      ],
    });
  });

  it('may be said by name, by label, or without their tails', () => {
    expect(stepsOf('A TMakeCall B\nb tanswercall call 1\nA Hold\nA release call 1\nA adds C')).toEqual([
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'b', connID: '1' },
      { request: 'THoldCall', thisDN: 'A' },
      { request: 'TReleaseCall', thisDN: 'A', connID: '1' },
      { request: 'TSingleStepConference', thisDN: 'A', otherDN: 'C' },
    ]);
  });

  it('are done by hand where no client sends requests', () => {
    expect(stepsOf('A calls X\nX answers\nX release call 1')).toEqual([
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'X' },
      { action: 'Answer', thisDN: 'X' },
      { action: 'Release', thisDN: 'X', connID: '1' },
    ]);
  });

  it('tell the kinds of devices, by a line or after the habit of the manual', () => {
    const document = read('7000 is an ACD queue\nX dials 7000\nRP1 is a routing point\nA calls Q');
    expect('devices' in document && document.devices).toEqual([
      { dn: '7000', kind: 'acd-queue' },
      { dn: 'X', kind: 'external' },
      { dn: 'RP1', kind: 'routing-point' },
      { dn: 'A' },
      { dn: 'Q', kind: 'acd-queue' },
    ]);
  });

  it('come back from every sentence of every row, with and without its calls', () => {
    for (const [name, { says }] of Object.entries(DOINGS)) {
      const doing = name in ACTIONS ? { action: name as ActionName } : { request: name as RequestName };
      const other = says.includes('{other}') ? { otherDN: 'B' } : {};
      const plain = says.replace('{other}', 'B');
      const calls = { ...(says.includes('{call}') ? { connID: '1' } : {}), ...(says.includes('{held}') ? { otherConnID: '2' } : {}) };
      const told = plain.replace('{call}', 'call 1').replace('{held}', 'call 2');
      const untold = plain.replace('{call}', 'the call').replace('{held}', 'the held call');
      expect(stepsOf(`A ${told}`), told).toEqual([{ ...doing, thisDN: 'A', ...other, ...calls }]);
      expect(stepsOf(`A ${untold}`), untold).toEqual([{ ...doing, thisDN: 'A', ...other }]);
    }
  });

  it('say which line is none, and what was meant', () => {
    expect(read('A calls B\n\nB anwsers')).toMatchObject({
      path: 'line 3',
      message: 'Line 3, "B anwsers", is no step in words. Was "answers" meant?',
    });
    expect(read('A calls B\nwhatever')).toMatchObject({ path: 'line 2', found: 'whatever' });
  });

  it('are told from logs, links, prose and nothing', () => {
    expect(['A calls B', ' - A TMakeCall B\nB answers', 'Q is an ACD queue'].map(isInWords)).toEqual([true, true, true]);
    const others = [
      '',
      '   ',
      'https://example.org/#/1/abc',
      '{"scenario":1}',
      '@10:22:31.1234 [0] message EventRinging',
      'Dear all, see below.',
      'A'.repeat(100_000),
    ];
    expect(others.map(isInWords)).toEqual(others.map(() => false));
  });
});
