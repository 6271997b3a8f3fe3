import { expect, it } from 'vitest';
import { GrowingRun } from './growing.ts';
import { extendRun, startRun } from './run.ts';
import type { ScenarioDocument, ScenarioStep } from '../document/types.ts';

const DOCUMENT: ScenarioDocument = {
  scenario: 1,
  title: 'One call',
  devices: [{ dn: 'A' }, { dn: 'B' }],
  steps: [{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }],
};
const STEPS: readonly ScenarioStep[] = [
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TReleaseCall', thisDN: 'A' },
];

it('is the run that the same steps make', () => {
  const growing = new GrowingRun(DOCUMENT);
  for (const step of STEPS) growing.take(step);
  expect(growing.run).toEqual(STEPS.reduce((run, step) => extendRun(run, step), startRun(DOCUMENT)));
  expect([growing.length, growing.last.index, growing.stepAt(2), growing.stepAt(4)]).toEqual([3, 3, STEPS[0], undefined]);
});

it('what it gave out stays as it was, and is made once for each length', () => {
  const growing = new GrowingRun(DOCUMENT);
  const before = growing.run;
  expect(growing.run).toBe(before);
  growing.take({ request: 'TAnswerCall', thisDN: 'B' });
  expect([before.frames.length, before.document.steps.length, DOCUMENT.steps.length]).toEqual([2, 1, 1]);
  expect(growing.run.frames[1]).toEqual(before.frames[1]);
  expect(growing.document).toEqual(growing.run.document);
});
