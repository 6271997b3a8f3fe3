/** The list of forms: what the page and the command may count on. What each form says is tested beside it. */
import { expect, it } from 'vitest';
import { canonical, parseScenario, startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { EXPORTS } from './list.ts';

const CALL: ScenarioDocument = {
  scenario: 1,
  title: 'A calls B',
  devices: [{ dn: 'A' }, { dn: 'B' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
  ],
};

it('no two forms share a name or a label', () => {
  for (const words of [EXPORTS.map(({ name }) => name), EXPORTS.map(({ label }) => label)]) expect(new Set(words).size).toBe(words.length);
});

it.each(EXPORTS.map((form) => [form.name, form] as const))('%s is named for a command and a file, and tells of B', (name, form) => {
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*[0-9]?$/);
  expect(form.ending).toMatch(/^[a-z]+$/);
  expect(form.type).toMatch(/^[a-z]+\/[a-z-]+$/);
  const text = form.writes(startRun(CALL));
  expect(text).toContain('B');
  expect(text.endsWith('\n')).toBe(true);
  expect(form.writes(startRun(CALL))).toBe(text);
});

it('json is the scenario document, and is read back', () => {
  const text = EXPORTS.find(({ name }) => name === 'json')?.writes(startRun(CALL)) ?? '';
  const read = parseScenario(text);
  expect(read.ok && canonical(read.value)).toEqual(canonical(CALL));
});

it('markdown has the bands that the page shows', () => {
  const text = EXPORTS.find(({ name }) => name === 'markdown')?.writes(startRun(CALL));
  expect(text).toContain('| *Call-Establishing Phase* |');
  expect(text).toContain('| *Conversation* |');
});
