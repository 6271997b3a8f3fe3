import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical, MAX_STEPS, type ScenarioDocument, type ScenarioStep } from '../scenario/index.ts';
import { CATALOG } from '../catalog/index.ts';
import { scenarioDocument } from '../scenario/testing/document.arbitrary.ts';
import { decodeLink, encodeLink, linkProblem, MAX_LINK_LENGTH } from './link.ts';
import { MAX_UNPACKED, seal } from './layout/packing.ts';
import type { LinkSelection, LinkView } from './layout/types.ts';

/** Those with a bit in the link, and one of a later Partyline without. */
const STREAMS = ['dn', 'call', 'web-services', 'recorder', 'notes'] as const;

const CONFERENCE: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
  { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
  { request: 'TReleaseCall', thisDN: 'B', connID: '1' },
];
const RELEASE: ScenarioDocument = {
  scenario: 1,
  title: 'Release from conference',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: CONFERENCE,
};
const EVERYTHING: ScenarioDocument = {
  scenario: 1,
  title: 'Everything that a link of version 1 can hold',
  profile: 'voice-microservices',
  location: 'SwitchA',
  devices: [
    { dn: 'A' },
    { dn: '5002', name: 'Béa', agentID: '4711', whenCalled: 'wait', forward: { to: 'A', when: 'no-answer' }, recorded: false },
    { dn: 'X', kind: 'external' },
    { dn: 'Q', kind: 'acd-queue', agents: ['A', '5002'] },
    { dn: 'RP', kind: 'routing-point' },
    { dn: 'RQ', kind: 'routing-queue' },
  ],
  steps: [
    { action: 'Dial', thisDN: 'X', otherDN: 'RP' },
    { request: 'TRouteCall', thisDN: 'RP', otherDN: 'Q', routeType: 'Default' },
    { action: 'Divert', thisDN: 'Q', otherDN: 'A', connID: '1' },
    { request: 'TAttachUserData', thisDN: 'A', connID: '1', userData: { Color: 'red', Size: 4 } },
    { request: 'TAlternateCall', thisDN: 'A', connID: '12', otherConnID: '7' },
    { action: 'Connect' },
    { action: 'SwitchOver' },
    { action: 'RequestToken', parameters: { userid: 'admin' } },
    { action: 'DeleteCall', method: 'POST', parameters: { callID: '1' } },
  ],
  recorder: { apiKey: 'k', requiresToken: true },
};
/** What links of version 1 hold since they were first made. */
const NUMBERS: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'X', kind: 'external', withheld: true }, { dn: '7001@Site2', kind: 'external' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: '+4930123' },
    { action: 'Answer', thisDN: '+4930123' },
    { request: 'TInitiateTransfer', thisDN: 'A', otherDN: '*72', connID: '1' },
    { request: 'TReconnectCall', thisDN: 'A' },
    { request: 'TInitiateTransfer', thisDN: 'A', otherDN: '7001@Site2' },
    { action: 'Release', thisDN: '+4930123' },
  ],
};

it('numbers that nobody declared come back, each spelled once, and who withholds its number', () => {
  const view = { document: NUMBERS, at: 3, selection: { kind: 'device', dn: '+4930123' } } as const;
  const link = encodeLink(view);
  expect(decodeLink(link)).toEqual({ ok: true, value: view });
  const again = { ...NUMBERS, steps: [...NUMBERS.steps, { action: 'Dial', thisDN: 'A', otherDN: '+4930123' }] } as const;
  expect(encodeLink({ ...view, document: again }).length - link.length).toBeLessThan(8);
});

const open = (hash: string): string => {
  const result = decodeLink(hash);
  return result.ok ? 'opens' : `${result.error.kind}: ${result.error.message}`;
};

describe('the links kept for ever', () => {
  const kept = readFileSync(new URL('./links.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('#/'));
  it('there is one for every version', () => {
    expect(new Set(kept.map((link) => link.split('/')[1]))).toEqual(new Set(['1']));
  });
  it.each(kept)('%s', (link) => {
    expect(open(link)).toBe('opens');
  });
  it('the first of them is still the release from a conference of three, and is written the same today', () => {
    expect(decodeLink(kept[0] ?? '')).toEqual({ ok: true, value: { document: RELEASE, at: 5, selection: { kind: 'device', dn: 'B' } } });
    expect(encodeLink({ document: RELEASE, at: 5, selection: { kind: 'device', dn: 'B' } })).toBe(kept[0]);
  });
  it('the second still has every field', () => {
    expect(decodeLink(kept[1] ?? '')).toEqual({
      ok: true,
      value: {
        document: EVERYTHING,
        at: 4,
        selection: { kind: 'event', step: 3, index: 1, stream: 'call' },
        streams: ['dn', 'call', 'recorder'],
      },
    });
  });
});

describe('a link that does not open says why', () => {
  const whole = encodeLink({ document: RELEASE, at: 6 });
  it.each([
    ['nothing', '', 'empty'],
    ['only a hash', '#', 'empty'],
    ['only a slash', '#/', 'empty'],
    ['some other page', '#section-3', 'wrong'],
    ['version 0', '#/0/AAAA', 'wrong'],
    ['no payload', '#/1', 'wrong'],
    ['a newer version', '#/2/anything at all', 'newer-version'],
    ['a far newer version', '#/314159/', 'newer-version'],
    ['an empty payload', '#/1/', 'damaged'],
    ['a payload cut short', whole.slice(0, -5), 'damaged'],
    ['one character cut off', whole.slice(0, -1), 'damaged'],
    ['a space in it', `${whole.slice(0, 9)} ${whole.slice(9)}`, 'damaged'],
    ['far too long', `#/1/${'A'.repeat(MAX_LINK_LENGTH)}`, 'wrong'],
  ])('%s', (_, hash, kind) => {
    expect(open(hash).split(':')[0]).toBe(kind);
  });

  it('a sound link to an unsound scenario is wrong', () => {
    expect(open(`#/1/${seal(Uint8Array.from([8, 1, 1, 0, 2]))}`)).toBe(
      'damaged: This link is damaged: a step names a device that is not in the link.',
    );
    expect(open(`#/1/${seal(Uint8Array.from([8, 1, 1, 0, 0]))}`)).toBe(
      'wrong: This link holds no valid scenario: $.steps[0].otherDN: expected the DN that TMakeCall is about; found nothing.',
    );
  });
  it('a step that only a later version knows', () => {
    expect(open(`#/1/${seal(Uint8Array.from([8, 1, 1, 250, 0]))}`)).toBe(
      'newer-version: This link has a step that this Partyline does not know (step number 125).',
    );
  });
  it('standing after a step that is not there', () => {
    expect(open(`#/1/${seal(Uint8Array.from([8 + 32, 1, 0, 7]))}`)).toBe('wrong: This link stands after step 7 of 0.');
  });
  it('something that unpacks without end', () => {
    expect(open(`#/1/${seal(new Uint8Array(MAX_UNPACKED + 1))}`)).toContain('it unpacks to more than');
  });
});

describe('what is limited on reading is limited on writing', () => {
  const view = (document: ScenarioDocument): LinkView => ({ document, at: document.steps.length });
  const steps = (count: number, text: (index: number) => string): ScenarioDocument => ({
    ...RELEASE,
    steps: Array.from({ length: count }, (_, index) => ({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B', reasons: { k: text(index) } })),
  });
  /** Letters that do not repeat, so that nothing is deflated much; the same for the same number. */
  const noise = (seed: number): string => {
    let state = seed + 1;
    const letters = Array.from({ length: 200 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return String.fromCharCode(48 + (state % 75));
    });
    return letters.join('').replaceAll('\\', '.');
  };

  it('more steps than a document has are refused before one is unpacked', () => {
    // Flags, one device, then a number of steps one above the limit, with a zero byte for each.
    const count = MAX_STEPS + 1;
    const head = [8, 1, (count % 128) + 128, (Math.floor(count / 128) % 128) + 128, Math.floor(count / 16_384)];
    const bytes = new Uint8Array(head.length + count);
    bytes.set(head);
    // Each of those zero bytes is a call to a device that is not there: read, the message would be another.
    expect(open(`#/1/${seal(bytes)}`)).toBe(`damaged: This link is damaged: the link has more than ${MAX_STEPS} steps.`);
  });
  it('a link that opens has no problem', () => {
    expect(linkProblem(view(RELEASE), encodeLink(view(RELEASE)))).toBeUndefined();
  });
  it.each([
    ['too many characters', steps(9_000, noise)],
    ['too many bytes in few characters', steps(5_000, () => 'k'.repeat(1_700))],
    [
      'too many steps',
      { ...RELEASE, steps: Array.from({ length: MAX_STEPS + 1 }, () => ({ request: 'TAnswerCall' as const, thisDN: 'A' })) },
    ],
  ])('%s: both writing and reading say no', (_, document) => {
    const link = encodeLink(view(document));
    expect(decodeLink(link).ok).toBe(false);
    expect(linkProblem(view(document), link)).toMatch(/^The (link|scenario) /);
  });
});

describe('round trip', () => {
  const selection = (document: ScenarioDocument): fc.Arbitrary<LinkSelection> => {
    const step = fc.integer({ min: 1, max: Math.max(1, document.steps.length) });
    const connID = fc.integer({ min: 1, max: 400 }).map(String);
    return fc.oneof(
      fc.record({ kind: fc.constant('call' as const), connID }),
      ...(document.steps.length === 0
        ? []
        : [
            fc.record({ kind: fc.constant('event' as const), step, index: fc.nat({ max: 300 }), stream: fc.constantFrom(...STREAMS) }),
            fc.record({ kind: fc.constant('step' as const), step }),
          ]),
      ...document.devices.flatMap(({ dn }) => [
        fc.constant({ kind: 'device' as const, dn }),
        fc.record({ kind: fc.constant('party' as const), dn: fc.constant(dn), connID }),
      ]),
    );
  };
  const view: fc.Arbitrary<LinkView> = scenarioDocument.chain(
    (document) =>
      fc.record(
        {
          document: fc.constant(document),
          at: fc.nat({ max: document.steps.length }),
          selection: selection(document),
          streams: fc.constantFrom([], ['dn', 'call'] as const, STREAMS),
        },
        { requiredKeys: ['document', 'at'] },
      ) as fc.Arbitrary<LinkView>,
  );

  it('gives back every valid scenario, where it stands and what is selected', () => {
    fc.assert(
      fc.property(view, (before) => {
        const link = encodeLink(before);
        expect(link).toMatch(/^#\/1\/[A-Za-z0-9_-]+$/);
        expect(decodeLink(link)).toEqual({ ok: true, value: { ...before, document: canonical(before.document) } });
      }),
    );
  });
  it('holds the options of the switch, and says nothing of defaults', () => {
    const plain = { scenario: 1 as const, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] };
    const set = { ...plain, options: { 'consult-user-data': 'inherited' } as const };
    const opened = decodeLink(encodeLink({ document: set, at: 0 }));
    expect(opened.ok && opened.value.document.options).toEqual({ 'consult-user-data': 'inherited' });
    const usual = { ...plain, options: { 'consult-user-data': 'separate' } as const };
    expect(encodeLink({ document: usual, at: 0 })).toBe(encodeLink({ document: plain, at: 0 }));
  });

  it('a link changed in one character never opens as something else', () => {
    fc.assert(
      fc.property(view, fc.nat(), fc.constantFrom(...'AZaz09-_'), (before, where, character) => {
        const link = encodeLink(before);
        const at = 4 + (where % (link.length - 4));
        const changed = link.slice(0, at) + character + link.slice(at + 1);
        expect(changed === link || !decodeLink(changed).ok).toBe(true);
      }),
    );
  });
  it('whatever the text, there is an answer', () => {
    const payload = fc.uint8Array({ maxLength: 60 }).map((bytes) => `#/1/${seal(bytes)}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#/1/${text}`),
          payload,
        ),
        (hash) => {
          const result = decodeLink(hash);
          return result.ok || result.error.message.length > 0;
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('length', () => {
  const length = (document: ScenarioDocument): number => encodeLink({ document, at: document.steps.length }).length;
  it('the release from a conference of three', () => {
    expect(length(RELEASE)).toBeLessThanOrEqual(50);
  });
  it.each(CATALOG.flatMap(({ id, document, precondition }) => (document ? [{ id, document, at: precondition }] : [])))(
    'the catalogue model $id, at its precondition with a device selected',
    ({ document, at }) => {
      const dn = document.devices[0]?.dn ?? '';
      const link = encodeLink({ document, at, selection: { kind: 'device', dn } });
      // How a switch is set, and the rare parameters of a step, are spelled out by their names, which no number stands for.
      const rare = document.steps.map((step) => Object.entries(step).filter(([name]) => name === 'thisQueue' || name === 'agentWorkMode'));
      const spelled = [document.options ?? {}, ...rare.map((each) => Object.fromEntries(each))]
        .map((each) => JSON.stringify(each).length - 2)
        .reduce((sum, length) => sum + length, 0);
      expect(link.length).toBeLessThanOrEqual(120 + spelled);
      expect(decodeLink(link)).toEqual({ ok: true, value: { document: canonical(document), at, selection: { kind: 'device', dn } } });
    },
  );
  it('the longest title of the manual, with seven devices of its own and sixteen steps', () => {
    const devices = ['X', 'RP', 'Q1', 'Q2', 'A', 'B', 'C'].map((dn) => ({ dn, ...(dn === 'X' ? { kind: 'external' as const } : {}) }));
    const title = 'Connection-Establishing Phase (Internal/Inbound Call Queued to Multiple ACDs)';
    const dial: ScenarioStep = { action: 'Dial', thisDN: 'X', otherDN: 'A' };
    expect(
      length({ scenario: 1, title, devices, steps: [dial, ...CONFERENCE, ...CONFERENCE, ...CONFERENCE.slice(0, 3)] }),
    ).toBeLessThanOrEqual(120);
  });
  it('100 steps of six parties that call, confer, hold and leave', () => {
    const devices = [...'ABCDEF'].map((dn) => ({ dn }));
    let state = 7;
    const next = (below: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % below;
    const at = (index: number): string => devices[index % 6]?.dn ?? 'A';
    const steps = Array.from({ length: 100 }, (_, n): ScenarioStep => {
      const thisDN = at(next(6));
      const otherDN = at(next(6));
      const connID = String(1 + Math.floor(n / 6) + next(3));
      const all: readonly ScenarioStep[] = [
        { request: 'TMakeCall', thisDN, otherDN },
        { request: 'TAnswerCall', thisDN, connID },
        { request: 'THoldCall', thisDN, connID },
        { request: 'TRetrieveCall', thisDN, connID },
        { request: 'TInitiateConference', thisDN, otherDN, connID },
        { request: 'TReleaseCall', thisDN, connID },
        { request: 'TCompleteConference', thisDN, connID, otherConnID: '1' },
        { request: 'TDeleteFromConference', thisDN, otherDN, connID },
      ];
      return all[next(8)] as ScenarioStep;
    });
    expect(length({ scenario: 1, title: 'A hundred steps', devices, steps })).toBeLessThanOrEqual(600);
  });
  it('100,000 steps still fit a link', () => {
    const document = { ...RELEASE, steps: Array.from({ length: 100_000 }, (_, n) => CONFERENCE[n % 6] as ScenarioStep) };
    expect(open(encodeLink({ document, at: 0 }))).toBe('opens');
  });
});
