/** What the page holds: branches of runs, the moment that is shown, what is looked at, and how. */
import type { Frame, Run, ScenarioStep } from '../scenario/index.ts';
import type { LinkSelection } from '../share/index.ts';
import type { StreamName } from '../streams/index.ts';
import type { Grade, Proposal } from '../quiz/index.ts';

/** What a link can select, of a stream that this version knows. */
export type Selection =
  | Exclude<LinkSelection, { readonly kind: 'event' }>
  | (Extract<LinkSelection, { readonly kind: 'event' }> & { readonly stream: StreamName });

/** One course of things. Branches share the frames before they part. */
export interface Branch {
  readonly id: string;
  readonly name: string;
  readonly run: Run;
  /** The frame after which it leaves another branch. */
  readonly forkedFrom?: { readonly branch: string; readonly at: number };
  /** The person named it; a name of ours may be renewed. */
  readonly named: boolean;
}

/** What undo and redo bring back. */
export interface Snapshot {
  readonly branches: readonly Branch[];
  readonly branchId: string;
  /** The frame that is shown: 0 is the start, n is after step n. */
  readonly cursor: number;
  /** Where the person had put things; absent where that does not change. */
  readonly positions?: Readonly<Record<string, Position>>;
}

export const PANELS = [
  'library',
  'branches',
  'offers',
  'scenario',
  'switch',
  'share',
  'compare',
  'recent',
  'logs',
  'help',
  'about',
] as const;
export type PanelName = (typeof PANELS)[number];
export type ThemeName = 'system' | 'light' | 'dark';

export interface View {
  readonly timeline: 'table' | 'list' | 'ladder';
  /** `now`: those of the present step alone. */
  readonly attributes: 'now' | 'names' | 'key' | 'all';
  readonly theme: ThemeName;
  readonly panel: PanelName | null;
  /** The part that a narrow page shows. */
  readonly tab: 'canvas' | 'timeline' | 'detail';
  /** Percent of the width for the left column, of the height for the party chart and the event detail. */
  readonly split: { readonly left: number; readonly bottom: number; readonly detail: number };
  readonly streams: readonly StreamName[];
  /** Keys without a modifier are on. */
  readonly keys: boolean;
}

export interface Notice {
  readonly kind: 'info' | 'refused' | 'link-error' | 'file-error';
  readonly title: string;
  readonly message: string;
  /** Facts below the message, each with its name: where, expected, found. */
  readonly detail?: readonly { readonly name: string; readonly value: string }[];
  /** Offers to undo what it tells of. */
  readonly undo?: boolean;
}

export interface Ghost {
  readonly step: ScenarioStep;
  readonly frame: Frame;
}
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What was open when the quiz began, given back when it ends. */
export type Kept = Pick<State, 'branches' | 'branchId' | 'cursor' | 'past' | 'future' | 'selection' | 'positions'> & Pick<View, 'tab'>;

/** How one question went. An answer that was shown earns nothing. */
export interface QuizResult {
  readonly step: number;
  readonly how: 'checked' | 'shown';
  readonly points: number;
  readonly of: number;
}

export interface Quiz {
  readonly kept: Kept;
  readonly title: string;
  /** The whole run; the branch that the page shows ends at the question. */
  readonly run: Run;
  /** The steps that are asked about, and which of them is the question. */
  readonly steps: readonly number[];
  readonly at: number;
  /** `asking` until the answer is checked or shown; `done` after the last question. */
  readonly phase: 'asking' | 'checked' | 'shown' | 'done';
  readonly answer: readonly Proposal[];
  /** Of the answer, or of the solution where that was shown. */
  readonly grade: Grade | null;
  readonly results: readonly QuizResult[];
}

/** What a log shows of an event that the model sends. */
export interface ObservedEvent {
  readonly time?: string;
  /** Milliseconds after its request. */
  readonly since?: number;
  /** After the event of the log before it. */
  readonly sinceLast?: number;
  /** After the first that the log shows of the call. */
  readonly at?: number;
  readonly finding?: 'attribute' | 'missing' | 'order';
  readonly differences: readonly { readonly attribute: string; readonly expected?: string; readonly found?: string }[];
}
/** An event of the log that the model does not send. */
export interface UnexpectedEvent extends Pick<ObservedEvent, 'time' | 'sinceLast' | 'at'> {
  readonly name: string;
  readonly dn: string;
}
/** A row of the timeline that times are told since: a step, or one of its events. */
export interface MarkedRow {
  readonly step: number;
  readonly index?: number;
}
export interface OverlaidStep {
  readonly time?: string;
  /** As of an event. */
  readonly sinceLast?: number;
  readonly at?: number;
  /** It came before the log begins; the log prints no request of it. */
  readonly before?: true;
  readonly inferred?: true;
  /** By the place of the event in its frame. */
  readonly events: readonly (ObservedEvent | undefined)[];
  /** Events that the model does not send, after this step. */
  readonly extra: readonly UnexpectedEvent[];
}
/** A log's call over the scenario that explains it: holds wherever a run has the same steps. */
export interface Overlay {
  /** By the number of the step; 0 is before all. */
  readonly steps: readonly OverlaidStep[];
  readonly of: readonly ScenarioStep[];
  readonly marked?: MarkedRow;
}

export interface State extends Snapshot {
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly ghost: Ghost | null;
  /** Where the person put things on the canvas, by key: `dn:A`, `call:1`. */
  readonly positions: Readonly<Record<string, Position>>;
  readonly view: View;
  readonly notice: Notice | null;
  /** The quiz that runs; what was open before waits in it. */
  readonly quiz: Quiz | null;
  /** The log whose call is open. */
  readonly overlay: Overlay | null;
  /** One sentence for the live region: what changed. */
  readonly said: string;
  /** The first visit's invitation is shown. */
  readonly welcome: boolean;
  /** How many scenarios have been opened; the address bar gets a new entry when it grows. */
  readonly opened: number;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
}

export const FIRST_VIEW: View = {
  timeline: 'table',
  attributes: 'now',
  theme: 'system',
  panel: null,
  tab: 'canvas',
  split: { left: 50, bottom: 36, detail: 44 },
  streams: ['dn'],
  keys: true,
};
