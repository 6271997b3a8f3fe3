/** The calls of a log, each explained; findings stand with the call that they are about. */
import type { LogRecord } from '../../scenario/observed/index.ts';
import { explain, type Explained, type ExplainSettings } from './explain.ts';
import type { Finding } from './findings.ts';
import { groupCalls, type CallRecords, type Group } from './groups.ts';

export interface ExplainedCall {
  /** Of the call; 0 for what DNs and agents do beside all calls. */
  readonly number: number;
  /** The scenario; calls that are at one telephone at once share it. */
  readonly explained: Explained;
  /** Those about this call. */
  readonly findings: readonly Finding[];
  /** The records that `explained` counts, in its order. */
  readonly records: readonly LogRecord[];
}

interface Found {
  readonly calls: readonly (CallRecords & { readonly connIDs: readonly string[] })[];
  readonly others: readonly LogRecord[];
}

/** Whose finding it is: the call's whose ConnID it names, else the first's of the group. */
function findingsOf(number: number, group: Group, explained: Explained, { calls }: Found, told: Set<LogRecord>): readonly Finding[] {
  const own = new Map(
    calls.filter((call) => group.calls.includes(call.number)).flatMap((call) => call.connIDs.map((id) => [id, call.number])),
  );
  return explained.findings.filter((finding) => {
    const about = finding.connID === undefined ? undefined : own.get(finding.connID);
    if (about !== undefined) return about === number;
    if ((group.calls[0] ?? 0) !== number) return false;
    // What a DN does beside its calls may stand in several scenarios, and is told once.
    const record = finding.record === undefined ? undefined : group.records[finding.record];
    if (record === undefined) return true;
    if (told.has(record) && finding.connID === undefined) return false;
    told.add(record);
    return true;
  });
}

/**
 * Explains calls one after another, so that whoever prints them need not wait for all. In: the records in the order of the
 * log, what was found in them, and which calls are wanted. Out: the calls by number, what belongs to none last.
 */
export function* explainCalls(
  records: readonly LogRecord[],
  found: Found,
  settings: ExplainSettings = {},
  wanted: (number: number) => boolean = () => true,
): Iterable<ExplainedCall> {
  const groups = groupCalls(records, found.calls, found.others);
  const byCall = new Map(groups.flatMap((group) => group.calls.map((number) => [number, group] as const)));
  const told = new Set<LogRecord>();
  const done = new Map<Group, Explained>();
  const explained = (group: Group): Explained => {
    const known = done.get(group);
    if (known !== undefined) return known;
    const fresh = explain(group.records, settings);
    if (group.calls.length > 1) done.set(group, fresh);
    return fresh;
  };
  for (const { number } of found.calls) {
    const group = byCall.get(number);
    if (group === undefined || !wanted(number)) continue;
    const one = explained(group);
    yield { number, explained: one, findings: findingsOf(number, group, one, found, told), records: group.records };
  }
  const rest = groups.find(({ calls }) => calls.length === 0);
  if (rest === undefined || !wanted(0)) return;
  const one = explained(rest);
  yield { number: 0, explained: one, findings: one.findings, records: rest.records };
}
