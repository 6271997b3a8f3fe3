import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startRun, type ScenarioDocument, type ScenarioStep } from '../../../scenario/index.ts';
import { actions, getState, currentDocument } from '../../../store/index.ts';
import { leaveQuiz, quizOnOpen } from '../../../store/quiz/index.ts';
import { Follower } from './follow.client.ts';

const DIAL: ScenarioStep = { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' };
const ANSWER: ScenarioStep = { request: 'TAnswerCall', thisDN: 'B' };
const HOLD: ScenarioStep = { request: 'THoldCall', thisDN: 'A' };
const document: ScenarioDocument = { scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [DIAL] };

/** A server in four lines: its steps go to whoever listens, and it answers as it is told to. */
const opened: Source[] = [];
let posted: ScenarioStep[];
let answer: () => Promise<Response>;
class Source extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  constructor() {
    super();
    opened.push(this);
  }
  close(): void {
    this.readyState = Source.CLOSED;
  }
  tell(type: string, data = ''): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
  step(index: number, step: ScenarioStep): void {
    this.tell('step', JSON.stringify({ index, step }));
  }
}
const real = globalThis.fetch;
Object.assign(globalThis, {
  EventSource: Source,
  fetch: async (url: string, init?: { readonly body: string }): Promise<Response> => {
    if (url === './model/scenario') return Response.json(document);
    posted.push(JSON.parse(init?.body ?? '') as ScenarioStep);
    return answer();
  },
});
afterAll(() => {
  Object.assign(globalThis, { fetch: real });
  Reflect.deleteProperty(globalThis, 'EventSource');
});

let follower = new Follower();
let source: Source;
beforeEach(async () => {
  posted = [];
  answer = async () => Promise.resolve(Response.json({}));
  follower.stop();
  follower = new Follower();
  await follower.start();
  source = opened.at(-1) ?? new Source();
  source.tell('run', 'r1');
});
const steps = () => currentDocument(getState()).steps;
const said = () => {
  const now = follower.snapshot();
  return now.state === 'off' ? now.because : undefined;
};

it('takes the steps of the server, and whoever looks at an earlier moment goes on looking at it', () => {
  source.step(2, ANSWER);
  expect(follower.snapshot()).toEqual({ state: 'on', steps: 2 });
  expect([steps(), getState().cursor]).toEqual([[DIAL, ANSWER], 2]);
  actions.goTo(1);
  source.step(3, HOLD);
  expect([steps(), getState().cursor]).toEqual([[DIAL, ANSWER, HOLD], 1]);
});

describe('what is done here', () => {
  it("is the server's to take, and comes back in the server's order", async () => {
    actions.act(ANSWER);
    await expect.poll(() => posted).toEqual([ANSWER]);
    expect(steps()).toEqual([DIAL]);
    source.step(2, HOLD);
    source.step(3, ANSWER);
    expect(steps()).toEqual([DIAL, HOLD, ANSWER]);
    expect(follower.snapshot()).toEqual({ state: 'on', steps: 3 });
  });

  it('is not taken by a server that is lost or that refuses it, and that is said', async () => {
    answer = async () => Promise.reject(new TypeError('lost'));
    actions.act(ANSWER);
    await expect.poll(() => getState().notice?.title).toBe('The step was not taken');
    answer = async () => Promise.resolve(Response.json({ error: 'The scenario is full.' }, { status: 507 }));
    actions.act(ANSWER);
    await expect
      .poll(() => getState().notice)
      .toMatchObject({ title: 'The server did not take the step', message: 'The scenario is full.' });
    expect(steps()).toEqual([DIAL]);
  });

  it('stays here in a branch from the past, after undo, and when it is stopped', () => {
    actions.goTo(0);
    actions.act({ request: 'TMakeCall', thisDN: 'B', otherDN: 'A' });
    expect(said()).toMatch(/its own way/);
    expect(posted).toEqual([]);
    source.step(2, ANSWER);
    expect(steps()).toHaveLength(1);
    actions.act(HOLD);
    expect(steps()).toHaveLength(2);
  });

  it("undo leaves the server's run", () => {
    source.step(2, ANSWER);
    actions.undo();
    expect(said()).toMatch(/its own way/);
    expect(steps()).toEqual([DIAL]);
  });
});

it('what the server does during a quiz comes after it', () => {
  quizOnOpen();
  expect(follower.snapshot()).toEqual({ state: 'held', steps: 1, more: 0 });
  source.step(2, ANSWER);
  source.step(3, HOLD);
  expect(follower.snapshot()).toEqual({ state: 'held', steps: 1, more: 2 });
  expect(getState().quiz).not.toBeNull();
  leaveQuiz();
  expect(steps()).toEqual([DIAL, ANSWER, HOLD]);
  expect(follower.snapshot()).toEqual({ state: 'on', steps: 3 });
});

describe('the server', () => {
  it('that is lost for a while is waited for', () => {
    source.tell('error');
    expect(follower.snapshot()).toEqual({ state: 'waiting', steps: 1 });
    source.tell('run', 'r1');
    source.step(2, ANSWER);
    expect(follower.snapshot()).toEqual({ state: 'on', steps: 2 });
  });

  it('that was started anew is left, and nothing here is lost', () => {
    source.step(2, ANSWER);
    source.tell('run', 'r2');
    expect(said()).toBe('The server began another run.');
    expect(startRun(currentDocument(getState())).frames).toHaveLength(3);
  });

  it('that ends the channel for good is said to', () => {
    source.close();
    source.tell('error');
    expect(said()).toMatch(/no longer/);
  });
});
