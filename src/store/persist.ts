/** What the browser remembers between visits: how the page looks, never what is in it. */
import { FIRST_VIEW, PANELS } from './state.ts';
import type { View } from './state.ts';

const KEY = 'partyline.view';
const PANEL = 'partyline.panel';
const WELCOMED = 'partyline.welcomed';

const among = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((each) => each === value) ?? otherwise;

const share = (value: unknown, otherwise: number): number => (typeof value === 'number' && value >= 10 && value <= 90 ? value : otherwise);

/** The remembered view; anything unreadable is as if it had never been stored. */
export function rememberedView(): View {
  const stored = read(KEY);
  const split = isRecord(stored['split']) ? stored['split'] : {};
  return {
    ...FIRST_VIEW,
    theme: among(stored['theme'], ['system', 'light', 'dark'], FIRST_VIEW.theme),
    timeline: among(stored['timeline'], ['table', 'list', 'ladder'], FIRST_VIEW.timeline),
    attributes: among(stored['attributes'], ['now', 'names', 'key', 'all'], FIRST_VIEW.attributes),
    keys: stored['keys'] !== false,
    panel: keptPanel(),
    split: {
      left: share(split['left'], FIRST_VIEW.split.left),
      bottom: share(split['bottom'], FIRST_VIEW.split.bottom),
      detail: share(split['detail'], FIRST_VIEW.split.detail),
    },
  };
}

export function rememberView({ theme, timeline, attributes, keys, split }: View): void {
  write(KEY, { theme, timeline, attributes, keys, split });
}

/** The panel that a reload of the page's own shows again, once. */
export const keepPanel = (panel: View['panel']): void => {
  try {
    if (panel !== null) globalThis.sessionStorage.setItem(PANEL, panel);
  } catch {
    return;
  }
};

function keptPanel(): View['panel'] {
  try {
    const panel = globalThis.sessionStorage.getItem(PANEL);
    globalThis.sessionStorage.removeItem(PANEL);
    return PANELS.find((each) => each === panel) ?? null;
  } catch {
    return null;
  }
}

/** Whether the first visit's invitation was put away before. */
export const wasWelcomed = (): boolean => read(WELCOMED)['done'] === true;
export const rememberWelcomed = (): void => {
  write(WELCOMED, { done: true });
};

const TAB = 'partyline.kept';

/** The id under which this tab keeps what is open; another one after a reload would be another scenario. */
export function tabId(): string | null {
  try {
    return globalThis.sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

export function rememberTabId(id: string): void {
  try {
    globalThis.sessionStorage.setItem(TAB, id);
  } catch {
    return;
  }
}

/** Whether something may have been made in this tab before a reload. */
export const hasWork = (): boolean => tabId() !== null;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Storage may be absent (a command line) or forbidden (a private window): then nothing is remembered. */
function read(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function write(key: string, value: unknown): void {
  try {
    globalThis.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
