/** The stream `dn`: every TEvent of a run, as the client registered on that DN gets it. */
import type { Frame, Run } from '../../scenario/index.ts';
import type { DnItem } from '../items.ts';
import type { Projection } from '../projection.ts';

/** Frame 6 with A's EventPartyDeleted -> `{ step: 6, stream: "dn", event: "EventPartyDeleted", dn: "A", … }`. */
export function dnStream(run: Run): readonly DnItem[] {
  return run.frames.flatMap(dnItems);
}

function dnItems(frame: Frame): readonly DnItem[] {
  return frame.events.map(({ event, dn, attributes }) => ({ step: frame.index, stream: 'dn', event, dn, attributes }));
}

export const DN_EVENTS: Projection<Frame, DnItem> = {
  name: 'dn',
  start: () => undefined,
  after: (_, frame) => frame,
  items: dnItems,
  choices: [],
};
