/**
 * A whole run on one strip: a span per call from the step that made it to the one that ended it, and a mark per
 * refused step. Calls that overlap lie in different lanes. Runs share their frames, so what goes on is only added to.
 */
import type { ConnID } from '../../model/index.ts';
import type { Frame, Run } from '../../scenario/index.ts';

export interface Span {
  readonly connID: ConnID;
  readonly lane: number;
  /** The step that made the call. */
  readonly from: number;
  /** The step that ended it; undefined while it lives on. */
  to: number | undefined;
}

export interface Overview {
  readonly spans: readonly Span[];
  readonly lanes: number;
  readonly refused: readonly number[];
  /** The last step. */
  readonly end: number;
}

interface Folding {
  frames: number;
  last: Frame | undefined;
  readonly spans: Span[];
  /** Who has each lane now. */
  readonly open: (Span | undefined)[];
  readonly refused: number[];
}

const begun = (): Folding => ({ frames: 0, last: undefined, spans: [], open: [], refused: [] });

let latest = begun();

export function overviewOf({ frames }: Run): Overview {
  const goesOn = latest.frames > 0 && latest.frames <= frames.length && frames[latest.frames - 1] === latest.last;
  if (!goesOn) latest = begun();
  for (let n = latest.frames; n < frames.length; n += 1) {
    const frame = frames[n];
    if (frame !== undefined) fold(latest, frame, n);
  }
  return { spans: latest.spans, lanes: Math.max(1, latest.open.length), refused: latest.refused, end: frames.length - 1 };
}

function fold(folding: Folding, frame: Frame, n: number): void {
  const live = new Set(frame.world.calls.map(({ connID }) => connID));
  folding.open.forEach((span, lane) => {
    if (span === undefined || live.delete(span.connID)) return;
    span.to = n;
    folding.open[lane] = undefined;
  });
  for (const connID of live) {
    const free = folding.open.indexOf(undefined);
    const lane = free < 0 ? folding.open.length : free;
    const span: Span = { connID, lane, from: n, to: undefined };
    folding.open[lane] = span;
    folding.spans.push(span);
  }
  if (frame.refusal !== undefined) folding.refused.push(n);
  folding.last = frame;
  folding.frames = n + 1;
}

/** A stretch of a lane that is drawn in one piece, in places from 0 to the width asked for. */
export interface Stretch {
  readonly lane: number;
  readonly from: number;
  to: number;
  /** The call, when the piece is one call alone. */
  connID: ConnID | undefined;
}

/** In: the strip's width in pixels. Out: pieces at least two pixels long; what cannot be told apart there is one piece. */
export function stretchesOf({ spans, end }: Overview, width: number): readonly Stretch[] {
  const place = (step: number): number => (end === 0 ? 0 : (step / end) * width);
  const last = new Map<number, Stretch>();
  const pieces: Stretch[] = [];
  for (const { connID, lane, from, to } of spans) {
    const [left, right] = [place(Math.max(0, from - 0.5)), place(Math.min(end, (to ?? end + 0.5) - 0.5))];
    const before = last.get(lane);
    if (before !== undefined && left - before.to < 1 && right - before.from < 4) {
      before.to = Math.max(before.to, right);
      before.connID = undefined;
      continue;
    }
    const piece = { lane, from: left, to: Math.max(right, left + 2), connID };
    last.set(lane, piece);
    pieces.push(piece);
  }
  return pieces;
}
