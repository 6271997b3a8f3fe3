/**
 * A value that the code's own invariants promise. In: the value, and what it is, for the message. Out: the
 * value. Throws where the promise is broken, naming the thing; a null passes, since it means "not there".
 *
 *     must(scene.target, 'the destination').dn
 */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`broken invariant: ${what} is missing`);
  return value;
}
