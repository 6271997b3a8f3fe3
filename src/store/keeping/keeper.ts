/**
 * Keeps what a person makes while they make it, and gives it back after a reload or a crash. A tab keeps the scenario
 * that is open under an id of its own, so that two tabs never write over each other. What was only looked at is not kept.
 */
import { sceneOf } from '../../diagram/index.ts';
import { encodeLink } from '../../share/index.ts';
import { frameOf, type ScenarioDocument } from '../../scenario/index.ts';
import { notify } from '../actions.ts';
import { rememberTabId, tabId } from '../persist.ts';
import { currentBranch, currentRun } from '../selectors.ts';
import type { State } from '../state.ts';
import { getState, setState, useStore } from '../store.ts';
import { restored, savedOf, type Kept, type Saved } from './saved.ts';
import { get, put } from './storage.ts';

const QUIET_MS = 300;

/** What is open here: its id, and what it was like when it was opened; nothing made means nothing to keep. */
interface Open {
  readonly id: string;
  readonly opened: number;
  readonly asOpened: Pick<State, 'branches' | 'positions'> | undefined;
}

let open: Open | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let failed = false;

/** From now on what is made is kept. */
export function followKeeping(): void {
  open ??= fresh(getState());
  useStore.subscribe((now, before) => {
    if (now.opened !== before.opened) {
      // What was made last of the scenario that is left is kept under its own id.
      if (timer !== undefined) void keep(before);
      if (now.opened !== open?.opened) open = fresh(now);
    }
    const changed =
      now.branches !== before.branches ||
      now.branchId !== before.branchId ||
      now.positions !== before.positions ||
      now.cursor !== before.cursor;
    if (!changed || !isMade(now)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(getState()), QUIET_MS);
  });
  const flush = (): void => {
    if (timer !== undefined) void keep(getState());
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}

/**
 * Gives back what this tab had made of the scenario that its address opened: branches, undo, places. A tab that is the
 * copy of one which is still open has them too, and goes on under an id of its own.
 */
export async function restoreKept(): Promise<void> {
  const id = tabId();
  if (id === null) return;
  const saved = await get(id).catch(() => undefined);
  const kept = saved === undefined ? undefined : restored(saved);
  // Too late, and something else may be made already: it stays among the recent ones.
  if (kept === undefined || open !== undefined) return;
  const state = getState();
  const here = currentRun(state).document;
  const shown = [currentBranch(kept), ...kept.branches].find(({ run }) => sameScenario(run.document, here));
  if (shown === undefined) return;
  setState({ ...kept, branchId: shown.id, cursor: state.cursor });
  open = await begun(id, state.opened, kept);
}

/** Opens a kept scenario in place of what is open, which is kept first. False where it cannot be read any more. */
export async function openKept(saved: Saved): Promise<boolean> {
  const kept = restored(saved);
  if (kept === undefined) return false;
  if (timer !== undefined) await keep(getState());
  const opened = getState().opened + 1;
  open = await begun(saved.id, opened, kept);
  setState({
    ...kept,
    opened,
    selection: null,
    hover: null,
    ghost: null,
    notice: null,
    quiz: null,
    welcome: false,
    said: `Opened ${saved.title === '' ? 'a scenario' : saved.title}.`,
  });
  return true;
}

/** The id of what is open here. */
export const openId = (): string | undefined => open?.id;

const newId = (): string => crypto.randomUUID();

function fresh({ opened, branches, positions }: Pick<State, 'opened' | 'branches' | 'positions'>): Open {
  const id = newId();
  rememberTabId(id);
  void isOurs(id);
  return { id, opened, asOpened: { branches, positions } };
}

/** Goes on with what is kept under an id: under that, or under a new one while another tab has it. */
async function begun(id: string, opened: number, kept: Kept): Promise<Open> {
  if (!(await isOurs(id))) return fresh({ ...kept, opened });
  rememberTabId(id);
  return { id, opened, asOpened: kept };
}

const isMade = (state: State): boolean =>
  state.quiz === null &&
  open !== undefined &&
  (open.asOpened === undefined || state.branches !== open.asOpened.branches || state.positions !== open.asOpened.positions);

/** Keeps a state of what is open here, if anything was made of it. */
async function keep(state: State): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (open === undefined || !isMade(state)) return;
  const about = { id: open.id, changed: Date.now(), picture: pictureOf(state) };
  open = { ...open, asOpened: undefined };
  try {
    await put(savedOf(state, about));
  } catch (error) {
    if (failed) return;
    failed = true;
    const why =
      error instanceof DOMException && error.name === 'QuotaExceededError' ? 'its storage is full' : 'its storage is closed to this page';
    notify({
      kind: 'info',
      title: 'This browser keeps nothing',
      message: `What you make cannot be kept for later: ${why}. The link in the address bar holds the branch that is shown, and Share saves a file.`,
    });
  }
}

/** Where things stand on the canvas now. */
function pictureOf(state: State): Saved['picture'] {
  const run = currentRun(state);
  const scene = sceneOf({
    frames: { at: (n) => frameOf(run, n) },
    index: state.cursor,
    placed: state.positions,
    shape: 'wide',
    room: { width: 640, height: 480 },
  });
  return [...scene.boxes].map(([key, { x, y, width, height }]) => ({ x, y, width, height, round: scene.calls.has(key) }));
}

const sameScenario = (one: ScenarioDocument, other: ScenarioDocument): boolean =>
  encodeLink({ document: one, at: 0 }) === encodeLink({ document: other, at: 0 });

/** Takes an id for this tab until it is closed; false while another tab has it. Where there are no locks, it is ours. */
async function isOurs(id: string): Promise<boolean> {
  if (held.has(id)) return true;
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks === undefined) return true;
  return new Promise((resolve) => {
    void locks
      .request(`partyline ${id}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) {
          resolve(false);
          return;
        }
        held.add(id);
        resolve(true);
        // Held as long as the tab lives.
        await new Promise(() => undefined);
      })
      .catch(() => {
        resolve(true);
      });
  });
}
const held = new Set<string>();
