/**
 * A list that grows without being copied: each change makes a new one that shares all but a path of nodes with the
 * old, so that a recorder for every frame of a long run costs what changed in it. Places are whole numbers from 0.
 */
type Node<T> = readonly (Node<T> | T | undefined)[];

const BITS = 5;
const MASK = 31;

export class Trie<T> {
  readonly #root: Node<T>;
  /** How many times five bits of the place are read on the way down. */
  readonly #levels: number;

  private constructor(root: Node<T>, levels: number) {
    this.#root = root;
    this.#levels = levels;
  }

  static empty<T>(): Trie<T> {
    return new Trie<T>([], 1);
  }

  /** What stands in a place; undefined where nothing does. */
  get(place: number): T | undefined {
    if (place < 0 || place >= 32 ** this.#levels) return undefined;
    let node: Node<T> = this.#root;
    for (let level = this.#levels - 1; level > 0; level--) {
      const next = node[(place >> (level * BITS)) & MASK] as Node<T> | undefined;
      if (next === undefined) return undefined;
      node = next;
    }
    return node[place & MASK] as T | undefined;
  }

  /** The same with a value in a place. */
  with(place: number, value: T): Trie<T> {
    let root = this.#root;
    let levels = this.#levels;
    for (; place >= 32 ** levels; levels++) root = [root];
    return new Trie(changedNode(root, levels - 1, place, value), levels);
  }
}

function changedNode<T>(node: Node<T>, level: number, place: number, value: T): Node<T> {
  const copy = [...node];
  const at = (place >> (level * BITS)) & MASK;
  copy[at] = level === 0 ? value : changedNode((node[at] as Node<T> | undefined) ?? [], level - 1, place, value);
  return copy;
}
