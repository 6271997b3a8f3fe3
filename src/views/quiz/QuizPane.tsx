/** The quiz, in the place of the detail: one question at a time, then what was right and why, at last the score. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { requestOf } from '../../model/index.ts';
import { stepDetail } from '../../diagram/index.ts';
import { isModelStep, type ScenarioStep } from '../../scenario/index.ts';
import { useStore, type Quiz } from '../../store/index.ts';
import { askedFrames, checkAnswer, leaveQuiz, nextQuestion, score, showAnswer } from '../../store/quiz/index.ts';
import { PAGE } from '../commands/list/page.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Answer } from './Answer.tsx';
import { Marked } from './Marked.tsx';
import { Score } from './Score.tsx';
import './quiz.css';

export function QuizPane() {
  const quiz = useStore((state) => state.quiz);
  return quiz === null ? null : <Running quiz={quiz} />;
}

function Running({ quiz }: { readonly quiz: Quiz }) {
  const heading = useHeadingAt(`${String(quiz.at)} ${quiz.phase}`);
  return (
    <section className="qz" aria-labelledby="quiz-title" data-quiz={quiz.phase}>
      <header className="qz__head">
        <h2 id="quiz-title" ref={heading} tabIndex={-1} className="qz__title">
          {quiz.phase === 'done' ? (
            'Quiz: your score'
          ) : (
            <>
              Quiz{' '}
              <span className="qz__count">
                question {quiz.at + 1} of {quiz.steps.length}
              </span>
            </>
          )}
        </h2>
        <IconButton label={PAGE.leaveQuiz.label} onClick={leaveQuiz}>
          <X aria-hidden="true" />
        </IconButton>
        {quiz.phase === 'done' ? null : <Asked quiz={quiz} />}
      </header>
      {quiz.phase === 'done' ? <Score quiz={quiz} /> : <Question quiz={quiz} />}
    </section>
  );
}

/** Whatever comes next is read from its heading on. */
function useHeadingAt(what: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.qz')?.querySelector('.qz__body')?.scrollTo({ top: 0 });
  }, [what]);
  return heading;
}

function Asked({ quiz }: { readonly quiz: Quiz }) {
  const {
    frame: { index, step },
  } = askedFrames(quiz);
  if (step === undefined) return null;
  return (
    <p className="qz__asked">
      <span className="qz__step">{index}</span> <StepWords step={step} />{' '}
      <span className="qz__ask">{quiz.phase === 'asking' ? 'Which events come, and what do they say?' : null}</span>
    </p>
  );
}

/** "B: TReleaseCall call 1". */
function StepWords({ step }: { readonly step: ScenarioStep }) {
  if (!isModelStep(step)) return <strong>{stepDetail(step)}</strong>;
  return (
    <span>
      <code className="qz__dn">{step.thisDN}</code>: <strong>{requestOf(step)}</strong> {stepDetail(step)}
    </span>
  );
}

function Question({ quiz }: { readonly quiz: Quiz }) {
  const { points, of } = score(quiz);
  const asking = quiz.phase === 'asking';
  const last = quiz.at + 1 === quiz.steps.length;
  return (
    <>
      <div className="qz__body">{asking ? <Answer quiz={quiz} /> : <Marked quiz={quiz} />}</div>
      <footer className="qz__foot">
        {asking ? (
          <>
            <Button look="primary" onClick={checkAnswer}>
              Check
            </Button>
            <Button onClick={showAnswer}>Show the answer</Button>
          </>
        ) : (
          <Button look="primary" onClick={nextQuestion}>
            {last ? 'See the score' : 'Next step'}
          </Button>
        )}
        {of === 0 ? null : (
          <p className="qz__score">
            Score <b>{points}</b> of {of}
          </p>
        )}
      </footer>
    </>
  );
}
