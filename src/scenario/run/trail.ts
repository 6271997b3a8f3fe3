/**
 * A list that goes on: one entry more, or the list up to a place, costs the same however long it is, and every list that
 * there was stays as it was. Lists that come of one another share what they have in common (a tree of nodes of 32).
 */
const BITS = 5;
const WIDTH = 1 << BITS;

/** Of height 0 a node has entries, above that it has nodes. */
type Node<T> = readonly (T | Node<T>)[];

export class Trail<T> {
  readonly length: number;
  private readonly root: Node<T>;
  private readonly height: number;

  private constructor(root: Node<T>, height: number, length: number) {
    this.root = root;
    this.height = height;
    this.length = length;
  }

  static of<T>(entries: readonly T[]): Trail<T> {
    let nodes: Node<T> = entries;
    let height = 0;
    for (; nodes.length > WIDTH; height += 1) nodes = inNodes(nodes);
    return new Trail(nodes, height, entries.length);
  }

  /** Entry n, from 0; undefined where there is none. */
  at(n: number): T | undefined {
    if (n < 0 || n >= this.length) return undefined;
    let node = this.root;
    for (let level = this.height; level > 0; level -= 1) node = node[(n >> (level * BITS)) & (WIDTH - 1)] as Node<T>;
    return node[n & (WIDTH - 1)] as T;
  }

  get last(): T | undefined {
    return this.at(this.length - 1);
  }

  /** With one entry more. */
  and(entry: T): Trail<T> {
    const { root, height, length } = this;
    return length === WIDTH ** (height + 1)
      ? new Trail<T>([root, put([], height, 0, entry)], height + 1, length + 1)
      : new Trail(put(root, height, length, entry), height, length + 1);
  }

  /** The first entries alone. */
  upTo(length: number): Trail<T> {
    return length >= this.length ? this : new Trail(this.root, this.height, Math.max(0, length));
  }

  /** Entries in an array of their own: all, or those from a place on and before another. */
  slice(from = 0, to = this.length): readonly T[] {
    const entries: T[] = [];
    if (from > 0) for (let n = from; n < Math.min(to, this.length); n += 1) entries.push(this.at(n) as T);
    else gather(this.root, this.height, Math.min(to, this.length), entries);
    return entries;
  }
}

function inNodes<T>(entries: Node<T>): Node<T> {
  const nodes: Node<T>[] = [];
  for (let at = 0; at < entries.length; at += WIDTH) nodes.push(entries.slice(at, at + WIDTH));
  return nodes;
}

/** The node with an entry at place n: those on the way to it are copied, all others shared. What stood behind it is gone. */
function put<T>(node: Node<T>, height: number, n: number, entry: T): Node<T> {
  const at = (n >> (height * BITS)) & (WIDTH - 1);
  const next = node.slice(0, at + 1);
  next[at] = height === 0 ? entry : put((node[at] ?? []) as Node<T>, height - 1, n, entry);
  return next;
}

function gather<T>(node: Node<T>, height: number, length: number, into: T[]): void {
  for (const each of node) {
    if (into.length >= length) return;
    if (height === 0) into.push(each as T);
    else gather(each as Node<T>, height - 1, length, into);
  }
}
