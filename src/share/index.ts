/** The link: a scenario and what is being looked at, as text for the address bar, and back. */
export { decodeLink, encodeLink, linkProblem, MAX_LINK_LENGTH } from './link.ts';
export type { LinkError, LinkResult, LinkSelection, LinkView } from './layout/types.ts';
