/**
 * From what a client posts to the step that does it. Source: the generated API of genesys-workspace-client-js 9.0.1
 * (paths, fields), its requests as they go over the line (an empty body where nothing is given, reasonCode beside data).
 * What the switch refuses is a step all the same: the API accepts it, and EventError follows.
 */
import { deviceOf, listOf as asList, pairsOf, type ConnID, type DN, type KVList, type Step, type StepFields } from '../../model/index.ts';
import { bad, good, ordinalOf, validateStep, type ClientStep, type Result, type RunID, type ScenarioStep } from '../../scenario/index.ts';
import { ERROR_CODES, quoted, shown, type RequestName, type WorkspaceOperation } from '../../tlib/index.ts';
import { saidToSwitch } from '../web-services/client-operations.ts';
import { swapped, twoCalls } from '../web-services/templates.ts';
import { workspaceErrors, type WorkspaceAnswer } from './answers.ts';
import { workspaceCall, type WorkspaceCall, type WorkspaceState } from './call.ts';
import { voiceError, type VoiceMessage } from './messages.ts';
import { VOICE_CHANNEL, WORKSPACE_API } from './names.ts';
import { clientActionOf, isCallOperation, isOperation, NOT_MODELLED, operationRow, type Field, type OperationRow } from './operations.ts';
import { listOf } from './pairs.ts';

/** What is done because of a request: a step, or a message alone where no step can stand for it. */
export type Accepted =
  | {
      readonly step: ScenarioStep;
      /** What the switch is told first, where the step itself is none of its requests. */ readonly before?: Step;
    }
  | { readonly told: VoiceMessage };
const { forbidden, notFound, notModelled, wrongRequest } = workspaceErrors;
type Read<T> = Result<T, WorkspaceAnswer>;
type Body = Readonly<Record<string, unknown>>;
type Fields = { -readonly [Name in keyof StepFields]?: StepFields[Name] };

const VOICE = `${WORKSPACE_API}/voice/`;

/** "/workspace/v3/voice/calls/0071…0001/hold" -> hold of that call; undefined for an address of no operation. */
export function operationAt(path: string): { readonly operation: string; readonly id?: string } | undefined {
  const [first = '', id, operation, ...more] = path.startsWith(VOICE) ? path.slice(VOICE.length).split('/') : [];
  if (first === 'calls' && id !== undefined && operation !== undefined && more.length === 0) return { operation, id };
  return first !== '' && first !== 'calls' && id === undefined ? { operation: first } : undefined;
}

/** In: what an agent's client posts (undefined: an empty body) and the id of the server's run. Out: what is done, or the answer that refuses it. */
export function workspaceStep(state: WorkspaceState, dn: DN, path: string, body: unknown, run?: RunID): Read<Accepted> {
  if (path === `${VOICE}send-user-event`) return userEvent(body);
  const found = rowAt(path);
  if (!found.ok) return found;
  const { row, id } = found.value;
  const call = id === undefined ? undefined : callNamed(state, dn, id, run);
  if (id !== undefined && !call) return bad(notFound(`${dn} has no call ${quoted(id)}.`));
  const data = dataOf(body, row);
  if (!data.ok) return data;
  const fields = fieldsOf(state, dn, row, data.value, run);
  if (!fields.ok) return fields;
  const obstacle = call && ownerOnly(state, dn, call, row);
  if (obstacle !== undefined) return bad(forbidden(obstacle));
  const action = clientActionOf(row);
  if (call && action !== undefined) return clientStepOf(dn, call, row.operation, action);
  const step: Step = {
    request: row.request as RequestName,
    thisDN: dn,
    ...(call ? { connID: call.connID } : {}),
    ...withTwoCalls(state, dn, row, call, fields.value),
  };
  return accepted(state, dn, step);
}

/** Recording and supervising: what is not listed has nothing to change, so it is refused at once. */
function clientStepOf(dn: DN, call: WorkspaceCall, operation: WorkspaceOperation, action: ClientStep['action']): Read<Accepted> {
  const { connID, capabilities, state } = call;
  if (!capabilities.some((one) => one === operation))
    return bad(forbidden(`The capabilities of this call, which is ${state}, do not list ${operation}.`));
  const before = saidToSwitch(action, dn, connID);
  return good({ step: { action, thisDN: dn, connID }, ...(before ? { before } : {}) });
}

/** What no document can hold is refused: an undeclared destination by the switch, anything else by HTTP. */
function accepted({ api }: WorkspaceState, dn: DN, step: Step): Read<Accepted> {
  const { world } = api;
  const valid = validateStep(world.devices, step);
  if (valid.ok) return good({ step });
  const { otherDN } = step;
  if (otherDN !== undefined && !deviceOf(world, otherDN)) {
    const { code, meaning } = ERROR_CODES.destination;
    return good({ told: voiceError(code, `${meaning} ${dn} asked for ${quoted(otherDN)}.`) });
  }
  return bad(wrongRequest(shown(valid.error.message.replaceAll('$.steps[0].', ''), 300)));
}

/** EventUserEvent goes to the clients of the agent's own DN; it is about no call of the switch, and no step stands for it. */
function userEvent(body: unknown): Read<Accepted> {
  const data = isObject(body) && isObject(body['data']) ? body['data'] : {};
  const { userData, callUuid, connId } = data;
  const list = listOf(userData, 'userData');
  if (!list.ok) return bad(wrongRequest(list.error));
  const about = { ...(typeof callUuid === 'string' ? { callUuid } : {}), ...(typeof connId === 'string' ? { connId } : {}) };
  return good({ told: { data: { messageType: 'EventUserEvent', userData, ...about }, channel: VOICE_CHANNEL } });
}
const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

function rowAt(path: string): Read<{ readonly row: OperationRow; readonly id?: string }> {
  const at = operationAt(path);
  if (!at) return bad(notFound(`There is no operation at ${shown(path, 200)}.`));
  const { operation, id } = at;
  const reason = Object.hasOwn(NOT_MODELLED, operation) ? NOT_MODELLED[operation] : undefined;
  if (reason !== undefined) return bad(notModelled(`${operation} is not modelled here. ${reason}`));
  const row = isOperation(operation) ? operationRow(operation) : undefined;
  if (!row || isCallOperation(operation) !== (id !== undefined)) return bad(notFound(`There is no operation at ${shown(path, 200)}.`));
  return good({ row, ...(id === undefined ? {} : { id }) });
}

function callNamed(state: WorkspaceState, dn: DN, id: string, run: RunID | undefined): WorkspaceCall | undefined {
  const connID = id.length === 16 ? ordinalOf(id, run) : undefined;
  return connID === undefined ? undefined : workspaceCall(state, dn, connID);
}

/** The object `data`, with the reasonCode that the vendor's client puts beside it. */
function dataOf(body: unknown, { operation, fields }: OperationRow): Read<Body> {
  if (body !== undefined && !isObject(body)) return bad(wrongRequest('The body must be a JSON object with "data", or empty.'));
  const { data = {}, reasonCode } = body ?? {};
  if (!isObject(data)) return bad(wrongRequest('"data" must be an object.'));
  const beside = reasonCode !== undefined && fields.some(({ name }) => name === 'reasonCode') ? { reasonCode } : {};
  const all: Body = { ...beside, ...data };
  const missing = fields.find(({ name, required }) => required && all[name] === undefined);
  if (missing) return bad(wrongRequest(`${operation} needs "${missing.name}" in "data".`));
  const stray = Object.keys(all).find((name) => !fields.some((one) => one.name === name));
  return stray === undefined ? good(all) : bad(wrongRequest(`${operation} has no field ${quoted(stray)}.`));
}

function fieldsOf(state: WorkspaceState, dn: DN, { fields }: OperationRow, data: Body, run: RunID | undefined): Read<Fields> {
  const step: Fields = {};
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined || value === null) continue;
    const read = fieldOf(state, dn, field, value, run);
    if (!read.ok) return read;
    const { extensions } = read.value;
    Object.assign(step, read.value, extensions ? { extensions: joined(extensions, step.extensions) } : {});
  }
  const { reasonCode } = data;
  const reasons = joined(typeof reasonCode === 'string' ? { ReasonCode: reasonCode } : {}, step.reasons);
  return good(Object.keys(reasons).length === 0 ? step : { ...step, reasons });
}

/** One list after the other, in the order of both. */
const joined = (one: KVList, more: KVList = {}): KVList => asList([...pairsOf(one), ...pairsOf(more)]);

/** The field of a step that a field of `data` fills; nothing for one that the call model has no place for. */
function fieldOf(state: WorkspaceState, dn: DN, { name, kind, words }: Field, value: unknown, run: RunID | undefined): Read<Fields> {
  if (kind === 'userData' || kind === 'reasons' || kind === 'extensions') {
    const list = listOf(value, name);
    return list.ok ? good(isEmpty(list.value) && kind !== 'userData' ? {} : { [kind]: list.value }) : bad(wrongRequest(list.error));
  }
  if (typeof value !== 'string') return bad(wrongRequest(`"${name}" must be a string.`));
  if (words && !words.includes(value)) return bad(wrongRequest(`"${name}" must be one of ${words.join(', ')}.`));
  switch (kind) {
    case 'destination':
    case 'member':
      return good({ otherDN: value });
    case 'call': {
      const call = callNamed(state, dn, value, run);
      return call ? good({ otherConnID: call.connID }) : bad(notFound(`${dn} has no call ${quoted(value)}.`));
    }
    case 'key':
      return good({ key: value });
    case 'digits':
      return good({ digits: value });
    case 'monitor':
      return good({ monitorType: value === 'OneCall' ? 'one-call' : 'all-calls' });
    case 'workMode':
      return good({ extensions: { AgentWorkMode: value } });
    case 'monitorMode':
      return good({ extensions: { MonitorMode: value.toLowerCase() } });
    case 'monitorScope':
      return good({ extensions: { MonitorScope: value.toLowerCase() } });
    case 'text':
      return good({});
  }
}
const isEmpty = (list: KVList): boolean => Object.keys(list).length === 0;

/** The second call of an operation on two, where the client leaves it out or posts to the other of the two. */
export function withTwoCalls(
  { api }: WorkspaceState,
  dn: DN,
  { operation }: OperationRow,
  call: WorkspaceCall | undefined,
  fields: Fields,
): Fields {
  const posted: ConnID | undefined = call?.connID;
  const { otherConnID, ...others } = fields;
  switch (operation) {
    case 'complete-conference':
    case 'complete-transfer':
      return { ...others, ...(otherConnID === undefined ? twoCalls(api.world, dn, posted, undefined) : { otherConnID }) };
    case 'alternate':
    case 'reconnect':
    case 'merge':
      return { ...others, ...swapped(api.world, dn, posted, otherConnID) };
    default:
      return fields;
  }
}

/** Why the API itself would not take it: another agent made the conference. */
export function ownerOnly({ api }: WorkspaceState, dn: DN, call: WorkspaceCall, { operation }: OperationRow): string | undefined {
  if (operation !== 'delete-from-conference' || call.participants.length < 2 || call.state !== 'Established') return undefined;
  const owner = api.memory.owners[call.connID];
  if (owner === dn || call.capabilities.includes('delete-from-conference')) return undefined;
  return `Only the owner of the conference may delete from it; ${owner === undefined ? 'it has left' : `that is ${owner}`}, not ${dn}.`;
}
