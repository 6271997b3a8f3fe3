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
  return {
    kind,
    name,
    attributes,
    ...(time === undefined ? {} : { time }),
    ...(heading.source === undefined ? {} : { source: heading.source }),
    ...(heading.peer === undefined ? {} : { peer: heading.peer }),
    ...(heading.direction === undefined ? {} : { direction: heading.direction }),
    ...(body.sequence === undefined ? {} : { sequence: body.sequence }),
    ...(body.notes.length === 0 ? {} : { notes: body.notes }),
  };
}
