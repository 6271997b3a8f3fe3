/**
 * The conversations of a recorder in the order in which they began: one that changes, or one more, copies none of the
 * others, and none is looked for among all.
 */
import type { ConnID, DN } from '../../model/index.ts';
import type { RecordingState } from '../web-services/client-asked.ts';
import type { Identifiers } from './identifiers.ts';
import { Trie } from './trie.ts';

export type ConversationState = 'ongoing' | 'marked for deletion' | 'ended' | 'deleted';

export interface Conversation extends Identifiers {
  readonly connID: ConnID;
  /** Empty where the number is withheld. */
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
  /** What agents asked for, once one of them did. */
  readonly recording?: RecordingState;
  /** Kept by request, so that it is recorded manually. */
  readonly kept?: true;
  /** The channels that are muted: 1, 2, or 3 for both. */
  readonly muted?: number;
  /** In the order in which they were added. */
  readonly markers?: readonly Marker[];
}

/** A place in a conversation that somebody marked; its ends in milliseconds from the beginning. */
export interface Marker {
  readonly name: string;
  readonly start: number;
  readonly end?: number;
}

/** Is the call still going on, for the recorder? */
export const isOngoing = ({ state }: Conversation): boolean => state === 'ongoing' || state === 'marked for deletion';

/** The finished conversations of a number, the one that ended last first. */
interface Chain {
  readonly connID: ConnID;
  readonly before?: Chain | undefined;
}

interface Parts {
  readonly length: number;
  readonly inOrder: Trie<Conversation>;
  /** By the number of its call: where it stands. */
  readonly places: Trie<number>;
  readonly ongoing: readonly ConnID[];
  /** Every number that had a conversation, as it came up. */
  readonly numbers: ReadonlyMap<DN, number>;
  readonly ended: Trie<Chain | undefined>;
}

export class Conversations implements Iterable<Conversation> {
  static readonly none = new Conversations({
    length: 0,
    inOrder: Trie.empty(),
    places: Trie.empty(),
    ongoing: [],
    numbers: new Map(),
    ended: Trie.empty(),
  });

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  get length(): number {
    return this.#parts.length;
  }

  /** The conversation of a call. */
  of(connID: ConnID): Conversation | undefined {
    const place = this.#parts.places.get(Number(connID));
    return place === undefined ? undefined : this.at(place);
  }

  at(place: number): Conversation | undefined {
    return this.#parts.inOrder.get(place);
  }

  /** Those of a number that go on, the first that began first. */
  ongoingOf(dn: DN): readonly Conversation[] {
    return this.#parts.ongoing.flatMap((connID) => {
      const one = this.of(connID);
      return one && (one.calling === dn || one.called === dn) ? [one] : [];
    });
  }

  /** The one of a number that ended last, of those that were not deleted. */
  lastOf(dn: DN): Conversation | undefined {
    const at = this.#parts.numbers.get(dn);
    const chain = at === undefined ? undefined : this.#parts.ended.get(at);
    return chain && this.of(chain.connID);
  }

  /** With one more, or with another in place of the one of the same call. */
  with(conversation: Conversation): Conversations {
    const { length, inOrder, places } = this.#parts;
    const key = Number(conversation.connID);
    const place = places.get(key) ?? length;
    const isNew = place === length;
    const next = new Conversations({
      ...this.#parts,
      inOrder: inOrder.with(place, conversation),
      ...(isNew ? { places: places.with(key, length), length: length + 1 } : {}),
    });
    return next.#ordered(conversation, isNew ? undefined : this.at(place));
  }

  /** The same with what changed put where it is found. */
  #ordered(one: Conversation, before: Conversation | undefined): Conversations {
    const was = before !== undefined && isOngoing(before);
    const is = isOngoing(one);
    const { ongoing } = this.#parts;
    const next =
      was === is
        ? this
        : new Conversations({ ...this.#parts, ongoing: is ? [...ongoing, one.connID] : ongoing.filter((connID) => connID !== one.connID) });
    const changed = one.state === 'ended' || (one.state === 'deleted' && before?.state === 'ended');
    return changed ? [...new Set([one.calling, one.called])].reduce((all, dn) => all.#chained(dn, one), next) : next;
  }

  #chained(dn: DN, one: Conversation): Conversations {
    const { numbers } = this.#parts;
    const at = numbers.get(dn) ?? numbers.size;
    let chain: Chain | undefined = this.#parts.ended.get(at);
    if (one.state === 'ended') chain = { connID: one.connID, before: chain };
    while (chain && this.of(chain.connID)?.state === 'deleted') chain = chain.before;
    return new Conversations({
      ...this.#parts,
      numbers: numbers.has(dn) ? numbers : new Map(numbers).set(dn, at),
      ended: this.#parts.ended.with(at, chain),
    });
  }

  *[Symbol.iterator](): Iterator<Conversation> {
    for (let place = 0; place < this.length; place++) {
      const one = this.at(place);
      if (one) yield one;
    }
  }
}
