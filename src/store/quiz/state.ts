/** What a running quiz holds, and how the rest of the store sees past it. The quiz itself comes when it is first asked for. */
import type { Grade, Proposal } from '../../quiz/index.ts';
import type { Run } from '../../scenario/index.ts';
import type { Notice, State, View } from '../state.ts';

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

/** The state as it was before the quiz; the state itself when there is none. */
export function withoutQuiz(state: State): State {
  if (state.quiz === null) return state;
  const { tab, ...kept } = state.quiz.kept;
  return { ...state, ...kept, view: { ...state.view, tab }, quiz: null };
}

/** The next step is a question that still waits for its answer. */
export const isAsking = (state: State): boolean => state.quiz?.phase === 'asking';

/** Why time does not go on. */
export const ASKED = 'The next step is the question: answer it first.';

/** Why nothing can be done to the scenario. */
export const QUIZ_NOTICE: Notice = {
  kind: 'info',
  title: 'A quiz is running',
  message: 'The model goes on as it is asked. Leave the quiz to act yourself; what was open comes back.',
};
