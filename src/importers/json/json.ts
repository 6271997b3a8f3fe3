/**
 * Records that are JSON: alone on a line, spread over many, in a browser's console behind a time and a word, or cut off.
 * Which form a value has is asked when it is whole; braces decide where that is, not lines.
 */
import type { Before, Draft, Gathering, Importer } from '../text/importer.ts';
import { readTime } from '../text/time.ts';
import { cometd } from './forms/cometd.ts';
import { har } from './forms/har.ts';
import { jsonLinesForm } from './forms/json-lines.ts';
import { voiceCallthread } from './forms/voice-callthread.ts';
import { workspaceV3 } from './forms/workspace-v3.ts';
import { isArray, isObject, type Json, type JsonForm } from './forms/form.ts';
import { closed, JsonScanner } from './scanner.ts';

/** The forms, each tried in turn. */
export const JSON_FORMS: readonly JsonForm[] = [jsonLinesForm, voiceCallthread, workspaceV3, cometd, har];

const OPENS = /(?:^|[\]:=,(]\s?|\s)([{[])\s*$/;
const TELLING = /"(?:notificationType|messageType|channel|ThisDN|stream|log|id)"\s*:/;
const JSON_LINE = /^\s*(?:["{}[\],]|-?\d[\d.eE+-]*,?\s*$|(?:true|false|null),?\s*$)/;
const LARGEST = 8_000_000;
const HEAD = 4000;

/** Where the JSON of a line begins, or -1. */
function beginsAt(line: string): number {
  const code = line.charCodeAt(0);
  if (code === 123 || code === 91) return code === 91 && /^\[[A-Z]/.test(line) ? laterAt(line) : 0;
  return laterAt(line);
}

function laterAt(line: string): number {
  const head = line.length > HEAD ? line.slice(0, HEAD) : line;
  const brace = head.indexOf('{');
  if (brace < 0) return /^\s*\[\s*$/.test(head) ? head.indexOf('[') : -1;
  const opens = OPENS.exec(head);
  if (opens !== null) return opens.index + opens[0].lastIndexOf(opens[1] ?? '{');
  return TELLING.test(head.slice(brace)) ? brace : -1;
}

function read(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The records in a value: of the value itself, or of the elements of an array. */
function draftsOf(value: Json | undefined, forms: readonly JsonForm[], time: Draft['time']): Draft[] {
  if (isArray(value)) return value.flatMap((one) => draftsOf(one, forms, time));
  if (!isObject(value)) return [];
  const form = forms.find((one) => one.recognises(value));
  return form === undefined ? [] : form.parse(value, time).map((draft) => ({ format: form.name, ...draft }));
}

const CONSOLE_TIME = /\s(?=\d{4}-\d\d-\d\d[T ]\d\d:)/;

/** The time of a console's line, which some browsers put behind the place in the source. */
function timeIn(line: string): Draft['time'] {
  const head = line.slice(0, 200);
  const time = readTime(head);
  if (time !== undefined) return time.time;
  const at = head.search(CONSOLE_TIME);
  return at < 0 ? undefined : readTime(head.slice(at + 1))?.time;
}

/** A whole record on a line of its own: the value before it was cut off. */
const beginsAnew = (line: string): boolean => /^(?:\{|\[\{)"/.test(line) && TELLING.test(line.slice(0, HEAD)) && read(line) !== undefined;

function gather(line: string, at: number, forms: readonly JsonForm[], before: Before): Gathering {
  const scanner = new JsonScanner();
  const time = timeIn(line) ?? before.time();
  const drafts: Draft[] = [];
  let open = scanner.scan(line, at);
  const flush = (): void => {
    for (const text of scanner.values.splice(0)) drafts.push(...draftsOf(read(text), forms, time));
  };
  flush();
  return {
    take: (next) => {
      if (
        !open ||
        scanner.held > LARGEST ||
        (!scanner.inList && beginsAnew(next)) ||
        !JSON_LINE.test(next.length > HEAD ? next.slice(0, HEAD) : next)
      )
        return false;
      open = scanner.scan(next);
      flush();
      return true;
    },
    soFar: () => (open && scanner.inList ? drafts.splice(0) : []),
    end: () => {
      const rest = open ? scanner.rest() : undefined;
      if (rest !== undefined && TELLING.test(rest.slice(0, HEAD))) drafts.push(...draftsOf(read(closed(rest)), forms, time));
      return drafts;
    },
  };
}

/** The importer of one form of JSON, or of all of them. */
export function jsonImporter(forms: readonly JsonForm[]): Importer {
  return {
    name: forms.length === 1 ? (forms[0]?.name ?? 'json') : 'json',
    says: forms.map((form) => form.says).join('; '),
    recognises: (line) => beginsAt(line) >= 0,
    parse: (line, before) => {
      const at = beginsAt(line);
      return at < 0 ? undefined : gather(line, at, forms, before);
    },
    aside: (line) => line.includes('Message received from /v2/') || line.includes('/workspace/v3/'),
  };
}
