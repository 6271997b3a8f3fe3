/**
 * A TEvent as the JSON record that Voice Microservices put on a stream: id in place of Event,
 * CallThreadID added, ConnIDs with what the manual calls metainformation behind an @.
 * What that information is no source shows; here it is the location of the scenario.
 */
import type { AttributeValue, ConnID, TEvent } from '../model/index.ts';
import { DEFAULT_LOCATION, type Run } from '../scenario/index.ts';
import { ATTRIBUTES, type AttributeName } from '../tlib/index.ts';

export type StreamRecord = Readonly<Partial<Record<AttributeName, AttributeValue>>>;

/** What the event alone does not say: the location, and the call's thread if the run is T-Server's. */
export interface RecordContext {
  readonly location?: string;
  readonly thread?: string;
}

/** `{ Event: "EventReleased", ConnID: "1", … }` -> `{ "id": "EventReleased", "CallThreadID": "1", "ConnID": "1@Switch", … }`. */
export function voiceMicroservicesRecord(event: TEvent, { location = DEFAULT_LOCATION, thread }: RecordContext = {}): StreamRecord {
  const { Event: _replaced, id: _first, CallThreadID = thread, ...rest } = event.attributes;
  const record: Partial<Record<AttributeName, AttributeValue>> = {
    id: event.event,
    ...(CallThreadID === undefined ? {} : { CallThreadID }),
  };
  for (const [name, value] of Object.entries(rest) as [AttributeName, AttributeValue][]) {
    record[name] = ATTRIBUTES[name].type === 'connection id' ? `${String(value)}@${location}` : value;
  }
  return record;
}

const THREADS = new WeakMap<Run, ReadonlyMap<ConnID, string>>();

/** The threads of all calls that a run has had: each is known from the step that made the call. */
function threadsOf(run: Run): ReadonlyMap<ConnID, string> {
  const known = THREADS.get(run);
  if (known) return known;
  const threads = new Map<ConnID, string>();
  let created = 0;
  for (const { world } of run.frames) {
    if (world.created === created) continue;
    created = world.created;
    for (const { connID, thread } of world.calls) if (!threads.has(connID)) threads.set(connID, thread);
  }
  THREADS.set(run, threads);
  return threads;
}

/** The thread of a call anywhere in a run, also after the call has ended; undefined if there is no such call. */
export const threadOf = (run: Run, connID: ConnID): string | undefined => threadsOf(run).get(connID);
