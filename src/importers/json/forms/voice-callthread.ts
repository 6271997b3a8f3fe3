/**
 * Records of the Voice Microservices streams `voice-callthread` and `voice-agentstate`: the TEvent's name as `id`, its
 * attributes without a prefix, ConnIDs with metainformation behind an @. Source: Voice Microservices reference.
 */
import { put, type ObservedList } from '../../../scenario/observed/index.ts';
import { messageName } from '../../text/names.ts';
import { timeOfEvent } from '../../text/time.ts';
import { jsonValue } from '../../text/values.ts';
import { isArray, isObject, observed, wordOf, type Json, type JsonForm, type JsonObject } from './form.ts';

/** Attributes of a record, in the manual's spelling. */
export function recordAttributes(value: JsonObject, without: ReadonlySet<string>): ObservedList {
  const attributes: ObservedList = {};
  for (const [name, one] of Object.entries(value)) {
    const read = without.has(name) ? undefined : observed(one);
    if (read === undefined) continue;
    if (isArray(one)) (attributes as Record<string, unknown>)[name] = read;
    else put(attributes, name, jsonValue(name, read as Exclude<typeof read, readonly unknown[]>));
  }
  return attributes;
}

/** `{ "TimeinSecs": 1, "TimeinuSecs": 0 }`, or seconds. */
export function recordTime(time: Json | undefined): ReturnType<typeof timeOfEvent> | undefined {
  if (typeof time === 'number') return timeOfEvent(Math.floor(time), Math.round((time % 1) * 1e6), undefined);
  if (!isObject(time) || typeof time.TimeinSecs !== 'number') return undefined;
  return timeOfEvent(time.TimeinSecs, typeof time.TimeinuSecs === 'number' ? time.TimeinuSecs : 0, undefined);
}

const WITHOUT: ReadonlySet<string> = new Set(['id', 'time']);

/** Most records name a DN; one that is about the call as a whole names only that. */
const TELLING: readonly string[] = ['ThisDN', 'CallThreadID', 'ConnID', 'AgentID'];

export const voiceCallthread: JsonForm = {
  name: 'voice-callthread',
  says: 'JSON records such as {"id": "EventRinging", "ThisDN": "7101", …}',
  recognises: (value) => /^Event[A-Z]\w*$/.test(wordOf(value.id) ?? '') && TELLING.some((name) => name in value),
  parse: (value, before) => {
    const time = recordTime(value.time) ?? before;
    return [
      {
        ...messageName(wordOf(value.id) ?? ''),
        direction: 'sent',
        attributes: recordAttributes(value, WITHOUT),
        ...(time ? { time } : {}),
      },
    ];
  },
};
