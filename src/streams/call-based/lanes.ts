/**
 * Call-based events laid out to be drawn: a row per step, and in it the calls side by side. A call keeps
 * its lane from creation to deletion; a lane that is free is used again, so there are as many lanes as
 * there were calls at the same time.
 */
import { valueText } from '../../model/index.ts';
import type { Frame, Run } from '../../scenario/index.ts';
import { callItems } from './call-based.ts';
import type { CallItem } from './item.ts';

export interface LaneCell {
  readonly connID: string;
  /** Empty where the call only goes on. */
  readonly items: readonly CallItem[];
  readonly begins: boolean;
  readonly ends: boolean;
  /** The lane of the call that this one becomes part of, if that is in this row. */
  readonly intoLane?: number;
}
export interface LaneRow {
  readonly frame: Frame;
  /** By lane; undefined where no call uses the lane. */
  readonly cells: readonly (LaneCell | undefined)[];
  /** What the deprecated abstract DN is told in this step. */
  readonly abstractDN: readonly CallItem[];
  /** A client connects: everything here was told before. */
  readonly again: boolean;
}
export interface Lanes {
  readonly count: number;
  readonly rows: readonly LaneRow[];
}

/** In: a run. Out: a row for each of its steps. */
export function callLanes(run: Run): Lanes {
  let lanes: readonly (string | undefined)[] = [];
  const rows = run.frames.slice(1).map((frame, index) => {
    const items = callItems(frame, run.frames[index]);
    const told = items.filter((item) => !item.deprecated);
    const again = frame.step?.action === 'Connect' || frame.step?.action === 'SwitchOver';
    const begun = again
      ? []
      : told.flatMap((item) => (item.event === 'EventCallCreated' && item.connid !== undefined ? [item.connid] : []));
    const now = begun.reduce(withCall, lanes);
    const row: LaneRow = {
      frame,
      again,
      abstractDN: items.filter((item) => item.deprecated),
      cells: now.map((connID) => (connID === undefined ? undefined : cellOf(connID, told, now, begun.includes(connID)))),
    };
    lanes = trimmed(row.cells.map((cell) => (cell?.ends ? undefined : cell?.connID)));
    return row;
  });
  return { count: Math.max(1, ...rows.map(({ cells }) => cells.length)), rows };
}

function withCall(lanes: readonly (string | undefined)[], connID: string): readonly (string | undefined)[] {
  const free = lanes.indexOf(undefined);
  return free < 0 ? [...lanes, connID] : lanes.map((one, at) => (at === free ? connID : one));
}

function cellOf(connID: string, told: readonly CallItem[], lanes: readonly (string | undefined)[], begins: boolean): LaneCell {
  const items = told.filter((item) => item.connid === connID);
  const end = items.find((item) => item.event === 'EventCallDeleted');
  const into = lanes.indexOf(end?.attributes.RefConnID as string | undefined);
  return {
    connID,
    items,
    begins,
    ends: end !== undefined,
    ...(end?.attributes.RefConnID !== undefined && into >= 0 ? { intoLane: into } : {}),
  };
}

/** Without the free lanes at the end. */
function trimmed(lanes: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return lanes.slice(0, lanes.findLastIndex((one) => one !== undefined) + 1);
}

/** What of an event says the most: not the ids that are in every event of the call, and of the main call's only the end. */
export function tellingAttributes(item: CallItem): readonly (readonly [string, string])[] {
  return Object.entries(item.attributes)
    .filter(([name]) => !IDS.has(name))
    .map(([name, value]) => [name, name === 'OrigCallUUID' ? `…${String(value).slice(-6)}` : valueText(value)] as const);
}
const IDS: ReadonlySet<string> = new Set(['CallUUID', 'ConnID', 'CallID', 'RefCallUUID', 'Event', 'Server', 'time']);
