/** Columns follow the story: whoever is told something now has one, and who has none is told of. */
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import type { Device } from '../../model/index.ts';
import { previewStep, startRun, type Run } from '../../scenario/index.ts';
import { columnsOf } from './columns.ts';
import { NO_CHOICE, moved, storyColumns, toldAside, type ColumnChoice } from './story.ts';
import { timelineRows, withGhosts } from './timeline.ts';

const DEVICES: readonly Device[] = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue' }];
const RUN = startRun({
  scenario: 1,
  devices: DEVICES,
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'C' },
    { request: 'TMakeCall', thisDN: 'B', otherDN: 'Q' },
    { request: 'TAnswerCall', thisDN: 'C' },
  ],
});
const ASIDE = 76;

/** At a step, with room for so many columns of a telephone beside the others'. */
function at(cursor: number, room: number, choice: Partial<ColumnChoice> = {}, run: Run = RUN, connID?: string) {
  const all = columnsOf(run.document.devices, new Set());
  const story = { rows: timelineRows(run), cursor, connID, room: room * 168 + ASIDE, aside: ASIDE, choice: { ...NO_CHOICE, ...choice } };
  const { columns, others } = storyColumns(all, story);
  return [columns.map(({ dn }) => dn).join(' '), others.join(' ')];
}

describe('columns follow the story', () => {
  it('whoever the present step tells something has a column; the others come as they were told last', () => {
    expect(at(1, 2)).toEqual(['A C', 'B X Q']);
    expect(at(2, 2)).toEqual(['B Q', 'A C X']);
    expect(at(3, 2)).toEqual(['A C', 'B X Q']);
    expect(at(2, 3)).toEqual(['B C Q', 'A X']);
  });

  it('where all have room they stand as in the scenario', () => {
    const all = columnsOf(DEVICES, new Set());
    expect(storyColumns(all, { rows: timelineRows(RUN), cursor: 2, room: 4 * 168 + 78, aside: ASIDE, choice: NO_CHOICE })).toEqual({
      columns: all,
      others: [],
    });
  });

  it('a preview comes first, then the call that is looked at', () => {
    const rows = withGhosts(timelineRows(RUN), RUN, 2, previewStep(RUN.frames[2] ?? failed(), { request: 'TAnswerCall', thisDN: 'C' }));
    const story = { rows, cursor: 2, room: 2 * 168 + ASIDE, aside: ASIDE, choice: NO_CHOICE };
    expect(storyColumns(columnsOf(DEVICES, new Set()), story).columns.map(({ dn }) => dn)).toEqual(['A', 'C']);
    expect(at(0, 2, {}, RUN, '2')).toEqual(['A C', 'B X Q']);
    expect(at(3, 3, {}, RUN, '2')).toEqual(['A B C', 'X Q']);
  });

  it('whoever is chosen has a column, whatever the step tells others', () => {
    const all = columnsOf(DEVICES, new Set());
    const story = { rows: timelineRows(RUN), cursor: 2, chosen: 'A', room: 2 * 168 + ASIDE, aside: ASIDE, choice: NO_CHOICE };
    expect(storyColumns(all, story).columns.map(({ dn }) => dn)).toEqual(['A', 'B']);
  });

  it('there is a column however little room there is', () => {
    expect(at(2, 0)[0]).toBe('B');
  });

  it.each([
    ['all', { mode: 'all' }, ['A B C X Q', '']],
    ['pinned', { pinned: ['X'] }, ['B X', 'A C Q']],
    ['hidden', { hidden: ['Q'] }, ['B C', 'A X Q']],
    ['one call alone', { call: '1' }, ['A C', 'B X Q']],
    ['in another order', { mode: 'all', order: ['Q', 'C'] }, ['Q C A B X', '']],
    ['of a DN that is gone', { pinned: ['7000'], hidden: ['7001'] }, ['B Q', 'A C X']],
  ] as const)('%s, as the person said', (_, choice, told) => {
    expect(at(2, 2, choice)).toEqual(told);
  });

  it('moves a column by one place', () => {
    expect(moved(['A', 'B', 'C'], ['D'], 'B', 1)).toEqual(['A', 'C', 'B', 'D']);
    expect(moved(['A', 'B', 'C'], ['D'], 'A', -1)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('names who is told something out of sight', () => {
    const row =
      timelineRows(RUN)
        .slice()
        .find(({ kind, step }) => kind === 'events' && step === 2) ?? failed();
    expect(toldAside(row, ['C', 'Q'])).toEqual([{ dn: 'Q', events: ['EventQueued'] }]);
  });
});

it.each([2, 3, 5])('in no model does a step hide an event while there is room for it (%i columns)', (room) => {
  for (const { document } of CATALOG) {
    if (document === undefined) continue;
    const run = startRun(document);
    for (const frame of run.frames.slice(1)) {
      const told = new Set(frame.events.map(({ dn }) => dn));
      const [shown = ''] = at(frame.index, room, {}, run);
      const seen = shown.split(' ').filter((dn) => told.has(dn));
      expect(seen.length, `${document.title ?? ''}, step ${frame.index}`).toBeGreaterThanOrEqual(Math.min(told.size, room));
    }
  }
});

function failed(): never {
  throw new Error('not in the run');
}
