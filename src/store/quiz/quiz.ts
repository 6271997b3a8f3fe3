/**
 * The quiz: the events of the next step are hidden, the learner puts them in, and is told what was right and why.
 * The page shows a run that ends at the question, so nothing in it can give the answer away.
 */
import { askable, grade, solution, type Given, type Proposal, fieldsOf, runUpTo } from '../../quiz/index.ts';
import { describeStep, startRun, type Frame, type Run, type ScenarioDocument } from '../../scenario/index.ts';
import type { AttributeName, EventName } from '../../tlib/index.ts';
import { openScenario, say } from '../actions.ts';
import type { Quiz, QuizResult } from '../state.ts';
import { withoutQuiz } from '../asking.ts';
import { sayFrame } from '../say.ts';
import { currentRun } from '../selectors.ts';
import type { State } from '../state.ts';
import { getState, setState } from '../store.ts';

/** The quiz that runs. Throws when there is none: its views are gone then. */
export function quizOf({ quiz }: State): Quiz {
  if (quiz === null) throw new Error('store: no quiz is running');
  return quiz;
}

/** The step that is asked about. */
export const askedStep = ({ steps, at }: Quiz): number => steps[at] ?? 0;

/** The frame that is asked about, answer and all, and the one before it. */
export function askedFrames(quiz: Quiz): { readonly before: Frame; readonly frame: Frame } {
  const [before, frame] = [quiz.run.frames[askedStep(quiz) - 1], quiz.run.frames[askedStep(quiz)]];
  if (before === undefined || frame === undefined)
    throw new Error(`store: the quiz asks about step ${String(askedStep(quiz))}, which is not in its run`);
  return { before, frame };
}

/** Points so far, and how many there were. */
export function score({ results }: Quiz): { readonly points: number; readonly of: number } {
  return results.reduce((sum, { points, of }) => ({ points: sum.points + points, of: sum.of + of }), { points: 0, of: 0 });
}

/** Asks about a model from its precondition on. */
export function quizOn(document: ScenarioDocument, precondition: number): void {
  begin(startRun(document), precondition, {});
}

/** Asks about what is open from the shown moment on; at its end, from the start. */
export function quizOnOpen(): void {
  const state = withoutQuiz(getState());
  begin(currentRun(state), state.cursor, state.positions);
}

function begin(run: Run, from: number, positions: State['positions']): void {
  const state = withoutQuiz(getState());
  const all = askable(run);
  const ahead = all.filter((step) => step > from);
  const steps = ahead.length > 0 ? ahead : all;
  if (steps.length === 0) {
    say('There is nothing to ask: no step of this scenario sends an event.');
    return;
  }
  const {
    branches,
    branchId,
    cursor,
    past,
    future,
    selection,
    view: { tab },
  } = state;
  const kept = { branches, branchId, cursor, past, future, selection, positions: state.positions, tab };
  const quiz: Quiz = {
    kept,
    title: run.document.title ?? 'this scenario',
    run,
    steps,
    at: 0,
    phase: 'asking',
    answer: [],
    grade: null,
    results: [],
  };
  setState({ past: [], future: [], positions, welcome: false, view: { ...state.view, panel: null, tab: 'detail' } });
  ask(quiz);
}

/** Puts a question: the page shows the moment before it. */
function ask(quiz: Quiz): void {
  const { frame } = askedFrames(quiz);
  show({ ...quiz, phase: 'asking', answer: [], grade: null }, askedStep(quiz) - 1);
  say(
    `Question ${String(quiz.at + 1)} of ${String(quiz.steps.length)}, step ${String(frame.index)}, ${frame.step === undefined ? '' : describeStep(frame.step)}: which events come?`,
  );
}

/** Shows the quiz's run as far as it may be seen. */
function show(quiz: Quiz, cursor: number): void {
  const run = runUpTo(quiz.run, askedStep(quiz), quiz.phase !== 'asking');
  setState({
    quiz,
    branches: [{ id: 'b1', name: 'Main', run, named: false }],
    branchId: 'b1',
    cursor,
    selection: null,
    hover: null,
    ghost: null,
    notice: null,
  });
}

/** Puts an answer in place of what was proposed, as long as it may still change. */
function answerWith(answer: readonly Proposal[]): void {
  const quiz = quizOf(getState());
  if (quiz.phase === 'asking') setState({ quiz: { ...quiz, answer } });
}

/** Proposes one event more for a DN. */
export function propose(dn: string, event: EventName): void {
  answerWith([...quizOf(getState()).answer, { dn, event, attributes: {} }]);
}

/** Makes a proposal another event; values that this one has as well are kept. */
export function changeEvent(proposal: Proposal, event: EventName): void {
  const quiz = quizOf(getState());
  const fields = fieldsOf(askedFrames(quiz).frame, event);
  const attributes = Object.fromEntries(Object.entries(proposal.attributes).filter(([name]) => fields.includes(name as AttributeName)));
  replace(proposal, { ...proposal, event, attributes });
}

/** Gives an attribute of a proposal a value; null says that it is not there, undefined leaves it open again. */
export function fill(proposal: Proposal, attribute: AttributeName, given: Given | undefined): void {
  const { [attribute]: _before, ...others } = proposal.attributes;
  replace(proposal, { ...proposal, attributes: given === undefined ? others : { ...others, [attribute]: given } });
}

function replace(proposal: Proposal, next: Proposal): void {
  answerWith(quizOf(getState()).answer.map((each) => (each === proposal ? next : each)));
}

/** Takes a proposal back. */
export function withdraw(proposal: Proposal): void {
  answerWith(quizOf(getState()).answer.filter((each) => each !== proposal));
}

/** Grades the answer, tells what happened and shows the moment after it. */
export function checkAnswer(): void {
  const quiz = quizOf(getState());
  if (quiz.phase !== 'asking') return;
  const graded = grade(askedFrames(quiz).frame, quiz.answer);
  settle({ ...quiz, phase: 'checked', grade: graded }, { how: 'checked', points: graded.points, of: graded.of });
  say(sayGrade(quizOf(getState())));
}

/** Gives up the question: the answer is shown and earns nothing. */
export function showAnswer(): void {
  const quiz = quizOf(getState());
  if (quiz.phase !== 'asking') return;
  const { frame } = askedFrames(quiz);
  const graded = grade(frame, solution(frame));
  settle({ ...quiz, phase: 'shown', answer: solution(frame), grade: graded }, { how: 'shown', points: 0, of: graded.of });
  say(`The answer: ${sayFrame(quiz.run, frame.index)}`);
}

function settle(quiz: Quiz, result: Omit<QuizResult, 'step'>): void {
  show({ ...quiz, results: [...quiz.results, { step: askedStep(quiz), ...result }] }, askedStep(quiz));
}

/** "7 of 9 points: 2 events right, 1 with a wrong value, 1 missing." */
export function sayGrade({ grade: graded }: Quiz): string {
  if (graded === null) return '';
  const right = graded.graded.filter((one) => one.right).length;
  const partly = graded.graded.length - right;
  const parts = [
    right > 0 ? `${events(right)} right` : '',
    partly > 0 ? `${events(partly)} with a wrong value` : '',
    graded.wrong.length > 0 ? `${events(graded.wrong.length)} wrong` : '',
    graded.missing.length > 0 ? `${events(graded.missing.length)} missing` : '',
  ].filter((part) => part !== '');
  return `${String(graded.points)} of ${String(graded.of)} points: ${graded.perfect ? 'all right' : parts.join(', ')}.`;
}

const events = (count: number): string => (count === 1 ? '1 event' : `${String(count)} events`);

/** On to the next question, or to the score after the last. */
export function nextQuestion(): void {
  const quiz = quizOf(getState());
  if (quiz.phase === 'asking') return;
  if (quiz.at + 1 < quiz.steps.length) {
    ask({ ...quiz, at: quiz.at + 1 });
    return;
  }
  setState({ quiz: { ...quiz, phase: 'done' }, notice: null });
  const { points, of } = score(quiz);
  say(`The quiz is over: ${String(points)} of ${String(of)} points.`);
}

/** The same questions again, from the first. */
export function againFromStart(): void {
  ask({ ...quizOf(getState()), at: 0, results: [] });
}

/** Ends the quiz; what was open comes back as it was. */
export function leaveQuiz(): void {
  const state = withoutQuiz(getState());
  setState({ ...state, hover: null, ghost: null, notice: null });
  say(`The quiz is closed. ${sayFrame(currentRun(state), state.cursor)}`);
}

/** Ends the quiz and opens its model at the first question's moment, to look at it in full. */
export function openQuizzed(): void {
  const { run, steps } = quizOf(getState());
  openScenario(run.document, (steps[0] ?? 1) - 1);
}
