/**
 * Mutants: the log of a model with one thing wrong. An event is dropped, doubled or swapped with one of another step; a
 * role, a DN or a CallState is another. What `check` finds must name that event, and nothing else.
 */
import { explainCalls, findCalls } from '../../../conformance/index.ts';
import { textOf, type LogRecord } from '../../../scenario/observed/index.ts';
import { CALL_STATES, ROLES } from '../../../tlib/index.ts';

export interface Mutant {
  /** `drop`, `double`, `swap`, or the attribute that is another. */
  readonly kind: string;
  readonly records: readonly LogRecord[];
  /** The events that it is about, as they were. */
  readonly about: readonly LogRecord[];
}

const isEvent = ({ kind }: LogRecord): boolean => kind === 'event' || kind === 'error';
const CHANGED = ['ThisDNRole', 'OtherDNRole', 'ThirdPartyDNRole', 'OtherDN', 'ThirdPartyDN', 'CallState'];

/** Another value of the same kind: another role, another state of a call, another DN of that log. */
function another(name: string, value: string, dns: readonly string[]): string | undefined {
  const all: readonly string[] = name === 'CallState' ? CALL_STATES : name.endsWith('Role') ? ROLES : dns;
  const at = all.indexOf(value);
  return at < 0 ? undefined : all.find((_, index) => index === (at + 1) % all.length && all.length > 1);
}

function* changed(records: readonly LogRecord[], at: number, dns: readonly string[]): Iterable<Mutant> {
  const record = records[at];
  if (record === undefined) return;
  for (const name of CHANGED) {
    const value = textOf(record, name);
    const other = value === undefined ? undefined : another(name, value, dns);
    if (other === undefined) continue;
    const mutated = { ...record, attributes: { ...record.attributes, [name]: other } };
    yield { kind: name, records: records.with(at, mutated), about: [record] };
  }
}

/** Every mutant of a log. An event that is the only one of its DN is not dropped: without it the log does not show that DN. */
export function* mutantsOf(records: readonly LogRecord[]): Iterable<Mutant> {
  const dns = [...new Set(records.flatMap((record) => textOf(record, 'ThisDN') ?? []))];
  const events = records.flatMap((record, at) => (isEvent(record) ? [{ record, at }] : []));
  for (const { record, at } of events) {
    const ofDN = events.filter((one) => textOf(one.record, 'ThisDN') === textOf(record, 'ThisDN'));
    if (ofDN.length > 1) yield { kind: 'drop', records: records.toSpliced(at, 1), about: [record] };
    yield { kind: 'double', records: records.toSpliced(at, 0, { ...record }), about: [record] };
    const later = events.find((one) => (one.record.time?.epoch ?? 0) > (record.time?.epoch ?? 0));
    if (later !== undefined)
      yield { kind: 'swap', records: records.with(at, later.record).with(later.at, record), about: [record, later.record] };
    yield* changed(records, at, dns);
  }
}

export interface Verdict {
  /** Some finding names the event. */
  readonly found: boolean;
  /** Those that name something else. */
  readonly others: readonly string[];
  /** Nothing is found at all: what was changed is the log of another scenario, with nothing wrong in it. */
  readonly conforms: boolean;
}

/** What `check` says of a mutant. */
export function judge({ records, about }: Mutant): Verdict {
  const isAbout = (event: string, dn: string): boolean =>
    about.some((record) => record.name === event && (textOf(record, 'ThisDN') ?? dn) === dn);
  let found = false;
  const others: string[] = [];
  for (const one of explainCalls(records, findCalls(records)))
    for (const { event, dn, message } of one.findings) {
      if (isAbout(event, dn)) found = true;
      else others.push(message);
    }
  return { found, others, conforms: !found && others.length === 0 };
}
