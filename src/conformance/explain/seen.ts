/**
 * What a log shows, as the search for an explanation takes it: TEvents and requests in the order of the log, each with
 * the ConnIDs as they were printed; where there is no TEvent, the messages to agents' clients in their place. Everything
 * else that the records hold plays no part.
 */
import type { Step, StepFields } from '../../model/index.ts';
import { validateScenario } from '../../scenario/index.ts';
import { connIDOf, textOf, type AgentSystemName, type LogRecord } from '../../scenario/observed/index.ts';
import { ACTION_NAMES, DOINGS, EVENT_NAMES, REQUEST_NAMES, type ActionName, type EventName, type RequestName } from '../../tlib/index.ts';
import { agentRecords, type AgentRecords } from '../agents/records.ts';
import { SYSTEMS } from '../agents/systems.ts';

/** A ConnID as the log prints it, in small letters. */
export type PrintedID = string;

export interface SeenEvent {
  readonly is: 'event';
  /** Its place among all that the log shows. */
  readonly at: number;
  /** Its place among the records that were given. */
  readonly place: number;
  readonly record: LogRecord;
  /** A TEvent's, or what a message to an agent's client says happened. */
  readonly name: string;
  /** Whose message it is; absent of a TEvent. */
  readonly system?: AgentSystemName;
  /** The TEvents that it may stand for: itself, or those behind a message. */
  readonly causes: readonly EventName[];
  /** ThisDN; empty where the event has none. */
  readonly dn: string;
  readonly connID: PrintedID | undefined;
  /** Milliseconds by the log's own clock. */
  readonly time: number | undefined;
}
export interface SeenRequest {
  readonly is: 'request';
  readonly at: number;
  readonly place: number;
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
/** What a hand does with the handset alone: its events are counted and not compared, so that it explains nothing. */
const OF_THE_HANDSET: ReadonlySet<string> = new Set(['OffHook', 'OnHook']);
const ACTIONS: ReadonlySet<string> = new Set(ACTION_NAMES.filter((name) => !OF_THE_HANDSET.has(name)));

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

function seenOf(given: LogRecord, at: number, place: number, agents: AgentRecords | undefined): Seen | undefined {
  const record = agents === undefined || given.system !== agents.system ? given : agents.filled(given);
  const dn = textOf(record, 'ThisDN') ?? '';
  const seen = { at, place, record, connID: connIDOf(record), time: timeOf(record) };
  if ((record.kind === 'event' || record.kind === 'error') && EVENTS.has(record.name))
    return { ...seen, is: 'event', name: record.name, causes: [record.name as EventName], dn };
  if (record.kind === 'state' && record.system !== undefined && record.system === agents?.system && dn !== '')
    return { ...seen, is: 'event', name: record.name, system: record.system, causes: causesOf(record, record.system), dn };
  if (record.kind !== 'request' || dn === '' || !(REQUESTS.has(record.name) || ACTIONS.has(record.name))) return undefined;
  const step = usable(stepOf(record, record.name as RequestName | ActionName, dn));
  if (step === undefined || !isDN(dn)) return undefined;
  return { ...seen, is: 'request', step, otherConnID: connIDOf(record, 'TransferConnID') };
}

const causesOf = (record: LogRecord, system: AgentSystemName): readonly EventName[] =>
  SYSTEMS[system].causes(record.name, textOf(record, 'State'));

/** The events and requests among records, in their order. */
export function seenIn(records: readonly LogRecord[]): readonly Seen[] {
  const isTold = records.some(({ kind, name }) => (kind === 'event' || kind === 'error') && EVENTS.has(name));
  const agents = isTold ? undefined : agentRecords(records);
  const seen: Seen[] = [];
  records.forEach((record, place) => {
    const one = seenOf(record, seen.length, place, agents);
    if (one !== undefined) seen.push(one);
  });
  return seen;
}

const NAMES = ['ThisDN', 'OtherDN', 'ThirdPartyDN', 'ThisQueue'];

/** The DNs that a record names, the one first whose it is. A message to an agent's client also names who takes part, and whom was called. */
export function namesIn(record: LogRecord): readonly string[] {
  const named = NAMES.flatMap((name) => textOf(record, name) ?? []);
  if (record.kind !== 'state') return named;
  return [...named, ...participantsIn(record), ...['DNIS', 'ANI', 'ForwardTo'].flatMap((name) => textOf(record, name) ?? [])];
}

/** Who else is in the call, as a message to an agent's client says. */
export function participantsIn({ attributes }: LogRecord): readonly string[] {
  const { Participants } = attributes;
  const all: unknown = Participants;
  return (Array.isArray(all) ? all : [all]).filter((one): one is string => typeof one === 'string');
}
