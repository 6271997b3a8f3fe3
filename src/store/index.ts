/**
 * The store as views see it: a hook, the present state, and actions by name. The quiz and the library have doors of their
 * own, `quiz/index.ts` and `library/index.ts`, as both are fetched when they are first asked for.
 */
import {
  act,
  actHere,
  back,
  deleteBranch,
  dismissNotice,
  dismissWelcome,
  first,
  forward,
  goTo,
  hoverOn,
  last,
  notify,
  openHash,
  openPanel,
  openScenario,
  openText,
  openWords,
  nudge,
  place,
  preview,
  redo,
  renameBranch,
  say,
  select,
  setView,
  switchBranch,
  tidy,
  undo,
} from './actions.ts';
import { markRow } from './marking.ts';
import { addDevice, changeDevice, changeOptions, changeScenario, newScenario, removeDevice, renameDevice } from './device-actions.ts';
export { offersIn, possibleTo } from './foreseen.ts';
export { relaySteps } from './relay.ts';
export { getState, useStore } from './store.ts';
export type { Branch, Notice, ObservedEvent, PanelName, Selection, State, ThemeName, UnexpectedEvent } from './state.ts';

/** Stable: components may keep it. */
export const actions = {
  act,
  actHere,
  addDevice,
  back,
  changeDevice,
  changeOptions,
  changeScenario,
  deleteBranch,
  dismissNotice,
  dismissWelcome,
  first,
  forward,
  goTo,
  hoverOn,
  last,
  markRow,
  newScenario,
  notify,
  openHash,
  openPanel,
  openScenario,
  openText,
  openWords,
  nudge,
  place,
  preview,
  redo,
  removeDevice,
  renameBranch,
  renameDevice,
  say,
  select,
  setView,
  switchBranch,
  tidy,
  undo,
} as const;
export { markedAt, whyNotMark } from './marking.ts';
export { whyNotDN } from './device-actions.ts';
export { linkOf, linkProblemOf } from './link.ts';
export { hasWork, keepPanel } from './persist.ts';
export { ASKED, isAsking, withoutQuiz } from './asking.ts';
export type { Quiz } from './state.ts';
export { sayEvents } from './say.ts';
export {
  canRedo,
  canUndo,
  currentBranch,
  currentDocument,
  currentFrame,
  currentRun,
  expectedStep,
  lastStep,
  linkView,
  observedStep,
} from './selectors.ts';
