/**
 * Skimming a T-Server log: records of the form that servers write, one after another, each read from the chunk that it
 * stands in without a line of it being cut out. What is of any other form, or goes on in the next chunk, is left to the
 * reading line by line. Lines of delivery behind a record are passed over as well.
 */
import type { LogRecord, ObservedTime } from '../../scenario/observed/index.ts';
import type { Place, Run } from '../text/importer.ts';
import type { KnownTexts } from '../text/known-texts.ts';
import { messageName } from '../text/names.ts';
import { blankAttributes, skim, type Skimmed } from '../text/skim.ts';
import { mayBeTime, ofDayAt, timeOfEvent } from '../text/time.ts';
import { headingOf, MESSAGE } from './t-server-heading.ts';

const FORMAT = 't-server-log';
const CR = 13;
const AT_SIGN = 64;
/** `@10:00:00.1230`, and behind it ` [0] 8.1.101.25 distribute_event: message `, which nearly always is that of the line before. */
const STAMP = 14;
const MIDDLE = /^ \[[^\]\n]*\] (\S+) [\w/ ]+: message $/;
const GLUE = ': message ';
const REQUEST = ' Trc 04541 ';
const LONGEST_HEADER = 2000;
const NAME = /^\w+$/;
/** Whom an event was sent to. Nothing else can begin in such a line. */
const DELIVERY =
  /(?:\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d\.\d{3} (?:Int 04545 Interaction message "\w+" sent to \w+ \("[^"\n<&@'{]*"\)|Trc 04542 \w+ sent to \[\w+\] \([^)\n<&@'{]*\))\r?\n/y;

/** What the lines of an event or a request begin with. */
interface Head {
  readonly name: string;
  readonly kind: LogRecord['kind'];
  readonly time: ObservedTime;
  readonly source?: string;
  readonly peer?: string;
  /** Where the attributes begin. */
  readonly body: number;
  readonly lines: number;
}

/** One pass over a chunk. */
class Pass {
  private readonly chunk: string;
  private readonly known: KnownTexts;
  private readonly names = new Map<string, { readonly name: string; readonly kind: LogRecord['kind'] } | undefined>();
  private middle = '';
  private source = '';
  private time: ObservedTime | undefined;
  private epochTime:
    | { readonly printed: ObservedTime; readonly seconds: number; readonly micros: number; readonly time: ObservedTime }
    | undefined;

  constructor(chunk: string, known: KnownTexts) {
    this.chunk = chunk;
    this.known = known;
  }

  /** Where a line ends, before what ends it. */
  lineEnd(end: number, from: number): number {
    let at = end;
    while (at > from && this.chunk.charCodeAt(at - 1) === CR) at -= 1;
    return at;
  }

  headAt(at: number): Head | undefined {
    return this.chunk.charCodeAt(at) === AT_SIGN ? this.event(at) : this.request(at);
  }

  private event(at: number): Head | undefined {
    const { chunk } = this;
    if (!chunk.startsWith(this.middle, at + STAMP) || this.middle === '') {
      const message = chunk.indexOf(GLUE, at + STAMP);
      if (message < 0 || message - at > LONGEST_HEADER) return undefined;
      const middle = chunk.slice(at + STAMP, message + GLUE.length);
      const match = MIDDLE.exec(middle);
      if (match === null) return undefined;
      this.middle = middle;
      this.source = match[1] ?? '';
    }
    const end = chunk.indexOf('\n', at);
    const nameAt = at + STAMP + this.middle.length;
    const time = this.timeAt(at);
    const message = end < nameAt ? undefined : this.nameOf(nameAt, this.lineEnd(end, nameAt));
    if (message === undefined || time === undefined) return undefined;
    return { name: message.name, kind: message.kind, time, source: this.source, body: end + 1, lines: 1 };
  }

  /** The time of an event's line; the same one where it is that of the event before. */
  private timeAt(at: number): ObservedTime | undefined {
    const { chunk, time } = this;
    if (time !== undefined && chunk.startsWith(time.text, at + 1)) return time;
    const ofDay = ofDayAt(chunk, at + 1);
    if (ofDay === undefined) return undefined;
    this.time = { text: chunk.slice(at + 1, at + STAMP), ofDay };
    return this.time;
  }

  /** With what the event says of when it was made; the same one where it is that of the event before. */
  timeOf(printed: ObservedTime, { seconds, micros }: Skimmed): ObservedTime {
    if (seconds === undefined) return printed;
    const { epochTime } = this;
    if (epochTime?.printed === printed && epochTime.seconds === seconds && epochTime.micros === micros) return epochTime.time;
    const time = timeOfEvent(seconds, micros, printed);
    this.epochTime = { printed, seconds, micros, time };
    return time;
  }

  private nameOf(from: number, end: number): { readonly name: string; readonly kind: LogRecord['kind'] } | undefined {
    const printed = this.known.of(this.chunk, from, end);
    if (this.names.has(printed)) return this.names.get(printed);
    const message = NAME.test(printed) ? messageName(printed) : undefined;
    this.names.set(printed, message);
    return message;
  }

  private request(at: number): Head | undefined {
    const { chunk } = this;
    // Behind a time of day, or a date with one.
    if (!chunk.startsWith(REQUEST, at + 12) && !chunk.startsWith(REQUEST, at + 23)) return undefined;
    const end = chunk.indexOf('\n', at);
    if (end < 0 || end - at > LONGEST_HEADER) return undefined;
    const heading = headingOf(chunk.slice(at, this.lineEnd(end, at)));
    if (heading?.direction !== 'received' || heading.time === undefined || !chunk.startsWith('message ', end + 1)) return undefined;
    const next = chunk.indexOf('\n', end + 1);
    if (next < 0 || next - end > LONGEST_HEADER || !MESSAGE.test(chunk.slice(end + 1, next))) return undefined;
    const { name, kind } = messageName(heading.printed);
    return { name, kind, time: heading.time, peer: this.shared(heading.peer ?? ''), body: next + 1, lines: 2 };
  }

  private shared(text: string): string {
    return this.known.of(text, 0, text.length);
  }

  /** Where the lines of delivery end that stand here, how many they are, and where the last of them begins. */
  deliveries(from: number): { readonly end: number; readonly lines: number; readonly last: number } {
    let [end, lines, last] = [from, 0, -1];
    for (DELIVERY.lastIndex = from; DELIVERY.test(this.chunk); lines += 1) {
      last = end;
      end = DELIVERY.lastIndex;
    }
    return { end, lines, last };
  }
}

/** The records that stand one after another from a place that begins a line, each whole in this chunk. */
export function runOfRecords(chunk: string, from: number, place: Place): Run | undefined {
  const pass = new Pass(chunk, place.known);
  const records: LogRecord[] = [];
  let [at, line, timed] = [from, place.line, from];
  while (at < chunk.length) {
    const head = pass.headAt(at);
    if (head === undefined) break;
    const body: Skimmed = { attributes: blankAttributes(), known: place.known, seconds: undefined, micros: 0, sequence: undefined };
    const { end, lines } = skim(chunk, head.body, body);
    // What follows must be a line that is surely none of this record's, and there already.
    if (lines === 0 || !mayBeTime(chunk.charCodeAt(end))) break;
    const last = line + head.lines + lines;
    records.push(
      recordOf(head, pass.timeOf(head.time, body), body, {
        file: place.file,
        first: line + 1,
        last,
        text: chunk.slice(at, pass.lineEnd(end - 1, at)),
      }),
    );
    const sent = pass.deliveries(end);
    timed = sent.last < 0 ? at : sent.last;
    line = last + sent.lines;
    at = sent.end;
  }
  return records.length === 0 ? undefined : { records, end: at, lines: line - place.line, timed };
}

type Lines = Pick<LogRecord, 'file' | 'first' | 'last' | 'text'>;

/** Written out field by field, in few shapes: a large log has hundreds of thousands. */
function recordOf({ name, kind, source, peer }: Head, time: ObservedTime, body: Skimmed, { file, first, last, text }: Lines): LogRecord {
  const { attributes, sequence } = body;
  if (source !== undefined && sequence !== undefined)
    return { format: FORMAT, kind, name, file, first, last, text, time, source, direction: 'sent', attributes, sequence, skimmed: true };
  if (peer !== undefined && sequence === undefined)
    return { format: FORMAT, kind, name, file, first, last, text, time, peer, direction: 'received', attributes, skimmed: true };
  const rest = {
    ...(source === undefined ? {} : { source }),
    ...(peer === undefined ? {} : { peer }),
    ...(sequence === undefined ? {} : { sequence }),
  };
  const direction = peer === undefined ? 'sent' : 'received';
  return { format: FORMAT, kind, name, file, first, last, text, time, direction, attributes, skimmed: true, ...rest };
}
