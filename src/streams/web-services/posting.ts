/**
 * From what a client posts to the step that does it. Source: Web Services API, Voice API (paths and
 * parameters). Which answer a mistake gets is nowhere printed: see `web-services.statusCodes.ts`.
 */
import type { DN, Step, StepFields } from '../../model/index.ts';
import { validateStep, bad, good, type Result, type RunID, type ScenarioStep } from '../../scenario/index.ts';
import { AGENT_OPERATIONS } from './agent-operations.ts';
import { apiCall, type ApiState } from './call.ts';
import { stepsFor } from './carrying-out.ts';
import { CLIENT_ROWS, clientSteps, isClientOperation, saidToSwitch } from './client-operations.ts';
import { API, connIDOf, deviceId } from './ids.ts';
import { isDeclared, isOperation, NOT_MODELLED, obstacleOf, operationRow, type OperationRow, type Parameter } from './operations.ts';
import { swapped, twoCalls } from './templates.ts';
import { answer, refusalAnswer, type ApiAnswer } from './statusCodes.ts';
import { isTelephoneNumber, quoted, type CallOperation, type ClientOperation, type RequestName } from '../../tlib/index.ts';

export interface OperationRequest {
  readonly method: string;
  /** From `/api/v2` on. */
  readonly path: string;
  readonly body: unknown;
}
type Read<T> = Result<T, ApiAnswer>;
type Fields = { -readonly [Name in keyof StepFields]?: StepFields[Name] };
type Body = Readonly<Record<string, unknown>>;

/** In: what an agent's client posts, and the id of the server's run. Out: the steps that do it, mostly one, or the answer that refuses it. */
export function operationToSteps(api: ApiState, dn: DN, request: OperationRequest, run?: RunID): Read<readonly ScenarioStep[]> {
  const read = readOperation(request);
  if (!read.ok) return read;
  const { row, body } = read.value;
  const connID = subjectOf(api, dn, row, request.path, run);
  if (!connID.ok) return connID;
  const parameters = parametersOf(api, dn, row, body, connID.value, run);
  if (!parameters.ok) return parameters;
  const call = connID.value === undefined ? undefined : apiCall(api, dn, connID.value);
  const obstacle = call && obstacleOf(api, dn, call, row.operation as CallOperation);
  if (obstacle) return bad(answer(obstacle.kind === 'owner' ? 3 : 2, obstacle.message));
  if (isClientOperation(row.operation)) return clientStepsOf(api, dn, row.operation, connID.value ?? '');
  const step: Step = {
    request: row.request as RequestName,
    thisDN: dn,
    ...(connID.value === undefined ? {} : { connID: connID.value }),
    ...parameters.value,
  };
  const valid = validateStep(api.world.devices, step);
  if (!valid.ok) return bad(answer(10, valid.error.message.replaceAll('$.steps[0].', '')));
  const done = stepsFor(api.world, step);
  return done.ok ? done : bad(refusalAnswer(done.error));
}

/** Recording and supervising: the switch is told of a recording, and may refuse that. */
function clientStepsOf(api: ApiState, dn: DN, operation: ClientOperation, connID: string): Read<readonly ScenarioStep[]> {
  const { action } = CLIENT_ROWS[operation];
  const said = saidToSwitch(action, dn, connID);
  const done = said === undefined ? good([]) : stepsFor(api.world, said);
  return done.ok ? good(clientSteps(action, dn, connID)) : bad(refusalAnswer(done.error));
}

function readOperation({ method, path, body }: OperationRequest): Read<{ row: OperationRow; body: Body }> {
  if (method !== 'POST') return bad({ ...answer(3, `${path} takes operations by POST, not by ${method}.`), httpStatus: 405 });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return bad(answer(1, 'The body must be a JSON object with "operationName".'));
  const { operationName } = body as Body;
  if (operationName === undefined) return bad(answer(1, 'The parameter "operationName" is missing.'));
  if (typeof operationName !== 'string') return bad(answer(10, '"operationName" must be a string.'));
  if (isOperation(operationName)) return good({ row: operationRow(operationName), body: body as Body });
  const elsewhere = AGENT_OPERATIONS.find(({ operation }) => operation === operationName);
  if (elsewhere) return bad(answer(2, `${operationName} is about the agent or its device, and no operation of a call.`));
  return bad(
    NOT_MODELLED.includes(operationName)
      ? answer(3, `${operationName} is not modelled here.`)
      : answer(10, `There is no operation ${quoted(operationName)}.`),
  );
}

/** The call that the path names; undefined for the device of `Dial`. */
function subjectOf(api: ApiState, dn: DN, { operation }: OperationRow, path: string, run?: RunID): Read<string | undefined> {
  const device = path.startsWith(`${API}/me/devices/`) ? path.slice(`${API}/me/devices/`.length).replace(/\/calls$/, '') : undefined;
  if (operation === 'Dial') {
    if (device === undefined) return bad(answer(2, 'Dial is posted to the calls of a device: /api/v2/me/devices/{id}/calls.'));
    return device === deviceId(dn) ? good(undefined) : bad(answer(6, `There is no device ${quoted(device)} of ${dn}.`));
  }
  if (device !== undefined) return bad(answer(2, `${operation} is posted to a call: /api/v2/me/calls/{id}.`));
  const connID = connIDOf(path, run);
  return connID !== undefined && apiCall(api, dn, connID) ? good(connID) : bad(noCall(dn, path));
}

const noCall = (dn: DN, reference: string): ApiAnswer => answer(6, `${dn} has no call ${quoted(reference.split('/').at(-1) ?? '')}.`);

function parametersOf(api: ApiState, dn: DN, row: OperationRow, body: Body, connID: string | undefined, run?: RunID): Read<Fields> {
  const stray = Object.keys(body).find((name) => name !== 'operationName' && !row.parameters.some((one) => one.name === name));
  if (stray !== undefined) return bad(answer(10, `${row.operation} has no parameter ${quoted(stray)}.`));
  const fields: Fields = {};
  const named: Record<string, string> = {};
  for (const parameter of row.parameters) {
    const value = body[parameter.name];
    if (value === undefined) {
      if (parameter.required) return bad(answer(1, `The parameter "${parameter.name}" of ${row.operation} is missing.`));
      continue;
    }
    const read = parameterOf(api, dn, parameter, value, run);
    if (!read.ok) return read;
    if (parameter.kind === 'call') named[parameter.name] = read.value as string;
    else if (parameter.kind !== 'text') Object.assign(fields, { [FIELDS[parameter.kind]]: read.value });
  }
  if (row.operation === 'SwapCalls') return good(swapped(api.world, dn, connID, named['otherCallUri']));
  if (row.operation === 'CompleteConference' || row.operation === 'CompleteTransfer')
    return good(twoCalls(api.world, dn, connID, named['consultCallUri']));
  return good(fields);
}

/** The field of a step that a parameter fills. */
const FIELDS = { destination: 'otherDN', participant: 'otherDN', pairs: 'userData', key: 'key', digits: 'digits' } as const;

function parameterOf(api: ApiState, dn: DN, { name, kind }: Parameter, value: unknown, run?: RunID): Read<unknown> {
  const wrong = (expected: string) => bad(answer(10, `"${name}" must be ${expected}.`));
  switch (kind) {
    case 'destination': {
      const number = typeof value === 'object' && value !== null ? (value as Body)['phoneNumber'] : undefined;
      if (number === undefined)
        return typeof value === 'object'
          ? bad(answer(1, `The parameter "phoneNumber" of "${name}" is missing.`))
          : wrong('an object with "phoneNumber"');
      if (typeof number === 'string' && isTelephoneNumber(number)) return good(number);
      return typeof number === 'string' ? known(api, number) : wrong('an object whose "phoneNumber" is a string');
    }
    case 'participant':
      return typeof value === 'string' ? known(api, value) : wrong('a string: the number of a participant');
    case 'call': {
      const connID = typeof value === 'string' ? connIDOf(value, run) : undefined;
      if (typeof value !== 'string') return wrong('the address of a call, as a string');
      return connID !== undefined && apiCall(api, dn, connID) ? good(connID) : bad(noCall(dn, value));
    }
    case 'pairs':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? good(value) : wrong('an object of keys and values');
    case 'key':
    case 'digits':
    case 'text':
      return typeof value === 'string' ? good(value) : wrong('a string');
  }
}

/** A name that the scenario does not declare cannot be called: a run names only devices that it has, and numbers. */
function known(api: ApiState, dn: DN): Read<DN> {
  return isDeclared(api, dn) ? good(dn) : bad(answer(2, `There is no ${quoted(dn)} among the devices of this scenario.`));
}
