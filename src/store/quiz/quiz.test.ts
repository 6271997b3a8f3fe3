import { beforeEach, describe, expect, it } from 'vitest';
import { catalogEntry } from '../../catalog/index.ts';
import { solution } from '../../quiz/index.ts';
import type { ScenarioDocument } from '../../scenario/index.ts';
import { encodeLink } from '../../share/index.ts';
import { actions, getState } from '../index.ts';
import { linkOf } from '../link.ts';
import {
  againFromStart,
  askedFrames,
  changeEvent,
  checkAnswer,
  fill,
  leaveQuiz,
  nextQuestion,
  openQuizzed,
  propose,
  quizOf,
  quizOn,
  quizOnOpen,
  score,
  showAnswer,
  withdraw,
} from './quiz.ts';
import { currentDocument, currentFrame, currentRun, lastStep } from '../selectors.ts';

function model(id: string): { readonly document: ScenarioDocument; readonly precondition: number } {
  const entry = catalogEntry(id);
  if (entry?.document === undefined) throw new Error(`no model ${id}`);
  return { document: entry.document, precondition: entry.precondition };
}
const RELEASE = model('release-from-conference');
const TRANSFER = model('two-step-transfer-after-answer');

const quiz = () => quizOf(getState());
/** Proposes exactly what is sent. */
function answerRightly(): void {
  for (const { dn, event, attributes } of solution(askedFrames(quiz()).frame)) {
    propose(dn, event);
    for (const [name, given] of Object.entries(attributes)) {
      const last = quiz().answer.at(-1);
      if (last !== undefined) fill(last, name as keyof typeof attributes, given);
    }
  }
}
function proposal(n: number) {
  const one = quiz().answer[n];
  if (one === undefined) throw new Error(`no proposal ${String(n)}`);
  return one;
}

beforeEach(() => {
  if (getState().quiz !== null) leaveQuiz();
  actions.openScenario(RELEASE.document, RELEASE.precondition);
});

describe('a question', () => {
  it('is put at the shown moment, with nothing of its answer in the run', () => {
    quizOnOpen();
    expect(getState().cursor).toBe(5);
    expect(quiz()).toMatchObject({ at: 0, steps: [6], phase: 'asking', answer: [] });
    expect(currentRun(getState()).frames[6]).toMatchObject({ events: [], silent: [] });
    expect(currentDocument(getState()).steps).toHaveLength(5);
    expect(getState().said).toBe('Question 1 of 1, step 6, B: TReleaseCall: which events come?');
  });
  it('at the end of a run, the run is asked from its start', () => {
    actions.last();
    quizOnOpen();
    expect(quiz().steps).toEqual([1, 2, 3, 4, 5, 6]);
    expect(getState().cursor).toBe(0);
  });
  it('cannot be looked behind: not by time, by acting, by a preview or by changing devices', () => {
    quizOnOpen();
    const before = getState().branches;
    actions.forward();
    actions.last();
    expect(getState().cursor).toBe(5);
    expect(getState().notice?.title).toBe('That is the question');
    actions.act({ request: 'TReleaseCall', thisDN: 'A' });
    expect(getState().notice?.title).toBe('A quiz is running');
    actions.preview({ request: 'TReleaseCall', thisDN: 'B' });
    actions.addDevice({});
    actions.changeScenario({ title: 'Another' });
    actions.renameBranch('b1', 'Another');
    actions.undo();
    expect(getState()).toMatchObject({ branches: before, ghost: null });
    actions.back();
    expect(getState().cursor).toBe(4);
  });
  it('of a scenario that sends nothing: there is none', () => {
    actions.newScenario();
    quizOnOpen();
    expect(getState().quiz).toBeNull();
    expect(getState().said).toMatch(/nothing to ask/);
  });
});

describe('an answer', () => {
  beforeEach(() => {
    quizOnOpen();
  });

  it('is put together, changed and taken back', () => {
    propose('A', 'EventReleased');
    fill(proposal(0), 'CallState', 'OK');
    fill(proposal(0), 'OtherDN', null);
    changeEvent(proposal(0), 'EventPartyDeleted');
    expect(quiz().answer).toEqual([{ dn: 'A', event: 'EventPartyDeleted', attributes: { CallState: 'OK', OtherDN: null } }]);
    changeEvent(proposal(0), 'EventHeld');
    fill(proposal(0), 'OtherDN', undefined);
    expect(quiz().answer).toEqual([{ dn: 'A', event: 'EventHeld', attributes: {} }]);
    withdraw(proposal(0));
    expect(quiz().answer).toEqual([]);
  });
  it('that is right earns all points, and the moment after the step is shown', () => {
    answerRightly();
    checkAnswer();
    expect(quiz()).toMatchObject({ phase: 'checked', grade: { perfect: true } });
    expect(score(quiz())).toEqual({ points: 15, of: 15 });
    expect(getState().cursor).toBe(6);
    expect(currentFrame(getState()).events).toHaveLength(3);
    expect(getState().said).toBe('15 of 15 points: all right.');
  });
  it('that is partly right is told so in one sentence, and does not change any more', () => {
    propose('A', 'EventPartyDeleted');
    propose('B', 'EventHeld');
    checkAnswer();
    expect(getState().said).toBe('0 of 15 points: 1 event with a wrong value, 1 event wrong, 2 events missing.');
    const { answer } = quiz();
    propose('C', 'EventPartyDeleted');
    checkAnswer();
    expect(quiz()).toMatchObject({ answer, results: [{ step: 6 }] });
  });
  it('that is shown earns nothing', () => {
    showAnswer();
    expect(quiz().grade?.perfect).toBe(true);
    expect(score(quiz())).toEqual({ points: 0, of: 15 });
    expect(getState().said).toMatch(/^The answer: Step 6 of 6/);
  });
});

describe('the course of a quiz', () => {
  it('goes from question to question and keeps the score, and can begin again', () => {
    quizOn(TRANSFER.document, TRANSFER.precondition);
    const { steps } = quiz();
    expect(steps.length).toBeGreaterThan(1);
    for (const [n] of steps.entries()) {
      expect(quiz()).toMatchObject({ at: n, phase: 'asking' });
      expect(getState().cursor).toBe(lastStep(getState()) - 1);
      if (n === 0) answerRightly();
      checkAnswer();
      nextQuestion();
    }
    expect(quiz()).toMatchObject({ phase: 'done', results: { length: steps.length } });
    expect(quiz().results[0]?.points).toBe(quiz().results[0]?.of);
    const { points, of } = score(quiz());
    expect(getState().said).toBe(`The quiz is over: ${String(points)} of ${String(of)} points.`);
    againFromStart();
    expect(quiz()).toMatchObject({ at: 0, phase: 'asking', results: [], answer: [] });
  });
  it('does not go on before a question is answered', () => {
    quizOn(TRANSFER.document, TRANSFER.precondition);
    nextQuestion();
    expect(quiz().at).toBe(0);
  });
});

describe('leaving', () => {
  it('gives back what was open: branches, moment, selection, places, undo, and the link all along', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'A' });
    actions.place('dn:A', { x: 1, y: 2 });
    actions.select({ kind: 'device', dn: 'A' });
    const before = getState();
    quizOn(TRANSFER.document, TRANSFER.precondition);
    expect(linkOf(getState())).toBe(linkOf(before));
    expect(getState()).toMatchObject({ positions: {}, selection: null, past: [] });
    checkAnswer();
    leaveQuiz();
    const { branches, branchId, cursor, past, future, selection, positions } = before;
    expect(getState()).toMatchObject({ branches, branchId, cursor, past, future, selection, positions, quiz: null });
    expect(getState().said).toMatch(/^The quiz is closed\. Step 6 of 6/);
  });
  it('by opening something else: undo brings back what was open before', () => {
    const { branches } = getState();
    quizOn(TRANSFER.document, TRANSFER.precondition);
    openQuizzed();
    expect(getState().quiz).toBeNull();
    expect(currentDocument(getState()).title).toBe(TRANSFER.document.title);
    expect(getState().cursor).toBe(TRANSFER.precondition);
    actions.undo();
    expect(getState().branches).toBe(branches);
  });
  it('by opening a link; a damaged one leaves the quiz as it is', () => {
    quizOnOpen();
    actions.openHash('#/1/damaged');
    expect(getState().quiz).not.toBeNull();
    actions.openHash(encodeLink({ document: TRANSFER.document, at: 2 }));
    expect(getState().quiz).toBeNull();
    expect(getState().cursor).toBe(2);
  });
});

describe('the profile', () => {
  it('keeps steps, branches and cursor, is in the link, and can be undone', () => {
    actions.act({ request: 'TReleaseCall', thisDN: 'A' });
    const before = getState();
    actions.changeScenario({ profile: 'voice-microservices' });
    const after = getState();
    expect(after.branches.map(({ id, run }) => [id, run.document.steps])).toEqual(
      before.branches.map(({ id, run }) => [id, run.document.steps]),
    );
    expect([after.branchId, after.cursor]).toEqual([before.branchId, before.cursor]);
    expect(currentFrame(after).world.profile).toBe('voice-microservices');
    expect(currentFrame(after).events[0]?.attributes.id).toBeDefined();
    const link = linkOf(after);
    expect(link).not.toBe(linkOf(before));
    actions.undo();
    expect(getState().branches).toBe(before.branches);
    actions.openHash(link);
    expect(currentDocument(getState()).profile).toBe('voice-microservices');
    actions.changeScenario({ profile: 't-server' });
    expect(currentFrame(getState()).world.profile).toBe('t-server');
  });
});
