/** A stream is a projection: what one system knows is folded along a run, and what it tells of a step follows from that. */
import type { Frame, Run, ScenarioDocument } from '../scenario/index.ts';
import type { StreamItemFields } from './items.ts';

/** Where a source leaves a choice, and ours. */
export interface StreamChoice {
  readonly question: string;
  readonly answer: string;
}

/**
 * What draws a stream in the page: the timeline itself, a log of its items, which any stream can have, or a body made
 * for one system. The page has a table of them: a word here without a line there is a type error.
 */
export type StreamBody = 'timeline' | 'log' | 'calls' | 'agents' | 'conversations' | 'workspace';

/** How the page's timeline offers the stream, and what draws it. */
export interface StreamView {
  /** In the switch of the timeline. */
  readonly label: string;
  readonly tip: string;
  readonly body: StreamBody;
}

/** What the mock serves of the system: the addresses (one that ends in / stands for all below it), or why it serves none. */
export type StreamMock = { readonly at: readonly string[] } | { readonly none: string };

/** Whether a search finds models by what the system tells, or why not. What is searched are TEvents, by what `catalog/search` reads of them. */
export type StreamSearch = 'by its events' | { readonly none: string };

/** After: what the system knows after a frame, and all that its items and its view are made of. */
export interface Projection<After, Item extends StreamItemFields = StreamItemFields> {
  readonly name: Item['stream'];
  /** What is known before the first frame. Equal settings give the same object. */
  readonly start: (document: ScenarioDocument) => After | undefined;
  /** One frame further. In: what was known after the frame before, and the frame. */
  readonly after: (before: After | undefined, frame: Frame) => After;
  /** What is told because of the frame, in order. */
  readonly items: (after: After) => readonly Item[];
  /** Where the sources leave a choice, and ours. */
  readonly choices: readonly StreamChoice[];
  readonly view: StreamView;
  readonly mock: StreamMock;
  readonly search: StreamSearch;
}

interface Known {
  readonly before: unknown;
  readonly after: unknown;
}
/** A frame has one history, so what follows from it is computed once; runs that share frames share this too. */
const KNOWN = new WeakMap<object, WeakMap<Frame, Known>>();

/** Frame by frame, what a system knows: the one place where a stream is folded and remembered. */
export function* walk<After>(projection: Projection<After>, run: Run): Iterable<After> {
  const known = KNOWN.get(projection) ?? new WeakMap<Frame, Known>();
  KNOWN.set(projection, known);
  let before = projection.start(run.document);
  for (const frame of run.frames) {
    const found = known.get(frame);
    const after = found?.before === before && found !== undefined ? (found.after as After) : projection.after(before, frame);
    if (found?.after !== after) known.set(frame, { before, after });
    yield after;
    before = after;
  }
}

/** The same for whoever goes through a run once: nothing is remembered, so the longest run takes no more memory than a frame of it. */
export function* pass<After>(projection: Projection<After>, run: Run): Iterable<After> {
  let before = projection.start(run.document);
  for (const frame of run.frames) {
    const after = projection.after(before, frame);
    yield after;
    before = after;
  }
}

/** What a system knows at the end of a run. */
export const latest = <After>(projection: Projection<After>, run: Run): After => {
  let last: { readonly after: After } | undefined;
  for (const after of walk(projection, run)) last = { after };
  if (!last) throw new Error('streams: a run has at least the frame of its start');
  return last.after;
};

const WHOLE = new WeakMap<object, WeakMap<Run, readonly unknown[]>>();

/** The same as a list, one for each frame of the run, the start included. */
export function project<After>(projection: Projection<After>, run: Run): readonly After[] {
  const runs = WHOLE.get(projection) ?? new WeakMap<Run, readonly unknown[]>();
  WHOLE.set(projection, runs);
  const found = (runs.get(run) as readonly After[] | undefined) ?? [...walk(projection, run)];
  runs.set(run, found);
  return found;
}
