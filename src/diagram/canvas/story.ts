/**
 * The picture of a moment in the course of a run: each moment is drawn from the one before it, back to the last one
 * without any call. Pictures are kept, so that a step draws only what it changed; what is kept never changes what
 * is drawn.
 */
import type { Frame } from '../../scenario/index.ts';
import { canvasOf, layoutCalls, type CanvasGraph } from './graph.ts';
import type { Ground } from './ground.ts';
import { callKey, deviceKey } from './keys.ts';
import { pictureOf, type Moment, type Picture } from './picture.ts';

/** Where calls never stop, places are given out anew after so many steps, so that opening a long run stays quick. */
const CHAPTER = 200;
const MOST_KEPT = 600;

/** A run's frames, each by its number: an array, or whatever else finds them. */
export interface Frames {
  readonly at: (n: number) => Frame | undefined;
}

/** An array counts from its end what comes before its beginning; a run has nothing there. */
export const frameIn = (frames: Frames, n: number): Frame | undefined => (n < 0 ? undefined : frames.at(n));

interface Told {
  readonly before: Frame | undefined;
  readonly graph: CanvasGraph;
  readonly moment: Moment;
}

const told = new WeakMap<Frame, Told>();
const drawn = new WeakMap<Ground, Map<Frame, Picture>>();

/** What a frame shows, and the part of it that needs places. */
export function tellFrame(frame: Frame, before: Frame | undefined): Told {
  const known = told.get(frame);
  if (known?.before === before && known !== undefined) return known;
  const graph = canvasOf(frame, before);
  const telling = { before, graph, moment: momentOf(frame, graph) };
  told.set(frame, telling);
  return telling;
}

function momentOf(frame: Frame, graph: CanvasGraph): Moment {
  return {
    calls: layoutCalls(frame.world, graph).map(({ key, dns }) => ({ key, members: dns.map(deviceKey) })),
    parties: graph.parties.map(({ key, dn, connID, state }) => ({ key, device: deviceKey(dn), call: callKey(connID), state })),
  };
}

/** The picture of the last of these frames, drawn on from the earlier ones. */
export function pictureAt(ground: Ground, frames: Frames, index: number): Picture {
  const kept = drawn.get(ground) ?? new Map<Frame, Picture>();
  drawn.set(ground, kept);
  const momentAt = (at: number): Moment | undefined => {
    const frame = frameIn(frames, at);
    return frame === undefined ? undefined : tellFrame(frame, frameIn(frames, at - 1)).moment;
  };
  const isStart = (at: number): boolean => at <= 0 || at % CHAPTER === 0 || momentAt(at)?.calls.length === 0;
  const pictureKept = (at: number): Picture | undefined => {
    const frame = frameIn(frames, at);
    const picture = frame === undefined ? undefined : kept.get(frame);
    return picture?.moment === momentAt(at) ? picture : undefined;
  };
  let from = index;
  while (pictureKept(from) === undefined && !isStart(from)) from -= 1;
  let picture = pictureKept(from);
  for (let at = picture === undefined ? from : from + 1; at <= index; at += 1) {
    const moment = momentAt(at);
    const frame = frameIn(frames, at);
    if (moment === undefined || frame === undefined) throw new Error(`story: expected frame ${String(at)} of the run`);
    picture = pictureOf(ground, moment, isStart(at) ? undefined : picture);
    kept.set(frame, picture);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  }
  if (picture === undefined) throw new Error(`story: expected frame ${String(index)} of the run`);
  return picture;
}
