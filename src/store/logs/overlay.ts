/** What was observed, laid over the run that explains it: times, values that differ, what is missing and what is too many. */
import { between, causesOf } from '../../conformance/index.ts';
import type { TEvent } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import { textOf, type ObservedTime } from '../../scenario/observed/index.ts';
import type { ObservedEvent, Overlay, OverlaidStep } from '../state.ts';
import type { OpenedCall } from './opened.ts';

/** In: an opened call, and the run of its scenario. */
export function overlayOf(call: OpenedCall, run: Run): Overlay {
  const { explained, records } = call;
  const times = timesOf(call);
  const before: OverlaidStep = { events: [], extra: extraAfter(call, 0, times) };
  const steps = explained.steps.map((one, at): OverlaidStep => {
    const start = one.record === undefined ? undefined : records[one.record]?.time;
    return {
      ...(one.record === undefined ? {} : times.get(one.record)),
      ...(one.time === undefined ? {} : { time: clockOf(one.time) }),
      ...(one.before ? { before: true as const } : {}),
      ...(one.inferred ? { inferred: true as const } : {}),
      events: eventsOf(call, run, at + 1, start ?? one.time, times),
      extra: extraAfter(call, at + 1, times),
    };
  });
  return { steps: [before, ...steps], of: run.document.steps };
}

/** `2026-01-01T10:00:00.123` and `@10:00:00.1230` are 10:00:00.123 on the timeline. */
function clockOf({ text, ofDay }: ObservedTime): string {
  if (ofDay === undefined) return text;
  return new Date(ofDay).toISOString().slice(11, 23);
}

type Clocked = Pick<ObservedEvent, 'time' | 'sinceLast' | 'at'>;
type Times = ReadonlyMap<number, Clocked>;

/** When each record came that is shown: by the clock, after the one before it, after the first. */
function timesOf({ explained, records }: OpenedCall): Times {
  const shown = new Set([
    ...explained.steps.flatMap((step) => [step.record, ...step.events.map(({ record }) => record)]),
    ...explained.extra.map(({ record }) => record),
  ]);
  const times = new Map<number, Clocked>();
  let first: ObservedTime | undefined;
  let last: ObservedTime | undefined;
  for (const [place, { time }] of records.entries()) {
    if (time === undefined || !shown.has(place)) continue;
    first ??= time;
    const at = between(first, time);
    const sinceLast = last === undefined ? undefined : between(last, time);
    times.set(place, { time: clockOf(time), ...(at === undefined ? {} : { at }), ...(sinceLast === undefined ? {} : { sinceLast }) });
    last = time;
  }
  return times;
}

/** Is a TEvent what was compared, or behind the message that was? */
function isOf({ event: told }: OpenedCall['explained']['steps'][number]['events'][number], event: TEvent): boolean {
  const behind = causesOf(told);
  return behind.some((one) => one.event === event.event && one.dn === event.dn && one.connID === event.connID);
}

function eventsOf(
  call: OpenedCall,
  run: Run,
  step: number,
  start: ObservedTime | undefined,
  times: Times,
): readonly (ObservedEvent | undefined)[] {
  const { explained, findings, records } = call;
  const left = [...(explained.steps[step - 1]?.events ?? [])];
  return (run.frames[step]?.events ?? []).map((event) => {
    const at = left.findIndex((one) => isOf(one, event));
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one === undefined || explained.steps[step - 1]?.before === true) return undefined;
    const record = one.record === undefined ? undefined : records[one.record];
    if (record === undefined || one.record === undefined) return one.hidden ? undefined : { finding: 'missing', differences: [] };
    const isLate = findings.some((finding) => finding.finding === 'order' && finding.record === one.record);
    const finding = one.differences.length > 0 ? 'attribute' : isLate ? 'order' : undefined;
    const since = start === undefined || record.time === undefined ? undefined : between(start, record.time);
    return {
      ...times.get(one.record),
      ...(since === undefined ? {} : { since }),
      ...(finding === undefined ? {} : { finding }),
      differences: one.differences,
    };
  });
}

/** Events that no step explains, where they came. */
function extraAfter({ explained, records, findings }: OpenedCall, step: number, times: Times): OverlaidStep['extra'] {
  const told = new Set(findings.map(({ record }) => record));
  // Where the explanation has ended, one finding is about all that follows.
  const ended = findings.find(({ finding }) => finding === 'unexplained')?.record ?? Infinity;
  return explained.extra.flatMap(({ record: at, after }) => {
    const record = records[at];
    if (after !== step || record === undefined || !(told.has(at) || at >= ended)) return [];
    return [{ name: record.name, dn: textOf(record, 'ThisDN') ?? '', ...times.get(at) }];
  });
}
