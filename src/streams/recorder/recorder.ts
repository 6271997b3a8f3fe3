/**
 * The stream `recorder`: conversations as they begin, end, are marked and deleted, and the answers to
 * requests. A pure projection of the run: what the recorder knows is folded from the frames.
 * Source: the recorder's Delete Call.
 */
import type { Frame, Run } from '../../scenario/index.ts';
import type { RecorderItem } from '../items.ts';
import { requestOfStep } from './parameters.ts';
import { handleRecorderRequest, type RecorderOutcome } from './requests.ts';
import { emptyRecorder, follow, type RecorderEvent, type RecorderState } from './state.ts';

/** The recorder after a step, and what it did in it. */
export interface RecorderFrame {
  readonly step: number;
  readonly state: RecorderState;
  readonly events: readonly RecorderEvent[];
  /** Where the step was a request: how it was answered. */
  readonly outcome?: RecorderOutcome;
}

/** All that the recorder did in a run, by step. */
export function recorderStream(run: Run): readonly RecorderItem[] {
  return recorderFrames(run).flatMap(({ step, events }) =>
    events.map(({ event, message }): RecorderItem => ({ step, stream: 'recorder', event, message })),
  );
}

/** A recorder for each frame of the run, the start included. */
export function recorderFrames(run: Run): readonly RecorderFrame[] {
  const known = FRAMES.get(run);
  if (known) return known;
  const frames: RecorderFrame[] = [];
  let state = emptyRecorder(run.document.recorder);
  for (const frame of run.frames) {
    const next = recorderAfter(state, frame);
    state = next.state;
    frames.push(next);
  }
  FRAMES.set(run, frames);
  return frames;
}
const FRAMES = new WeakMap<Run, readonly RecorderFrame[]>();

/** One step: a request is answered, anything else is followed. */
export function recorderAfter(state: RecorderState, frame: Frame): RecorderFrame {
  const request = requestOfStep(frame.step);
  const followed = follow(state, frame);
  if (!request) return { step: frame.index, ...followed };
  const outcome = handleRecorderRequest(followed.state, request);
  return { step: frame.index, state: outcome.state, events: [...followed.events, ...outcome.events], outcome };
}

/** The recorder as it is after a step of the run. */
export function recorderAt(run: Run, index: number): RecorderFrame {
  const frames = recorderFrames(run);
  return frames[Math.min(index, frames.length - 1)] ?? { step: 0, state: emptyRecorder(run.document.recorder), events: [] };
}
