/**
 * The log that is open: being read, listed, or with a call of it opened. Nothing of it is kept: it holds customers' data,
 * and goes with the page.
 */
import { frameOf } from '../../scenario/index.ts';
import { create } from 'zustand';
import { goTo, openPanel, openScenario, select, setView } from '../actions.ts';
import { currentRun } from '../selectors.ts';
import { getState, setState } from '../store.ts';
import type { FromWorker, NamedContent, ToWorker } from './messages.ts';
import type { OpenedCall, Repair } from './opened.ts';
import { maskFor } from './mask.ts';
import { overlayOf } from './overlay.ts';
import type { Listing, Progress } from './session.ts';

export type SortBy = 'begin' | 'length' | 'events' | 'findings';

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
  /** Which of its findings is looked at. */
  readonly finding: number | null;
  /** How many findings each call has, as far as they are counted. */
  readonly counts: ReadonlyMap<number, number>;
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
  finding: null,
  counts: new Map(),
};

export const useLogs = create<LogsState>()(() => NONE);
const set = (patch: Partial<LogsState>): void => {
  useLogs.setState(patch);
};

let worker: Worker | undefined;
/** One that waits for a log: a worker's script is fetched when it starts, and the server may be gone by then. */
let spare: Worker | undefined;

const started = (): Worker => new Worker(new URL('log.worker.ts', import.meta.url), { type: 'module' });

/** Starts a worker ahead of the log that it will read. */
export function prepareLogs(): void {
  if (spare !== undefined) return;
  const fresh = started();
  spare = fresh;
  // One that did not come is of no use: the next log asks anew.
  fresh.addEventListener('error', () => {
    if (spare === fresh) spare = undefined;
  });
}

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
  const fresh = spare ?? started();
  spare = undefined;
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
  else if (message.told === 'opened') show(message.call);
  else if (message.told === 'counted') {
    const counts = new Map(useLogs.getState().counts);
    for (const { number, findings } of message.counts) counts.set(number, findings);
    set({ counts });
  } else if (message.query === useLogs.getState().query) set({ found: new Set(message.numbers) });
}

/** Ends the reading, and forgets what was read. */
export function closeLogs(): void {
  worker?.terminate();
  if (worker !== undefined) prepareLogs();
  worker = undefined;
  useLogs.setState(NONE, true);
  setState({ overlay: null });
}

/** Searches DNs, ids and user data; an answer comes for the last query alone. */
export function searchLogs(query: string): void {
  if (query.trim() === '') set({ query, found: null });
  else {
    set({ query });
    ask({ ask: 'search', query });
  }
}

/** Opens a call of the list, explained by the model. */
export function openCall(number: number, repairs: readonly Repair[] = []): void {
  set({ opening: number });
  ask({ ask: 'open', number, repairs });
}

/** Takes something otherwise than the log says; the rest is explained anew. */
export function repairCall(repair: Repair): void {
  const { opened } = useLogs.getState();
  if (opened !== null) openCall(opened.row.number, [...opened.repairs, repair]);
}

/** The scenario that explains the call opens as any other, and what was observed lies over it. */
function show(call: OpenedCall): void {
  const { row, explained } = call;
  openScenario({ ...explained.document, title: `Call ${String(row.number)}: ${row.caller ?? '?'} to ${row.called ?? '?'}` });
  setState({ overlay: overlayOf(call, currentRun(getState())) });
  // What an agent's client was told is looked at in the words of its system.
  if (explained.system !== undefined) setView({ streams: [explained.system] });
  openPanel('logs');
  set({ opened: call, opening: null, finding: null, counts: new Map(useLogs.getState().counts).set(row.number, call.findings.length) });
}

/** The same scenario with everything replaced that the mask names; what was observed lies over it with its words. */
export function maskScenario(call: OpenedCall): void {
  const mask = maskFor(call);
  const { overlay } = getState();
  openScenario(mask.document({ ...call.explained.document, title: `Call ${String(call.row.number)}, masked` }));
  if (overlay === null) return;
  const masked = JSON.parse(mask.text(JSON.stringify(overlay.steps))) as typeof overlay.steps;
  setState({ overlay: { steps: masked, of: currentRun(getState()).document.steps } });
}

/** Back to the list. */
export function closeCall(): void {
  set({ opened: null, opening: null, finding: null });
}

/** Looks at a finding: its step is shown, and its event chosen where the model sends it. */
export function goToFinding(index: number): void {
  const finding = useLogs.getState().opened?.findings[index];
  if (finding === undefined) return;
  set({ finding: index });
  goTo(finding.step);
  const events = frameOf(currentRun(getState()), finding.step)?.events ?? [];
  const at = events.findIndex(({ event, dn }) => event === finding.event && dn === finding.dn);
  select(
    at < 0
      ? finding.step === 0
        ? null
        : { kind: 'step', step: finding.step }
      : { kind: 'event', step: finding.step, index: at, stream: 'dn' },
  );
}

export const sortLogs = (sortBy: SortBy): void => {
  set({ sortBy });
};
export const filterLogs = (ended: string): void => {
  set({ ended });
};
