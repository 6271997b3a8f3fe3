/** Ways into the quiz. It is fetched when it is first asked for: nothing of it is on the first screen. */
import type { ScenarioDocument } from '../../scenario/index.ts';
import { withFetched } from '../ui/parts/server.ts';
import { source } from '../ui/parts/source.ts';

export const quizPane = source(async () => import('./QuizPane.tsx'));
const quiz = source(async () => import('../../store/quiz/index.ts'));

/** Asks about what is open, from the shown moment on. */
export async function quizOnOpen(): Promise<void> {
  await withFetched('quiz', [quizPane, quiz], () => quiz.now()?.quizOnOpen());
}

/** Asks about a model, from its precondition on. */
export async function quizOn(document: ScenarioDocument, precondition: number): Promise<void> {
  await withFetched('quiz', [quizPane, quiz], () => quiz.now()?.quizOn(document, precondition));
}

export async function leaveQuiz(): Promise<void> {
  await withFetched('quiz', [quiz], () => quiz.now()?.leaveQuiz());
}
