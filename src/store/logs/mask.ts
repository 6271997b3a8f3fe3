/**
 * Masking: DNs, names, ids, user data and numbers of a call are replaced, the same by the same everywhere, before anything
 * of it leaves the page in a link, an export or a copied text. Words of the field stay: they are what a reader needs.
 */
import type { ScenarioDocument } from '../../scenario/index.ts';
import type { OpenedCall } from './opened.ts';

export interface Mask {
  /** What is replaced by what, for a person to look through. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
  /** What is not replaced. */
  readonly remains: readonly string[];
  /** A text with everything of `pairs` and of the data replaced. */
  readonly text: (text: string) => string;
  readonly document: (document: ScenarioDocument) => ScenarioDocument;
}

const REMAINS = [
  'names of requests, events, roles and states',
  'times and lengths',
  'line numbers of the log',
  'how many parties there are and what they did',
];

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (at % 26));
}

/** Words for the same text always the same: `data-1`, `data-2`. */
class Names {
  readonly known = new Map<string, string>();
  private readonly word: (count: number) => string;
  constructor(word: (count: number) => string) {
    this.word = word;
  }
  of(text: string): string {
    const there = this.known.get(text) ?? this.word(this.known.size);
    this.known.set(text, there);
    return there;
  }
}

/** Attributes whose values are words and numbers of T-Library or of an agent's system, and of nobody. */
const WORDS_OF_FIELD: ReadonlySet<string> = new Set([
  ...['ThisDNRole', 'OtherDNRole', 'ThirdPartyDNRole', 'CallState', 'CallType', 'PropagatedCallType', 'State', 'Capabilities', 'Mute'],
  ...['DoNotDisturb', 'WorkMode', 'AgentWorkMode', 'ErrorCode', 'ErrorMessage', 'TreatmentType', 'RouteType', 'MonitorType', 'MergeType'],
  ...['MonitorNextCallType', 'Cause', 'ReferenceID', 'CallID', 'Event', 'UserEvent', 'NodeID', 'TimeinSecs', 'TimeinuSecs', 'time'],
  ...['EventSequenceNumber', 'Server', 'devices', 'url'],
]);

const wordsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((one): one is string => typeof one === 'string');

/** A ConnID, keys that were dialled, a number, a name: each is replaced by something of its kind. */
function maskOf(name: string, word: string, count: number, names: Names, next: () => number): string {
  if (name.includes('Digit')) return word.replaceAll(/[0-9]/g, '0');
  if (name.endsWith('ConnID')) return `ConnID-${String(count + 1)}`;
  return /^[+\d*#]+$/.test(word) ? `+1555010${String(next())}` : names.of(word);
}

const DATA_FIELDS: ReadonlySet<string> = new Set(['userData', 'reasons', 'extensions', 'UserData', 'Reasons', 'Extensions']);

/** The mask of an opened call. */
export function maskFor({ row, explained, findings, records }: OpenedCall): Mask {
  const names = new Names((count) => `name-${String(count + 1)}`);
  const agents = new Names((count) => `agent-${String(count + 1)}`);
  const data = new Names((count) => `data-${String(count + 1)}`);
  const ids = new Map<string, string>();
  const add = (from: string | undefined, to: (count: number) => string): void => {
    if (from !== undefined && from !== '' && !ids.has(from)) ids.set(from, to(ids.size));
  };
  const declared = explained.document.devices.map(({ dn }) => dn);
  declared.forEach((dn, at) => {
    add(dn, () => letters(at));
  });
  let outside = 0;
  const numbers = [...row.dns, row.caller, row.called, row.ani, row.dnis, ...findings.map(({ dn }) => dn)];
  for (const number of numbers) add(number, () => `+1555010${String(outside++)}`);
  row.connIDs.forEach((id, at) => {
    add(id, () => `ConnID-${String(at + 1)}`);
  });
  row.callUUIDs.forEach((id, at) => {
    add(id, () => `CallUUID-${String(at + 1)}`);
  });
  row.files.forEach((file, at) => {
    add(file, () => `log-${String(at + 1)}`);
  });
  for (const device of explained.document.devices) {
    if (device.name !== undefined) add(device.name, () => names.of(device.name ?? ''));
    if (device.agentID !== undefined) add(device.agentID, () => agents.of(device.agentID ?? ''));
  }
  for (const { attributes } of records) {
    for (const [name, value] of Object.entries(attributes)) {
      if (DATA_FIELDS.has(name)) maskedData(value, data);
      else if (name === 'AgentID' && typeof value === 'string') add(value, () => agents.of(value));
      else if (!WORDS_OF_FIELD.has(name))
        for (const word of wordsIn(value)) add(word, (count) => maskOf(name, word, count, names, () => outside++));
    }
  }
  const replaced = new Map([...data.known, ...ids]);
  const text = replacing(replaced);
  return { pairs: [...ids], remains: REMAINS, text, document: (document) => maskedDocument(document, ids, data, text) };
}

/** Every one of the texts, where it stands as a word. */
function replacing(words: ReadonlyMap<string, string>): (text: string) => string {
  const known = [...words.keys()].filter((word) => word.length > 0).sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const escaped = known.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replaceAll(pattern, (word) => words.get(word) ?? word);
}

/** Keys, texts and numbers of a list. */
function maskedData(value: unknown, data: Names): unknown {
  if (typeof value === 'string') return data.of(value);
  if (typeof value === 'number') return Number(data.of(String(value)).slice('data-'.length));
  if (Array.isArray(value)) return value.map((one) => maskedData(one, data));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [data.of(key), maskedData(one, data)]));
}

function maskedDocument(
  document: ScenarioDocument,
  ids: ReadonlyMap<string, string>,
  data: Names,
  text: (text: string) => string,
): ScenarioDocument {
  const field = (name: string, value: unknown): unknown => {
    if (DATA_FIELDS.has(name)) return maskedData(value, data);
    if (name === 'key' && typeof value === 'string') return data.of(value);
    if (name === 'digits' && typeof value === 'string') return value.replaceAll(/[0-9]/g, '0');
    if (name === 'title' || name === 'text') return typeof value === 'string' ? text(value) : value;
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map((one) => field('', one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, field(key, one)]));
  };
  return field('', document) as ScenarioDocument;
}
