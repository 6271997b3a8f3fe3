import { plainJson } from '../tlib/index.ts';

/** JSON Lines of any objects: one a line, each line ended; no character of a value acts on a terminal. */
export function jsonText(items: readonly object[]): string {
  return items.map((item) => `${plainJson(JSON.stringify(item))}\n`).join('');
}
