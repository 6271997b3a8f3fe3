/** Searching the catalogue: by title, and by what happens in a model (events, requests, roles, states). */
import { CATALOG } from '../scenario/catalog.ts';
import type { CatalogEntry } from '../scenario/catalog.ts';
import { startRun } from '../scenario/index.ts';
import type { Run } from '../scenario/types.ts';

export interface Hit {
  readonly entry: CatalogEntry;
  /** Words of the model that the search met, when it was not the title: "EventPartyDeleted", "DeletedBy". */
  readonly met: readonly string[];
}
export interface Group { readonly name: string; readonly hits: readonly Hit[] }

const ROLE_ATTRIBUTES = ['ThisDNRole', 'OtherDNRole', 'ThirdPartyDNRole'] as const;
const words = new Map<string, readonly string[]>();

/** Groups of models that have every word of the query, in the catalogue's order; those that have it in their name come first. */
export function searchLibrary(query: string): readonly Group[] {
  const asked = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const groups = new Map<string, Hit[]>();
  for (const entry of CATALOG) {
    const met = meet(entry, asked);
    if (met === undefined) continue;
    const group = groups.get(entry.group) ?? [];
    group.push({ entry, met });
    groups.set(entry.group, group);
  }
  const byName = (hits: readonly Hit[]): readonly Hit[] => [...hits].sort((a, b) => Number(a.met.length > 0) - Number(b.met.length > 0));
  const found = [...groups].map(([name, hits]) => ({ name, hits: byName(hits) }));
  return found.sort((a, b) => Number(a.hits[0]?.met.length !== 0) - Number(b.hits[0]?.met.length !== 0));
}

/** The vocabulary that a model uses, in the order in which it comes up. */
export function vocabulary(entry: CatalogEntry): readonly string[] {
  const known = words.get(entry.id);
  if (known !== undefined) return known;
  const found = entry.document === undefined ? [] : runWords(startRun(entry.document));
  words.set(entry.id, found);
  return found;
}

/** Which words a model meets the query by; undefined when it does not. */
function meet(entry: CatalogEntry, asked: readonly string[]): readonly string[] | undefined {
  const title = `${entry.title} ${entry.group} ${entry.summary}`.toLowerCase();
  const met: string[] = [];
  for (const word of asked) {
    if (title.includes(word)) continue;
    const found = vocabulary(entry).filter((each) => each.toLowerCase().includes(word));
    if (found.length === 0) return undefined;
    met.push(...found);
  }
  return [...new Set(met)];
}

function runWords(run: Run): readonly string[] {
  const found = new Set<string>();
  for (const frame of run.frames) {
    if (frame.step !== undefined) found.add(frame.step.request ?? frame.step.action);
    for (const event of frame.events) {
      found.add(event.event);
      for (const name of ROLE_ATTRIBUTES) {
        const role = event.attributes[name];
        if (typeof role === 'string') found.add(role);
      }
      const state = event.attributes.CallState;
      if (typeof state === 'string') found.add(state);
    }
    for (const call of frame.world.calls) for (const party of call.parties) found.add(party.state);
  }
  return [...found];
}
