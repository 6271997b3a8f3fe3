/** The link of a state: the fragment that the address bar shows and Share copies. */
import { encodeLink } from '../share/index.ts';
import { linkView } from './selectors.ts';
import type { State } from './state.ts';

/** `#/1/…`: the scenario, the moment shown and the selection. */
export const linkOf = (state: State): string => encodeLink(linkView(state));
