/** An operation costs the mock the same however long the run is, up to as many steps as a document holds. */
import { expect, it } from 'vitest';
import { MAX_STEPS, type ScenarioStep } from '../scenario/index.ts';
import { idleSteps, longDocument } from '../scenario/testing/long.ts';
import { must } from '../tlib/index.ts';
import { growth, workOf } from '../tlib/testing/work.ts';
import { deviceId, operationToSteps, RECORDER, WEB_SERVICES, WORKSPACE_V3 } from '../streams/index.ts';
import { Session } from './session.ts';

/** Every system that is served is asked what it knows. */
function ask(of: Session): void {
  of.after(WEB_SERVICES);
  of.after(RECORDER);
  of.after(WORKSPACE_V3);
}

/** A session that every system is followed in, after so many steps. */
function session(steps: number): Session {
  const begun = new Session(idleSteps(steps));
  ask(begun);
  return begun;
}

/** What happens for a step that somebody posts: it is read, taken, and every system has something to tell. */
function post(to: Session, step: ScenarioStep): void {
  const read = to.read(JSON.parse(JSON.stringify(step)));
  if (!read.ok) throw new Error(read.error.message);
  to.act(read.value);
  ask(to);
}

it('twice the operations are twice the work', () => {
  const operate = (steps: number) => {
    const { steps: posted } = longDocument(steps);
    const mock = session(0);
    return () => {
      for (const step of posted) post(mock, step);
    };
  };
  expect(growth(operate, 600)).toEqual([]);
});

it('an operation costs the same at the beginning and near the limit', () => {
  const dial = {
    method: 'POST',
    path: `/api/v2/me/devices/${deviceId('A')}/calls`,
    body: { operationName: 'Dial', destination: { phoneNumber: 'B' } },
  };
  const work = (mock: Session) =>
    workOf(() => {
      for (let time = 0; time < 20; time += 1) {
        expect(operationToSteps(mock.after(WEB_SERVICES).state, 'A', dial).ok).toBe(true);
        for (const step of longDocument(1).steps) post(mock, step);
      }
    });
  const [early, late] = [work(session(0)), work(session(MAX_STEPS - 1_000))];
  expect(late.entries).toBeLessThan(2 * early.entries);
  expect(late.bytes).toBeLessThan(2 * early.bytes);
});

it('a run that is not asked for is not copied', () => {
  const mock = session(0);
  const { run } = mock;
  post(mock, must(longDocument(1).steps[0], 'a step'));
  expect([run.frames.length, mock.run.frames.length, mock.run]).toEqual([1, 2, mock.run]);
});
