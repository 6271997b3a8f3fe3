/** What was observed, laid over the run that explains it: times, values that differ, what is missing and what is too many. */
import { between } from '../../conformance/index.ts';
import type { Run } from '../../scenario/index.ts';
import { textOf, type LogRecord, type ObservedTime } from '../../scenario/observed/index.ts';
import type { ObservedEvent, Overlay, OverlaidStep } from '../state.ts';
import type { OpenedCall } from './opened.ts';

/** In: an opened call, and the run of its scenario. */
export function overlayOf(call: OpenedCall, run: Run): Overlay {
  const { explained, records } = call;
  const before: OverlaidStep = { events: [], extra: extraAfter(call, 0) };
  const steps = explained.steps.map((one, at): OverlaidStep => {
    const start = one.record === undefined ? undefined : records[one.record]?.time;
    return {
      ...(one.time === undefined ? {} : { time: clockOf(one.time) }),
      ...(one.before ? { before: true as const } : {}),
      ...(one.inferred ? { inferred: true as const } : {}),
      events: eventsOf(call, run, at + 1, start ?? one.time),
      extra: extraAfter(call, at + 1),
    };
  });
  return { steps: [before, ...steps], of: run.document.steps };
}

/** `2026-01-01T10:00:00.123` and `@10:00:00.1230` are 10:00:00.123 on the timeline. */
function clockOf({ text, ofDay }: ObservedTime): string {
  if (ofDay === undefined) return text;
  return new Date(ofDay).toISOString().slice(11, 23);
}

function eventsOf(call: OpenedCall, run: Run, step: number, start: ObservedTime | undefined): readonly (ObservedEvent | undefined)[] {
  const { explained, findings, records } = call;
  const left = [...(explained.steps[step - 1]?.events ?? [])];
  return (run.frames[step]?.events ?? []).map((event) => {
    const at = left.findIndex((one) => one.event.event === event.event && one.event.dn === event.dn && one.event.connID === event.connID);
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one === undefined || explained.steps[step - 1]?.before === true) return undefined;
    const record = one.record === undefined ? undefined : records[one.record];
    if (record === undefined) return one.hidden ? undefined : { finding: 'missing', differences: [] };
    const isLate = findings.some((finding) => finding.finding === 'order' && finding.record === one.record);
    const finding = one.differences.length > 0 ? 'attribute' : isLate ? 'order' : undefined;
    return { ...timed(record, start), ...(finding === undefined ? {} : { finding }), differences: one.differences };
  });
}

function timed({ time }: LogRecord, start: ObservedTime | undefined): Pick<ObservedEvent, 'time' | 'since'> {
  if (time === undefined) return {};
  const since = start === undefined ? undefined : between(start, time);
  return { time: clockOf(time), ...(since === undefined ? {} : { since }) };
}

/** Events that no step explains, where they came. */
function extraAfter({ explained, records, findings }: OpenedCall, step: number): OverlaidStep['extra'] {
  const told = new Set(findings.map(({ record }) => record));
  return explained.extra.flatMap(({ record: at, after }) => {
    const record = records[at];
    if (after !== step || record === undefined || !told.has(at)) return [];
    const { name, time } = record;
    return [{ name, dn: textOf(record, 'ThisDN') ?? '', ...(time === undefined ? {} : { time: clockOf(time) }) }];
  });
}
