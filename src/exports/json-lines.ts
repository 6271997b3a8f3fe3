import { plainJson } from '../tlib/index.ts';

/** JSON Lines: an object per line, each line ended; no character of a value acts on a terminal. */
export function jsonLines(items: readonly object[]): string {
  return items.map((item) => `${plainJson(JSON.stringify(item))}\n`).join('');
}
