/**
 * The stream `recorder`: conversations as they begin, end, are marked and deleted, and the answers to
 * requests. A pure projection of the run: what the recorder knows is folded from the frames.
 * Source: Delete Call of the recorder's HTTP API, and the functions beside it (functions.ts).
 */
import type { Frame, Run, ScenarioDocument } from '../../scenario/index.ts';
import type { StreamItemFields } from '../items.ts';
import { project, type Projection } from '../projection.ts';
import { RECORDER_CHOICES } from './choices.ts';
import { requestOfStep } from './parameters.ts';
import { handleRecorderRequest, type RecorderOutcome } from './requests.ts';
import { emptyRecorder, follow, type RecorderEvent, type RecorderState } from './state.ts';

/** What the recorder did or answered. */
export interface RecorderItem extends StreamItemFields {
  readonly stream: 'recorder';
  readonly message: unknown;
}

/** The recorder after a step, and what it did in it. */
export interface RecorderFrame {
  readonly step: number;
  readonly state: RecorderState;
  readonly events: readonly RecorderEvent[];
  /** Where the step was a request: how it was answered. */
  readonly outcome?: RecorderOutcome;
}

/** One step: a request is answered, anything else is followed. */
export function recorderAfter(state: RecorderState, frame: Frame): RecorderFrame {
  const request = requestOfStep(frame.step);
  const followed = follow(state, frame);
  if (!request) return { step: frame.index, ...followed };
  const outcome = handleRecorderRequest(followed.state, request);
  return { step: frame.index, state: outcome.state, events: [...followed.events, ...outcome.events], outcome };
}

/** A recorder for every document without settings, and one for each that has some: the fold counts on it. */
const STARTS = new WeakMap<object, RecorderFrame>();
const USUAL = {};

function start({ recorder = USUAL }: ScenarioDocument): RecorderFrame {
  const known = STARTS.get(recorder) ?? { step: 0, state: emptyRecorder(recorder), events: [] };
  STARTS.set(recorder, known);
  return known;
}

export const RECORDER: Projection<RecorderFrame, RecorderItem> = {
  name: 'recorder',
  start,
  after: (before, frame) => recorderAfter(before?.state ?? emptyRecorder(), frame),
  items: ({ step, events }) => events.map(({ event, message }) => ({ step, stream: 'recorder', event, message })),
  choices: RECORDER_CHOICES,
  view: { label: 'Recorder', tip: 'Conversations, and requests about them', body: 'conversations' },
  mock: { at: ['/verba/api'] },
  search: { none: 'Which conversations there are depends on settings of the document, not on the model.' },
};

/** A recorder for each frame of the run, the start included. */
export const recorderFrames = (run: Run): readonly RecorderFrame[] => project(RECORDER, run);

/** All that the recorder did in a run, by step. */
export const recorderStream = (run: Run): readonly RecorderItem[] => recorderFrames(run).flatMap(RECORDER.items);

/** The recorder as it is after a step of the run. */
export function recorderAt(run: Run, index: number): RecorderFrame {
  const frames = recorderFrames(run);
  return frames[Math.min(index, frames.length - 1)] ?? start(run.document);
}
