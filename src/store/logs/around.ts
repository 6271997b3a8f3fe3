/**
 * A call of a large log among what it is explained with: the calls at its DNs meanwhile, and what those DNs do beside all
 * calls. Where each record stands is looked up once, so that a call costs what is around it, not the whole log.
 */
import { findCalls, type FoundCalls, type ObservedCall } from '../../conformance/index.ts';
import { readWhole } from '../../importers/index.ts';
import { textOf, type LogRecord } from '../../scenario/observed/index.ts';

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

export class Surroundings {
  private readonly found: FoundCalls;
  private readonly places: ReadonlyMap<LogRecord, number>;
  /** Of each record: the number of its call, or 0. */
  private readonly numbers: Int32Array;

  constructor(found: FoundCalls) {
    this.found = found;
    this.places = new Map(found.records.map((record, at) => [record, at]));
    this.numbers = new Int32Array(found.records.length);
    for (const { number, records } of found.calls) for (const record of records) this.numbers[this.placeOf(record)] = number;
  }

  /** The call with what is around it, read whole, and its number there. */
  of(call: ObservedCall): { readonly found: FoundCalls; readonly as: number } {
    const taken = [...this.placesAround(call)].sort((a, b) => a - b);
    const found = findCalls(taken.flatMap((at) => this.found.records[at] ?? []).map(readWhole));
    const as = found.calls.find(({ connIDs, callUUIDs }) => shares(connIDs, call.connIDs) || shares(callUUIDs, call.callUUIDs))?.number;
    return { found, as: as ?? 1 };
  }

  private placesAround(call: ObservedCall): ReadonlySet<number> {
    const dns = new Set(call.records.flatMap((record) => textOf(record, 'ThisDN') ?? []));
    const own = call.records.map((record) => this.placeOf(record));
    const taken = new Set(own);
    const others = new Set<number>();
    const [from, until] = own.reduce(([least, most], at) => [Math.min(least, at), Math.max(most, at)], [Infinity, -1]);
    for (let at = from; at <= until; at += 1) {
      const record = this.found.records[at];
      if (record === undefined || !dns.has(textOf(record, 'ThisDN') ?? '')) continue;
      taken.add(at);
      others.add(this.numbers[at] ?? 0);
    }
    for (const number of others) for (const record of this.found.calls[number - 1]?.records ?? []) taken.add(this.placeOf(record));
    return taken;
  }

  private placeOf(record: LogRecord): number {
    return this.places.get(record) ?? -1;
  }
}
