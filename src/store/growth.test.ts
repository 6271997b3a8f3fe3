/**
 * A step costs the page the same however long the run is, up to as many steps as a document holds: what the store does for
 * it, and all that the panes compute of it (rows and columns of the table, the canvas, the strip, the party chart's words).
 */
import { expect, it } from 'vitest';
import {
  columnsOf,
  NO_CHOICE,
  overviewOf,
  sceneOf,
  storyColumns,
  stretchesOf,
  timelineRows,
  withGhosts,
  type Scene,
} from '../diagram/index.ts';
import { frameOf, MAX_STEPS, type Run, type ScenarioDocument } from '../scenario/index.ts';
import { idleSteps, longDocument } from '../scenario/testing/long.ts';
import { growth, workOf } from '../tlib/testing/work.ts';
import { actions, currentFrame, currentRun, expectedStep, getState, observedStep } from './index.ts';

let scene: Scene | undefined;
let strip: Run | undefined;

/** What the panes ask for at a moment, as they ask for it: the strip is drawn once for a run. */
function look(): void {
  const state = getState();
  const { cursor, ghost } = state;
  const run = currentRun(state);
  const frames = { at: (n: number) => frameOf(run, n) };
  const next = expectedStep(state)?.thisDN;
  scene = sceneOf({ frames, index: cursor, placed: {}, shape: 'wide', room: { width: 800, height: 600 }, next }, scene);
  const all = timelineRows(run);
  const rows = ghost === null ? all : withGhosts(all, run, cursor, ghost.frame);
  const columns = columnsOf(run.document.devices, new Set(), 700);
  storyColumns(columns, { rows, cursor, room: 400, aside: 78, choice: NO_CHOICE });
  if (strip !== run) stretchesOf(overviewOf(run), 700);
  strip = run;
  observedStep(state, cursor);
  currentFrame(state);
}

const EMPTY: ScenarioDocument = { ...longDocument(9), steps: [] };

/** Every step is pointed at, then done, and every pane shows it. */
const doing = (steps: number) => {
  const document = longDocument(steps);
  actions.openScenario(EMPTY);
  look();
  return () => {
    for (const step of document.steps) {
      if (step.request !== undefined) actions.preview(step);
      look();
      actions.act(step);
      look();
    }
  };
};

it('twice the steps are twice the work', () => {
  expect(growth(doing, 180)).toEqual([]);
});

it('going through a run twice as long, back and forth, is twice the work', () => {
  const going = (steps: number) => {
    actions.openScenario(longDocument(steps));
    for (let n = steps; n >= 0; n -= 1) look();
    return () => {
      for (const go of [actions.back, actions.forward])
        for (let n = 0; n < steps; n += 1) {
          go();
          look();
        }
    };
  };
  expect(growth(going, 180)).toEqual([]);
});

it.each([
  [
    'done',
    (): void => {
      for (const step of longDocument(27).steps) {
        actions.act(step);
        look();
      }
    },
  ],
  [
    'done, undone and done another way',
    (): void => {
      for (const step of longDocument(9).steps) {
        actions.act(step);
        look();
        actions.undo();
        look();
        actions.act(step);
        look();
      }
    },
  ],
  [
    'gone back to, and begun a branch from',
    (): void => {
      for (let n = 0; n < 5; n += 1) {
        for (let step = 0; step < 10; step += 1) actions.back();
        look();
        actions.act({ request: 'TMakeCall', thisDN: 'A', otherDN: n % 2 === 0 ? 'B' : 'C' });
        look();
      }
    },
  ],
])('near the limit a step that is %s costs what it costs at the beginning', (_, act) => {
  const work = (steps: number) => {
    actions.openScenario(idleSteps(steps));
    look();
    // The first step of a run that was opened whole finds its way into it.
    actions.act({ action: 'SwitchOver' });
    look();
    return workOf(act);
  };
  const [early, late] = [work(1_000), work(MAX_STEPS - 500)];
  expect(late.entries).toBeLessThan(2 * early.entries);
  expect(late.bytes).toBeLessThan(2 * early.bytes);
});
