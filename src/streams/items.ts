/** What `simulate` prints and the timeline shows: one item per thing that some client is told. */
import type { Attributes, ConnID, DN } from '../model/index.ts';

interface ItemFields {
  /** The step that caused it, from 1. */
  readonly step: number;
  /** What it is called in its system: EventReleased, StatusChange, ConversationEnded. */
  readonly event: string;
}
/** A TEvent, as the client registered on a DN is told. */
export interface DnItem extends ItemFields {
  readonly stream: 'dn';
  readonly dn: DN;
  readonly attributes: Attributes;
}
/** A call-based event. */
export interface CallItem extends ItemFields {
  readonly stream: 'call';
  /** Absent from the one event that is about no call: the deprecated EventAddressInfo. */
  readonly connid?: ConnID;
  /** An event of the abstract DN, which call-based events have replaced. */
  readonly deprecated?: true;
  readonly attributes: Attributes;
}
/** A CometD message to an agent's browser. */
export interface WebServicesItem extends ItemFields {
  readonly stream: 'web-services';
  readonly dn: DN;
  readonly message: unknown;
}
/** What the recorder did or answered. */
export interface RecorderItem extends ItemFields {
  readonly stream: 'recorder';
  readonly message: unknown;
}
export type StreamItem = DnItem | CallItem | WebServicesItem | RecorderItem;
