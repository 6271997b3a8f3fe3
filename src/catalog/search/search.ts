/**
 * Searching the catalogue: by name, and by what happens in a model. "Where does ConferencedBy appear?" is
 * answered with the models and, in each, the steps, events, DNs and attributes.
 */
import {
  ACTION_NAMES,
  ATTRIBUTE_NAMES,
  CALL_STATES,
  CALL_TYPES,
  EVENT_NAMES,
  PARTY_STATES,
  REQUEST_NAMES,
  ROLES,
} from '../../tlib/index.ts';
import { CATALOG } from '../catalog.ts';
import type { CatalogEntry } from '../read/index.ts';
import { wordsOf, type Place, type Word, type WordKind } from './occurrences.ts';

export interface Hit {
  readonly entry: CatalogEntry;
  /** Its name, group or summary has every word asked for. */
  readonly named: boolean;
  /** The words of the run that the search met, and where; empty where the name alone did. */
  readonly met: readonly Word[];
}

export interface SearchAnswer {
  /** Models that have every word asked for, in the catalogue's order; those that have them in their name come first. */
  readonly hits: readonly Hit[];
  /** Words of the vocabulary that were asked for and come up in no model. */
  readonly absent: readonly { readonly word: string; readonly kind: WordKind }[];
}

const VOCABULARY: readonly (readonly [WordKind, readonly string[]])[] = [
  ['event', EVENT_NAMES],
  ['request', REQUEST_NAMES],
  ['action', ACTION_NAMES],
  ['role', ROLES],
  ['party state', PARTY_STATES],
  ['call state', CALL_STATES],
  ['call type', CALL_TYPES],
  ['attribute', ATTRIBUTE_NAMES],
];

/** Words that only make a question of it. */
const FILLING = new Set([
  'where',
  'which',
  'what',
  'who',
  'does',
  'do',
  'is',
  'are',
  'the',
  'a',
  'an',
  'in',
  'of',
  'has',
  'have',
  'with',
  'appear',
  'appears',
  'model',
  'models',
  'role',
  'state',
  'event',
  'request',
]);

function wordsAsked(query: string): readonly string[] {
  const all = query
    .toLowerCase()
    .split(/[\s?,;:"'!]+/)
    .filter((word) => word !== '');
  const telling = all.filter((word) => !FILLING.has(word));
  return telling.length > 0 ? telling : all;
}

const bare = (word: string): string => word.toLowerCase().replace(/^event(?=.)/, '');
/** Does a word asked for mean a name: equal to it, with or without "Event" or the T of a request? */
const means = (word: string, name: string): boolean =>
  word === name.toLowerCase() || word === bare(name) || `t${word}` === name.toLowerCase();

/** A word that is in the model's name finds in its run only what it means; any other also what it is a part of. */
function meet(entry: CatalogEntry, asked: readonly string[]): Hit | undefined {
  const name = `${entry.title} ${entry.group} ${entry.summary} ${entry.ref.section}`.toLowerCase();
  const met = new Set<Word>();
  let named = true;
  for (const word of asked) {
    const inName = name.includes(word);
    const found = wordsOf(entry).filter((one) => means(word, one.word) || (!inName && one.word.toLowerCase().includes(word)));
    if (found.length === 0 && !inName) return undefined;
    for (const one of found) met.add(one);
    named &&= inName;
  }
  return { entry, named, met: [...met] };
}

/** The vocabulary's names that one of the words means and that no run has. */
function absentAmong(asked: readonly string[]): SearchAnswer['absent'] {
  return VOCABULARY.flatMap(([kind, names]) =>
    names.filter((name) => asked.some((word) => means(word, name)) && !comesUp(name, kind)).map((word) => ({ word, kind })),
  );
}

/** Does a word of the vocabulary come up in the run of any model? */
export const comesUp = (word: string, kind: WordKind): boolean =>
  CATALOG.some((entry) => wordsOf(entry).some((one) => one.kind === kind && one.word === word));

/**
 * Searches the catalogue. In: words of a title, group, request, action, event, role, state or attribute, in any
 * spelling of case; all of them must be met. Out: the models, and what of the vocabulary no model shows. An
 * empty query gives every model.
 */
export function searchCatalog(query: string): SearchAnswer {
  const asked = wordsAsked(query);
  const hits = CATALOG.flatMap((entry) => meet(entry, asked) ?? []);
  hits.sort((a, b) => Number(b.named) - Number(a.named));
  return { hits, absent: absentAmong(asked) };
}

/** "step 5, C: EventPartyChanged, ThirdPartyDNRole" */
export function describePlace({ step, dn, event, attribute }: Place): string {
  const at = step === 0 ? 'at the start' : `step ${String(step)}`;
  const what = [event, attribute].filter((one) => one !== undefined).join(', ');
  return [at, dn].filter((one) => one !== undefined).join(', ') + (what === '' ? '' : `: ${what}`);
}

export type { Place, Word, WordKind };
