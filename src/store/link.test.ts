/** A link is packed when what it holds has changed, and not otherwise. */
import { beforeEach, expect, test, vi } from 'vitest';
import * as share from '../share/index.ts';
import { actions, getState, linkOf, linkProblemOf } from './index.ts';
import { againFromStart, leaveQuiz, quizOnOpen } from './quiz/index.ts';

vi.mock('../share/index.ts', async (original) => {
  const real = await original<typeof share>();
  return { ...real, encodeLink: vi.fn(real.encodeLink) };
});
const packs = vi.mocked(share.encodeLink);

beforeEach(() => {
  actions.openScenario({
    scenario: 1,
    devices: [{ dn: 'A' }, { dn: 'B' }],
    steps: [
      { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B' },
    ],
  });
  linkOf(getState());
  packs.mockClear();
});

test('asked for again and again, it is packed once', () => {
  actions.first();
  for (let n = 0; n < 5; n += 1) linkOf(getState());
  expect(linkProblemOf(getState())).toBeUndefined();
  expect(packs).toHaveBeenCalledTimes(1);
});

test('what is not in it does not pack it anew', () => {
  const before = linkOf(getState());
  actions.setView({ theme: 'dark', timeline: 'list' });
  actions.hoverOn({ kind: 'device', dn: 'A' });
  actions.openPanel('share');
  expect(linkOf(getState())).toBe(before);
  expect(packs).not.toHaveBeenCalled();
});

test.each([
  [
    'the moment',
    () => {
      actions.back();
    },
  ],
  [
    'what is chosen',
    () => {
      actions.select({ kind: 'device', dn: 'B' });
    },
  ],
  [
    'the streams',
    () => {
      actions.setView({ streams: ['call'] });
    },
  ],
  [
    'what somebody does',
    () => {
      actions.act({ request: 'TReleaseCall', thisDN: 'A' });
    },
  ],
  [
    'a title',
    () => {
      actions.changeScenario({ title: 'Another' });
    },
  ],
])('%s gives another link', (_, change) => {
  const before = linkOf(getState());
  change();
  expect(linkOf(getState())).not.toBe(before);
});

test('a quiz keeps the link of what was open before it', () => {
  actions.first();
  const before = linkOf(getState());
  quizOnOpen();
  expect(linkOf(getState())).toBe(before);
  againFromStart();
  expect(linkOf(getState())).toBe(before);
  leaveQuiz();
  expect(linkOf(getState())).toBe(before);
});

test('a stream of a later version is left out, and what is known is looked at', () => {
  const document = {
    scenario: 1 as const,
    devices: [{ dn: 'A' }, { dn: 'B' }],
    steps: [{ request: 'TMakeCall' as const, thisDN: 'A', otherDN: 'B' }],
  };
  actions.openHash(share.encodeLink({ document, at: 0, streams: ['call', 'notes'] }));
  expect(getState().view.streams).toEqual(['call']);
  actions.openHash(
    share.encodeLink({ document, at: 0, streams: ['notes'], selection: { kind: 'event', step: 1, index: 0, stream: 'notes' } }),
  );
  expect([getState().view.streams, getState().selection]).toEqual([['dn'], null]);
  actions.openHash(share.encodeLink({ document, at: 0, selection: { kind: 'event', step: 1, index: 0, stream: 'dn' } }));
  expect(getState().selection).toEqual({ kind: 'event', step: 1, index: 0, stream: 'dn' });
});
