/** The run as one line per event, for reading in order and for filtering by DN and event name. */
import type { DN } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import type { EventName } from '../../tlib/index.ts';
import type { PlacedEvent } from './rows.ts';

export interface ListFilter {
  readonly dn?: DN;
  readonly event?: EventName;
}

/** Events of all frames in the order in which they were sent, those that the filter lets through. */
export function listEvents(run: Run, filter: ListFilter = {}): readonly PlacedEvent[] {
  return run.frames.flatMap((frame) =>
    frame.events
      .map((event, index) => ({ event, step: frame.index, index }))
      .filter(
        ({ event }) => (filter.dn === undefined || event.dn === filter.dn) && (filter.event === undefined || event.event === filter.event),
      ),
  );
}

/** The event names that occur in a run, in alphabetical order. */
export function eventNames(run: Run): readonly EventName[] {
  return [...new Set(run.frames.flatMap((frame) => frame.events.map(({ event }) => event)))].sort();
}
