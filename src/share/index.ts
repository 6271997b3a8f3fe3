/** The link: a scenario and what is being looked at, as text for the address bar, and back. */
export { decodeLink, encodeLink, linkProblem } from './link.ts';
export type { LinkError, LinkSelection, LinkView } from './layout/types.ts';
