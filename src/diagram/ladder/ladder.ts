/**
 * A run as a ladder: a lifeline for the switch and one for each DN, an arrow for each request and each event, and on
 * every lifeline a bar as long as the DN has a part in a call. Rows of one height, so that any of them is found by its
 * number; a step costs its own rows.
 */
import type { ConnID, DN, World } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import type { PartyState } from '../../tlib/index.ts';
import type { EventsRow, PlacedEvent, RequestRow, TimelineRow } from '../timeline/rows.ts';

/** A DN's part in a call while a row lasts. */
export interface LadderBar {
  readonly dn: DN;
  readonly connID: ConnID;
  readonly state: PartyState;
  /** 0 for the first of the DN's calls at this moment, 1 for the next beside it. */
  readonly lane: number;
}

interface LadderFields {
  readonly key: string;
  readonly step: number;
  readonly ghost: boolean;
  readonly bars: readonly LadderBar[];
}

/** Where an event stands among those of its cell, which may arrive in any order: the bracket beside it. */
export type Bracket = 'none' | 'first' | 'middle' | 'last';

export type LadderRow =
  | (LadderFields & { readonly kind: 'phase'; readonly text: string })
  | (LadderFields & {
      readonly kind: 'request';
      readonly dn?: DN;
      readonly name: string;
      readonly detail: string;
      readonly refused: boolean;
    })
  | (LadderFields & { readonly kind: 'refusal'; readonly dn?: DN; readonly text: string })
  | (LadderFields & { readonly kind: 'event'; readonly placed: PlacedEvent; readonly bracket: Bracket })
  /** An event of a log that the model does not send; `at` is its place among those of the step. */
  | (LadderFields & { readonly kind: 'extra'; readonly dn: DN; readonly at: number });

const known = new WeakMap<World, readonly LadderBar[]>();

/** The bars of a moment: `A` talks in call 1 and holds call 2 -> two bars, lanes 0 and 1. */
export function barsOf(world: World): readonly LadderBar[] {
  const kept = known.get(world);
  if (kept !== undefined) return kept;
  const lanes = new Map<DN, number>();
  const bars = world.calls
    .flatMap(({ parties }) => parties)
    .map(({ dn, connID, state }) => {
      const lane = lanes.get(dn) ?? 0;
      lanes.set(dn, lane + 1);
      return { dn, connID, state, lane };
    });
  known.set(world, bars);
  return bars;
}

const rungsKnown = new WeakMap<TimelineRow, readonly LadderRow[]>();

/**
 * The ladder's rows from the table's: a request still finds the calls as they were, its events find them as they are.
 * The rows of the table are the same objects as long as their step is, and so are these.
 */
export function ladderRows(rows: readonly TimelineRow[], run: Run): readonly LadderRow[] {
  const worldAfter = (step: number): World | undefined => run.frames[Math.min(step, run.frames.length - 1)]?.world;
  const bars = (row: TimelineRow): readonly LadderBar[] => {
    const world = worldAfter(row.kind === 'request' || row.kind === 'refusal' ? row.step - 1 : row.step);
    return world === undefined ? [] : barsOf(world);
  };
  return rows.flatMap((row) => {
    const kept = rungsKnown.get(row);
    if (kept !== undefined) return kept;
    const made = rungs(row, { key: row.key, step: row.step, ghost: row.ghost, bars: bars(row) });
    rungsKnown.set(row, made);
    return made;
  });
}

function rungs(row: TimelineRow, fields: LadderFields): readonly LadderRow[] {
  switch (row.kind) {
    case 'phase':
      return [{ ...fields, kind: 'phase', text: row.text }];
    case 'request':
      return [requestRung(row, fields)];
    case 'refusal':
      return [{ ...fields, kind: 'refusal', ...(row.dn === undefined ? {} : { dn: row.dn }), text: row.refusal.message }];
    case 'events':
      return eventRungs(row, fields);
  }
}

function requestRung({ dn, name, detail, refused }: RequestRow, fields: LadderFields): LadderRow {
  return { ...fields, kind: 'request', ...(dn === undefined ? {} : { dn }), name, detail, refused };
}

function eventRungs({ events, unordered }: EventsRow, fields: LadderFields): readonly LadderRow[] {
  const bracket = (at: number): Bracket => {
    if (!unordered) return 'none';
    return at === 0 ? 'first' : at === events.length - 1 ? 'last' : 'middle';
  };
  return events.map((placed, at) => ({ ...fields, key: `${fields.key} ${placed.index}`, kind: 'event', placed, bracket: bracket(at) }));
}
