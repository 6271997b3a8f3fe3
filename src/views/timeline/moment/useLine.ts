/** The line of the list that Tab reaches: moved by keys; it follows the cursor. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { rowOfStep, type PlacedEvent } from '../../../diagram/index.ts';
import { press } from '../../commands/list/list.ts';

export interface LineControl {
  readonly at: number;
  /** The first line of the present step, or of the next one that sent an event. */
  readonly now: number;
  readonly keep: (line: number) => void;
  /** The line that a key leads to, or undefined for other keys. */
  readonly lineFor: (event: KeyboardEvent) => number | undefined;
}

export function lineKey({ step, index }: PlacedEvent): string {
  return `${step}/${index}`;
}

export function useLine(lines: readonly PlacedEvent[], cursor: number): LineControl {
  const [kept, setKept] = useState<string | undefined>(undefined);
  const [followed, setFollowed] = useState(cursor);
  const now = Math.max(0, Math.min(rowOfStep(lines, cursor), lines.length - 1));
  let at = kept === undefined ? -1 : lines.findIndex((line) => lineKey(line) === kept);
  if (followed !== cursor) {
    setFollowed(cursor);
    if (lines[at]?.step !== cursor) {
      setKept(undefined);
      at = -1;
    }
  }
  if (at < 0) at = now;
  const keep = (line: number): void => {
    const found = lines[line];
    if (found !== undefined) setKept(lineKey(found));
  };
  return {
    at,
    now,
    keep,
    lineFor: (event) => {
      let line: number | undefined;
      press('list', event, {
        go: (to) => {
          const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[to];
          line = Math.max(0, Math.min(lines.length - 1, next));
        },
      });
      return line;
    },
  };
}
