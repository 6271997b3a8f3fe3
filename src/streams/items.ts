/** What `simulate` prints and the timeline shows: one item per thing that some client is told. Each stream's own stands in its folder. */

/** What every item has, whatever the stream. */
export interface StreamItemFields {
  readonly stream: string;
  /** The step that caused it, from 1. */
  readonly step: number;
  /** What it is called in its system: EventReleased, StatusChange, ConversationEnded. */
  readonly event: string;
}
