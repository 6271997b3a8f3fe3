/** All kept scenarios as one file, and back. */
import { readSaved, restored, type Saved } from './saved.ts';
import { all, get, put } from './storage.ts';

/** In: nothing. Out: a JSON text that `importAll` reads, here or in another browser. */
export async function exportAll(): Promise<string> {
  const { saved } = await all();
  return `${JSON.stringify({ partyline: 'kept scenarios', format: 1, scenarios: saved }, null, 1)}\n`;
}

export interface Imported {
  readonly added: number;
  /** Scenarios that were there already, changed later or at the same time than the file's. */
  readonly older: number;
  readonly unreadable: number;
}

/** In: the text of such a file. Out: what became of its scenarios, or undefined when it is no such file. Nothing newer is replaced. */
export async function importAll(text: string): Promise<Imported | undefined> {
  const scenarios = scenariosIn(text);
  if (scenarios === undefined) return undefined;
  const read = scenarios.map(readSaved).filter((each): each is Saved => each !== undefined && restored(each) !== undefined);
  let added = 0;
  for (const each of read) {
    const here = await get(each.id);
    if (here !== undefined && here.changed >= each.changed) continue;
    await put(each);
    added += 1;
  }
  return { added, older: read.length - added, unreadable: scenarios.length - read.length };
}

function scenariosIn(text: string): readonly unknown[] | undefined {
  try {
    const value = JSON.parse(text) as { readonly partyline?: unknown; readonly scenarios?: unknown };
    return value.partyline === 'kept scenarios' && Array.isArray(value.scenarios) ? (value.scenarios as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}
