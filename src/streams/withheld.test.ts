/** Numbers that nobody declared, and one that is withheld, in every stream. */
import { expect, it } from 'vitest';
import { startRun, type ScenarioDocument } from '../scenario/index.ts';
import { STREAM_NAMES, streamItems } from './index.ts';

const NUMBER = '4930999';
const scenario = (withheld: boolean): ScenarioDocument => ({
  scenario: 1,
  devices: [{ dn: NUMBER, kind: 'external', ...(withheld ? { withheld } : {}) }, { dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { action: 'Dial', thisDN: NUMBER, otherDN: 'A' },
    { request: 'TAnswerCall', thisDN: 'A' },
    { request: 'TInitiateConference', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TCompleteConference', thisDN: 'A' },
    { request: 'TSingleStepTransfer', thisDN: 'A', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TDeleteFromConference', thisDN: 'C', otherDN: NUMBER },
    { request: 'TSingleStepConference', thisDN: 'C', otherDN: NUMBER },
    { action: 'Answer', thisDN: NUMBER },
    { action: 'Connect' },
    { action: 'Release', thisDN: NUMBER },
    { action: 'Dial', thisDN: NUMBER, otherDN: 'A' },
    { action: 'Release', thisDN: NUMBER },
  ],
});

it.each(STREAM_NAMES)('%s names no number that is withheld, and all others', (name) => {
  const told = (withheld: boolean) => streamItems(startRun(scenario(withheld)), [name]).map((item) => JSON.stringify(item));
  expect(told(false).join()).toContain(NUMBER);
  expect(told(true).filter((item) => item.includes(NUMBER))).toEqual([]);
  expect(told(true).length).toBe(told(false).length);
});

it('who withholds its number is a participant without one', () => {
  const frames = streamItems(startRun(scenario(true)), ['web-services', 'workspace-v3']).filter(({ step }) => step === 2);
  expect(JSON.stringify(frames)).toContain('"participants":[{"e164Number":"","formattedPhoneNumber":"","phoneNumber":"","digits":""}]');
  expect(JSON.stringify(frames)).toContain('"participants":[{"number":"","role":"RoleOrigination"}]');
});
