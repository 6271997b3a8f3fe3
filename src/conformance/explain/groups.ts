/**
 * Which calls of a log are explained together. What a telephone may do in one call depends on its others at that time: a
 * second call is answered only while the first is held. So calls that are at one telephone at once are one scenario, and
 * what the DNs of a call do by themselves (log in, forward, observe) belongs to it as well.
 */
import { DOINGS, type RequestName } from '../../tlib/index.ts';
import { textOf, type LogRecord } from '../../scenario/observed/index.ts';
import { participantsIn } from './seen.ts';

/** A call, as far as this needs to know. */
export interface CallRecords {
  readonly number: number;
  readonly records: readonly LogRecord[];
}

export interface Group {
  /** The numbers of its calls. */
  readonly calls: readonly number[];
  /** In the order of the log. */
  readonly records: readonly LogRecord[];
}

/** More calls than these at one telephone at once are explained each by itself. */
const MOST_TOGETHER = 6;
/** Of what a DN does by itself so many records are looked back at. */
const MOST_BESIDE = 30;

/** Queues and routing points hold many calls at once, which have nothing to do with each other. */
const OF_QUEUES: ReadonlySet<string> = new Set(['EventQueued', 'EventDiverted', 'EventRouteRequest', 'EventRouteUsed']);

interface Span {
  readonly call: CallRecords;
  readonly dns: ReadonlySet<string>;
  /** The same, and whom they name. */
  readonly named: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

function queuesIn(records: readonly LogRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ name }) => OF_QUEUES.has(name)).flatMap((record) => textOf(record, 'ThisDN') ?? []));
}

function spanOf(call: CallRecords, places: ReadonlyMap<LogRecord, number>): Span {
  const own = call.records.map((record) => places.get(record) ?? -1);
  const dns = new Set(call.records.flatMap((record) => textOf(record, 'ThisDN') ?? []));
  const named = new Set([...dns, ...call.records.flatMap((record) => [textOf(record, 'OtherDN') ?? '', ...participantsIn(record)])]);
  return { call, dns, named, first: own[0] ?? -1, last: own.at(-1) ?? -1 };
}

/** Calls that are tied, by their place in the list: each is told the smallest that it is tied to. */
function tied(spans: readonly Span[], queues: ReadonlySet<string>): readonly (readonly Span[])[] {
  const leader = spans.map((_, at) => at);
  const lead = (at: number): number => {
    let found = at;
    while (leader[found] !== undefined && leader[found] !== found) found = leader[found] ?? found;
    return found;
  };
  const lastAt = new Map<string, number[]>();
  spans.forEach((span, at) => {
    for (const dn of span.dns) {
      if (queues.has(dn)) continue;
      const open = (lastAt.get(dn) ?? []).filter((other) => (spans[other]?.last ?? -1) > span.first);
      for (const other of open) leader[Math.max(lead(at), lead(other))] = Math.min(lead(at), lead(other));
      lastAt.set(dn, [...open, at].slice(-MOST_TOGETHER));
    }
  });
  const groups = new Map<number, Span[]>();
  spans.forEach((span, at) => groups.set(lead(at), [...(groups.get(lead(at)) ?? []), span]));
  return [...groups.values()].flatMap((group) => (group.length > MOST_TOGETHER ? group.map((one) => [one]) : [group]));
}

/** What happened at each DN beside all calls. */
function besideByDN(others: readonly LogRecord[]): ReadonlyMap<string, readonly LogRecord[]> {
  const found = new Map<string, LogRecord[]>();
  for (const record of others) {
    const dn = textOf(record, 'ThisDN');
    if (dn === undefined) continue;
    const own = found.get(dn);
    if (own === undefined) found.set(dn, [record]);
    else own.push(record);
  }
  return found;
}

/** Of one DN: the last records before the calls, those during them, and those after them until its next call. */
function beside(
  own: readonly LogRecord[],
  from: number,
  last: number,
  until: number,
  places: ReadonlyMap<LogRecord, number>,
): readonly LogRecord[] {
  const place = (record: LogRecord): number => places.get(record) ?? -1;
  const before = own.filter((record) => place(record) < from && isOfDN(record));
  const during = own.filter((record) => place(record) >= from && place(record) <= last);
  const after = own.filter((record) => place(record) > last && place(record) < until && isOfDN(record));
  return [...before.slice(-MOST_BESIDE), ...during.slice(0, MOST_BESIDE), ...after.slice(0, MOST_BESIDE)];
}

/** What a DN does whatever calls there are; a request about a call that was refused belongs to that time alone. */
function isOfDN({ kind, name }: LogRecord): boolean {
  if (kind === 'event' || kind === 'state') return true;
  return kind === 'request' && Object.hasOwn(DOINGS, name) && OF_DN.has(DOINGS[name as RequestName].group);
}
const OF_DN: ReadonlySet<string> = new Set(['agent and DN', 'monitoring']);

/**
 * In: all records in the order of the log, the calls in them, and what belongs to no call. Out: the groups, each with its
 * records in that order; and last, with no call, what nothing else holds.
 */
export function groupCalls(records: readonly LogRecord[], calls: readonly CallRecords[], others: readonly LogRecord[]): readonly Group[] {
  const places = new Map(records.map((record, at) => [record, at]));
  const spans = calls.map((call) => spanOf(call, places));
  const byDN = besideByDN(others);
  const begins = new Map<string, number[]>();
  for (const { named, first } of spans) for (const dn of named) begins.set(dn, [...(begins.get(dn) ?? []), first]);
  const held = new Set<LogRecord>();
  const groups = tied(spans, queuesIn(records)).map((group): Group => {
    const from = Math.min(...group.map(({ first }) => first));
    const last = Math.max(...group.map((one) => one.last));
    const more = [...new Set(group.flatMap(({ named }) => [...named]))].flatMap((dn) => {
      const until = begins.get(dn)?.find((begin) => begin > last) ?? records.length;
      return beside(byDN.get(dn) ?? [], from, last, until, places);
    });
    for (const record of more) held.add(record);
    const all = new Set([...group.flatMap(({ call }) => call.records), ...more]);
    const ordered = [...all].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return { calls: group.map(({ call }) => call.number), records: [...declarations(others), ...ordered] };
  });
  const rest = others.filter((record) => !held.has(record));
  return rest.some(({ kind }) => kind === 'event' || kind === 'request' || kind === 'error' || kind === 'state')
    ? [...groups, { calls: [], records: rest }]
    : groups;
}

/** What our own JSON Lines say of the devices holds for every call. */
const declarations = (others: readonly LogRecord[]): readonly LogRecord[] =>
  others.filter(({ kind, name }) => kind === 'other' && name === 'devices');
