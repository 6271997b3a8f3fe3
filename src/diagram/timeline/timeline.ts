/**
 * A run as the manual's table. Rows of a frame are computed once and kept with the frame: runs share
 * their frames, so a step costs the rows of that step.
 */
import type { DN, World } from '../../model/index.ts';
import {
  describeStep,
  endOf,
  frameOf,
  phaseAfter,
  phaseBefore,
  Trail,
  type Frame,
  type Run,
  type ScenarioStep,
} from '../../scenario/index.ts';
import type { EventsRow, PlacedEvent, RequestRow, Rows, TimelineRow } from './rows.ts';

const known = new WeakMap<Frame, readonly TimelineRow[]>();

/** The run that was asked for last, and its rows. */
let latest: { readonly run: Run; readonly rows: Trail<TimelineRow> } | undefined;

/** All rows of a run, in the order of its steps. A run that shares its beginning with the one asked for last costs the rows of the rest. */
export function timelineRows(run: Run): Rows {
  if (run === latest?.run) return latest.rows;
  const shared = latest === undefined ? 0 : sharedUpTo(latest.run, run);
  let rows = latest === undefined ? Trail.of<TimelineRow>([]) : latest.rows.upTo(rowAfterStep(latest.rows, shared));
  for (let n = shared + 1; n <= endOf(run); n += 1) {
    const [before, frame] = [frameOf(run, n - 1), frameOf(run, n)];
    if (before !== undefined && frame !== undefined) for (const row of rowsOfFrame(before.world, frame)) rows = rows.and(row);
  }
  latest = { run, rows };
  return rows;
}

/** The last frame that two runs share: what follows a frame is not shared unless the frame is. 0 where they share none. */
function sharedUpTo(one: Run, other: Run): number {
  let low = 0;
  let high = Math.min(endOf(one), endOf(other));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (frameOf(one, middle) === frameOf(other, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows of one step. `before` is the world that the step found. */
export function rowsOfFrame(before: World, frame: Frame): readonly TimelineRow[] {
  const kept = known.get(frame);
  if (kept !== undefined) return kept;
  const rows = makeRows(before, frame, false);
  known.set(frame, rows);
  return rows;
}

/**
 * The rows of a step that nobody took, put after everything that the step at `cursor` caused. They stand
 * in for the branch's next step when that is the step previewed.
 */
export function withGhosts(rows: Rows, run: Run, cursor: number, ghost: Frame): Rows {
  const now = frameOf(run, cursor);
  if (now === undefined) return rows;
  const next = frameOf(run, cursor + 1)?.step;
  const isNext = next !== undefined && ghost.step !== undefined && describeStep(next) === describeStep(ghost.step);
  const ghosts = makeRows(now.world, ghost, true);
  return among(rows, rowAfterStep(rows, cursor), ghosts, rowAfterStep(rows, isNext ? cursor + 1 : cursor));
}

/** The rows before a place, others in their stead, and those from another place on; nothing is copied. */
function among(rows: Rows, before: number, others: readonly TimelineRow[], after: number): Rows {
  const end = before + others.length;
  const at = (n: number): TimelineRow | undefined => {
    if (n < before) return rows.at(n);
    return n < end ? others[n - before] : rows.at(n - end + after);
  };
  const length = end + rows.length - after;
  const slice = (from = 0, to = length): readonly TimelineRow[] => {
    const found: TimelineRow[] = [];
    for (let n = Math.max(0, from); n < Math.min(to, length); n += 1) {
      const row = at(n);
      if (row !== undefined) found.push(row);
    }
    return found;
  };
  return { length, at, slice };
}

/** The place of the first row of a step, or of the first later row. Rows are sorted by step. */
export function rowOfStep(rows: Pick<Rows<{ readonly step: number }>, 'length' | 'at'>, step: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows.at(middle)?.step ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place after the last row of a step. */
export function rowAfterStep(rows: Rows, step: number): number {
  return rowOfStep(rows, step + 1);
}

/** What a step names besides who does what: "C", "call 2 into call 1". Empty when there is nothing to add. */
export function stepDetail(step: ScenarioStep): string {
  if (step.thisDN === undefined) return describeStep(step);
  return describeStep(step)
    .slice(`${step.thisDN}: ${step.request ?? step.action}`.length)
    .replace(/^,? /, '');
}

function makeRows(before: World, frame: Frame, ghost: boolean): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  const base = (part: string) => ({ key: `${ghost ? 'ghost ' : ''}${frame.index} ${part}`, step: frame.index, ghost });
  const above = phaseBefore(before, frame);
  if (above !== undefined) rows.push({ ...base('above'), kind: 'phase', ...above });
  if (frame.step !== undefined) rows.push(requestRow(frame.step, frame, base('request')));
  if (frame.refusal !== undefined) {
    rows.push({ ...base('refusal'), kind: 'refusal', ...actor(frame.step), refusal: frame.refusal });
  }
  for (const group of cellsOf(frame)) rows.push(eventsRow(group, base(`cell ${group[0]?.event.cell ?? 0}`)));
  const below = phaseAfter(before, frame);
  if (below !== undefined) rows.push({ ...base('below'), kind: 'phase', ...below });
  return rows;
}

interface Base {
  readonly key: string;
  readonly step: number;
  readonly ghost: boolean;
}

function requestRow(step: ScenarioStep, frame: Frame, base: Base): RequestRow {
  return {
    ...base,
    kind: 'request',
    ...actor(step),
    name: step.request ?? step.action,
    asked: step.request !== undefined,
    detail: stepDetail(step),
    refused: frame.refusal !== undefined,
  };
}

function actor(step: ScenarioStep | undefined): { readonly dn?: DN } {
  return step?.thisDN === undefined ? {} : { dn: step.thisDN };
}

/** A frame's events by cell number, in the order in which the cells were sent. */
function cellsOf(frame: Frame): readonly (readonly PlacedEvent[])[] {
  const groups = new Map<number, PlacedEvent[]>();
  frame.events.forEach((event, index) => {
    const placed = { event, step: frame.index, index };
    const group = groups.get(event.cell);
    if (group === undefined) groups.set(event.cell, [placed]);
    else group.push(placed);
  });
  return [...groups.values()];
}

function eventsRow(events: readonly PlacedEvent[], base: Base): EventsRow {
  const byDN = new Map<DN, PlacedEvent[]>();
  for (const placed of events) {
    const cell = byDN.get(placed.event.dn);
    if (cell === undefined) byDN.set(placed.event.dn, [placed]);
    else cell.push(placed);
  }
  return { ...base, kind: 'events', cell: events[0]?.event.cell ?? 0, events, byDN, unordered: events.length > 1 };
}
