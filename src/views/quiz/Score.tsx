/** The score over the model, question by question, and where to go from there. */
import { describeStep } from '../../scenario/index.ts';
import type { Quiz } from '../../store/index.ts';
import { againFromStart, leaveQuiz, openQuizzed, score } from '../../store/quiz/index.ts';
import { PAGE } from '../commands/list/page.ts';
import { Button } from '../ui/Button.tsx';

export function Score({ quiz }: { readonly quiz: Quiz }) {
  const { points, of } = score(quiz);
  return (
    <>
      <div className="qz__body">
        <p className="qz__total">
          <b>{points}</b> of {of} points <span className="qz__count">{quiz.title}</span>
        </p>
        <table className="qz__scores">
          <caption className="vh">Points by question</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Question</th>
              <th scope="col">Points</th>
            </tr>
          </thead>
          <tbody>
            {quiz.results.map(({ step, how, points: got, of: all }) => {
              const asked = quiz.run.frames[step]?.step;
              return (
                <tr key={step}>
                  <td>{step}</td>
                  <th scope="row">{asked === undefined ? null : describeStep(asked)}</th>
                  <td>{how === 'shown' ? `shown, 0 of ${String(all)}` : `${String(got)} of ${String(all)}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className="qz__foot">
        <Button look="primary" onClick={againFromStart}>
          Once more
        </Button>
        <Button look="outline" onClick={openQuizzed}>
          Open this model
        </Button>
        <Button onClick={leaveQuiz}>{PAGE.leaveQuiz.label}</Button>
      </footer>
    </>
  );
}
