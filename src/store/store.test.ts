/** The store: call an action, read a selector. */
import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOG, catalogEntry } from '../catalog/index.ts';
import { type ScenarioDocument, SAMPLE } from '../scenario/index.ts';
import { actions, getState } from './index.ts';
import { searchLibrary } from './library/index.ts';
import { linkOf } from './link.ts';
import { currentBranch, currentDocument, currentFrame, expectedStep, lastStep } from './selectors.ts';

const CONFERENCE: ScenarioDocument = {
  scenario: 1,
  title: 'Three',
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
    { request: 'TAnswerCall', thisDN: 'B' },
    { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
    { request: 'TAnswerCall', thisDN: 'C' },
    { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
    { request: 'TReleaseCall', thisDN: 'B', connID: '1' },
  ],
};

/** "b1* Main 0-6, b2 Step 3: TReleaseCall by A 0-3 after b1@2": every branch, the shown one starred. */
const branches = (): string =>
  getState()
    .branches.map(
      ({ id, name, run, forkedFrom }) =>
        `${id}${id === getState().branchId ? '*' : ''} ${name} 0-${String(run.frames.length - 1)}${forkedFrom === undefined ? '' : ` after ${forkedFrom.branch}@${String(forkedFrom.at)}`}`,
    )
    .join(', ');

const states = (): string =>
  currentFrame(getState())
    .world.calls.map((call) => `${call.connID}: ${call.parties.map((party) => `${party.dn} ${party.state}`).join(', ')}`)
    .join('; ');

beforeEach(() => {
  actions.openScenario(CONFERENCE, 5);
});

describe('time', () => {
  it('opens at the asked frame and expects the next step', () => {
    expect(getState().cursor).toBe(5);
    expect(lastStep(getState())).toBe(6);
    expect(expectedStep(getState())).toEqual(CONFERENCE.steps[5]);
    expect(states()).toBe('1: A Connected, B Connected, C Connected');
  });

  it('a move can be undone; a way by keys is one move; what was placed comes back with what was open', () => {
    const { past } = getState();
    actions.place('dn:A', { x: 10, y: 20 });
    actions.nudge('dn:B', { x: 16, y: 0 });
    actions.nudge('dn:B', { x: 32, y: 0 });
    expect(getState().past.length).toBe(past.length + 2);
    actions.undo();
    expect(getState().positions).toEqual({ 'dn:A': { x: 10, y: 20 } });
    actions.nudge('dn:B', { x: 16, y: 0 });
    expect(getState().past.length).toBe(past.length + 2);
    actions.tidy();
    expect(getState().positions).toEqual({});
    actions.undo();
    actions.openScenario(CONFERENCE);
    expect(getState().positions).toEqual({});
    actions.undo();
    expect(getState().positions).toEqual({ 'dn:A': { x: 10, y: 20 }, 'dn:B': { x: 16, y: 0 } });
  });

  it('stays within the run', () => {
    actions.goTo(99);
    expect(getState().cursor).toBe(6);
    actions.first();
    actions.back();
    expect(getState().cursor).toBe(0);
  });

  it('says in one sentence where it is', () => {
    actions.forward();
    expect(getState().said).toMatch(/^Step 6 of 6, .*TReleaseCall.*EventReleased to B/);
  });
});

describe('acting', () => {
  it('moves on when the branch goes on like that', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'B', connID: '1' });
    expect(branches()).toBe('b1* Main 0-6');
    expect(getState().cursor).toBe(6);
  });

  it('takes a step without its call number for the one with it', () => {
    actions.goTo(1);
    actions.act({ request: 'TAnswerCall', thisDN: 'B', connID: '1' });
    expect(branches()).toBe('b1* Main 0-6');
  });

  it('begins a branch in the past and keeps the old one', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    expect(branches()).toBe('b1 Main 0-6, b2* Step 6: TReleaseCall by C 0-6 after b1@5');
    expect(states()).toBe('1: A Connected, B Connected');
    expect(getState().branches[0]?.run.frames[5]).toBe(getState().branches[1]?.run.frames[5]);
  });

  it('joins the branch that went on like that', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    actions.switchBranch('b1');
    actions.goTo(5);
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    expect(branches()).toBe('b1 Main 0-6, b2* Step 6: TReleaseCall by C 0-6 after b1@5');
  });

  it('grows the run at its end, and keeps a refused request with its reason', () => {
    actions.last();
    actions.act({ request: 'TReleaseCall', thisDN: 'B', connID: '1' });
    expect(lastStep(getState())).toBe(7);
    expect(currentFrame(getState()).refusal).toBeDefined();
    expect(getState().notice?.kind).toBe('refused');
    expect(states()).toBe('1: A Connected, C Connected');
  });

  it('previews without doing', () => {
    actions.preview({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    expect(getState().ghost?.frame.events.map((event) => event.event)).toContain('EventReleased');
    expect(branches()).toBe('b1* Main 0-6');
    actions.preview(null);
    expect(getState().ghost).toBeNull();
  });
});

describe('undo', () => {
  it('takes back a branch, and redo brings it again', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    actions.undo();
    expect(branches()).toBe('b1* Main 0-6');
    expect(getState().cursor).toBe(5);
    actions.redo();
    expect(branches()).toBe('b1 Main 0-6, b2* Step 6: TReleaseCall by C 0-6 after b1@5');
  });

  it('brings back a branch that was thrown away', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    actions.deleteBranch('b2');
    expect(branches()).toBe('b1* Main 0-6');
    expect(getState().notice?.undo).toBe(true);
    actions.undo();
    expect(getState().branches).toHaveLength(2);
  });

  it('never throws the only branch away', () => {
    actions.deleteBranch('b1');
    expect(branches()).toBe('b1* Main 0-6');
  });

  it('keeps a selected event that is still there, and lets go of one that is not', () => {
    const early = { kind: 'event', step: 2, index: 1, stream: 'dn' } as const;
    actions.act({ request: 'TReleaseCall', thisDN: 'C', connID: '1' });
    actions.select(early);
    actions.undo();
    expect(getState().selection).toEqual(early);
    actions.redo();
    actions.renameDevice('A', 'Ada');
    actions.undo();
    expect(getState().selection, 'A is another DN in step 2 now').toBeNull();
    actions.select({ kind: 'event', step: 6, index: 0, stream: 'dn' });
    actions.undo();
    expect(getState().selection, 'step 6 is another one now').toBeNull();
  });

  it('lets go of a device that another scenario does not have', () => {
    actions.newScenario();
    actions.addDevice({ dn: 'Z' });
    actions.select({ kind: 'device', dn: 'Z' });
    actions.undo();
    expect(getState().selection).toBeNull();
  });

  it('brings back the scenario that was open before', () => {
    actions.newScenario();
    expect(currentDocument(getState()).devices).toHaveLength(0);
    actions.undo();
    expect(currentDocument(getState()).title).toBe('Three');
  });
});

describe('devices', () => {
  it('renames a device in every step', () => {
    actions.renameDevice('B', 'Bea');
    expect(states()).toBe('1: A Connected, Bea Connected, C Connected');
    actions.undo();
    expect(states()).toBe('1: A Connected, B Connected, C Connected');
  });

  it('refuses a DN that is taken', () => {
    actions.renameDevice('B', 'C');
    expect(currentDocument(getState()).devices.map((device) => device.dn)).toEqual(['A', 'B', 'C']);
  });

  it('cuts the run before the first step that names a removed device', () => {
    actions.removeDevice('C');
    expect(lastStep(getState())).toBe(2);
    expect(getState().cursor).toBe(2);
    expect(getState().notice?.message).toBe('C is out of the scenario. The last 4 steps went with it.');
  });

  it('names new devices after the manual\u2019s habit', () => {
    actions.addDevice({});
    actions.addDevice({ kind: 'external' });
    actions.addDevice({ kind: 'acd-queue' });
    actions.addDevice({ kind: 'acd-queue' });
    expect(currentDocument(getState()).devices.map((device) => device.dn)).toEqual(['A', 'B', 'C', 'D', 'X', 'Q', 'Q2']);
  });
});

describe('links and files', () => {
  it('opens its own link at the same moment, with the selection', () => {
    actions.select({ kind: 'party', dn: 'B', connID: '1' });
    const link = linkOf(getState());
    actions.newScenario();
    actions.openHash(link);
    expect(states()).toBe('1: A Connected, B Connected, C Connected');
    expect(getState().selection).toEqual({ kind: 'party', dn: 'B', connID: '1' });
    expect(linkOf(getState())).toBe(link);
  });

  it('explains a bad link and keeps what was open', () => {
    const before = getState().branches;
    actions.openHash(linkOf(getState()).slice(0, -4));
    expect(getState().notice?.kind).toBe('link-error');
    expect(getState().notice?.message).toContain('What was open is still open.');
    expect(getState().branches).toBe(before);
  });

  it('opens a link with what a sentence leaves behind it', () => {
    const link = linkOf(getState());
    for (const stray of ['.', ')', ').', '%29.', '>', '"', '”']) {
      actions.newScenario();
      expect(actions.openHash(`${link}${stray}`), stray).toBe(true);
      expect(linkOf(getState())).toBe(link);
    }
  });

  it('says where a document is wrong and keeps what was open', () => {
    const before = getState().branches;
    expect(
      actions.openText('{"scenario":1,"devices":[{"dn":"A"}],"steps":[{"request":"TMakeCall","thisDN":"A","otherDN":"B"}]}', 'calls.json'),
    ).toBe(false);
    expect(getState().notice?.detail?.[0]).toEqual({ name: 'where', value: '$.steps[0].otherDN' });
    expect(getState().branches).toBe(before);
  });

  it('shows the sample at its precondition for an empty link', () => {
    actions.openHash('');
    expect(currentBranch(getState()).run.document.title).toBe('Release from conference');
    expect(expectedStep(getState())?.request).toBe('TReleaseCall');
    expect(getState().welcome).toBe(true);
  });
});

describe('the library', () => {
  const titles = (query: string): readonly string[] => searchLibrary(query).flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

  it('holds the sample as the first visit shows it', () => {
    const entry = catalogEntry(SAMPLE.id);
    expect(entry?.document).toEqual(SAMPLE.document);
    expect(entry?.precondition).toBe(SAMPLE.precondition);
  });

  it('gives every model of the catalogue for an empty query', () => {
    expect(titles('')).toHaveLength(CATALOG.length);
  });

  it('puts models found by name before those found by what happens in them', () => {
    expect(titles('delete from conference')[0]).toBe('delete-from-conference');
  });

  it.each(['EventPartyDeleted', 'TSingleStepConference', 'ConferencedBy', 'Held'])('finds models by %s', (word) => {
    expect(titles(word)).not.toHaveLength(0);
    const met = searchLibrary(word)
      .flatMap(({ hits }) => hits)
      .filter(({ entry }) => entry.document !== undefined);
    expect(met.some((hit) => hit.met.includes(word))).toBe(true);
  });
});
