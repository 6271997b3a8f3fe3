/**
 * A whole run on one strip: a span per call from the step that made it to the one that ended it, and a mark per
 * refused step. Calls that overlap lie in different lanes. Runs share their frames, so what goes on is only added to.
 */
import type { ConnID } from '../../model/index.ts';
import { endOf, frameOf, type Frame, type Run } from '../../scenario/index.ts';

export interface Span {
  /** The call; undefined for several in a very long run, which no strip is wide enough to tell apart. */
  readonly connID: ConnID | undefined;
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
  spans: Span[];
  /** Who has each lane now. */
  readonly open: (Span | undefined)[];
  refused: number[];
  /** So many spans or marks are looked through for some that no strip can tell apart. */
  full: number;
}

/** Pixels that a strip is wide at most; what lies closer together in it is one. */
const WIDEST = 2048;
const MOST = WIDEST / 2;

const begun = (): Folding => ({ frames: 0, last: undefined, spans: [], open: [], refused: [], full: MOST });

let latest = begun();

/** Foldings as they were at earlier frames, the farther back the fewer: an undo or a branch folds only what lies behind the nearest. */
let earlier: readonly Folding[] = [];
const EVERY = 64;

export function overviewOf(run: Run): Overview {
  const end = endOf(run);
  const isOf = ({ frames, last }: Folding): boolean => frames > 0 && frames <= end + 1 && frameOf(run, frames - 1) === last;
  if (!isOf(latest)) {
    earlier = earlier.filter(isOf);
    const nearest = earlier.at(-1);
    latest = nearest === undefined ? begun() : copied(nearest);
  }
  for (let n = latest.frames; n <= end; n += 1) {
    const frame = frameOf(run, n);
    if (frame === undefined) continue;
    fold(latest, frame, n);
    if (n > 0 && n % EVERY === 0) earlier = [...earlier.filter(({ frames }) => n - frames < 4 * lowest(frames - 1)), copied(latest)];
  }
  return { spans: latest.spans, lanes: Math.max(1, latest.open.length), refused: latest.refused, end };
}

/** The largest power of two in a number: 192 -> 64. */
const lowest = (n: number): number => n & -n;

function copied(folding: Folding): Folding {
  const copies = new Map(folding.spans.map((span) => [span, span.to === undefined ? { ...span } : span]));
  return {
    ...folding,
    spans: [...copies.values()],
    open: folding.open.map((span) => (span === undefined ? undefined : copies.get(span))),
    refused: [...folding.refused],
  };
}

function fold(folding: Folding, frame: Frame, n: number): void {
  const live = new Set(frame.world.calls.map(({ connID }) => connID));
  folding.open.forEach((span, lane) => {
    if (span === undefined || live.delete(span.connID ?? '')) return;
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
  if (folding.spans.length + folding.refused.length > folding.full) thin(folding, n / WIDEST);
}

/** In: a folding, and the steps of a pixel. What ended and lies within a pixel of its neighbor becomes one: a step of the longest run costs no more for that. */
function thin(folding: Folding, pixel: number): void {
  const last = new Map<number, Span & { to: number }>();
  const spans: Span[] = [];
  for (const span of folding.spans) {
    const { lane, from, to } = span;
    const before = last.get(lane);
    if (to === undefined) {
      spans.push(span);
    } else if (before !== undefined && from - before.to < pixel && to - before.from < 2 * pixel) {
      Object.assign(before, { to, connID: undefined });
    } else {
      const kept = { ...span, to };
      last.set(lane, kept);
      spans.push(kept);
    }
  }
  folding.spans = spans;
  folding.refused = folding.refused.filter(
    (step, at, all) => at === 0 || Math.floor(step / pixel) > Math.floor((all[at - 1] ?? 0) / pixel),
  );
  folding.full = Math.max(MOST, 2 * (folding.spans.length + folding.refused.length));
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
