/** What is limited where a scenario is read is limited where it is made: whatever the page does, its link and its file can be opened. */
import { describe, expect, it } from 'vitest';
import { scenarioJson } from '../exports/index.ts';
import {
  MAX_DEVICES,
  MAX_FILE_BYTES,
  MAX_STEPS,
  canonical,
  parseScenario,
  type ScenarioDocument,
  type ScenarioStep,
} from '../scenario/index.ts';
import { decodeLink } from '../share/index.ts';
import { actions, currentDocument, getState, linkOf, linkProblemOf, whyNotDN } from './index.ts';

const AB: ScenarioDocument = { scenario: 1, title: 'Limits', devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] };
const pairs = (count: number, key = 'k', value = 'v') =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${key}${at}`, value]));
const call = (more: object): ScenarioStep => ({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B', ...more });
const steps = (count: number): ScenarioDocument['steps'] => Array.from({ length: count }, () => ({ request: 'TAnswerCall', thisDN: 'A' }));
const devices = (count: number): ScenarioDocument['devices'] => Array.from({ length: count }, (_, at) => ({ dn: String(7000 + at) }));

interface Limit {
  readonly opened?: ScenarioDocument;
  /** What just fits, and what is one too much. */
  readonly fits: () => void;
  readonly over: () => void;
}
const onA = (patch: (length: number) => Parameters<typeof actions.changeDevice>[1], most: number): Limit => ({
  fits: () => {
    actions.changeDevice('A', patch(most));
  },
  over: () => {
    actions.changeDevice('A', patch(most + 1));
  },
});
const inStep = (step: (size: number) => object, most: number): Limit => ({
  fits: () => {
    actions.act(call(step(most)));
  },
  over: () => {
    actions.act(call(step(most + 1)));
  },
});

const LIMITS: Readonly<Record<string, Limit>> = {
  devices: {
    opened: { ...AB, devices: devices(MAX_DEVICES - 1) },
    fits: () => {
      actions.addDevice({});
    },
    over: () => {
      actions.addDevice({});
    },
  },
  'the length of a DN': {
    fits: () => {
      actions.addDevice({ dn: 'x'.repeat(64) });
    },
    over: () => {
      actions.addDevice({ dn: 'x'.repeat(65) });
    },
  },
  'the length of a name': onA((length) => ({ name: 'x'.repeat(length) }), 100),
  'the length of an agentID': onA((length) => ({ agentID: 'x'.repeat(length) }), 64),
  'the length of the title': {
    fits: () => {
      actions.changeScenario({ title: 'x'.repeat(300) });
    },
    over: () => {
      actions.changeScenario({ title: 'x'.repeat(301) });
    },
  },
  'the length of the location': {
    fits: () => {
      actions.changeScenario({ location: 'x'.repeat(64) });
    },
    over: () => {
      actions.changeScenario({ location: 'x'.repeat(65) });
    },
  },
  'an external device that has sent requests': {
    opened: { ...AB, steps: [call({})] },
    fits: () => {
      actions.changeDevice('B', { kind: 'external' });
    },
    over: () => {
      actions.changeDevice('A', { kind: 'external' });
    },
  },
  'pairs of user data': inStep((count) => ({ userData: pairs(count) }), 100),
  'the length of a key': inStep((length) => ({ userData: { ['k'.repeat(length)]: 'v' } }), 128),
  'the length of a value': inStep((length) => ({ reasons: { k: 'v'.repeat(length) } }), 4096),
  'the depth of lists': inStep((depth) => ({ extensions: nested(depth) }), 8),
};
function nested(depth: number): object {
  return depth === 0 ? {} : { k: depth === 1 ? 'v' : nested(depth - 1) };
}

/** The link and the file of what is open give it back. */
function expectItOpens(): void {
  const document = currentDocument(getState());
  const link = decodeLink(linkOf(getState()));
  expect(link.ok ? link.value.document : link.error).toEqual(canonical(document));
  expect(linkProblemOf(getState())).toBeUndefined();
  const file = parseScenario(scenarioJson(document));
  expect(file.ok ? file.value : file.error).toEqual(canonical(document));
}

describe('what fits can be opened, and what does not is said and not done', () => {
  it.each(Object.entries(LIMITS))('%s', (_, { opened = AB, fits, over }) => {
    actions.openScenario(opened);
    const before = currentDocument(getState());
    fits();
    const fitting = currentDocument(getState());
    expect(fitting).not.toBe(before);
    expectItOpens();
    over();
    expect(currentDocument(getState())).toBe(fitting);
    expect(getState().notice).toMatchObject({
      kind: 'refused',
      title: expect.stringMatching(/^The (scenario stays as it is|step was not taken)$/),
    });
    expectItOpens();
  });
  it('a new DN, where it is typed', () => {
    actions.openScenario(AB);
    expect([whyNotDN(getState(), 'A', 'x'.repeat(64)), whyNotDN(getState(), 'A', 'x'.repeat(65))]).toEqual([
      undefined,
      'A DN has up to 64 characters.',
    ]);
  });
});

describe('the most steps that there can be', () => {
  it('make a short link that opens, and one step more is said and not taken', () => {
    actions.openScenario({ ...AB, steps: steps(MAX_STEPS - 1) });
    actions.act(call({}));
    expect(currentDocument(getState()).steps).toHaveLength(MAX_STEPS);
    expect(linkProblemOf(getState())).toBeUndefined();
    const link = linkOf(getState());
    expect(link.length).toBeLessThan(1000);
    const read = decodeLink(link);
    expect(read.ok && read.value.document.steps.length).toBe(MAX_STEPS);
    actions.act(call({}));
    expect(currentDocument(getState()).steps).toHaveLength(MAX_STEPS);
    expect(getState().notice).toMatchObject({ kind: 'refused', message: 'A scenario holds up to 100000 steps.' });
  });
  it('make a file that opens, whatever the DNs and without user data', () => {
    const [first, second] = ['a', 'b'].map((end) => 'x'.repeat(63) + end);
    const longest = { request: 'TSingleStepConference', thisDN: first, otherDN: second, connID: '9999999', otherConnID: '9999999' };
    const file = (count: number) => scenarioJson({ ...AB, steps: Array.from({ length: count }, () => longest as ScenarioStep) });
    expect((file(2).length - file(1).length) * MAX_STEPS + file(1).length).toBeLessThan(MAX_FILE_BYTES);
  });
});
