/**
 * The life of each call, as call-based events tell it: when it was created, what changed, what it became
 * part of, why it is gone. Drawn by the view of the stream; no rule stands here.
 */
import type { Run } from '../../scenario/index.ts';
import { callStream } from './call-based.ts';
import { causeWord } from './causes.ts';
import type { CallItem } from './item.ts';

export interface CallLife {
  readonly connID: string;
  readonly callUUID: string;
  /** Its own events in order, without those told again to a client that connects. */
  readonly events: readonly CallItem[];
  readonly created: number;
  readonly deleted?: number;
  /** The call that this one became part of. */
  readonly into?: string;
  /** Calls that became part of this one. */
  readonly took: readonly string[];
  /** "Conference by B: part of call 1 from step 5 on." */
  readonly end?: string;
}

/** In: a run. Out: its calls, in the order of their creation. */
export function callLives(run: Run): readonly CallLife[] {
  const byCall = new Map<string, Events>();
  for (const item of callStream(run)) {
    if (item.connid === undefined || item.deprecated) continue;
    const events = byCall.get(item.connid);
    if (!events) byCall.set(item.connid, [item]);
    else if (item.event !== 'EventCallCreated') byCall.set(item.connid, [...events, item]);
  }
  const took = new Map<string, string[]>();
  for (const [connID, events] of byCall) {
    const into = events.at(-1)?.attributes.RefConnID;
    if (typeof into === 'string') took.set(into, [...(took.get(into) ?? []), connID]);
  }
  return [...byCall].map(([connID, events]) => lifeOf(connID, events, took.get(connID) ?? []));
}
type Events = readonly [CallItem, ...CallItem[]];

function lifeOf(connID: string, events: Events, took: readonly string[]): CallLife {
  const [first] = events;
  const last = events.at(-1) ?? first;
  const isOver = last.event === 'EventCallDeleted';
  const into = last.attributes.RefConnID;
  return {
    connID,
    callUUID: String(first.attributes.CallUUID),
    events,
    created: first.step,
    took,
    ...(isOver ? { deleted: last.step, end: endOf(last) } : {}),
    ...(isOver && typeof into === 'string' ? { into } : {}),
  };
}

/** "Released by A" or "Part of call 1, by B's conference". */
function endOf({ attributes: { Cause, RefConnID, CtrlParty } }: CallItem): string {
  const by = CtrlParty === undefined ? '' : ` by ${String(CtrlParty)}`;
  return RefConnID === undefined ? `Released${by}` : `Merged into call ${String(RefConnID)}: ${causeWord(Cause) ?? 'merge'}${by}`;
}
