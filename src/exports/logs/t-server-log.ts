/**
 * A run as a T-Server would log it. Source: the line forms of genuine excerpts: attributes by a tab, lists with their
 * length, number of pairs and first type, a request's two lines, one line of delivery.
 */
import { bytesOf, pairsOf, type KVItem, type KVList } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import { listHead } from '../../scenario/observed/index.ts';
import { eventAttributes } from './event-attributes.ts';
import { isoTime, linesOfRun, spaced, timeOfDay, type EventLine, type RequestLine } from './lines.ts';
import { headerName, requestAttributes, type PrintedAttribute } from './request-attributes.ts';

const VERSION = '8.1.101.25';
const RENAMED: Readonly<Record<string, string>> = { Reasons: 'Reason' };
/** Answers to one client; the other events go to whoever registered on the DN. */
const PRIVATE: ReadonlySet<string> = new Set(['EventError', 'EventRegistered', 'EventUnregistered']);

function pairLines(list: KVList, depth: number): string[] {
  const tabs = '\t'.repeat(depth);
  return pairsOf(list).flatMap(([key, value]) => pairLine(tabs, key, value, depth));
}

/** The first pair of a list inside stands on the line of its key. No excerpt shows bytes: how they are written is chosen. */
function pairLine(tabs: string, key: string, value: KVItem, depth: number): string[] {
  if (typeof value === 'number') return [`${tabs}'${key}'\t${value}`];
  if (typeof value === 'string') return [`${tabs}'${key}'\t'${value}'`];
  const bytes = bytesOf(value);
  if (bytes !== undefined) return [`${tabs}'${key}'\t(bin) ${spaced(bytes)}`];
  const [first, ...rest] = pairLines(value, depth + 1);
  return [`${tabs}'${key}'(list) ${first?.trimStart() ?? ''}`, ...rest];
}

function attributeLines([name, value]: PrintedAttribute): readonly string[] {
  const printed = `\tAttribute${RENAMED[name] ?? name}`;
  if (value.is === 'list') {
    const list: KVList = value.list;
    return [`${printed}\t${listHead(list)}`, ...pairLines(list, 2)];
  }
  return [`${printed}\t${value.is === 'text' ? `'${value.text}'` : value.text}`];
}

function requestLines({ request, at, step }: RequestLine): readonly string[] {
  const name = headerName(request.request);
  return [
    `${isoTime(at)} Trc 04541 ${name} received from [24] (00000001 Desktop 127.0.0.1:49280)`,
    `message ${name}`,
    ...requestAttributes(request, step).flatMap(attributeLines),
  ];
}

function eventLines({ event, at, sequence }: EventLine, run: Run): readonly string[] {
  const { profile = 't-server', location } = run.document;
  const seconds = Math.floor(at / 1000);
  const action = PRIVATE.has(event.event) ? 'send_to_client' : 'distribute_event';
  return [
    `@${timeOfDay(at)}0 [0] ${VERSION} ${action}: message ${event.event}`,
    `\tAttributeEventSequenceNumber\t${sequence.toString(16).padStart(16, '0')}`,
    `\tAttributeTimeinuSecs\t${(at % 1000) * 1000}`,
    `\tAttributeTimeinSecs\t${seconds} (${timeOfDay(at).slice(0, 8)})`,
    ...eventAttributes(event, profile === 'voice-microservices' ? 't-server' : profile, location).flatMap(attributeLines),
    `${isoTime(at)} Int 04545 Interaction message "${event.event}" sent to 24 ("Desktop")`,
  ];
}

/** The text of the log; `start` is in milliseconds since 1970. */
export function tServerLog(run: Run, start?: number): string {
  return linesOfRun(run, start)
    .flatMap((line) => (line.is === 'request' ? requestLines(line) : eventLines(line, run)))
    .map((line) => `${line}\n`)
    .join('');
}
