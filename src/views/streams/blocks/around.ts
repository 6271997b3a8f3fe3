/** A long run has more items than a page can hold: those about the moment shown are drawn, the others when it is theirs. */

/** As many as are drawn before the moment, and as many after it. Chosen: a screen holds some thirty. */
export const HALF = 200;

/** In: how many items have a step up to the moment, and how many there are. Out: which are drawn, `from` on and before `to`. */
export function around(past: number, count: number): { readonly from: number; readonly to: number } {
  return { from: Math.max(0, past - HALF), to: Math.min(count, past + HALF) };
}
