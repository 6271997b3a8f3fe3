/**
 * The rows of the manual's table: a row per request, a row per group of events that may arrive in
 * any order, full-width bands between phases. Only the shapes; `timeline.ts` makes them from a run.
 */
import type { ConnID, DN, Refusal, TEvent } from '../../model/index.ts';

/** An event and where it stands in its run: frame number and position among the frame's events. */
export interface PlacedEvent {
  readonly event: TEvent;
  readonly step: number;
  readonly index: number;
}

interface RowFields {
  /** Stable over a run's life, so that a virtual list keeps measured heights. */
  readonly key: string;
  readonly step: number;
  /** Would be sent: the row previews a step that nobody took. */
  readonly ghost: boolean;
}

/** "Conversation", "Call 2: Consultation": what the calls are from here on. */
export interface PhaseRow extends RowFields {
  readonly kind: 'phase';
  readonly text: string;
  readonly calls: readonly ConnID[];
}

/** Somebody sends a request, or something happens at the switch. */
export interface RequestRow extends RowFields {
  readonly kind: 'request';
  /** Who acts; absent for what clients of other systems do. */
  readonly dn?: DN;
  readonly name: string;
  /** A client sends a request; otherwise it is an action at the telephone or the switch. */
  readonly asked: boolean;
  /** Destination and calls: "to C, call 1". Empty when there is nothing to add. */
  readonly detail: string;
  readonly refused: boolean;
}

/** Why the request above was refused. */
export interface RefusalRow extends RowFields {
  readonly kind: 'refusal';
  readonly dn?: DN;
  readonly refusal: Refusal;
}

/** One cell group of a step: all its events are unordered among themselves. */
export interface EventsRow extends RowFields {
  readonly kind: 'events';
  readonly cell: number;
  readonly events: readonly PlacedEvent[];
  /** The same events by the DN they are sent to, in order. */
  readonly byDN: ReadonlyMap<DN, readonly PlacedEvent[]>;
  readonly unordered: boolean;
}

export type TimelineRow = PhaseRow | RequestRow | RefusalRow | EventsRow;

/** Rows by their numbers, from 0: an array, or what shares its rows with the run of a step before. */
export interface Rows<Row = TimelineRow> {
  readonly length: number;
  readonly at: (n: number) => Row | undefined;
  readonly slice: (from?: number, to?: number) => readonly Row[];
}
