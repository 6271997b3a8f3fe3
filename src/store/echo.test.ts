/** Whatever a file is called and holds, a link says or a server answers: the notice about it is short, and nothing in it acts. */
import { expect, it } from 'vitest';
import { canonical, parseScenario } from '../scenario/index.ts';
import { HOSTILE, wrongWithEcho } from '../tlib/testing/hostile.ts';
import { actions, getState } from './index.ts';

const SURFACES: Readonly<Record<string, (text: string) => void>> = {
  'the name of a file': (text) => actions.openText('{}', text),
  'what a file holds': (text) => actions.openText(text, 'calls.json'),
  'a field of a file': (text) => actions.openText(JSON.stringify({ scenario: 1, [text]: text }), 'calls.json'),
  'a value in a file': (text) => actions.openText(JSON.stringify({ scenario: 1, profile: text, devices: [], steps: [] }), 'calls.json'),
  'a link': (text) => {
    actions.openHash(`#/1/${text}`);
  },
  'an address': (text) => {
    actions.openHash(`#${text}`);
  },
  'what a server says': (text) => {
    actions.notify({ kind: 'refused', title: text, message: text, detail: [{ name: 'found', value: text }] });
  },
};

it.each(Object.entries(SURFACES))('%s', (_, surface) => {
  for (const [kind, text] of HOSTILE) {
    actions.dismissNotice();
    surface(text);
    const { notice, said } = getState();
    expect(notice, kind).not.toBeNull();
    const facts = notice?.detail?.map(({ value }) => value) ?? [];
    for (const one of [said, notice?.title ?? '', notice?.message ?? '', ...facts]) expect(wrongWithEcho(one, 5000), kind).toBeUndefined();
  }
});

it.each(HOSTILE)('a file without a title is called by its name, which a document can hold: %s', (_, text) => {
  expect(actions.openText('{"scenario":1,"devices":[],"steps":[]}', `${text}.json`)).toBe(true);
  const { document } = getState().branches[0]?.run ?? expect.unreachable();
  expect(parseScenario(JSON.stringify(document))).toEqual({ ok: true, value: canonical(document) });
});
