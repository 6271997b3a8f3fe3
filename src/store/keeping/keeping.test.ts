/** What was made comes back as it was: branches, undo, places; and what is damaged costs nothing else. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOG } from '../../catalog/index.ts';
import { actions, currentRun, getState } from '../index.ts';
import { exportAll, importAll } from './together.ts';
import { readSaved, restored, savedOf, type Kept } from './saved.ts';
import { all, get, put, remove, summaryOf } from './storage.ts';

const about = (id = 'one') => ({ id, changed: 1_000, picture: [] });
const kept = ({ branches, branchId, cursor, past, future, positions }: Kept): Kept => ({
  branches,
  branchId,
  cursor,
  past,
  future,
  positions,
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Three devices, two branches, something undone and something moved. */
function make(): Kept {
  actions.newScenario();
  for (const dn of ['A', 'B', 'C']) actions.addDevice({ dn });
  actions.act({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
  actions.act({ request: 'TAnswerCall', thisDN: 'B' });
  actions.goTo(1);
  actions.act({ request: 'TReleaseCall', thisDN: 'A' });
  actions.renameBranch(getState().branchId, 'A gives up');
  actions.act({ request: 'TMakeCall', thisDN: 'C', otherDN: 'A' });
  actions.undo();
  actions.place('dn:A', { x: 12, y: -40 });
  return kept(getState());
}

beforeEach(async () => {
  for (const { id } of (await all()).saved) await remove(id);
});

describe('a scenario that is kept', () => {
  it('comes back with its branches, their names, undo, redo and places', () => {
    const before = make();
    const after = restored(readSaved(plain(savedOf(before, about()))) ?? failed());
    expect(plain(after)).toEqual(plain(before));
    expect(before.branches).toHaveLength(2);
    expect([before.past.length > 5, before.future.length]).toEqual([true, 1]);
  });

  it('shares the frames that branches and undo share', () => {
    const after = restored(savedOf(make(), about())) ?? failed();
    const [main, other] = after.branches;
    expect(main?.run.frames[1]).toBe(other?.run.frames[1]);
    expect(after.past.at(-1)?.branches[0]?.run).toBe(main?.run);
  });

  it('of every model the run is the same again', () => {
    for (const { document } of CATALOG) {
      if (document === undefined) continue;
      actions.openScenario(document);
      const state = { ...kept(getState()), past: [], future: [] };
      const back = restored(savedOf(state, about())) ?? failed();
      expect(plain(currentRun(back))).toEqual(plain(currentRun(state)));
    }
  });

  it.each([
    ['no record', 7],
    ['another format', { ...savedOf(make(), about()), format: 2 }],
    ['no branches', { ...savedOf(make(), about()), now: { branches: [], branchId: 'b1', cursor: 0 } }],
  ])('%s is not read', (_, value) => {
    expect(readSaved(value)).toBeUndefined();
  });

  it.each([
    ['a damaged document', (saved: Record<string, unknown>) => ({ ...saved, documents: [{ scenario: 1, devices: 'none' }] })],
    ['a run that is not there', (saved: Record<string, unknown>) => ({ ...saved, documents: [] })],
  ])('%s is read and not restored', (_, damage) => {
    const read = readSaved(damage(plain(savedOf(make(), about())) as Record<string, unknown>));
    expect(read === undefined ? 'unread' : restored(read)).toBeUndefined();
  });
});

describe('the database', () => {
  it('lists the scenarios, the latest first, and says how many it cannot read', async () => {
    const state = make();
    await put({ ...savedOf(state, about('one')), changed: 1 });
    await put({ ...savedOf(state, about('two')), changed: 2 });
    await put({ id: 'three', changed: 3 } as never);
    const { saved, damaged } = await all();
    expect([saved.map(({ id }) => id), damaged]).toEqual([['two', 'one'], 1]);
    expect(saved.map(summaryOf)[0]).toMatchObject({ id: 'two', devices: 3, steps: 2, branches: 2 });
    await remove('two');
    expect(await get('two')).toBeUndefined();
  });

  it('is written to one file and read back; nothing newer is replaced', async () => {
    await put({ ...savedOf(make(), about('one')), changed: 5 });
    const text = await exportAll();
    await put({ ...savedOf(make(), about('one')), changed: 9 });
    expect(await importAll(text)).toEqual({ added: 0, older: 1, unreadable: 0 });
    await remove('one');
    expect(await importAll(text)).toEqual({ added: 1, older: 0, unreadable: 0 });
    expect((await get('one'))?.changed).toBe(5);
    expect(await importAll('{"scenario":1}')).toBeUndefined();
    expect(await importAll('nothing')).toBeUndefined();
  });
});

function failed(): never {
  throw new Error('was not read');
}
