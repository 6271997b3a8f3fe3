/**
 * How the recorder writes its answers. The XML of a token is published; that of DeleteCall is inferred from
 * the answers of GetCallID and GetMarkers. Of HTML and TEXT the page says only that there are such answers:
 * theirs are ours. So is the HTTP status, which is always 200.
 */
import { type Provenance, type Ref, ref } from '../../tlib/index.ts';

export const RESPONSE_TYPES = ['XML', 'HTML', 'TEXT'] as const;
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/** An answer before it is written. Code 0 is success and 2 an error, as in the published answers. */
export interface Answer {
  /** The action that is answered; undefined where the request named none. */
  readonly type: string | undefined;
  readonly code: 0 | 2;
  readonly errorMessage?: string;
  readonly token?: string;
  /** What stands in the element Response. */
  readonly inside?: readonly AnswerElement[];
  /** What follows it. */
  readonly after?: readonly AnswerElement[];
}

/** An element of an answer: a value, or others inside. */
export interface AnswerElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly value: string | readonly AnswerElement[];
}

export interface RecorderResponse {
  readonly status: 200;
  readonly contentType: string;
  readonly body: string;
  readonly shape: ShapeId;
}

export const SHAPES = {
  'token-xml': {
    title: 'Token, XML',
    prov: 'partly',
    says: "As published by a client of the API; the session's values are ours.",
    ref: ref('recorderAuth'),
  },
  'success-xml': {
    title: 'Success, XML',
    prov: 'derived',
    says: 'The page shows no answer. This follows from that of GetCallID: code 0, and the action as type.',
    ref: ref('recorder', 'Response'),
  },
  'call-id-xml': {
    title: 'Identifier, XML',
    prov: 'manual',
    says: 'As published; the identifier is ours.',
    ref: ref('recorder', 'Response'),
  },
  'call-information-xml': {
    title: 'Call information, XML',
    prov: 'partly',
    says: 'The elements that are published and that the model knows. What it does not know, such as addresses and codecs, is left out.',
    ref: ref('recorder', 'Response'),
  },
  'markers-xml': {
    title: 'Markers, XML',
    prov: 'partly',
    says: 'Published up to the start of a marker; its end follows.',
    ref: ref('recorder', 'Response'),
  },
  'error-xml': {
    title: 'Error, XML',
    prov: 'derived',
    says: 'The page shows no answer. This follows from those of GetCallID and GetMarkers: code 2, and an ErrorMessage.',
    ref: ref('recorder', 'Response'),
  },
  html: {
    title: 'HTML',
    prov: 'chosen',
    says: 'The page says that it can be shown in a browser, and shows none.',
    ref: ref('recorder', 'responseType'),
  },
  text: {
    title: 'TEXT',
    prov: 'chosen',
    says: 'The page says that it is simple text, and shows none.',
    ref: ref('recorder', 'responseType'),
  },
} as const satisfies Readonly<Record<string, { title: string; prov: Provenance; says: string; ref: Ref }>>;
export type ShapeId = keyof typeof SHAPES;

/** In: what is answered, and in which format. Out: the HTTP response. */
export function writeAnswer(answer: Answer, responseType: ResponseType): RecorderResponse {
  switch (responseType) {
    case 'XML':
      return { status: 200, contentType: 'text/xml; charset=UTF-8', body: xml(answer), shape: shapeOf(answer) };
    case 'HTML':
      return { status: 200, contentType: 'text/html; charset=UTF-8', body: html(answer), shape: 'html' };
    case 'TEXT':
      return { status: 200, contentType: 'text/plain; charset=UTF-8', body: text(answer), shape: 'text' };
  }
}

function shapeOf({ code, type, token }: Answer): ShapeId {
  if (code === 2) return 'error-xml';
  if (token !== undefined) return 'token-xml';
  const own: Readonly<Record<string, ShapeId>> = {
    GetCallID: 'call-id-xml',
    GetCallInformation: 'call-information-xml',
    GetMarkers: 'markers-xml',
  };
  return own[type ?? ''] ?? 'success-xml';
}

/** An element a line, as the published answers stand. */
function elementLines({ name, attributes = {}, value }: AnswerElement): readonly string[] {
  const open = [name, ...Object.entries(attributes).map(([key, text]) => `${key}="${escaped(text)}"`)].join(' ');
  return typeof value === 'string' ? [`<${open}>${escaped(value)}</${name}>`] : [`<${open}>`, ...value.flatMap(elementLines), `</${name}>`];
}

function xml({ inside, after = [], type, code, errorMessage, token }: Answer): string {
  const attributes = [
    `code="${code}"`,
    ...(type === undefined ? [] : [`type="${escaped(type)}"`]),
    ...(token === undefined ? [] : [`token="${escaped(token)}"`]),
  ].join(' ');
  const within = [...(errorMessage === undefined ? [] : [{ name: 'ErrorMessage', value: errorMessage }]), ...(inside ?? [])];
  const response =
    within.length === 0 && inside === undefined
      ? [`<Response ${attributes}/>`]
      : [`<Response ${attributes}>`, ...within.flatMap(elementLines), '</Response>'];
  const session =
    token === undefined
      ? []
      : [
          `<SessionId>${sessionOf(token)}</SessionId>`,
          '<SessionParameterName>jsessionid</SessionParameterName>',
          '<SessionCookieName>JSESSIONID</SessionCookieName>',
          '<Remote>false</Remote>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<VerbaApi>',
    ...response,
    ...after.flatMap(elementLines),
    ...session,
    '</VerbaApi>',
    '',
  ].join('\n');
}

function html(answer: Answer): string {
  const title = escaped(answer.type ?? 'Recorder');
  const lines = facts(answer)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`)
    .join('');
  return `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="UTF-8"><title>${title}</title></head>\n<body><h1>${title}</h1><dl>${lines}</dl></body>\n</html>\n`;
}

/** One fact a line, so that no value can pass for another one. */
function text(answer: Answer): string {
  return facts(answer)
    .map(([name, value]) => `${name}: ${value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`)
    .join('');
}

const leaves = ({ name, value }: AnswerElement): readonly (readonly [string, string])[] =>
  typeof value === 'string' ? [[name, value]] : value.flatMap(leaves);

function facts({ type, code, errorMessage, token, inside = [], after = [] }: Answer): readonly (readonly [string, string])[] {
  return [
    ...(type === undefined ? [] : [['Type', type] as const]),
    ['Code', String(code)],
    ...(errorMessage === undefined ? [] : [['ErrorMessage', errorMessage] as const]),
    ...(token === undefined ? [] : [['Token', token] as const]),
    ...[...inside, ...after].flatMap(leaves),
  ];
}

const sessionOf = (token: string): string => token.replaceAll('-', '').toUpperCase();

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that XML 1.0 has no way to write become U+FFFD. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in XML and HTML, between tags and in quotes. */
export function escaped(value: string): string {
  return value.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
