/** What a list of calls says of one: who called whom, when, for how long, and how it ended. */
import { connIDOf, textOf, type LogRecord, type ObservedTime } from '../../scenario/observed/index.ts';
import { endOf, type CallEnd } from './ending.ts';

export interface CallSummary {
  /** In the order in which the log names them, in small letters. */
  readonly connIDs: readonly string[];
  readonly callUUIDs: readonly string[];
  readonly dns: readonly string[];
  /** Who called whom, as far as the log says. */
  readonly caller?: string;
  readonly called?: string;
  readonly ani?: string;
  readonly dnis?: string;
  readonly begin?: ObservedTime;
  readonly end?: ObservedTime;
  /** From the first record to the last, in milliseconds. */
  readonly length?: number;
  readonly ended: CallEnd;
  /** TEvents, EventErrors and states of other systems. */
  readonly events: number;
  readonly requests: number;
  readonly files: readonly string[];
}

const DN_NAMES = ['ThisDN', 'OtherDN', 'ThirdPartyDN'];

/** The records of one call, in the order of the log, as a line of the list. In one pass: a log has hundreds of thousands. */
export function summaryOf(records: readonly LogRecord[]): CallSummary {
  const named = new Named();
  const pair: { caller?: string; called?: string } = {};
  let [begin, end]: (ObservedTime | undefined)[] = [];
  let [events, requests] = [0, 0];
  for (const record of records) {
    const { kind, time } = record;
    named.add(record);
    if (pair.caller === undefined && pair.called === undefined) whoCalled(record, pair);
    if (kind === 'request') requests += 1;
    else if (kind !== 'other') events += 1;
    if (time === undefined) continue;
    begin ??= time;
    end = time;
  }
  const length = begin === undefined || end === undefined ? undefined : between(begin, end);
  return {
    connIDs: [...named.connIDs],
    callUUIDs: [...named.callUUIDs],
    dns: [...named.dns],
    ...(named.ani === undefined ? {} : { ani: named.ani }),
    ...(named.dnis === undefined ? {} : { dnis: named.dnis }),
    ...pair,
    ...(begin === undefined ? {} : { begin }),
    ...(end === undefined ? {} : { end }),
    ...(length === undefined ? {} : { length }),
    ended: endOf(records),
    events,
    requests,
    files: [...named.files],
  };
}

/** A set of texts that is asked again and again for the one that it was told last. */
class Texts extends Set<string> {
  private last: string | undefined;
  override add(text: string): this {
    if (text === this.last) return this;
    this.last = text;
    return super.add(text);
  }
}

/** What the records of a call name. */
class Named {
  readonly connIDs = new Texts();
  readonly callUUIDs = new Texts();
  readonly dns = new Texts();
  readonly files = new Texts();
  ani: string | undefined;
  dnis: string | undefined;

  add(record: LogRecord): void {
    const connID = connIDOf(record);
    const callUUID = textOf(record, 'CallUUID');
    if (connID !== undefined) this.connIDs.add(connID);
    if (callUUID !== undefined && callUUID !== '') this.callUUIDs.add(callUUID);
    addDNs(record, this.dns);
    this.ani ??= textOf(record, 'ANI') || undefined;
    this.dnis ??= textOf(record, 'DNIS') || undefined;
    this.files.add(record.file);
  }
}

/** The DNs that a record names; the switch itself (`Switch::`) is none. */
function addDNs(record: LogRecord, into: Set<string>): void {
  for (const name of DN_NAMES) {
    const dn = textOf(record, name);
    if (dn !== undefined && isDN(dn)) into.add(dn);
  }
  const others = record.kind === 'state' ? record.attributes.Participants : undefined;
  if (others === undefined) return;
  for (const one of Array.isArray(others) ? (others as readonly unknown[]) : [others])
    if (typeof one === 'string' && isDN(one)) into.add(one);
}

const isDN = (dn: string): boolean => dn !== '' && !dn.endsWith('::');

/** What a record says of who called whom; of a call the first one that says it. */
function whoCalled(record: LogRecord, pair: { caller?: string; called?: string }): void {
  const { caller, called } = pairOf(record);
  if (caller !== undefined) pair.caller = caller;
  if (called !== undefined) pair.called = called;
}

interface Pair {
  readonly caller?: string | undefined;
  readonly called?: string | undefined;
}

function pairOf(record: LogRecord): Pair {
  const self = textOf(record, 'ThisDN');
  const other = textOf(record, 'OtherDN');
  if (record.kind === 'request')
    return record.name === 'TMakeCall' || record.name === 'TMakePredictiveCall' ? { caller: self, called: other } : {};
  if (record.kind === 'state') return pairOfState(record, self);
  if (record.kind !== 'event') return {};
  const role = textOf(record, 'ThisDNRole');
  if (role === 'Origination') return { caller: self, called: other ?? textOf(record, 'DNIS') };
  return role === 'Destination' ? { caller: other ?? textOf(record, 'ANI'), called: self } : {};
}

/** An agent's own view: Dialing is the caller's, Ringing the called one's. */
function pairOfState(record: LogRecord, self: string | undefined): Pair {
  const dns = new Set<string>();
  addDNs(record, dns);
  const other = [...dns].find((dn) => dn !== self);
  const state = textOf(record, 'State');
  if (state === 'Dialing') return { caller: self, called: other };
  return state === 'Ringing' ? { caller: other, called: self } : {};
}

const DAY = 86_400_000;
/** Lines of several threads are a little out of order; a time that is this much smaller is the next day's. */
const MIDNIGHT = 10 * 3_600_000;

/** Milliseconds from one time to a later one of the same log; undefined where they cannot be compared. */
export function between(from: ObservedTime, to: ObservedTime): number | undefined {
  if (from.epoch !== undefined && to.epoch !== undefined && from.zone === to.zone) return Math.max(0, to.epoch - from.epoch);
  if (from.ofDay === undefined || to.ofDay === undefined) return undefined;
  const length = to.ofDay - from.ofDay;
  return length <= -MIDNIGHT ? length + DAY : Math.max(0, length);
}
