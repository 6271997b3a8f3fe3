/**
 * The run that a mock server goes on with: one step after another, and what each system made of it. Nothing
 * here knows HTTP.
 */
import type { Step } from '../model/index.ts';
import {
  validateScenario,
  MAX_STEPS,
  bad,
  good,
  type Result,
  extendRun,
  startRun,
  type Run,
  type ScenarioDocument,
  type ScenarioStep,
} from '../scenario/index.ts';
import {
  recorderAfter,
  recorderFrames,
  type RecorderFrame,
  apiFrameAfter,
  type ApiFrame,
  webServicesRun,
  type ApiState,
} from '../streams/index.ts';

/** What one step led to. */
export interface Happened {
  readonly step: ScenarioStep;
  readonly api: ApiFrame;
  readonly recorder: RecorderFrame;
}
type Listener = (happened: Happened) => void;

export class Session {
  private current: Run;
  private api: ApiFrame;
  private recorded: RecorderFrame;
  private readonly listeners = new Set<Listener>();

  /** Begins after the document's steps. */
  constructor(document: ScenarioDocument) {
    this.current = startRun(document);
    const api = webServicesRun(this.current).at(-1);
    const recorder = recorderFrames(this.current).at(-1);
    if (!api || !recorder) throw new Error('mock: a run has at least the frame of its start');
    this.api = api;
    this.recorded = recorder;
  }

  get run(): Run {
    return this.current;
  }
  get state(): ApiState {
    return this.api.state;
  }
  get recorder(): RecorderFrame {
    return this.recorded;
  }
  /** How many steps have been taken. */
  get steps(): number {
    return this.current.frames.length - 1;
  }
  /** A link and a document hold no more steps than this. */
  get isFull(): boolean {
    return this.steps >= MAX_STEPS;
  }

  /** The document's step that a value is, or what is wrong with it: DNs must be declared, fields known. */
  read(value: unknown): Result<ScenarioStep> {
    const checked = validateScenario({ ...this.current.document, steps: [value] });
    if (!checked.ok) return checked;
    const step = checked.value.steps[0];
    return step ? good(step) : bad({ kind: 'wrong', path: '$', message: 'There is no step.' });
  }

  /** Takes a step and tells whoever listens. A refused step is taken too: it is part of the run. */
  act(step: Step | ScenarioStep): Happened {
    this.current = extendRun(this.current, step);
    const frame = this.current.frames.at(-1);
    if (!frame) throw new Error('mock: a step leads to a frame');
    this.api = apiFrameAfter(this.api.state, frame);
    this.recorded = recorderAfter(this.recorded.state, frame);
    const happened: Happened = { step, api: this.api, recorder: this.recorded };
    for (const listener of [...this.listeners]) listener(happened);
    return happened;
  }

  /** Out: the function that ends the listening. */
  onStep(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
