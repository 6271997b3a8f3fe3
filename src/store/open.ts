/** Opening: a document, a link, the text of a file. What was open stays when what comes is wrong. */
import { startRun, type ScenarioError, type ScenarioDocument } from '../scenario/index.ts';
import { shown } from '../tlib/index.ts';
import type { LinkError } from '../share/index.ts';
import { lastOf } from './branching.ts';
import type { Notice, Snapshot } from './state.ts';

export const EMPTY: ScenarioDocument = { scenario: 1, title: 'New scenario', devices: [], steps: [] };

/** One branch, "Main", that runs the document; shown at frame `at`, or at its end. */
export function opened(document: ScenarioDocument, at?: number): Snapshot {
  const run = startRun(document);
  const last = lastOf(run);
  return {
    branches: [{ id: 'b1', name: 'Main', run, named: false }],
    branchId: 'b1',
    cursor: at === undefined ? last : Math.max(0, Math.min(at, last)),
  };
}

const LINK_TITLES: Readonly<Record<LinkError['kind'], string>> = {
  empty: 'An empty link',
  'newer-version': 'A link from a newer Partyline',
  damaged: 'A damaged link',
  wrong: 'Not a link to a scenario',
};

const LINK_ADVICE: Readonly<Record<LinkError['kind'], string>> = {
  empty: '',
  'newer-version': 'Open it in the newer version, or ask for the scenario as JSON.',
  damaged: 'A part of it was probably lost when it was copied: ask for it again, whole.',
  wrong: 'Check that the address was copied from Partyline.',
};

/** Says what is wrong with a link, and that nothing was lost, if there was anything. */
export function linkNotice(error: LinkError, fresh: boolean): Notice {
  const instead = fresh ? 'A sample is shown instead.' : 'What was open is still open.';
  return {
    kind: 'link-error',
    title: LINK_TITLES[error.kind],
    message: `${sentence(error.message)} ${LINK_ADVICE[error.kind]} ${instead}`.replace(/ {2,}/g, ' '),
  };
}

/** Says what is wrong with a document, where, and what was expected there. */
export function fileNotice(error: ScenarioError, name: string): Notice {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['where', error.kind === 'not-json' ? undefined : error.path],
    ['expected', error.expected],
    ['found', error.found],
  ];
  return {
    kind: 'file-error',
    title: error.kind === 'newer-version' ? `${name} is newer than this Partyline` : `${name} is not a scenario document`,
    message: `${sentence(error.message)} What was open is still open.`,
    detail: facts.flatMap(([fact, value]) => (value === undefined ? [] : [{ name: fact, value }])),
  };
}

/** What a notice echoes, the name of a file or what a server said, is short and only seen. */
export function plainNotice({ title, message, detail, ...others }: Notice): Notice {
  return {
    ...others,
    title: shown(title, 120),
    message: shown(message, 800),
    ...(detail === undefined ? {} : { detail: detail.map(({ name, value }) => ({ name, value: shown(value, 400) })) }),
  };
}

/** Says why something was not done that would have made a scenario which no link and no file could be opened with. */
export function limitNotice(title: string, { expected, found, message }: ScenarioError): Notice {
  const facts = [
    { name: 'expected', value: expected },
    { name: 'found', value: found },
  ];
  const detail = facts.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  return { kind: 'refused', title, message: detail.length > 0 ? 'Neither a link nor a file could hold it.' : sentence(message), detail };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
