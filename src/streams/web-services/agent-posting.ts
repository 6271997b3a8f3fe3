/**
 * From what an agent's client posts about the agent or its device to the step that does it. Source: Web Services API,
 * Voice API. A session of several channels is answered channel by channel, as a live server does (statusCode 7).
 */
import { check, type DN, type Step } from '../../model/index.ts';
import { bad, good, validateStep, type Result } from '../../scenario/index.ts';
import { quoted } from '../../tlib/index.ts';
import type { ApiState } from './call.ts';
import { API, deviceId } from './ids.ts';
import { answer, refusalAnswer, type ApiAnswer } from './statusCodes.ts';
import { AGENT_OPERATIONS, type AgentOperationRow, type AgentParameter, type Place, type Values } from './agent-operations.ts';
import { isWorkMode } from './agent-states.ts';

type Read<T> = Result<T, ApiAnswer>;
type Body = Readonly<Record<string, unknown>>;

/** What an accepted operation does, and what is answered. */
export interface Accepted {
  /** None where it is so already. */
  readonly step?: Step;
  readonly body: Readonly<Record<string, unknown>>;
}

/** "/api/v2/me/channels/voice" -> 'voice'; undefined for an address that takes no such operations. */
export function placeOf(path: string, dn: DN): Place | undefined {
  if (path === `${API}/me`) return 'me';
  if (path === `${API}/me/channels/voice`) return 'voice';
  return path === `${API}/me/devices/${deviceId(dn)}` || path === `${API}/devices/${deviceId(dn)}` ? 'device' : undefined;
}

/** In: what is posted to one of those addresses. Out: the step that does it, or the answer that refuses it. */
export function agentOperation(api: ApiState, dn: DN, place: Place, posted: unknown): Read<Accepted> {
  const { world } = api;
  const row = rowOf(place, posted);
  if (!row.ok) return row;
  const values = valuesOf(api, row.value, posted as Body);
  if (!values.ok) return values;
  const failed = otherChannels(values.value);
  const wanted = values.value['channels'];
  if (failed.length > 0 && failed.length === wanted?.length)
    return bad(answer(6, `There is no channel ${quoted(failed[0]?.channel ?? '')}.`));
  const body = failed.length === 0 ? { statusCode: 0 } : { statusCode: 7, failed };
  if (row.value.done?.(world, dn)) return good({ body });
  const lack = row.value.lacks?.(world, dn);
  if (lack !== undefined) return bad(answer(2, lack));
  const step = row.value.step(dn, values.value, world);
  const valid = validateStep(world.devices, step);
  if (!valid.ok) return bad(answer(10, valid.error.message.replaceAll('$.steps[0].', '')));
  const refusal = check(world, step);
  return refusal ? bad(refusalAnswer(refusal)) : good({ step, body });
}

function rowOf(place: Place, posted: unknown): Read<AgentOperationRow> {
  if (typeof posted !== 'object' || posted === null || Array.isArray(posted))
    return bad(answer(1, 'The body must be a JSON object with "operationName".'));
  const { operationName } = posted as Body;
  if (operationName === undefined) return bad(answer(1, 'The parameter "operationName" is missing.'));
  if (typeof operationName !== 'string') return bad(answer(10, '"operationName" must be a string.'));
  const row = AGENT_OPERATIONS.find(({ operation }) => operation === operationName);
  if (!row) return bad(answer(10, `There is no operation ${quoted(operationName)} here.`));
  return row.at.includes(place) ? good(row) : bad(answer(2, `${operationName} is posted to ${PLACES[row.at[0] ?? 'me']}.`));
}

const PLACES: Readonly<Record<Place, string>> = {
  me: '/api/v2/me',
  voice: '/api/v2/me/channels/voice',
  device: 'a device: /api/v2/me/devices/{id}',
};

function valuesOf(api: ApiState, row: AgentOperationRow, body: Body): Read<Values> {
  const missing = row.required.find((name) => body[name] === undefined);
  if (missing !== undefined) return bad(answer(1, `The parameter "${missing}" of ${row.operation} is missing.`));
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'operationName') continue;
    const kind = Object.hasOwn(row.parameters, name) ? row.parameters[name] : undefined;
    if (kind === undefined) return bad(answer(10, `${row.operation} has no parameter ${quoted(name)}.`));
    const read = valueOf(api, name, kind, value);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return good(values);
}

function valueOf(api: ApiState, name: string, kind: AgentParameter, value: unknown): Read<string | readonly string[]> {
  const wrong = (expected: string) => bad(answer(10, `"${name}" must be ${expected}.`));
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? good(value) : typeof value === 'number' ? good(String(value)) : wrong('a string');
    case 'work mode':
      return isWorkMode(value) ? good(value) : wrong('AfterCallWork or AuxWork');
    case 'scope':
      return value === 'Agent' || value === 'Call' ? good(value) : wrong('Agent or Call');
    case 'mode':
      return value === 'NextCall' || value === 'AllCalls' ? good(value) : wrong('NextCall or AllCalls');
    case 'channels':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
        ? good(value as readonly string[])
        : wrong('a list of channels, such as ["voice"]');
    case 'number':
      return numberOf(value) ?? wrong('a number, as a string or as an object with "phoneNumber"');
    case 'device': {
      const id = typeof value === 'string' ? value.split('/').at(-1) : undefined;
      const device = api.world.devices.find((one) => deviceId(one.dn) === id);
      return device ? good(device.dn) : bad(answer(6, `There is no device ${quoted(String(value))}.`));
    }
  }
}

/** The published sample has a string; the operations of calls have an object. */
function numberOf(value: unknown): Read<string> | undefined {
  const number = typeof value === 'object' && value !== null ? (value as Body)['phoneNumber'] : value;
  return typeof number === 'string' ? good(number) : undefined;
}

/** Only calls are modelled: every other channel of a session is told so. */
function otherChannels({ channels }: Values): readonly { statusCode: number; statusMessage: string; channel: string }[] {
  if (channels === undefined || typeof channels === 'string') return [];
  return channels
    .filter((channel) => channel !== 'voice')
    .map((channel) => ({
      statusCode: 6,
      statusMessage: `There is no channel ${quoted(channel)}: calls are modelled, nothing else.`,
      channel,
    }));
}
