/** The conversations of a recorder in the order in which they began: one that changes, or one more, copies none of the others. */
import type { ConnID, DN } from '../../model/index.ts';
import type { Identifiers } from './identifiers.ts';
import { Trie } from './trie.ts';

export type ConversationState = 'ongoing' | 'marked for deletion' | 'ended' | 'deleted';

export interface Conversation extends Identifiers {
  readonly connID: ConnID;
  readonly calling: DN;
  readonly called: DN;
  readonly state: ConversationState;
  /** The steps in which it began, ended, was marked and was deleted. */
  readonly started: number;
  readonly ended?: number;
  readonly marked?: number;
  readonly deleted?: number;
  /** Which conversation it was to end: 1 for the first. */
  readonly endedAs?: number;
}

export class Conversations implements Iterable<Conversation> {
  static readonly none = new Conversations(Trie.empty(), Trie.empty(), 0);

  readonly length: number;
  readonly #inOrder: Trie<Conversation>;
  /** By the number of its call: where it stands. */
  readonly #places: Trie<number>;

  private constructor(inOrder: Trie<Conversation>, places: Trie<number>, length: number) {
    this.#inOrder = inOrder;
    this.#places = places;
    this.length = length;
  }

  /** The conversation of a call. */
  of(connID: ConnID): Conversation | undefined {
    const place = this.#places.get(Number(connID));
    return place === undefined ? undefined : this.#inOrder.get(place);
  }

  at(place: number): Conversation | undefined {
    return this.#inOrder.get(place);
  }

  /** With one more, or with another in place of the one of the same call. */
  with(conversation: Conversation): Conversations {
    const key = Number(conversation.connID);
    const place = this.#places.get(key);
    if (place !== undefined) return new Conversations(this.#inOrder.with(place, conversation), this.#places, this.length);
    return new Conversations(this.#inOrder.with(this.length, conversation), this.#places.with(key, this.length), this.length + 1);
  }

  *[Symbol.iterator](): Iterator<Conversation> {
    for (let place = 0; place < this.length; place++) {
      const one = this.#inOrder.get(place);
      if (one) yield one;
    }
  }
}
