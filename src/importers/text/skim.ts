/**
 * Skimming the attribute lines of a record: of canonical lines (a tab, a name, a tab, a value; pairs of a list two tabs
 * in) only those are read that tie a record to its call or stand in a list of calls. The rest is passed over, and read
 * from the record's text when somebody opens it: most records of a large log nobody ever opens.
 */
import type { ObservedList } from '../../scenario/observed/index.ts';
import type { Block } from './importer.ts';
import { ATTRIBUTE_ENUMS, attributesOf } from '../../tlib/index.ts';
import type { KnownTexts } from './known-texts.ts';
import { bareValue } from './values.ts';

const CONN_IDS: ReadonlySet<string> = new Set(attributesOf('connection id'));

/** What is wanted: ids, DNs, the number of a request, and how things stand; and the server's time and number. */
const WANTED = [
  ...attributesOf('connection id'),
  'CallUUID',
  'RefCallUUID',
  'OrigCallUUID',
  'ThisDN',
  'OtherDN',
  'ThirdPartyDN',
  'ThisDNRole',
  'CallState',
  'ANI',
  'DNIS',
  'ReferenceID',
  'TimeinSecs',
  'TimeinuSecs',
  'EventSequenceNumber',
] as const;

/**
 * Attributes to be filled in by `skim`. What nearly every record has, or is asked for, has its place from the start: of
 * hundreds of thousands of objects of one shape a value is found at once, also one that is not there.
 */
export function blankAttributes(): ObservedList {
  const none = undefined;
  const blank = {
    ConnID: none,
    CallUUID: none,
    PreviousConnID: none,
    ThisDN: none,
    OtherDN: none,
    ThirdPartyDN: none,
    ThisDNRole: none,
    CallState: none,
    ANI: none,
    DNIS: none,
    ReferenceID: none,
  };
  return blank as unknown as ObservedList;
}

interface Wanted {
  readonly name: string;
  readonly isConnID: boolean;
  readonly isEnum: boolean;
  /** What the words of an enumeration were read as, by how they are printed. */
  readonly read: Map<string, string | number | ObservedList>;
}

const LONGEST = Math.max(...WANTED.map(({ length }) => length));
const slot = (code: number, length: number): number => (code & 31) * (LONGEST + 1) + length;

/** By first letter and length, so that most names are known for another without being cut out. */
const NAMES: readonly (readonly Wanted[] | undefined)[] = tableOf(WANTED);

function tableOf(names: readonly string[]): readonly (readonly Wanted[] | undefined)[] {
  const table: (readonly Wanted[] | undefined)[] = Array.from({ length: slot(31, LONGEST) + 1 });
  for (const name of names) {
    const at = slot(name.charCodeAt(0), name.length);
    table[at] = [...(table[at] ?? []), { name, isConnID: CONN_IDS.has(name), isEnum: name in ATTRIBUTE_ENUMS, read: new Map() }];
  }
  return table;
}

const TAB = 9;
const CR = 13;
const QUOTE = 39;
const ZERO = 48;
const PREFIX = 'Attribute';
const NAME_AT = 1 + PREFIX.length;

/** What a skimmed record is told of. */
export interface Skimmed {
  readonly attributes: ObservedList;
  readonly known: KnownTexts;
  seconds: number | undefined;
  micros: number;
  sequence: number | undefined;
}

const GLUE = ': message ';
/** A line of this length has no room for a second message. */
const ROOM = 40;

/** Passes over the canonical lines of a chunk from a place on. A line without its end, or of any other form, is not taken. */
export function skim(chunk: string, from: number, into: Skimmed): Block {
  let at = from;
  let lines = 0;
  let glue = -1;
  while (chunk.charCodeAt(at) === TAB) {
    const end = chunk.indexOf('\n', at);
    if (end < 0) break;
    if (end - at > ROOM) {
      // A second message on the line? Where the next one stands is looked up once for all lines before it.
      if (glue < at) glue = placeOf(GLUE, chunk, at);
      if (glue < end) break;
    }
    const second = chunk.charCodeAt(at + 1);
    if (second !== TAB) {
      if (second !== 65 || !chunk.startsWith(PREFIX, at + 1)) break;
      const tab = chunk.indexOf('\t', at + NAME_AT);
      if (tab < 0 || tab > end) break;
      attribute(chunk, at + NAME_AT, tab, end, into);
    }
    at = end + 1;
    lines += 1;
  }
  return { end: at, lines };
}

function placeOf(text: string, chunk: string, from: number): number {
  const at = chunk.indexOf(text, from);
  return at < 0 ? chunk.length : at;
}

function attribute(chunk: string, nameAt: number, tab: number, end: number, into: Skimmed): void {
  const length = tab - nameAt;
  const names = length > LONGEST ? undefined : NAMES[slot(chunk.charCodeAt(nameAt), length)];
  if (names === undefined) return;
  for (const wanted of names) {
    if (!chunk.startsWith(wanted.name, nameAt)) continue;
    value(wanted, chunk, tab + 1, chunk.charCodeAt(end - 1) === CR ? end - 1 : end, into);
    return;
  }
}

function value(wanted: Wanted, chunk: string, from: number, end: number, into: Skimmed): void {
  const { name } = wanted;
  if (name === 'TimeinSecs') into.seconds = Number.parseInt(chunk.slice(from, end), 10);
  else if (name === 'TimeinuSecs') into.micros = Number.parseInt(chunk.slice(from, end), 10) || 0;
  else if (name === 'EventSequenceNumber') into.sequence = sequenceAt(chunk, from, end);
  else if (into.attributes[name] === undefined) {
    const read = valueOf(wanted, chunk, from, end, into.known);
    if (read !== undefined) (into.attributes as Record<string, unknown>)[name] = read;
  }
}

/** -1, as a server prints what is unsigned. */
const NO_REFERENCE = 4_294_967_295;

/** Sixteen hexadecimal digits, or a decimal number. */
export const sequenceOf = (printed: string): number => (/^[0-9a-f]{16}$/i.test(printed) ? Number.parseInt(printed, 16) : Number(printed));

/** The same, digit by digit: each event has a number of its own. */
function sequenceAt(chunk: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at += 1) {
    const digit = hexDigit(chunk.charCodeAt(at));
    if (digit < 0 || number > MOST) return sequenceOf(chunk.slice(from, end));
    number = number * 16 + digit;
  }
  return end - from === 16 ? number : sequenceOf(chunk.slice(from, end));
}

/** One digit more may still be told exactly. */
const MOST = 2 ** 48;

function hexDigit(code: number): number {
  if (code >= ZERO && code < ZERO + 10) return code - ZERO;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function valueOf(wanted: Wanted, chunk: string, from: number, end: number, known: KnownTexts): string | number | ObservedList | undefined {
  if (chunk.charCodeAt(from) === QUOTE) {
    const close = chunk.lastIndexOf("'", end - 1);
    return known.of(chunk, from + 1, close > from ? close : end);
  }
  if (wanted.name === 'ReferenceID') return referenceOf(chunk, from, end);
  const printed = known.of(chunk, from, end);
  if (wanted.isConnID && HEX.test(printed)) return printed;
  if (!wanted.isEnum) return bare(wanted.name, printed);
  const there = wanted.read.get(printed);
  if (there !== undefined) return there;
  const read = bare(wanted.name, printed);
  if (wanted.read.size < MOST_READ) wanted.read.set(printed, read);
  return read;
}

function bare(name: string, printed: string): string | number | ObservedList {
  const word = printed.trim();
  return word === '' ? '' : bareValue(name, word);
}

/** As it is read. */
const HEX = /^[0-9a-f]{16}$/;
const MOST_READ = 200;

/** The number of a request, digit by digit: each has one of its own. */
function referenceOf(chunk: string, from: number, end: number): string | number | ObservedList | undefined {
  let number = 0;
  for (let at = from; at < end; at += 1) {
    const digit = chunk.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9 || at - from > 9) return bare('ReferenceID', chunk.slice(from, end));
    number = number * 10 + digit;
  }
  if (end === from) return '';
  return number === NO_REFERENCE ? undefined : number;
}
