/**
 * Which call a record belongs to. A call is a family: the ConnIDs and CallUUIDs that one record names together are of one
 * call (a consult call and its main call, a transfer, a merge). CallIDs are used again by a switch and tie nothing.
 */
import { connIDOf, textOf, type LogRecord } from '../../scenario/observed/index.ts';

const CONN_IDS = ['ConnID', 'PreviousConnID', 'TransferConnID', 'FirstTransferConnID', 'LastTransferConnID', 'RefConnID', 'ParentConnID'];
const UUIDS = ['CallUUID', 'RefCallUUID', 'OrigCallUUID', 'ParentCallUUID', 'TransferCallUUID'];

/** Sets that grow together, by name: union and find. */
export class Families {
  private readonly nodes = new Map<string, number>();
  private readonly parents: number[] = [];
  /** How many sets there are. */
  count = 0;

  /** The node of the call that a record names, or -1. Everything that it names is one call from now on. */
  join(record: LogRecord): { readonly node: number; readonly isNew: boolean } {
    let node = -1;
    const before = this.parents.length;
    const { attributes } = record;
    for (const name of CONN_IDS) {
      if (attributes[name] === undefined) continue;
      const id = connIDOf(record, name);
      if (id !== undefined) node = this.tie(node, scopeOf(record) + id);
    }
    for (const name of UUIDS) {
      if (attributes[name] === undefined) continue;
      const id = textOf(record, name);
      if (id !== undefined && id !== '') node = this.tie(node, `${scopeOf(record)}uuid ${id}`);
    }
    return { node, isNew: node >= before };
  }

  find(node: number): number {
    let root = node;
    for (let parent = this.parents[root]; parent !== undefined && parent !== root; parent = this.parents[root]) {
      // Halving the way keeps it short.
      this.parents[root] = this.parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  private tie(node: number, key: string): number {
    const named = this.nodeOf(key);
    return node < 0 ? named : this.unite(node, named);
  }

  private nodeOf(key: string): number {
    const known = this.nodes.get(key);
    if (known !== undefined) return this.find(known);
    const node = this.parents.length;
    this.parents.push(node);
    this.nodes.set(key, node);
    this.count += 1;
    return node;
  }

  /** The older of two stays the root: calls are numbered by their beginning. */
  private unite(a: number, b: number): number {
    const [root, other] = a < b ? [a, b] : [b, a];
    if (root === other) return root;
    this.parents[other] = root;
    this.count -= 1;
    return root;
  }
}

/** The ConnIDs of our own JSON Lines are numbers of one run, which another file has as well. */
const scopeOf = (record: LogRecord): string => (record.format === 'json-lines' ? `${record.file}\n` : '');
