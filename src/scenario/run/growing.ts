/**
 * A run that goes on, as a server's does: a step costs the same however many went before it. What was given out stays
 * as it was.
 */
import type { Frame, Run, ScenarioDocument, ScenarioStep } from '../document/types.ts';
import { must } from '../../tlib/index.ts';
import { previewStep, startRun } from './run.ts';

export class GrowingRun {
  private readonly begun: ScenarioDocument;
  private readonly frames: Frame[];
  private readonly steps: ScenarioStep[];
  private shown: Run | undefined;

  /** Begins after the document's steps. */
  constructor(document: ScenarioDocument) {
    this.begun = document;
    this.frames = [...startRun(document).frames];
    this.steps = [...document.steps];
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
    return must(this.frames.at(-1), 'the frame of the start');
  }
  /** Step n, from 1; undefined where there is none yet. */
  stepAt(index: number): ScenarioStep | undefined {
    return this.steps[index - 1];
  }

  take(step: ScenarioStep): Frame {
    const frame = previewStep(this.last, step);
    this.frames.push(frame);
    this.steps.push(step);
    this.shown = undefined;
    return frame;
  }

  /** The run as it is now: copied when it is asked for, not at every step. */
  get run(): Run {
    this.shown ??= { document: { ...this.begun, steps: [...this.steps] }, frames: [...this.frames] };
    return this.shown;
  }
}
