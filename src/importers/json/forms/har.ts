/**
 * HAR files, which a browser saves of its traffic: each entry's answer (and each WebSocket message) may hold CometD
 * messages; a POST to a call's address is what the agent asked for. Source: HAR 1.2.
 */
import type { ObservedTime } from '../../../scenario/observed/index.ts';
import type { Draft } from '../../text/importer.ts';
import { isArray, isObject, wordOf, type Json, type JsonForm, type JsonObject } from './form.ts';
import { operationDraft } from './operation.ts';
import { cometd } from './cometd.ts';
import { workspaceV3 } from './workspace-v3.ts';

function messagesIn(text: string | undefined): readonly Json[] {
  if (text === undefined || !/"(?:messageType|notificationType)"/.test(text)) return [];
  try {
    const value = JSON.parse(text) as Json;
    return isArray(value) ? value : [value];
  } catch {
    return [];
  }
}

function timeOf(value: Json | undefined): ObservedTime | undefined {
  const epoch = typeof value === 'number' ? value * 1000 : Date.parse(wordOf(value) ?? '');
  if (!Number.isFinite(epoch)) return undefined;
  return {
    text: typeof value === 'number' ? new Date(epoch).toISOString() : (wordOf(value) ?? ''),
    ofDay: epoch % 86_400_000,
    epoch,
    zone: 'GMT',
  };
}

function statesIn(text: string | undefined, time: ObservedTime | undefined): Draft[] {
  return messagesIn(text).flatMap((message) => {
    if (!isObject(message)) return [];
    const form = [workspaceV3, cometd].find((one) => one.recognises(message));
    return form === undefined ? [] : [...form.parse(message, time)];
  });
}

function bodyOf(text: string | undefined): Json | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

/** What the agent asked for. */
function operationOf(request: JsonObject, time: ObservedTime | undefined): readonly Draft[] {
  if (request.method !== 'POST') return [];
  const text = isObject(request.postData) ? wordOf(request.postData.text) : undefined;
  const draft = operationDraft(wordOf(request.url) ?? '', bodyOf(text), time);
  return draft === undefined ? [] : [draft];
}

export const har: JsonForm = {
  name: 'har',
  says: 'a HAR file ("log" with "entries") of a browser',
  recognises: (value) => isObject(value.request) && isObject(value.response),
  parse: (entry) => {
    const time = timeOf(entry.startedDateTime);
    const response = isObject(entry.response) && isObject(entry.response.content) ? entry.response.content : {};
    const sockets = isArray(entry._webSocketMessages) ? entry._webSocketMessages : [];
    return [
      ...(isObject(entry.request) ? operationOf(entry.request, time) : []),
      ...statesIn(wordOf(response.text), time),
      ...sockets.flatMap((one) => (isObject(one) && one.type !== 'send' ? statesIn(wordOf(one.data), timeOf(one.time) ?? time) : [])),
    ];
  },
};
