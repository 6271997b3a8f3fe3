/** The link of a state: the fragment that the address bar shows and Share copies. */
import { encodeLink, linkProblem, type LinkView } from '../share/index.ts';
import type { StreamName } from '../streams/index.ts';
import { STREAM_VIEWS } from '../streams/views/index.ts';
import { linkView } from './selectors.ts';
import type { Selection, State } from './state.ts';

const isStreamName = (name: string): name is StreamName => Object.hasOwn(STREAM_VIEWS, name);

interface Packed {
  readonly link: string;
  readonly problem: string | undefined;
}

/** All that a link depends on: what it holds, and the quiz, which keeps what was open before it. */
const partsOf = ({ branches, branchId, cursor, selection, quiz, view }: State): readonly unknown[] => [
  branches,
  branchId,
  cursor,
  selection,
  quiz,
  view.streams,
];

let latest: { readonly parts: readonly unknown[]; readonly packed: Packed } | undefined;

/** Packs a state's link once, however many ask for it and whatever else of the page changes meanwhile. */
function packed(state: State): Packed {
  const parts = partsOf(state);
  if (latest?.parts.every((part, at) => part === parts[at]) === true) return latest.packed;
  const view = linkView(state);
  const link = encodeLink(view);
  latest = { parts, packed: { link, problem: linkProblem(view, link) } };
  return latest.packed;
}

/** `#/1/…`: the scenario, the moment shown and the selection. */
export const linkOf = (state: State): string => packed(state).link;

/** Why the link of a state would not open, as a sentence: it is over a limit. Undefined where it opens. */
export const linkProblemOf = (state: State): string | undefined => packed(state).problem;

/** What a link looks at, as far as this version knows it: a scenario is worth more than a stream of a later version. */
export function lookedAt({ selection, streams = ['dn'] }: LinkView): {
  readonly selection: Selection | null;
  readonly streams: readonly StreamName[];
} {
  const known = streams.filter(isStreamName);
  return { selection: selectionOf(selection), streams: streams.length > 0 && known.length === 0 ? ['dn'] : known };
}

function selectionOf(selection: LinkView['selection']): Selection | null {
  if (selection?.kind !== 'event') return selection ?? null;
  const { stream, ...rest } = selection;
  return isStreamName(stream) ? { ...rest, stream } : null;
}
