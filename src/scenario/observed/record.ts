/**
 * What was observed of a call: the records of a log, whoever wrote it. Importers make them, conformance
 * explains them, the page lays them over a run. Spellings are the manual's: a log's `RequestMakeCall` is
 * TMakeCall here, its `AttributeThisDNRole 2` is ThisDNRole Destination.
 */

/** A TKVList as a log prints it. A key that occurs several times has an array, in order. */
export interface ObservedList {
  readonly [key: string]: ObservedValue | readonly ObservedValue[];
}
export type ObservedValue = string | number | ObservedList;

/** When, as far as the log tells. */
export interface ObservedTime {
  /** As printed. */
  readonly text: string;
  /** Milliseconds since midnight by the clock that was printed. */
  readonly ofDay?: number;
  /** Milliseconds since the start of 1970, where the log says the day: by the log's own clock, or GMT where `zone` says so. */
  readonly epoch?: number;
  readonly zone?: 'GMT';
}

/** The systems that tell an agent's client of states: Web Services (v2) and the Workspace API (v3). */
export type AgentSystemName = 'web-services' | 'workspace-v3';

export type RecordKind = 'event' | 'request' | 'error' | 'state' | 'other';

export interface LogRecord {
  /** The importer that read it. */
  readonly format: string;
  /** A TEvent, a TRequest, an EventError, another system's state notification, or something else with a name. */
  readonly kind: RecordKind;
  /** Of a state: whose notification it is; of a request: whose operation it was. */
  readonly system?: AgentSystemName;
  /** In the manual's spelling, or as printed where the manual has no such name. */
  readonly name: string;
  readonly file: string;
  /** Lines of the file, from 1, both included. */
  readonly first: number;
  readonly last: number;
  /** The lines themselves. */
  readonly text: string;
  readonly time?: ObservedTime;
  /** The process that wrote or sent it, where the line names one. */
  readonly source?: string;
  /** The client or server at the other end, where the line names one. */
  readonly peer?: string;
  readonly direction?: 'sent' | 'received';
  /** Values by the manual's names; unknown names are kept as printed. */
  readonly attributes: ObservedList;
  /** The order that the server itself gave its events. */
  readonly sequence?: number;
  /** How many more times the logs print the same event. */
  readonly copies?: number;
  /** Not all that its text says is in its attributes, only what ties it to a call and is listed. */
  readonly skimmed?: true;
  /** What a reader should know of it: a list whose length does not fit, a value that was cut. */
  readonly notes?: readonly string[];
}

/** A value that is one word or number, as text; undefined for lists and for what is absent. */
export function textOf(record: Pick<LogRecord, 'attributes'>, name: string): string | undefined {
  const value = record.attributes[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** Only zeros, or nothing. */
function isNone(id: string): boolean {
  for (let at = id.length - 1; at >= 0; at -= 1) if (id.charCodeAt(at) !== 48) return false;
  return true;
}

/** The ConnID that an attribute names, in small letters and without what follows an @; none for zeros. */
export function connIDOf(record: Pick<LogRecord, 'attributes'>, name = 'ConnID'): string | undefined {
  const text = textOf(record, name);
  if (text === undefined || isNone(text)) return undefined;
  const at = text.indexOf('@');
  return (at < 0 ? text : text.slice(0, at)).toLowerCase();
}
