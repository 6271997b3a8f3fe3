/**
 * A run that goes on, as a server's does: a step costs the same however many went before it, and is all that is kept of
 * what was. What was given out stays as it was.
 */
import type { Frame, Run, ScenarioDocument, ScenarioStep } from '../document/types.ts';
import { must } from '../../tlib/index.ts';
import { previewStep, startRun } from './run.ts';

export class GrowingRun {
  private readonly begun: ScenarioDocument;
  private readonly steps: ScenarioStep[];
  private now: Frame;
  private shown: Run | undefined;

  /** Begins after the document's steps. */
  constructor(document: ScenarioDocument) {
    this.begun = document;
    this.steps = [...document.steps];
    this.shown = startRun(document);
    this.now = must(this.shown.frames.at(-1), 'the frame of the start');
  }

  /** Those of the document, then the numbers that were dialled. */
  get devices(): ScenarioDocument['devices'] {
    return this.last.world.devices;
  }
  /** How many steps have been taken. */
  get length(): number {
    return this.steps.length;
  }
  get last(): Frame {
    return this.now;
  }
  /** Step n, from 1; undefined where there is none yet. */
  stepAt(index: number): ScenarioStep | undefined {
    return this.steps[index - 1];
  }

  take(step: ScenarioStep): Frame {
    this.now = previewStep(this.now, step);
    this.steps.push(step);
    this.shown = undefined;
    return this.now;
  }

  /** What was done so far. */
  get document(): ScenarioDocument {
    return { ...this.begun, steps: [...this.steps] };
  }

  /** The run as it is now. It is made anew when it is asked for after a step: frames are not kept, and follow from the steps. */
  get run(): Run {
    this.shown ??= startRun(this.document);
    return this.shown;
  }
}
