/**
 * What there is to tell about one event: its attributes in reading order, each with wire code and
 * whether the event's list calls it mandatory, and what the list allows but this event does not carry.
 */
import { singledOut, type AttributeValue, type TEvent } from '../../model/index.ts';
import { endOf, frameOf, type Run } from '../../scenario/index.ts';
import {
  ATTRIBUTES,
  type AttributeInfo,
  ATTRIBUTE_ENUMS,
  numericCode,
  EVENTS,
  attributeKind,
  type AttributeName,
  type Profile,
} from '../../tlib/index.ts';
import type { PlacedEvent } from './rows.ts';

export interface AttributeLine {
  readonly name: AttributeName;
  readonly value: AttributeValue;
  readonly info: AttributeInfo;
  /** The number that stands for the value on the wire. */
  readonly code?: number;
  /** The enumeration that the code belongs to: TCallState. */
  readonly codeOf?: string;
  readonly kind: 'mandatory' | 'optional' | 'unlisted';
  /** The manual's row prints it. */
  readonly printed: boolean;
}

/** Those that the manual's row prints come first and in its order, then the others in the list's. */
export function attributeLines(event: TEvent, profile: Profile): readonly AttributeLine[] {
  const printed = singledOut(event);
  const { mandatory, optional } = EVENTS[event.event].lists[profile];
  const order = new Set<AttributeName>([...printed, ...mandatory, ...optional, ...(Object.keys(event.attributes) as AttributeName[])]);
  return [...order].flatMap((name) => {
    const value = event.attributes[name];
    if (value === undefined) return [];
    const code = numericCode(name, value);
    const codeOf = ATTRIBUTE_ENUMS[name]?.name;
    return [
      {
        name,
        value,
        info: ATTRIBUTES[name],
        ...(code === undefined ? {} : { code }),
        ...(code === undefined || codeOf === undefined ? {} : { codeOf }),
        kind: attributeKind(event.event, name, profile),
        printed: printed.includes(name),
      },
    ];
  });
}

export interface AbsentAttribute {
  readonly name: AttributeName;
  readonly info: AttributeInfo;
  /** A condition that the list gives for this event. */
  readonly note?: string;
}

/** What the event's list allows and this event does not carry. */
export function absentAttributes(event: TEvent, profile: Profile): readonly AbsentAttribute[] {
  const { lists, footnotes } = EVENTS[event.event];
  const listed = new Set([...lists[profile].mandatory, ...lists[profile].optional]);
  return [...listed]
    .filter((name) => event.attributes[name] === undefined)
    .map((name) => {
      const note = footnotes?.[name];
      return { name, info: ATTRIBUTES[name], ...(note === undefined ? {} : { note }) };
    });
}

/** The events before and after one, in the order of sending and across steps. */
export function neighborsOf(run: Run, step: number, index: number): { readonly previous?: PlacedEvent; readonly next?: PlacedEvent } {
  const previous = near(run, step, index, -1);
  const next = near(run, step, index, 1);
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function near(run: Run, step: number, index: number, by: 1 | -1): PlacedEvent | undefined {
  const beside = frameOf(run, step)?.events[index + by];
  if (beside !== undefined) return { event: beside, step, index: index + by };
  for (let at = step + by; at >= 0 && at <= endOf(run); at += by) {
    const events = frameOf(run, at)?.events ?? [];
    const found = by === 1 ? 0 : events.length - 1;
    const event = events[found];
    if (event !== undefined) return { event, step: at, index: found };
  }
  return undefined;
}

/** The event as `simulate` prints it, for copying. */
export function eventJSON({ event, step }: PlacedEvent): string {
  return JSON.stringify({ step, stream: 'dn', event: event.event, dn: event.dn, attributes: event.attributes }, null, 2);
}
