/**
 * Where a message to an agent's client differs from what that system would have told. Participants and capabilities are
 * compared as sets: no source says that their order means something. What a scenario cannot know (durations, addresses, the
 * rights of a person) is not compared, and of user data only the pairs that the model knows of.
 */
import type { KVList } from '../../model/index.ts';
import { connIDOf, textOf, type LogRecord } from '../../scenario/observed/index.ts';
import type { Message, MessageValue } from '../agents/message.ts';
import { isOfModel } from '../agents/systems.ts';
import { listDiffers, type Difference, type Printing } from './difference.ts';
import { fits, type Bindings } from './ids.ts';
import type { SeenEvent } from './seen.ts';

const IDS: ReadonlySet<string> = new Set(['ParentConnID', 'PreviousConnID']);
/** What every message of its kind has, so that it is a difference where it is not there. */
const MUST: ReadonlySet<string> = new Set(['State', 'CallType', 'Participants', 'Capabilities', 'DoNotDisturb', 'ErrorCode']);

const words = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((one): one is string => typeof one === 'string');
const sorted = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();
const isSame = (one: readonly string[], other: readonly string[]): boolean => sorted(one).join('\n') === sorted(other).join('\n');

/** A device lists rights of the agent beside what follows from the model. */
const listed = (message: Message, found: unknown): readonly string[] =>
  message.connID === undefined ? words(found).filter(isOfModel) : words(found);

/** Could it be that message, with something in it changed? A call in another state that can do other things is another message. */
export function isLike(message: Message, { record }: SeenEvent): boolean {
  const { State, Capabilities } = message.attributes;
  if (State === undefined || Capabilities === undefined || record.attributes['State'] === undefined) return true;
  return (
    State === textOf(record, 'State') ||
    isSame(
      words(Capabilities),
      listed(message, record.attributes['Capabilities']).filter((one) => !mayBeSomebody(one, words(Capabilities))),
    )
  );
}

/** What needs somebody else: whether there is anybody beside those whom the trace shows, it does not say. */
const TO_OTHERS = ['InitiateConference', 'InitiateTransfer', 'SingleStepConference', 'SingleStepTransfer'];
const mayBeSomebody = (found: string, expected: readonly string[]): boolean =>
  TO_OTHERS.includes(found) && !expected.includes(found) && TO_OTHERS.some((one) => expected.includes(one));

/** What somebody outside dialled is not the DN where the call arrives. */
const isOpen = (name: string, record: LogRecord, { outside }: Printing): boolean =>
  (name === 'DNIS' && outside.has(textOf(record, 'ANI') ?? '')) || (name === 'CallType' && textOf(record, name) === 'Unknown');

/** The differences between a message of the system and one of the log that is taken for it. */
export function messageDifferences(message: Message, { record }: SeenEvent, bindings: Bindings, printing: Printing): readonly Difference[] {
  const found: Difference[] = [];
  for (const [name, value] of Object.entries(message.attributes)) {
    if (isOpen(name, record, printing)) continue;
    const one =
      record.attributes[name] === undefined ? absent(name, value, message, printing) : differing(name, value, message, record, bindings);
    if (one !== undefined) found.push(one);
  }
  // Which calls a call comes from is the server's word: one that the model knows nothing of is a difference.
  for (const name of IDS) {
    const there = connIDOf(record, name);
    if (there !== undefined && message.attributes[name] === undefined) found.push({ attribute: name, found: there });
  }
  return found;
}

function absent(name: string, value: MessageValue, message: Message, { attributes }: Printing): Difference | undefined {
  const must = MUST.has(name) || (name === 'UserData' && message.event === 'AttachedDataChanged');
  return must && attributes.has(name) ? { attribute: name, expected: textIn(value) } : undefined;
}

const textIn = (value: MessageValue): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? (value as readonly string[]).join(', ') || 'none' : JSON.stringify(value);

function differing(name: string, value: MessageValue, message: Message, record: LogRecord, bindings: Bindings): Difference | undefined {
  const there: unknown = record.attributes[name];
  if (typeof value === 'string') {
    if (IDS.has(name)) {
      const id = connIDOf(record, name);
      if (id === undefined || fits(bindings, value, id)) return undefined;
      return { attribute: name, expected: bindings.printed.get(value) ?? value, found: id };
    }
    const found = textOf(record, name);
    return found === value ? undefined : { attribute: name, expected: value, found: found ?? JSON.stringify(there) };
  }
  if (Array.isArray(value)) {
    const expected = value as readonly string[];
    const found = name === 'Capabilities' ? listed(message, there).filter((one) => !mayBeSomebody(one, expected)) : words(there);
    return isSame(expected, found) ? undefined : { attribute: name, expected: textIn(expected), found: textIn(found) };
  }
  if (!listDiffers(value as KVList, there)) return undefined;
  return { attribute: name, expected: JSON.stringify(value), found: JSON.stringify(there) };
}
