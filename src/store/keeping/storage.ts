/** The browser's own database of kept scenarios. Every function fails with the browser's error where it is forbidden or full. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readSaved, type Saved } from './saved.ts';

interface Schema extends DBSchema {
  readonly scenarios: { key: string; value: unknown; indexes: { changed: number } };
}

/** What the list of kept scenarios shows. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly changed: number;
  readonly devices: number;
  readonly steps: number;
  readonly branches: number;
  readonly picture: Saved['picture'];
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('partyline', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('scenarios', { keyPath: 'id' }).createIndex('changed', 'changed');
    },
    // Another tab wants a newer form of the database, or the browser closed it: it is opened again when it is next needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened.catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
}

export async function put(saved: Saved): Promise<void> {
  await (await database()).put('scenarios', saved);
}

/** A kept scenario by its id; undefined for none, and for what cannot be read. */
export async function get(id: string): Promise<Saved | undefined> {
  return readSaved(await (await database()).get('scenarios', id));
}

export async function remove(id: string): Promise<void> {
  await (await database()).delete('scenarios', id);
}

/** Every kept scenario that can be read, the one changed last first; and how many could not be. */
export async function all(): Promise<{ readonly saved: readonly Saved[]; readonly damaged: number }> {
  const values = await (await database()).getAllFromIndex('scenarios', 'changed');
  const saved = values.flatMap((value) => readSaved(value) ?? []).toReversed();
  return { saved, damaged: values.length - saved.length };
}

export function summaryOf({ id, title, changed, picture, documents, now }: Saved): Summary {
  const shown = documents[now.branches.find((branch) => branch.id === now.branchId)?.run ?? -1];
  const [devices, steps] = [listIn(shown, 'devices'), listIn(shown, 'steps')];
  return { id, title, changed, devices, steps, branches: now.branches.length, picture };
}

function listIn(value: unknown, name: 'devices' | 'steps'): number {
  const list = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return Array.isArray(list) ? list.length : 0;
}
