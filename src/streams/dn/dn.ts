/** The stream `dn`: every TEvent of a run, as the client registered on that DN gets it. */
import type { Frame } from '../../scenario/index.ts';
import type { Attributes, DN } from '../../model/index.ts';
import type { StreamItemFields } from '../items.ts';
import type { Projection } from '../projection.ts';

/** A TEvent, as the client registered on a DN is told. */
export interface DnItem extends StreamItemFields {
  readonly stream: 'dn';
  readonly dn: DN;
  readonly attributes: Attributes;
}

/** Frame 6 with A's EventPartyDeleted -> `{ step: 6, stream: "dn", event: "EventPartyDeleted", dn: "A", … }`. */
function dnItems(frame: Frame): readonly DnItem[] {
  return frame.events.map(({ event, dn, attributes }) => ({ step: frame.index, stream: 'dn', event, dn, attributes }));
}

export const DN_EVENTS: Projection<Frame, DnItem> = {
  name: 'dn',
  start: () => undefined,
  after: (_, frame) => frame,
  items: dnItems,
  choices: [],
  view: { label: 'DNs', tip: 'TEvents, as the client of each DN is told', body: 'timeline' },
  mock: { none: 'T-Library is spoken over a protocol of its own; /model/events tells the steps that make the same TEvents.' },
  search: 'by its events',
};
