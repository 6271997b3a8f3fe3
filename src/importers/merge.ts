/**
 * Several logs as one: events that more than one of them prints are counted once, and the rest of each file keeps its
 * place between the events that it shares with the others. Clocks of different hosts differ, so they decide only where
 * files share nothing.
 */
import { connIDOf, textOf, type LogRecord } from '../scenario/observed/index.ts';

/** What is the same event in two logs: the server's own number, or, of a client's message without one, all of it. */
function keyOf(record: LogRecord): string | undefined {
  if (record.kind === 'other' || record.kind === 'request') return undefined;
  if (record.sequence !== undefined) return `${record.name} ${textOf(record, 'ThisDN') ?? ''} ${connIDOf(record) ?? ''} ${record.sequence}`;
  return record.kind === 'state' && record.time?.epoch !== undefined
    ? `${record.name} ${record.time.epoch} ${JSON.stringify(record.attributes)}`
    : undefined;
}

/** The same without a number: name, DN, call and values, for finding what two files share. */
function likeness(record: LogRecord): string | undefined {
  const connID = connIDOf(record);
  if (record.kind !== 'event' || connID === undefined) return undefined;
  return ['ThisDN', 'OtherDN', 'ThisDNRole', 'CallState', 'PreviousConnID'].reduce(
    (key, name) => `${key} ${textOf(record, name) ?? ''}`,
    `${record.name} ${connID}`,
  );
}

/** Counts each event once, record by record. */
export class CopyFilter {
  private readonly places = new Map<string | number, number>();
  private readonly rising = new Rising();
  readonly kept: LogRecord[] = [];

  /** Out: is it new? If not, the one that is there has a copy more. */
  add(record: LogRecord): boolean {
    const there = this.placeOf(record);
    const known = there === undefined ? undefined : this.kept[there];
    if (there === undefined || known === undefined) {
      this.kept.push(record);
      return true;
    }
    this.kept[there] = { ...known, copies: (known.copies ?? 0) + 1 };
    return false;
  }

  /** Where its equal stands; a record without one is noted. The server's number nearly always tells. */
  private placeOf(record: LogRecord): number | undefined {
    const { sequence } = record;
    if (sequence !== undefined && record.kind !== 'other' && record.kind !== 'request') {
      if (this.rising.add(sequence, this.kept.length)) return undefined;
      const first = this.rising.placeOf(sequence) ?? this.places.get(sequence);
      const there = first === undefined ? undefined : this.kept[first];
      if (there === undefined) {
        this.places.set(sequence, this.kept.length);
        return undefined;
      }
      if (there === record || keyOf(there) === keyOf(record)) return first;
    }
    const key = keyOf(record);
    const place = key === undefined ? undefined : this.places.get(key);
    if (key !== undefined && place === undefined) this.places.set(key, this.kept.length);
    return place;
  }
}

/** Numbers that rise, and the place of each: a server counts its events, so hardly any needs an entry of a table. */
class Rising {
  private readonly numbers: number[] = [];
  private readonly places: number[] = [];

  /** Notes a number that is larger than all before it; false for any other. */
  add(number: number, place: number): boolean {
    const last = this.numbers.at(-1);
    if (last !== undefined && number <= last) return false;
    if (Number.isNaN(number)) return false;
    this.numbers.push(number);
    this.places.push(place);
    return true;
  }

  placeOf(number: number): number | undefined {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return this.numbers[low] === number ? this.places[low] : undefined;
  }
}

/** Leaves out the copies of one list of records. In: in the order of the log. Out: each event once, with its copies counted. */
export function withoutCopies(records: readonly LogRecord[]): LogRecord[] {
  const filter = new CopyFilter();
  for (const record of records) filter.add(record);
  return filter.kept;
}

const dayTime = (record: LogRecord): number | undefined => record.time?.epoch ?? record.time?.ofDay;

/** Places by key, each list rising. */
class Places {
  private readonly lists = new Map<string, number[]>();

  add(key: string, at: number): void {
    const there = this.lists.get(key);
    if (there === undefined) this.lists.set(key, [at]);
    else there.push(at);
  }

  /** The first place of a key behind another. */
  after(key: string, place: number): number | undefined {
    const places = this.lists.get(key) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return places[low];
  }
}

const keysOf = (record: LogRecord): readonly string[] => [keyOf(record), likeness(record)].filter((key) => key !== undefined);

function mergeTwo(main: readonly LogRecord[], other: readonly LogRecord[]): LogRecord[] {
  const anchors = new Places();
  main.forEach((record, at) => {
    for (const key of keysOf(record)) anchors.add(key, at);
  });
  const merged = [...main];
  const behind = new Map<number, LogRecord[]>();
  let place = -1;
  let shared = false;
  for (const record of other) {
    const found = sharedPlace(anchors, record, place);
    const known = found === undefined ? undefined : merged[found];
    if (found !== undefined && known !== undefined) {
      place = found;
      shared = true;
      merged[found] = { ...known, copies: (known.copies ?? 0) + 1 };
      continue;
    }
    const there = behind.get(place);
    if (there === undefined) behind.set(place, [record]);
    else there.push(record);
  }
  if (!shared) return byClock(main, other);
  return [...(behind.get(-1) ?? []), ...merged.flatMap((record, at) => [record, ...(behind.get(at) ?? [])])];
}

function sharedPlace(anchors: Places, record: LogRecord, after: number): number | undefined {
  for (const key of keysOf(record)) {
    const found = anchors.after(key, after);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Two files that share nothing: by their clocks, each keeping its own order. */
function byClock(a: readonly LogRecord[], b: readonly LogRecord[]): LogRecord[] {
  const merged: LogRecord[] = [];
  let at = 0;
  for (const record of a) {
    const time = dayTime(record);
    for (let next = b[at]; next !== undefined && time !== undefined && (dayTime(next) ?? 0) < time; next = b[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(record);
  }
  return [...merged, ...b.slice(at)];
}

/** The records of several files as one list. */
export function mergeLogs(files: readonly (readonly LogRecord[])[]): LogRecord[] {
  const [first = [], ...rest] = files.map(withoutCopies);
  return rest.reduce<LogRecord[]>((merged, other) => mergeTwo(merged, other), first);
}
