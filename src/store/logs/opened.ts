/** A call that somebody opened: explained by the model, with the records that it is explained from, and what was repaired. */
import { explainCalls, findCalls, type Explained, type Finding, type FoundCalls, type ObservedCall } from '../../conformance/index.ts';
import type { LogRecord, ObservedList } from '../../scenario/observed/index.ts';

/** A line of the list of calls. */
export type CallRow = Omit<ObservedCall, 'records'>;

/** A place in the log by which a record is known: several may stand on one line, and are told apart by what they say. */
export interface Place {
  readonly file: string;
  readonly first: number;
  readonly says: string;
}

/** The place of a record. */
export const placeOf = ({ file, first, name, attributes }: LogRecord): Place => ({
  file,
  first,
  says: `${name} ${JSON.stringify(attributes)}`,
});

/** What is taken otherwise than the log says, so that the rest is explained anew. */
export type Repair =
  | { readonly repair: 'take'; readonly at: Place; readonly attribute: string; readonly expected: string | undefined }
  | { readonly repair: 'skip'; readonly at: Place }
  | { readonly repair: 'insert'; readonly at: Place; readonly request: string; readonly thisDN: string; readonly connID?: string }
  /** An event that the log lacks, behind this record. */
  | { readonly repair: 'supply'; readonly at: Place; readonly event: string; readonly attributes: ObservedList };

export interface OpenedCall {
  readonly row: CallRow;
  readonly explained: Explained;
  readonly findings: readonly Finding[];
  /** Those that `explained` counts, in its order: of the call, and of what is explained with it. */
  readonly records: readonly LogRecord[];
  readonly repairs: readonly Repair[];
}

/** In: the line of the list, the calls among which it is explained, and its number there. */
export function openedCall(row: CallRow, found: FoundCalls, as: number, repairs: readonly Repair[]): OpenedCall | undefined {
  const repaired = repairs.length === 0 ? found : findCalls(repairs.reduce(repair, found.records));
  const number = repairs.length === 0 ? as : numberIn(repaired, row, as);
  for (const { explained, findings, records } of explainCalls(repaired.records, repaired, {}, (one) => one === number))
    return { row, explained, findings, records, repairs };
  return undefined;
}

/** A step that was inserted may make calls one that were two. */
function numberIn(found: FoundCalls, { connIDs, callUUIDs }: CallRow, otherwise: number): number {
  const is = (call: ObservedCall): boolean =>
    call.connIDs.some((id) => connIDs.includes(id)) || call.callUUIDs.some((id) => callUUIDs.includes(id));
  return found.calls.find(is)?.number ?? otherwise;
}

const isAt = (record: LogRecord, at: Place): boolean =>
  record.file === at.file && record.first === at.first && placeOf(record).says === at.says;

function repair(records: readonly LogRecord[], one: Repair): readonly LogRecord[] {
  if (one.repair === 'supply') return records.flatMap((record) => (isAt(record, one.at) ? [record, supplied(one, record)] : [record]));
  if (one.repair === 'skip') return records.filter((record) => !isAt(record, one.at));
  if (one.repair === 'insert') return records.flatMap((record) => (isAt(record, one.at) ? [inserted(one, record), record] : [record]));
  return records.map((record) => (isAt(record, one.at) ? taken(record, one.attribute, one.expected) : record));
}

function taken(record: LogRecord, attribute: string, expected: string | undefined): LogRecord {
  const { [attribute]: found, ...rest } = record.attributes;
  return { ...record, attributes: expected === undefined ? rest : { ...rest, [attribute]: likeFound(expected, found) } };
}

/** Findings tell lists in words: the record has them as the log does. */
function likeFound(expected: string, found: ObservedList[string] | undefined): ObservedList[string] {
  if (Array.isArray(found)) return expected === 'none' ? [] : expected.split(', ');
  if (typeof found !== 'object' && !expected.startsWith('{')) return expected;
  try {
    return JSON.parse(expected) as ObservedList;
  } catch {
    return expected;
  }
}

function supplied({ event, attributes }: Extract<Repair, { repair: 'supply' }>, after: LogRecord): LogRecord {
  const { format, file, first, time, system } = after;
  const isMessage = !event.startsWith('Event') || event === 'EventError' ? system !== undefined : false;
  return {
    format,
    kind: isMessage ? 'state' : event === 'EventError' ? 'error' : 'event',
    ...(isMessage && system !== undefined ? { system } : {}),
    name: event,
    file,
    first,
    last: first,
    text: '',
    attributes,
    notes: ['This event is not in the log: it was supplied.'],
    ...(time === undefined ? {} : { time }),
  };
}

function inserted({ request, thisDN, connID }: Extract<Repair, { repair: 'insert' }>, before: LogRecord): LogRecord {
  const { format, file, first, time } = before;
  return {
    format,
    kind: 'request',
    name: request,
    file,
    first,
    last: first,
    text: '',
    attributes: { ThisDN: thisDN, ...(connID === undefined ? {} : { ConnID: connID }) },
    notes: ['This request is not in the log: it was inserted.'],
    ...(time === undefined ? {} : { time }),
  };
}
