/**
 * A run as what a server would log: at every step the request that came, then the TEvents that went out, each with its
 * number and its time. The clock begins where it is told to and runs a second a step. What happens without a request
 * (somebody hangs up by hand, a queue diverts a call) no server prints.
 */
import type { TEvent, Step } from '../../model/index.ts';
import { isModelStep, nameCalls, type Run } from '../../scenario/index.ts';

export interface RequestLine {
  readonly is: 'request';
  readonly step: number;
  readonly at: number;
  readonly request: Step & { readonly request: string };
}
export interface EventLine {
  readonly is: 'event';
  readonly step: number;
  readonly at: number;
  readonly event: TEvent;
  /** The server's number for it, from 1. */
  readonly sequence: number;
}
export type RunLine = RequestLine | EventLine;

/** Where the clock stands unless the command says otherwise. */
export const DEFAULT_START = Date.UTC(2026, 0, 1, 10, 0, 0);

/** The lines of a run. `start` is in milliseconds since 1970, GMT. */
export function linesOfRun(run: Run, start = DEFAULT_START): readonly RunLine[] {
  const lines: RunLine[] = [];
  let sequence = 0;
  run.frames.forEach((frame, index) => {
    const { step } = frame;
    const before = run.frames[index - 1];
    const at = start + (index - 1) * 1000;
    if (step !== undefined && before !== undefined && isModelStep(step) && step.request !== undefined)
      lines.push({
        is: 'request',
        step: index,
        at,
        request: { ...nameCalls(before.world, step), request: step.request } as RequestLine['request'],
      });
    for (const event of frame.events) lines.push({ is: 'event', step: index, at, event, sequence: (sequence += 1) });
  });
  return lines;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds since 1970 -> `10:00:21.310`. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${clock}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
}

/** Milliseconds since 1970 -> `2026-01-01T10:00:21.310`. */
export const isoTime = (at: number): string => new Date(at).toISOString().slice(0, 23);

/** `00ff10` -> `00 ff 10` */
export const spaced = (bytes: string): string => bytes.replace(/..(?=.)/g, '$& ');
