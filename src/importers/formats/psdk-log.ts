/**
 * Messages as the Platform SDK prints them, in the logs of Interaction Workspace, Web Services and custom clients:
 * `'EventRinging' (60) attributes:`, below it `AttributeThisDN [str] = "2214"`. Source: genuine excerpts; documentation
 * of the SDK for the canonical form.
 */
import { put, putPair, type ObservedList } from '../../scenario/observed/index.ts';
import type { Before, Gathering, Importer } from '../text/importer.ts';
import { messageName } from '../text/names.ts';
import { mayBeTime, readTime, timeOfEvent } from '../text/time.ts';
import { attributeName, bareValue, binaryValue } from '../text/values.ts';

const HEADER = /'((?:Event|Request)\w+)' ?\('?(\d+)'?\)/;
const ATTRIBUTE = /^(\s*)(\w+)\s*(?:\[(\w+)\])?\s*=\s?(.*)$/;
const PAIR = /^(\s*)'(.*?)' ?\[(\w+)\]\s*=\s?(.*)$/;
const LEAD = /^\s*(?:message )?attributes:\s*$/;
const END = '. Processing with';
const CLIENT = /(?:Sending message to|Writing message|sending \w+ to|Proxy got message|Handling update message)/;
const LONGEST = 4000;

function unquoted(text: string): string {
  const value = text.trim();
  if (value.charCodeAt(0) !== 34) return value;
  const end = value.lastIndexOf('"');
  return end > 0 ? value.slice(1, end) : value.slice(1);
}

class Body {
  readonly attributes: ObservedList = {};
  seconds: number | undefined;
  micros = 0;
  sequence: number | undefined;
  private stack: { readonly list: ObservedList; readonly depth: number }[] = [];

  take(line: string): boolean {
    if (line.length > 1_000_000) return false;
    const pair = this.stack.length > 0 ? PAIR.exec(line) : null;
    if (pair !== null) return this.pair((pair[1] ?? '').length, pair[2] ?? '', pair[3] ?? '', pair[4] ?? '');
    const attribute = ATTRIBUTE.exec(line);
    if (attribute === null || (attribute[3] === undefined && !/^\s|^(?:Attribute|Time)/.test(line))) return false;
    return this.attribute(attributeName(attribute[2] ?? ''), attribute[3] ?? '', attribute[4] ?? '');
  }

  private attribute(name: string, type: string, value: string): boolean {
    this.stack = [];
    if (name === 'Time') return true;
    if (name === 'TimeinSecs') this.seconds = Number.parseInt(value, 10);
    else if (name === 'TimeinuSecs') this.micros = Number.parseInt(value, 10) || 0;
    else if (name === 'EventSequenceNumber') this.sequence = Number(value);
    else if (value.trim().startsWith('KVList:')) {
      const list: ObservedList = {};
      put(this.attributes, name, list);
      this.stack = [{ list, depth: 0 }];
    } else if (type === 'str') put(this.attributes, name, unquoted(value));
    else put(this.attributes, name, bareValue(name, unquoted(value)));
    return true;
  }

  private pair(depth: number, key: string, type: string, value: string): boolean {
    while (this.stack.length > 1 && depth <= (this.stack[this.stack.length - 1]?.depth ?? 0)) this.stack.pop();
    const into = this.stack[this.stack.length - 1];
    if (into === undefined) return false;
    if (type === 'list' || value.trim().startsWith('KVList:')) {
      const list: ObservedList = {};
      putPair(into.list, key, list);
      this.stack.push({ list, depth });
    } else if (type === 'bin') putPair(into.list, key, binaryValue(`(bin) ${value}`) ?? unquoted(value));
    else putPair(into.list, key, type === 'int' ? Number(value) : unquoted(value));
    return true;
  }
}

function parse(line: string, before: Before): Gathering | undefined {
  const match = HEADER.exec(line.slice(0, LONGEST));
  if (match === null) return undefined;
  const body = new Body();
  let ended = false;
  let begun = false;
  const printed = readTime(line)?.time ?? before.time();
  return {
    take: (next) => {
      if (ended) return false;
      if (!begun && LEAD.test(next)) return true;
      begun = true;
      ended = next.startsWith(END);
      return ended || body.take(next);
    },
    end: () => {
      const time = body.seconds === undefined ? printed : timeOfEvent(body.seconds, body.micros, printed);
      return [
        {
          ...messageName(match[1] ?? ''),
          attributes: body.attributes,
          direction: (match[1] ?? '').startsWith('Event') ? 'received' : 'sent',
          ...(time === undefined ? {} : { time }),
          ...(body.sequence === undefined ? {} : { sequence: body.sequence }),
        },
      ];
    },
  };
}

export const psdkLog: Importer = {
  name: 'psdk-log',
  says: `lines such as "'EventRinging' (60) attributes:"`,
  recognises: (line) => line.includes("' (") && HEADER.test(line.slice(0, LONGEST)),
  parse,
  aside: (line) => mayBeTime(line.charCodeAt(0)) && CLIENT.test(line.slice(0, 300)),
};
