/** The link of a state: the fragment that the address bar shows and Share copies. */
import { encodeLink, linkProblem } from '../share/index.ts';
import { linkView } from './selectors.ts';
import type { State } from './state.ts';

/** `#/1/…`: the scenario, the moment shown and the selection. */
export const linkOf = (state: State): string => encodeLink(linkView(state));

/** Why the link of a state would not open, as a sentence: it is over a limit. Undefined where it opens. */
export const linkProblemOf = (state: State): string | undefined => {
  const view = linkView(state);
  return linkProblem(view, encodeLink(view));
};
