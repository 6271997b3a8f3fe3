/** Searching the catalogue for the library: the models found, group by group, with what the search met in them. */
import { type CatalogEntry, describePlace, searchCatalog, type SearchAnswer, type Word } from '../../catalog/index.ts';

export interface Hit {
  readonly entry: CatalogEntry;
  /** Words of the model that the search met, when it was not the title alone: "EventPartyDeleted", "DeletedBy". */
  readonly met: readonly string[];
  /** The same words with their kind and every place where they come up. */
  readonly words: readonly Word[];
}
export interface Group {
  readonly name: string;
  readonly hits: readonly Hit[];
}

/**
 * Groups of models that have every word of the query, in the catalogue's order; those that have it in their
 * name come first. An empty query gives all.
 */
export function searchLibrary(query: string): readonly Group[] {
  const groups = new Map<string, Hit[]>();
  for (const { entry, met } of searchCatalog(query).hits) {
    const group = groups.get(entry.group) ?? [];
    group.push({ entry, met: [...new Set(met.map(({ word }) => word))], words: met });
    groups.set(entry.group, group);
  }
  return [...groups].map(([name, hits]) => ({ name, hits }));
}

/** Words of the vocabulary that were asked for and come up in no model of the catalogue. */
export const absentFromLibrary = (query: string): SearchAnswer['absent'] => searchCatalog(query).absent;

/** Where a word first comes up in a model: "step 5, C: EventPartyChanged, ThirdPartyDNRole". */
export const firstPlace = ({ places: [first] }: Word): string => (first === undefined ? '' : describePlace(first));
