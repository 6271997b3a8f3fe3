/** How the rest of the store sees past a running quiz. The quiz itself comes when it is first asked for. */
import type { Notice, State } from './state.ts';

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
