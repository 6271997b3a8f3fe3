/**
 * The log that is open: being read, listed, or with a call of it opened. Nothing of it is kept: it holds customers' data,
 * and goes with the page.
 */
import { create } from 'zustand';
import { openPanel } from '../actions.ts';
import type { FromWorker, NamedContent, ToWorker } from './messages.ts';
import type { Listing, OpenedCall, Progress } from './session.ts';

export type SortBy = 'begin' | 'length' | 'events';

export interface LogsState {
  readonly phase: 'none' | 'reading' | 'listed' | 'nothing';
  /** Bytes of all files together. */
  readonly size: number;
  readonly progress: Progress | null;
  readonly listing: Listing | null;
  /** Why nothing was found. */
  readonly message: string;
  readonly query: string;
  /** The calls that a query found; null without one. */
  readonly found: ReadonlySet<number> | null;
  readonly ended: string;
  readonly sortBy: SortBy;
  /** The call that is being opened, and the one that is. */
  readonly opening: number | null;
  readonly opened: OpenedCall | null;
}

const NONE: LogsState = {
  phase: 'none',
  size: 0,
  progress: null,
  listing: null,
  message: '',
  query: '',
  found: null,
  ended: '',
  sortBy: 'begin',
  opening: null,
  opened: null,
};

export const useLogs = create<LogsState>()(() => NONE);
const set = (patch: Partial<LogsState>): void => {
  useLogs.setState(patch);
};

let worker: Worker | undefined;

function ask(message: ToWorker): void {
  worker?.postMessage(message);
}

/** Reads logs, several as one, in place of those that were open. */
export function readLogs(files: readonly NamedContent[]): void {
  closeLogs();
  openPanel('logs');
  set({
    phase: 'reading',
    size: files.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : content.size), 0),
  });
  const fresh = new Worker(new URL('log.worker.ts', import.meta.url), { type: 'module' });
  worker = fresh;
  fresh.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (worker === fresh) hear(data);
  });
  fresh.addEventListener('error', () => {
    if (worker === fresh)
      set({
        phase: 'nothing',
        message: 'The log could not be read: the part of the page that reads it did not come, or ran out of memory.',
      });
  });
  ask({ ask: 'read', files });
}

function hear(message: FromWorker): void {
  if (message.told === 'progress') set({ progress: message.progress });
  else if (message.told === 'listing') set({ phase: 'listed', listing: message.listing });
  else if (message.told === 'nothing') set({ phase: 'nothing', message: message.message });
  else if (message.told === 'opened') set({ opened: message.call, opening: null });
  else if (message.query === useLogs.getState().query) set({ found: new Set(message.numbers) });
}

/** Ends the reading, and forgets what was read. */
export function closeLogs(): void {
  worker?.terminate();
  worker = undefined;
  useLogs.setState(NONE, true);
}

/** Searches DNs, ids and user data; an answer comes for the last query alone. */
export function searchLogs(query: string): void {
  if (query.trim() === '') set({ query, found: null });
  else {
    set({ query });
    ask({ ask: 'search', query });
  }
}

/** Opens a call of the list. */
export function openCall(number: number): void {
  set({ opening: number });
  ask({ ask: 'open', number });
}

/** Back to the list. */
export function closeCall(): void {
  set({ opened: null, opening: null });
}

export const sortLogs = (sortBy: SortBy): void => {
  set({ sortBy });
};
export const filterLogs = (ended: string): void => {
  set({ ended });
};
