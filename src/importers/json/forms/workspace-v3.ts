/**
 * Notifications of the Workspace API (v3): `CallStateChanged`, `DnStateChanged`, `EventError`. Source: the vendor's public
 * client library, which reads them.
 */
import { isObject, wordOf, type JsonForm, type JsonObject } from './form.ts';
import { stateDraft } from './cometd.ts';

const TYPES: ReadonlySet<string> = new Set(['CallStateChanged', 'DnStateChanged', 'EventError']);
const dataOf = (value: JsonObject): JsonObject => (isObject(value.data) ? value.data : value);

export const workspaceV3: JsonForm = {
  name: 'workspace-v3',
  says: 'messages with "messageType": "CallStateChanged"',
  recognises: (value) => TYPES.has(wordOf(dataOf(value).messageType) ?? ''),
  parse: (value, time) => {
    const data = dataOf(value);
    const dn = isObject(data.dn) ? data.dn : {};
    const call = isObject(data.call) ? data.call : undefined;
    const phoneNumber = data.phoneNumber ?? call?.dnNumber ?? dn.number;
    const named = { ...data, phoneNumber, notificationType: data.notificationType ?? data.messageType };
    return [stateDraft(call === undefined ? { ...named, devices: [{ phoneNumber, userState: { state: dn.agentState } }] } : named, time)];
  },
};
