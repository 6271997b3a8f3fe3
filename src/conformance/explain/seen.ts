/**
 * What a log shows, as the search for an explanation takes it: TEvents and requests in the order of the log, each with
 * the ConnIDs as they were printed. Everything else that the records hold plays no part.
 */
import type { Step, StepFields } from '../../model/index.ts';
import { validateScenario } from '../../scenario/index.ts';
import { connIDOf, textOf, type LogRecord } from '../../scenario/observed/index.ts';
import { ACTION_NAMES, DOINGS, EVENT_NAMES, REQUEST_NAMES, type ActionName, type EventName, type RequestName } from '../../tlib/index.ts';

/** A ConnID as the log prints it, in small letters. */
export type PrintedID = string;

export interface SeenEvent {
  readonly is: 'event';
  /** Its place among all that the log shows. */
  readonly at: number;
  readonly record: LogRecord;
  readonly name: EventName;
  /** ThisDN; empty where the event has none. */
  readonly dn: string;
  readonly connID: PrintedID | undefined;
  /** Milliseconds by the log's own clock. */
  readonly time: number | undefined;
}
export interface SeenRequest {
  readonly is: 'request';
  readonly at: number;
  readonly record: LogRecord;
  /** Without its calls: those are named as the log prints them. */
  readonly step: Step;
  readonly connID: PrintedID | undefined;
  readonly otherConnID: PrintedID | undefined;
  readonly time: number | undefined;
}
export type Seen = SeenEvent | SeenRequest;

const EVENTS: ReadonlySet<string> = new Set(EVENT_NAMES);
const REQUESTS: ReadonlySet<string> = new Set(REQUEST_NAMES);
const ACTIONS: ReadonlySet<string> = new Set(ACTION_NAMES);

const timeOf = ({ time }: LogRecord): number | undefined => time?.epoch ?? time?.ofDay;

/** Parameters of a step by the name under which logs print them. */
const PARAMETERS: readonly (readonly [keyof StepFields, string])[] = [
  ['otherDN', 'OtherDN'],
  ['key', 'Key'],
  ['routeType', 'RouteType'],
  ['treatmentType', 'TreatmentType'],
  ['callState', 'CallState'],
  ['digits', 'Digits'],
  ['mergeType', 'MergeType'],
  ['monitorType', 'MonitorType'],
  ['thisQueue', 'ThisQueue'],
  ['agentWorkMode', 'AgentWorkMode'],
  ['makeCallType', 'MakeCallType'],
];
const LISTS: readonly (readonly [keyof StepFields, string])[] = [
  ['userData', 'UserData'],
  ['reasons', 'Reasons'],
  ['extensions', 'Extensions'],
];

/** The step that a request's record asks for, without its calls; parameters that the request does not take are left out. */
function stepOf(record: LogRecord, name: RequestName | ActionName, thisDN: string): Step {
  const takes: readonly string[] = DOINGS[name].parameters;
  const fields: Record<string, unknown> = {};
  for (const [field, printed] of PARAMETERS) {
    const value = takes.includes(field) ? textOf(record, printed) : undefined;
    if (value !== undefined && value !== '') fields[field] = value;
  }
  for (const [field, printed] of LISTS) {
    const value = takes.includes(field) ? record.attributes[printed] : undefined;
    if (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0) fields[field] = value;
  }
  const doing = REQUESTS.has(name) ? { request: name } : { action: name };
  return { ...doing, thisDN, ...fields } as unknown as Step;
}

/** Is this a step that a scenario can hold? Logs hold texts of any length, and signs that no document takes. */
export function isStep(step: Step): boolean {
  const dns = new Set([step.thisDN, ...(step.otherDN === undefined ? [] : [step.otherDN])]);
  return validateScenario({ scenario: 1, devices: [...dns].map((dn) => ({ dn })), steps: [step] }).ok;
}

/** The step, or the same without what a scenario cannot hold; undefined where that leaves none. */
function usable(step: Step): Step | undefined {
  if (step.otherDN !== undefined && !isDN(step.otherDN)) return undefined;
  if (isStep(step)) return step;
  const { userData: _userData, reasons: _reasons, extensions: _extensions, digits: _digits, callState: _callState, ...others } = step;
  const { thisQueue: _queue, agentWorkMode: _mode, makeCallType: _type, ...rest } = others;
  return isStep(rest) ? rest : undefined;
}

/** Can a scenario have a device of that DN? */
export const isDN = (dn: string | undefined): dn is string =>
  dn !== undefined && dn !== '' && dn.length <= 64 && !/[\p{Cc}\p{Cs}]/u.test(dn) && !dn.endsWith('::');

function seenOf(record: LogRecord, at: number): Seen | undefined {
  const dn = textOf(record, 'ThisDN') ?? '';
  const time = timeOf(record);
  if ((record.kind === 'event' || record.kind === 'error') && EVENTS.has(record.name))
    return { is: 'event', at, record, name: record.name as EventName, dn, connID: connIDOf(record), time };
  if (record.kind !== 'request' || dn === '' || !(REQUESTS.has(record.name) || ACTIONS.has(record.name))) return undefined;
  const step = usable(stepOf(record, record.name as RequestName | ActionName, dn));
  if (step === undefined || !isDN(dn)) return undefined;
  return { is: 'request', at, record, step, connID: connIDOf(record), otherConnID: connIDOf(record, 'TransferConnID'), time };
}

/** The events and requests among records, in their order. */
export function seenIn(records: readonly LogRecord[]): readonly Seen[] {
  const seen: Seen[] = [];
  for (const record of records) {
    const one = seenOf(record, seen.length);
    if (one !== undefined) seen.push(one);
  }
  return seen;
}
