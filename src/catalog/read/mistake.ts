/** What is wrong with a model file, in one sentence: where, what was expected, and what was probably meant. */
import { nearest } from '../../tlib/index.ts';

/** Thrown while a file is read and turned into a value at the door: see `readModel`. */
export class Mistake extends Error {}

/** "EventRining" is no event; did you mean "EventRinging"? Where nothing is near: what could stand there. */
export function unknownWord(word: string, what: string, names: readonly string[]): Mistake {
  // Every DN of a letter is near every other.
  const meant = word.length < 3 ? undefined : nearest(word, names);
  return new Mistake(`"${word}" is ${what}; ${meant === undefined ? `expected ${anyOf(names)}` : `did you mean "${meant}"?`}`);
}

/** Long lists are told apart by their first words. */
function anyOf(names: readonly string[]): string {
  const few = names.slice(0, 12);
  return `one of ${few.join(', ')}${few.length < names.length ? ` and ${names.length - few.length} more` : ''}`;
}

/** Holds a word to a list. Throws a mistake that says what the word is not. */
export function oneOf<Name extends string>(word: string, what: string, names: readonly Name[]): Name {
  const name = names[(names as readonly string[]).indexOf(word)];
  if (name === undefined) throw unknownWord(word, what, names);
  return name;
}
