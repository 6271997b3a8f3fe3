/** The attributes of an event that a cell or a line shows. */
import { type AttributeValue, type TEvent, singledOut } from '../../model/index.ts';
import type { AttributeName } from '../../tlib/index.ts';

/** `now`: those of the present step as `key`, the others as `names`. */
export type AttributesShown = 'now' | 'names' | 'key' | 'all';

/** What one event shows. */
export type EventShows = Exclude<AttributesShown, 'now'>;

/** What is shown of one step, the present one or another, where an event takes several lines. */
export function atStep(shown: AttributesShown, isPresent: boolean): EventShows {
  if (shown !== 'now') return shown;
  return isPresent ? 'key' : 'names';
}

/** What is shown where every event has one line. */
export function inLine(shown: AttributesShown): EventShows {
  return shown === 'now' ? 'key' : shown;
}

/** The attributes that a cell shows: none, those of the manual's row, or all. */
export function shownAttributes(event: TEvent, shown: EventShows): readonly (readonly [AttributeName, AttributeValue])[] {
  if (shown === 'names') return [];
  const names = shown === 'key' ? singledOut(event) : (Object.keys(event.attributes) as AttributeName[]);
  return names.flatMap((name) => {
    const value = event.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
