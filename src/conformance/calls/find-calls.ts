/**
 * The calls in the records of a log, record by record: nothing is looked up ahead, so a log of any size can be followed
 * while it is read. A request that names no call (TMakeCall) belongs to the call that answers it: by its ReferenceID, or
 * by the first event of a new call that names its DN. So does EventError, which often names no call either.
 */
import { textOf, type LogRecord } from '../../scenario/observed/index.ts';
import { Families } from './families.ts';
import { summaryOf, type CallSummary } from './summary.ts';

export interface ObservedCall extends CallSummary {
  /** From 1, by beginning. */
  readonly number: number;
  readonly records: readonly LogRecord[];
}

export interface FoundCalls {
  readonly calls: readonly ObservedCall[];
  /** Records of no call: what agents and DNs do by themselves, and refused requests for one. */
  readonly others: readonly LogRecord[];
  /** All of them, as they were told. */
  readonly records: readonly LogRecord[];
}

/** A request that named no call, until one answers it. */
interface Waiting {
  readonly index: number;
  readonly reference: string | undefined;
}

const NOTHING = { attributes: {} };

/** Of one DN no more than this wait for an answer. */
const MOST_WAITING = 20;

export class CallFinder {
  private readonly records: LogRecord[] = [];
  /** Of each record: the node of its call, or -1. */
  private readonly nodes: number[] = [];
  private readonly families = new Families();
  private readonly waiting = new Map<string, Waiting[]>();
  /** Of each request by number and DN, and by number alone: which record it is. */
  private readonly asked = new Map<string, number>();

  /** How many calls there are so far. */
  get count(): number {
    return this.families.count;
  }

  add(record: LogRecord): void {
    const index = this.records.length;
    const { node, isNew } = this.families.join(record);
    this.records.push(record);
    this.nodes.push(node);
    if (record.kind === 'request') this.ask(record, index, node);
    else if (node >= 0 && record.kind !== 'other') this.answer(record, node, isNew);
    else if (record.kind === 'error') this.refuse(record, index);
  }

  /** What was found. The finder may go on being told afterwards. */
  done(): FoundCalls {
    const families = new Map<number, LogRecord[]>();
    const others: LogRecord[] = [];
    this.records.forEach((record, index) => {
      const node = this.nodes[index] ?? -1;
      const family = node < 0 ? -1 : this.families.find(node);
      const known = families.get(family);
      if (family < 0) others.push(record);
      else if (known === undefined) families.set(family, [record]);
      else known.push(record);
    });
    const calls = [...families.values()].map((records, at) => ({ number: at + 1, ...summaryOf(records), records }));
    return { calls, others, records: this.records };
  }

  private ask(record: LogRecord, index: number, node: number): void {
    const dn = textOf(record, 'ThisDN') ?? '';
    const reference = textOf(record, 'ReferenceID');
    if (reference !== undefined) {
      this.asked.set(`${dn} ${reference}`, index);
      this.asked.set(reference, index);
    }
    if (node >= 0) return;
    const waiting = this.waiting.get(dn) ?? [];
    this.waiting.set(dn, [...waiting.slice(1 - MOST_WAITING), { index, reference }]);
  }

  /** An event of a call answers the request with its number at its DN; the first one of a call the last that fits. */
  private answer(record: LogRecord, node: number, isNew: boolean): void {
    if (this.waiting.size === 0) return;
    const dn = textOf(record, 'ThisDN') ?? '';
    const reference = textOf(record, 'ReferenceID');
    const fits = (one: Waiting): boolean => (one.reference === undefined || reference === undefined ? isNew : one.reference === reference);
    if (this.take(dn, node, fits) || !isNew) return;
    // What an agent's client posted does not say whose client it is.
    if (record.kind === 'state' && this.take('', node, (one) => this.records[one.index]?.file === record.file)) return;
    const other = textOf(record, 'OtherDN');
    if (other !== undefined) this.take(other, node, () => true);
    else this.takeCaller(dn, node);
  }

  /** Whoever calls a DN and withholds its number is named by what it did alone. */
  private takeCaller(called: string, node: number): void {
    const calls = ({ index }: Waiting): boolean => textOf(this.records[index] ?? NOTHING, 'OtherDN') === called;
    for (const [dn, waiting] of this.waiting) if (waiting.some(calls) && this.take(dn, node, calls)) return;
  }

  private take(dn: string, node: number, fits: (one: Waiting) => boolean): boolean {
    const waiting = this.waiting.get(dn);
    const found = waiting?.findLast(fits);
    if (waiting === undefined || found === undefined) return false;
    this.nodes[found.index] = node;
    const left = waiting.filter((one) => one !== found);
    if (left.length === 0) this.waiting.delete(dn);
    else this.waiting.set(dn, left);
    return true;
  }

  private refuse(record: LogRecord, index: number): void {
    const reference = textOf(record, 'ReferenceID');
    if (reference === undefined) return;
    const dn = textOf(record, 'ThisDN');
    const asked = dn === undefined ? this.asked.get(reference) : this.asked.get(`${dn} ${reference}`);
    if (asked === undefined) return;
    this.nodes[index] = this.nodes[asked] ?? -1;
    // It was answered: no later call is what it asked for.
    const from = textOf(this.records[asked] ?? record, 'ThisDN') ?? '';
    const waiting = this.waiting.get(from)?.filter((one) => one.index !== asked);
    if (waiting !== undefined) this.waiting.set(from, waiting);
  }
}

/** The calls in records that are at hand, in the order of the log. */
export function findCalls(records: readonly LogRecord[]): FoundCalls {
  const finder = new CallFinder();
  for (const record of records) finder.add(record);
  return finder.done();
}
