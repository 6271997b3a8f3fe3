/** Doing a command of the page, from wherever it was asked for. */
import { actions, getState, isAsking } from '../../store/index.ts';
import { leaveQuiz, quizOnOpen } from '../quiz/start.ts';
import { copyJson, share } from '../ui/copying.ts';
import { pickFile } from '../ui/files.ts';
import type { Command, Hands } from './list/command.ts';

/** What commands of the page need that the store has not: the clipboard, files, and what is fetched first. */
export const PAGE_HANDS: Hands['page'] = {
  share: () => void share(),
  copyJson: () => void copyJson(),
  pickFile: () => void pickFile(),
  quiz: () => void quizOnOpen(),
  leaveQuiz: () => void leaveQuiz(),
};

/** Does it, or says why not: on the live region where a button of it is in sight and shows the reason, else in a notice. */
export function perform(command: Command<'page'>, key?: string): void {
  const state = getState();
  const reason = command.whyNot?.(state);
  if (reason === undefined) command.run(PAGE_HANDS, key);
  else if (!isAsking(state) && command.stands.some((place) => place === 'time' || place === 'bar')) actions.say(reason);
  else actions.notify({ kind: 'refused', title: `${command.label}: not now`, message: reason });
}
