/** A step that was taken, and what a law is: it looks at one and says what is wrong with it, or nothing. */
import type { Step, StepResult, World } from '../model/index.ts';

export interface Move {
  readonly before: World;
  readonly step: Step;
  readonly result: StepResult;
}

/** In: the step, the walk up to and with it, and whether a law about the whole walk is to be asked whatever its length. */
export type Law = (move: Move, walk: readonly Move[], thorough?: boolean) => string | undefined;
export type Laws = Readonly<Record<string, Law>>;
