/**
 * The run that a mock server goes on with: one step after another, and what each system made of it. Nothing
 * here knows HTTP, nor any one system: whoever serves one asks for its projection.
 */
import type { Step, World } from '../model/index.ts';
import {
  GrowingRun,
  MAX_STEPS,
  validateStep,
  type Frame,
  type Result,
  type Run,
  type RunID,
  type ScenarioDocument,
  type ScenarioStep,
} from '../scenario/index.ts';
import { latest, type Projection } from '../streams/index.ts';

type Listener = (frame: Frame) => void;

export class Session {
  private readonly current: GrowingRun;
  /** It stands in the ids of the calls that clients see; without one they are those of the page. */
  readonly runID: RunID | undefined;
  /** For each system that was asked about: it goes one frame further, and what it knows. */
  private readonly followed = new Map<object, { readonly next: (frame: Frame) => void; readonly known: () => unknown }>();
  private readonly listeners = new Set<Listener>();

  /** Begins after the document's steps. */
  constructor(document: ScenarioDocument, runID?: RunID) {
    this.runID = runID;
    this.current = new GrowingRun(document);
  }

  /** As it is now, made anew when it is asked for after a step: what is done for every step does without. */
  get run(): Run {
    return this.current.run;
  }
  /** What was done so far. */
  get document(): ScenarioDocument {
    return this.current.document;
  }
  get world(): World {
    return this.current.last.world;
  }
  /** How many steps have been taken. */
  get steps(): number {
    return this.current.length;
  }
  /** A link and a document hold no more steps than this. */
  get isFull(): boolean {
    return this.steps >= MAX_STEPS;
  }

  /** Step n, from 1; undefined where there is none yet. */
  stepAt(index: number): ScenarioStep | undefined {
    return this.current.stepAt(index);
  }

  /** What a system knows now. From the first time on it is kept up with the run, a frame for each step. */
  after<After>(projection: Projection<After>): After {
    const found = this.followed.get(projection);
    if (found) return found.known() as After;
    let known = latest(projection, this.current.run);
    const next = (frame: Frame) => {
      known = projection.after(known, frame);
    };
    this.followed.set(projection, { next, known: () => known });
    return known;
  }

  /** The document's step that a value is, or what is wrong with it: DNs must be declared, fields known. */
  read(value: unknown): Result<ScenarioStep> {
    return validateStep(this.current.devices, value);
  }

  /** Takes a step and tells whoever listens. A refused step is taken too: it is part of the run. */
  act(step: Step | ScenarioStep): Frame {
    const frame = this.current.take(step);
    for (const { next } of this.followed.values()) next(frame);
    for (const listener of [...this.listeners]) listener(frame);
    return frame;
  }

  /** Out: the function that ends the listening. */
  onStep(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
