/**
 * A run as a client on the Platform SDK would log it: what it sends, and what its proxies get. Source: the line forms of
 * genuine excerpts of Interaction Workspace.
 */
import { bytesOf, pairsOf, type KVList } from '../../model/index.ts';
import type { Run } from '../../scenario/index.ts';
import { ATTRIBUTES, MESSAGE_TYPE_CODES, type AttributeName } from '../../tlib/index.ts';
import { eventAttributes } from './event-attributes.ts';
import { isoTime, linesOfRun, spaced, type EventLine, type RequestLine } from './lines.ts';
import { headerName, requestAttributes, type PrintedAttribute } from './request-attributes.ts';

const stamp = (at: number): string => isoTime(at).replace('T', ' ').replace('.', ',');

function pairLines(list: KVList, depth: number): string[] {
  const tabs = '\t'.repeat(depth);
  return pairsOf(list).flatMap(([key, one]) => {
    if (typeof one === 'number') return [`${tabs}'${key}' [int] = ${one}`];
    if (typeof one === 'string') return [`${tabs}'${key}' [str] = "${one}"`];
    const bytes = bytesOf(one);
    if (bytes !== undefined) return [`${tabs}'${key}' [bin] = ${spaced(bytes)}`];
    return [`${tabs}'${key}' [list] = KVList: `, ...pairLines(one, depth + 1)];
  });
}

const isConnID = (name: string): boolean => Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name as AttributeName].type === 'connection id';

function attributeLines([name, value]: PrintedAttribute): readonly string[] {
  const printed = `Attribute${name === 'Reasons' ? 'Reason' : name}`;
  if (value.is === 'list') return [`${printed} [bstr] = KVList: `, ...pairLines(value.list, 2)];
  if (value.is === 'text') return [`${printed} [str] = "${value.text}"`];
  return [`${printed} [${isConnID(name) ? 'long' : 'int'}] = ${value.text}`];
}

function requestLines({ request, at, step }: RequestLine): readonly string[] {
  return [
    `${stamp(at)} DEBUG [THREAD : 25] - Sending message to TServer - tcp://127.0.0.1:3000`,
    `'${headerName(request.request)}' ('${MESSAGE_TYPE_CODES[request.request]}')`,
    'message attributes:',
    ...requestAttributes(request, step).flatMap(attributeLines),
  ];
}

function eventLines({ event, at, sequence }: EventLine, run: Run): readonly string[] {
  return [
    `${stamp(at)} DEBUG [THREAD : SelectorThread] - Proxy got message '${event.event}' ('${MESSAGE_TYPE_CODES[event.event]}')`,
    'message attributes:',
    `AttributeEventSequenceNumber [long] = ${sequence}`,
    'Time            = ComplexClass(TimeStamp):',
    `\tAttributeTimeinuSecs [int] = ${(at % 1000) * 1000}`,
    `\tAttributeTimeinSecs [int] = ${Math.floor(at / 1000)}`,
    ...eventAttributes(event, 't-server', run.document.location).flatMap(attributeLines),
    '. Processing with  state .StatePrimary proxy: proxy1',
  ];
}

/** The text of the log; `start` is in milliseconds since 1970. */
export function psdkLog(run: Run, start?: number): string {
  return linesOfRun(run, start)
    .flatMap((line) => (line.is === 'request' ? requestLines(line) : eventLines(line, run)))
    .map((line) => `${line}\n`)
    .join('');
}
