/**
 * Skimming the attribute lines of a record: of canonical lines (a tab, a name, a tab, a value; pairs of a list two tabs
 * in) only those are read that tie a record to its call or stand in a list of calls. The rest is passed over, and read
 * from the record's text when somebody opens it: most records of a large log nobody ever opens.
 */
import type { ObservedList } from '../../scenario/observed/index.ts';
import type { Block } from './importer.ts';
import { attributesOf } from '../../tlib/index.ts';
import { bareValue } from './values.ts';

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

const LONGEST = Math.max(...WANTED.map(({ length }) => length));
const slot = (code: number, length: number): number => (code & 31) * (LONGEST + 1) + length;

/** By first letter and length, so that most names are known for another without being cut out. */
const NAMES: readonly (readonly string[] | undefined)[] = tableOf(WANTED);

function tableOf(names: readonly string[]): readonly (readonly string[] | undefined)[] {
  const table: (readonly string[] | undefined)[] = Array.from({ length: slot(31, LONGEST) + 1 });
  for (const name of names) {
    const at = slot(name.charCodeAt(0), name.length);
    table[at] = [...(table[at] ?? []), name];
  }
  return table;
}

const TAB = 9;
const QUOTE = 39;
const PREFIX = 'Attribute';
const NAME_AT = 1 + PREFIX.length;

/** What a skimmed record is told of. */
export interface Skimmed {
  readonly attributes: ObservedList;
  seconds: number | undefined;
  micros: number;
  sequence: number | undefined;
}

/** Passes over the canonical lines of a chunk from a place on. A line without its end, or of any other form, is not taken. */
export function skim(chunk: string, from: number, into: Skimmed): Block {
  let at = from;
  let lines = 0;
  while (chunk.charCodeAt(at) === TAB) {
    const end = chunk.indexOf('\n', at);
    if (end < 0 || !isCanonical(chunk, at, end)) break;
    if (chunk.charCodeAt(at + 1) !== TAB) attribute(chunk, at + NAME_AT, end, into);
    at = end + 1;
    lines += 1;
  }
  return { end: at, lines };
}

/** `<TAB>Attribute…<TAB>…` or `<TAB><TAB>'…`, and no second message on the line. */
function isCanonical(chunk: string, at: number, end: number): boolean {
  const second = chunk.charCodeAt(at + 1);
  if (second === TAB) return !hasMessage(chunk, at, end);
  if (second !== 65 || !chunk.startsWith(PREFIX, at + 1)) return false;
  const tab = chunk.indexOf('\t', at + NAME_AT);
  return tab > 0 && tab < end && !hasMessage(chunk, at, end);
}

const GLUE = ': message ';

/** A line of usual length has no room for a second message; a longer one is looked into. */
function hasMessage(chunk: string, at: number, end: number): boolean {
  return end - at > 40 && chunk.slice(at, end).includes(GLUE);
}

function attribute(chunk: string, nameAt: number, end: number, into: Skimmed): void {
  const tab = chunk.indexOf('\t', nameAt);
  const length = tab - nameAt;
  const names = length > LONGEST ? undefined : NAMES[slot(chunk.charCodeAt(nameAt), length)];
  const name = names?.find((one) => chunk.startsWith(one, nameAt));
  if (name === undefined) return;
  const printed = chunk.slice(tab + 1, chunk.charCodeAt(end - 1) === 13 ? end - 1 : end);
  if (name === 'TimeinSecs') into.seconds = Number.parseInt(printed, 10);
  else if (name === 'TimeinuSecs') into.micros = Number.parseInt(printed, 10) || 0;
  else if (name === 'EventSequenceNumber') into.sequence = sequenceOf(printed);
  else if (!(name in into.attributes) && !(name === 'ReferenceID' && printed === NO_REFERENCE))
    (into.attributes as Record<string, unknown>)[name] = valueOf(name, printed);
}

/** -1, as a server prints what is unsigned. */
const NO_REFERENCE = '4294967295';

/** Sixteen hexadecimal digits, or a decimal number. */
export const sequenceOf = (printed: string): number => (/^[0-9a-f]{16}$/i.test(printed) ? Number.parseInt(printed, 16) : Number(printed));

function valueOf(name: string, printed: string): string | number | ObservedList {
  if (printed.charCodeAt(0) === QUOTE) {
    const close = printed.lastIndexOf("'");
    return known(close > 0 ? printed.slice(1, close) : printed.slice(1));
  }
  const value = printed.trim();
  if (value === '') return '';
  const read = bareValue(name, value);
  return typeof read === 'string' ? known(read) : read;
}

const MOST_KNOWN = 20_000;
const strings = new Map<string, string>();

/** The same string for the same text: a log prints a DN and a ConnID over and over. */
function known(text: string): string {
  const there = strings.get(text);
  if (there !== undefined) return there;
  if (strings.size >= MOST_KNOWN) strings.clear();
  strings.set(text, text);
  return text;
}
