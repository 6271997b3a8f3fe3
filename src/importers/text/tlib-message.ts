/** A message of the T-Library with attribute lines below it, as T-Server, SIP Server and URS print it. */
import type { ObservedList, ObservedTime } from '../../scenario/observed/index.ts';
import type { Draft } from './importer.ts';
import { messageName } from './names.ts';
import { timeOfEvent } from './time.ts';
import type { TlibAttributes } from './tlib-attributes.ts';

/** What the header line says. */
export interface Heading {
  readonly printed: string;
  readonly time: ObservedTime | undefined;
  readonly source?: string;
  readonly peer?: string;
  readonly direction?: 'sent' | 'received';
}

/** The record of a heading and its attributes. */
export function draftOf(heading: Heading, body: TlibAttributes): Draft {
  body.closeList();
  const { name, kind } = messageName(heading.printed);
  const time = body.seconds === undefined ? heading.time : timeOfEvent(body.seconds, body.micros, heading.time);
  const attributes: ObservedList =
    body.remark === undefined || 'ErrorMessage' in body.attributes ? body.attributes : { ...body.attributes, ErrorMessage: body.remark };
  // One by one: a large log has hundreds of thousands of these.
  const draft: { -readonly [Name in keyof Draft]: Draft[Name] } = { kind, name, attributes };
  if (time !== undefined) draft.time = time;
  if (heading.source !== undefined) draft.source = heading.source;
  if (heading.peer !== undefined) draft.peer = heading.peer;
  if (heading.direction !== undefined) draft.direction = heading.direction;
  if (body.sequence !== undefined) draft.sequence = body.sequence;
  if (body.notes.length > 0) draft.notes = body.notes;
  if (body.skimmed) draft.skimmed = true;
  return draft;
}
