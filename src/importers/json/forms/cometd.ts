/**
 * Web Services notifications (CometD, v2), as messages of a channel or as their data alone: `CallStateChangeMessage` and
 * `DeviceStateChangeMessage`. A state of one agent's device and no TEvent. Source: genuine excerpts of browser consoles.
 */
import type { AgentSystemName, ObservedTime } from '../../../scenario/observed/index.ts';
import type { Draft } from '../../text/importer.ts';
import { isArray, isObject, observed, wordOf, type Json, type JsonForm, type JsonObject } from './form.ts';

const CALLS = 'CallStateChangeMessage';
const DEVICES = 'DeviceStateChangeMessage';

/** The notification in a message, whatever it is wrapped in. */
function dataOf(value: JsonObject): JsonObject | undefined {
  if (isObject(value.data) && (typeof value.channel === 'string' || 'notificationType' in value.data || 'messageType' in value.data))
    return value.data;
  return 'messageType' in value || 'notificationType' in value ? value : undefined;
}

const isState = (data: JsonObject | undefined): data is JsonObject =>
  data !== undefined && (data.messageType === CALLS || data.messageType === DEVICES || ('notificationType' in data && isObject(data.call)));

/** Milliseconds since 1970 by the server's clock, or what the console printed. */
function timeOf(data: JsonObject, printed: ObservedTime | undefined): ObservedTime | undefined {
  const metrics = isObject(data.metrics) && isObject(data.metrics.eventProcessing) ? data.metrics.eventProcessing : undefined;
  const epoch = metrics?.serverGenerationTimestamp;
  if (printed !== undefined || typeof epoch !== 'number') return printed;
  return { text: new Date(epoch).toISOString(), ofDay: epoch % 86_400_000, epoch, zone: 'GMT' };
}

type Pairs = readonly (readonly [string, Json | undefined])[];

const attributes = (pairs: Pairs): Draft['attributes'] =>
  Object.fromEntries(
    pairs.map(([name, value]) => [name, observed(value)]).filter(([, value]) => value !== undefined),
  ) as Draft['attributes'];

/** A participant is a number in several spellings (v2), or a number with a role (v3). */
const numberOf = (one: Json): string | undefined =>
  isObject(one) ? (wordOf(one.digits) ?? wordOf(one.phoneNumber) ?? wordOf(one.number)) : undefined;

/** The id at the end of an address: `…/me/calls/01RCC…` -> `01RCC…`. */
const idIn = (address: Json | undefined): string | undefined => wordOf(address)?.split('/').at(-1);

function attributesOfCall(data: JsonObject, call: JsonObject): Draft['attributes'] {
  const others = isArray(call.participants) ? call.participants : undefined;
  return attributes([
    ['ThisDN', data.phoneNumber],
    ['ConnID', call.connId],
    ['PreviousConnID', call.previousConnId],
    ['ParentConnID', call.parentConnId],
    ['CallUUID', call.callUuid ?? call.id],
    ['ParentCallUUID', idIn(call.parentCallUri ?? call.parentCallPath)],
    ['State', call.state],
    ['CallType', call.callType],
    ['ANI', call.ani],
    ['DNIS', call.dnis],
    ['Participants', others?.map(numberOf).filter((one): one is string => one !== undefined)],
    ['Capabilities', call.capabilities],
    ['Mute', call.mute],
    ['UserData', call.userData],
    ['Extensions', data.extensions],
  ]);
}

function attributesOfDevice(device: JsonObject): Draft['attributes'] {
  const user = isObject(device.userState) ? device.userState : {};
  return attributes([
    ['ThisDN', device.phoneNumber],
    ['State', user.state],
    ['WorkMode', user.workMode],
    ['DoNotDisturb', device.doNotDisturb],
    ['ForwardTo', device.forwardTo],
    ['Capabilities', device.capabilities],
  ]);
}

/** The record of a notification about a call or a device. */
export function stateDraft(data: JsonObject, printed: ObservedTime | undefined, system: AgentSystemName = 'web-services'): Draft {
  const time = timeOf(data, printed);
  const call = isObject(data.call) ? data.call : undefined;
  const [device] = isArray(data.devices) ? data.devices : [];
  return {
    kind: 'state',
    system,
    name: wordOf(data.notificationType) ?? wordOf(data.messageType) ?? 'notification',
    direction: 'received',
    attributes: call === undefined ? (isObject(device) ? attributesOfDevice(device) : {}) : attributesOfCall(data, call),
    ...(time === undefined ? {} : { time }),
  };
}

export const cometd: JsonForm = {
  name: 'web-services',
  says: 'CometD messages with "messageType": "CallStateChangeMessage", in a browser console or alone',
  recognises: (value) => isState(dataOf(value)),
  parse: (value, time) => {
    const data = dataOf(value);
    return isState(data) ? [stateDraft(data, time)] : [];
  },
};
