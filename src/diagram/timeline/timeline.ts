/**
 * A run as the manual's table. Rows of a frame are computed once and kept with the frame: runs share
 * their frames, so a step costs the rows of that step.
 */
import type { DN, World } from '../../model/index.ts';
import { describeStep, type Frame, type Run, type ScenarioStep, phaseAfter, phaseBefore } from '../../scenario/index.ts';
import type { EventsRow, PlacedEvent, RequestRow, TimelineRow } from './rows.ts';

const known = new WeakMap<Frame, readonly TimelineRow[]>();

let latest: { readonly frames: Run['frames']; readonly rows: readonly TimelineRow[] } = { frames: [], rows: [] };

/** All rows of a run, in the order of its steps. A run that goes on from the one asked for last only adds its new rows. */
export function timelineRows(run: Run): readonly TimelineRow[] {
  const { frames } = run;
  if (frames === latest.frames) return latest.rows;
  const goesOn = latest.frames.length > 0 && frames[latest.frames.length - 1] === latest.frames.at(-1);
  const rows: TimelineRow[] = goesOn ? latest.rows.slice() : [];
  for (let n = goesOn ? latest.frames.length : 1; n < frames.length; n += 1) {
    const [before, frame] = [frames[n - 1], frames[n]];
    if (before !== undefined && frame !== undefined) for (const row of rowsOfFrame(before.world, frame)) rows.push(row);
  }
  latest = { frames, rows };
  return rows;
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
export function withGhosts(rows: readonly TimelineRow[], run: Run, cursor: number, ghost: Frame): readonly TimelineRow[] {
  const now = run.frames[cursor];
  if (now === undefined) return rows;
  const next = run.frames[cursor + 1]?.step;
  const isNext = next !== undefined && ghost.step !== undefined && describeStep(next) === describeStep(ghost.step);
  const after = rows.slice(rowAfterStep(rows, isNext ? cursor + 1 : cursor));
  return [...rows.slice(0, rowAfterStep(rows, cursor)), ...makeRows(now.world, ghost, true), ...after];
}

/** The place of the first row of a step, or of the first later row. Rows are sorted by step. */
export function rowOfStep(rows: readonly { readonly step: number }[], step: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.step ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place after the last row of a step. */
export function rowAfterStep(rows: readonly TimelineRow[], step: number): number {
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
