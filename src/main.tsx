/**
 * Mounts the page and keeps the address bar and the store the same: the only place that touches
 * location and history. A change goes to the address bar once the page has drawn it; an address that
 * somebody opens goes to the store. Another scenario gets its own entry in the history.
 */
import { createRoot } from 'react-dom/client';
import { hasWork, linkOf, linkProblemOf, linkView, actions, getState, useStore, type State } from './store/index.ts';
import { App, fetchAllWhileIdle, loadShown, onReload, watchStyles } from './views/index.ts';
import './views/ui/tokens.css';
import './views/ui/base.css';

const QUIET_MS = 120;

let timer: ReturnType<typeof setTimeout> | undefined;
/** How many scenarios had been opened when the address bar was last written. */
let written = 0;

/** A link that could not be read stays in the address bar until something else is opened, or made. */
let unread: Pick<State, 'opened' | 'branches'> | undefined;
const isUnread = ({ opened, branches }: State): boolean => unread?.opened === opened && unread.branches === branches;

const isServedByMock = (): boolean => document.querySelector('meta[name="partyline-mock"]') !== null;

/** Writes the state into the address bar. */
function writeAddress(): void {
  clearTimeout(timer);
  timer = undefined;
  const state = getState();
  const link = linkOf(state);
  if (isUnread(state)) {
    // What it was can still be seen, copied and mended.
  } else if (linkProblemOf(state) !== undefined) {
    // A link that would not open stays out of the address bar, so that a reload shows the last one that does; Share offers the file.
  } else if (link === location.hash) {
    written = state.opened;
  } else if (written === state.opened) {
    history.replaceState(null, '', link);
  } else {
    history.pushState(null, '', link);
    written = state.opened;
  }
  const { title } = linkView(state).document;
  document.title = title === undefined ? 'Partyline' : `${title} · Partyline`;
}

/** Opens what the address bar says, in place of what was open, and makes its spelling ours. */
function readAddress(): void {
  const read = actions.openHash(location.hash);
  const { opened, branches } = getState();
  written = opened;
  unread = read ? undefined : { opened, branches };
  writeAddress();
}

const isInLink = (now: State, before: State): boolean =>
  now.branches !== before.branches ||
  now.branchId !== before.branchId ||
  now.cursor !== before.cursor ||
  now.selection !== before.selection ||
  now.view.streams !== before.view.streams;

useStore.subscribe((now, before) => {
  if (!isInLink(now, before)) return;
  clearTimeout(timer);
  timer = setTimeout(writeAddress, QUIET_MS);
});

// Moving through the history changes only the fragment: both events may come for one move.
function onMove(): void {
  if (location.hash === linkOf(getState())) return;
  document.documentElement.removeAttribute('data-ready');
  readAddress();
  void markReady();
}
window.addEventListener('hashchange', onMove);
window.addEventListener('popstate', onMove);

/** Two frames after the fonts and the panes are there, what the address bar says has been drawn. */
async function markReady(): Promise<void> {
  await Promise.all([document.fonts.ready, loadShown(getState().selection !== null)]);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset['ready'] = 'true';
    }),
  );
}

// What breaks outside of a pane is said on the page, not swallowed: what was open stays. One thing is no fault:
// sizes that change while sizes are told are told in the next frame, and browsers report that as an error of the window.
window.addEventListener('error', (event) => {
  if (event.message.startsWith('ResizeObserver loop')) return;
  actions.notify({ kind: 'refused', title: 'That did not work', message: `${event.message}. What was open is still open.` });
});

readAddress();
watchStyles();
onReload(() => {
  location.reload();
});
void draw();

/** Draws the page once what was made here before a reload is back. */
async function draw(): Promise<void> {
  await restoreWork();
  const root = document.getElementById('root');
  if (root === null) throw new Error('main: index.html has no element #root to mount the page on');
  createRoot(root).render(<App />);
  await markReady();
  await keepWork();
  await keepWithoutServer();
}

/**
 * What was made here before a reload comes back before anything is drawn: branches, undo, places. A browser that
 * is slow to say what it kept is not waited for.
 */
async function restoreWork(): Promise<void> {
  if (isServedByMock() || !hasWork()) return;
  const restoring = import('./store/keeping/index.ts').then(async ({ restoreKept }) => restoreKept());
  await Promise.race([restoring.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1500))]);
}

/** From the first paint on what is made is kept. The run of a mock server is the server's. */
async function keepWork(): Promise<void> {
  if (isServedByMock()) return;
  const keeping = await import('./store/keeping/index.ts').catch(() => undefined);
  keeping?.followKeeping();
}

/**
 * From here on the page needs no server: what it may show is fetched while idle, and the worker keeps the files for a
 * reload. The page of a mock server is nothing without that server, and is not kept.
 */
async function keepWithoutServer(): Promise<void> {
  await fetchAllWhileIdle();
  // A font comes when a letter of its range is shown for the first time, which may be in a part that was not open yet.
  await Promise.allSettled([...document.fonts].map(async (font) => font.load()));
  const kept = import.meta.env.PROD && location.protocol.startsWith('http') && 'serviceWorker' in navigator;
  if (!kept || isServedByMock()) return;
  // Browsers forbid it in private windows, as people may: then a reload needs the server, and nothing else changes.
  await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}
