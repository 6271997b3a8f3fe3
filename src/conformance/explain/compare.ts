/**
 * Where an event of the log differs from what the model sends. Numbers that a server makes up, and what a scenario cannot
 * know, are not compared; of user data only the pairs that the model knows of; what the model says nothing of is no
 * difference, nor is what it marks as optional and the log lacks.
 */
import { saidAbsent, type AttributeValue, type TEvent } from '../../model/index.ts';
import { connIDOf, textOf, type LogRecord, type ObservedList } from '../../scenario/observed/index.ts';
import { ATTRIBUTES, attributeKind, type AttributeName } from '../../tlib/index.ts';
import { listDiffers, type Difference, type Printing } from './difference.ts';
import { isMessage, type Told } from '../agents/message.ts';
import { messageDifferences } from './compare-messages.ts';
import { fits, type Bindings } from './ids.ts';
import type { SeenEvent } from './seen.ts';

/** Numbers and texts of the server's own, and what a scenario does not know of whoever is at a DN. */
const NOT_COMPARED: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'AgentID',
  'AgentWorkMode',
  'CallID',
  'CallThreadID',
  'CallUUID',
  'ConnID',
  'CustomerID',
  'ErrorMessage',
  'Event',
  'id',
  'ReferenceID',
  'Server',
  'ThisDN',
  'time',
]);

const written = (value: AttributeValue | ObservedList | undefined): string | undefined =>
  value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);

function differenceIn(
  attribute: AttributeName,
  expected: AttributeValue,
  record: LogRecord,
  bindings: Bindings,
): Difference | 'absent' | undefined {
  const value = record.attributes[attribute];
  if (value === undefined || value === '') return 'absent';
  if (ATTRIBUTES[attribute].type === 'connection id') {
    const found = connIDOf(record, attribute);
    if (found === undefined) return 'absent';
    if (fits(bindings, String(expected), found)) return undefined;
    return { attribute, expected: bindings.printed.get(String(expected)) ?? String(expected), found };
  }
  if (typeof expected === 'object') {
    if (!listDiffers(expected, value)) return undefined;
    return { attribute, expected: JSON.stringify(expected), found: JSON.stringify(value) };
  }
  const found = textOf(record, attribute);
  return found === String(expected) ? undefined : { attribute, expected: String(expected), found: found ?? JSON.stringify(value) };
}

/** ConnIDs that extensions name as `conn-1`, `conn-2` are the server's; other pairs are whatever their sender gave. */
function comparable(name: AttributeName, value: AttributeValue): AttributeValue {
  if (name !== 'Extensions' || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !/^conn-\d+$/.test(key)));
}

/** What an event's own line says may be anything else, or is known to nobody here. */
function isOpen(name: AttributeName, event: TEvent, { record }: SeenEvent, { outside }: Printing): boolean {
  const found = textOf(record, name);
  if (name === 'CallType') return event.event === 'EventDialing' && found === 'Unknown';
  // The number that somebody outside dialled is not the DN where the call arrives.
  const { ANI } = event.attributes;
  return name === 'DNIS' && typeof ANI === 'string' && outside.has(ANI);
}

/** The differences between an event of the model and one of the log that is taken for it. */
export function differences(event: Told, seen: SeenEvent, bindings: Bindings, printing: Printing): readonly Difference[] {
  if (isMessage(event)) return messageDifferences(event, seen, bindings, printing);
  const { record } = seen;
  const found: Difference[] = [];
  for (const [name, value] of Object.entries(event.attributes) as [AttributeName, AttributeValue][]) {
    if (NOT_COMPARED.has(name) || isOpen(name, event, seen, printing)) continue;
    const one = differenceIn(name, comparable(name, value), record, bindings);
    if (one === 'absent') {
      const must = attributeKind(event.event, name, printing.profile) === 'mandatory' && printing.attributes.has(name);
      const isEmptyList = typeof value === 'object' && Object.keys(value).length === 0;
      if (must && !isEmptyList) found.push({ attribute: name, ...withExpected(name, value, bindings) });
    } else if (one !== undefined) found.push(one);
  }
  for (const name of saidAbsent(event)) {
    const there = textOf(record, name);
    if (there !== undefined && there !== '' && !NOT_COMPARED.has(name)) found.push({ attribute: name, found: there });
  }
  return found;
}

function withExpected(name: AttributeName, value: AttributeValue, bindings: Bindings): { readonly expected: string } {
  const text = written(value) ?? '';
  return { expected: ATTRIBUTES[name].type === 'connection id' ? (bindings.printed.get(text) ?? text) : text };
}
