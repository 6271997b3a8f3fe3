/**
 * Notifications of the Workspace API (v3): `CallStateChanged`, `DnStateChanged`, `MonitoringStateChanged`,
 * `EventError`. Source: the vendor's public client library, which reads them.
 */
import type { Draft } from '../../text/importer.ts';
import { listOfPairs } from './pairs.ts';
import { isObject, wordOf, type Json, type JsonForm, type JsonObject } from './form.ts';
import { stateDraft } from './cometd.ts';

const TYPES: ReadonlySet<string> = new Set(['CallStateChanged', 'DnStateChanged', 'MonitoringStateChanged', 'EventError']);
const dataOf = (value: JsonObject): JsonObject => (isObject(value.data) ? value.data : value);

const onOff = (value: Json | undefined): Json | undefined => (typeof value === 'boolean' ? (value ? 'On' : 'Off') : undefined);

/** The DN as the message about it shows it, in the words of the older system. */
const deviceOf = (dn: JsonObject, phoneNumber: Json | undefined): JsonObject => ({
  phoneNumber,
  userState: { state: dn.agentState, workMode: dn.agentWorkMode === 'Unknown' ? undefined : dn.agentWorkMode },
  doNotDisturb: onOff(dn.dnd),
  forwardTo: dn.forwardTo,
  capabilities: dn.capabilities,
});

/** What a message says that is about neither a call nor the state of a DN. */
function moreOf(data: JsonObject): Draft['attributes'] {
  const error = isObject(data.error) ? data.error : {};
  const event = isObject(data.event) ? data.event : {};
  const pairs = { ErrorCode: error.errorCode, ErrorMessage: error.errorMessage, State: data.eventType, OtherDN: event.otherDN };
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([name, value]) => (wordOf(value) === undefined ? [] : [[name, value]])),
  ) as Draft['attributes'];
}

export const workspaceV3: JsonForm = {
  name: 'workspace-v3',
  says: 'messages with "messageType": "CallStateChanged"',
  recognises: (value) => TYPES.has(wordOf(dataOf(value).messageType) ?? ''),
  parse: (value, time) => {
    const data = dataOf(value);
    const dn = isObject(data.dn) ? data.dn : {};
    const call = isObject(data.call) ? data.call : undefined;
    const phoneNumber = data.phoneNumber ?? call?.phoneNumber ?? call?.dnNumber ?? dn.number;
    const about =
      call === undefined
        ? { devices: phoneNumber === undefined ? [] : [deviceOf(dn, phoneNumber)] }
        : { call: { ...call, userData: listOfPairs(call.userData) } };
    const named = { ...data, ...about, phoneNumber, notificationType: data.notificationType ?? data.messageType };
    const draft = stateDraft(named, time, 'workspace-v3');
    return [{ ...draft, attributes: { ...draft.attributes, ...moreOf(data) } }];
  },
};
