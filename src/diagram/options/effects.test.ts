/** Which option changed which event: found by taking each back. */
import { expect, it } from 'vitest';
import { startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { optionEffects, optionsBehind, setOptions } from './effects.ts';

const INVITED: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  options: { 'single-step-conference-joins': 'at-once', 'consult-user-data': 'inherited' },
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TSingleStepConference', thisDN: 'B', otherDN: 'C' },
  ],
};

it('names the step, the event and the option', () => {
  const run = startRun(INVITED);
  const effects = optionEffects(run);
  expect(effects.map(({ step, option, event, instead }) => [step, option, event?.dn, event?.event, instead?.event])).toEqual([
    [3, 'single-step-conference-joins', 'A', 'EventPartyAdded', undefined],
    [3, 'single-step-conference-joins', 'B', 'EventPartyAdded', undefined],
  ]);
  const added = run.frames[3]?.events.find(({ dn }) => dn === 'A');
  expect(added && optionsBehind(run, added).map(({ option }) => option)).toEqual(['single-step-conference-joins']);
  const ringing = run.frames[3]?.events.find(({ dn }) => dn === 'C');
  expect(ringing && optionsBehind(run, ringing)).toEqual([]);
});

it('has none where nothing is set otherwise', () => {
  expect(optionEffects(startRun({ ...INVITED, options: { 'consult-user-data': 'separate' } }))).toEqual([]);
  expect(setOptions({ 'consult-user-data': 'separate', 'several-agents': 'covered' })).toEqual(['several-agents']);
});
