/** Ways into the quiz. It is fetched when it is first asked for: nothing of it is on the first screen. */
import type { ScenarioDocument } from '../../scenario/index.ts';

export const loadQuiz = async () => import('./QuizPane.tsx');

const fetched = async () => (await Promise.all([import('../../store/quiz/index.ts'), loadQuiz()]))[0];

/** Asks about what is open, from the shown moment on. */
export async function quizOnOpen(): Promise<void> {
  (await fetched()).quizOnOpen();
}

/** Asks about a model, from its precondition on. */
export async function quizOn(document: ScenarioDocument, precondition: number): Promise<void> {
  (await fetched()).quizOn(document, precondition);
}

export async function leaveQuiz(): Promise<void> {
  (await fetched()).leaveQuiz();
}
