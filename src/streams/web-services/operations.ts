/**
 * The operations of the voice API with what they take, and which of them an agent may post now. The TRequest behind each
 * is the one whose row names it. Source: Web Services API, Voice API.
 */
import { deviceOf, targets, type ConnID, type DN, type Offer, type Refusal, type Step, type World } from '../../model/index.ts';
import type { ClientStep } from '../../scenario/index.ts';
import {
  REQUEST_NAMES,
  REQUESTS,
  type CallOperation,
  type Operation,
  type Provenance,
  type RequestName,
  type RequestOperation,
} from '../../tlib/index.ts';
import { callsOf, type ApiCall, type ApiState } from './call.ts';
import { takesUnlisted, UNLISTED } from './capabilities.ts';
import { stepsFor } from './carrying-out.ts';
import { CLIENT_ROWS, isClientOperation } from './client-operations.ts';
import { callOperationPath, dialPath } from './ids.ts';
import { templateOf } from './templates.ts';

export type ParameterKind = 'destination' | 'participant' | 'call' | 'pairs' | 'key' | 'digits' | 'text';
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly required: boolean;
}
export interface OperationRow {
  readonly operation: Operation;
  /** The TRequest behind it, or the action of the agent's client where no source names one. */
  readonly request: RequestName | ClientStep['action'];
  readonly parameters: readonly Parameter[];
  /** Of the operation and its parameters. */
  readonly prov: Provenance;
  /** Of the request that stands behind it: no page states the pairing. */
  readonly pairing: Provenance;
}

const required = (name: string, kind: ParameterKind): Parameter => ({ name, kind, required: true });
const optional = (name: string, kind: ParameterKind): Parameter => ({ name, kind, required: false });
const CALLING: readonly Parameter[] = [required('destination', 'destination'), optional('location', 'text'), optional('userData', 'pairs')];
const COMPLETING: readonly Parameter[] = [optional('consultCallUri', 'call')];

/** What each operation takes, in the order in which a form offers them. */
const PARAMETERS: Readonly<Record<Operation, readonly Parameter[]>> = {
  Dial: CALLING,
  Answer: [],
  Hangup: [],
  ClearCall: [],
  Hold: [],
  Retrieve: [],
  InitiateConference: CALLING,
  CompleteConference: COMPLETING,
  SingleStepConference: CALLING,
  RemoveParticipantFromConference: [required('participant', 'participant')],
  InitiateTransfer: CALLING,
  CompleteTransfer: COMPLETING,
  SingleStepTransfer: CALLING,
  SwapCalls: [required('otherCallUri', 'call')],
  AttachUserData: [required('userData', 'pairs')],
  UpdateUserData: [required('userData', 'pairs')],
  DeleteUserDataPair: [required('key', 'key')],
  DeleteUserData: [],
  SendDtmf: [required('digits', 'digits')],
  MuteCall: [],
  UnmuteCall: [],
  StartCallRecording: [],
  PauseCallRecording: [],
  ResumeCallRecording: [],
  StopCallRecording: [],
  SwitchToListenIn: [],
  SwitchToCoach: [],
  SwitchToBargeIn: [],
  MuteMonitoredUser: [],
  UnmuteMonitoredUser: [],
};

/** The request whose row names an operation. */
function pairedWith(operation: Operation): OperationRow {
  if (isClientOperation(operation)) {
    const { action, prov } = CLIENT_ROWS[operation];
    return { operation, request: action, parameters: PARAMETERS[operation], prov, pairing: 'derived' };
  }
  for (const request of REQUEST_NAMES) {
    const asked = REQUESTS[request].webServices;
    if ('operation' in asked && asked.operation === operation)
      return { operation, request, parameters: PARAMETERS[operation], prov: asked.prov, pairing: 'derived' };
  }
  throw new Error(`operations: the row of no request names ${operation}`);
}

/** Every operation with the request behind it. */
export const OPERATION_ROWS: readonly OperationRow[] = (Object.keys(PARAMETERS) as Operation[]).map(pairedWith);
const ROWS = Object.fromEntries(OPERATION_ROWS.map((row) => [row.operation, row])) as Readonly<Record<Operation, OperationRow>>;

export const isOperation = (name: string): name is Operation => Object.hasOwn(PARAMETERS, name);
export const operationRow = (operation: Operation): OperationRow => ROWS[operation];

/** Operations that the API has and this model does not. */
export const NOT_MODELLED: readonly string[] = ['Accept', 'Decline', 'SetCallDisposition'];

/** Why an operation cannot be posted now. */
export interface Obstacle {
  readonly kind: 'not-listed' | 'owner' | 'model';
  readonly message: string;
  readonly refusal?: Refusal;
}

/** One operation on one call (or `Dial` on the device), as a form and a button need it. */
export interface OperationOffer {
  readonly operation: Operation;
  readonly row: OperationRow;
  readonly path: string;
  readonly connID?: ConnID;
  /** The call's capabilities name it. */
  readonly listed: boolean;
  readonly obstacle?: Obstacle;
  /** Destinations, or members to remove: those that the model takes. */
  readonly choices?: readonly DN[];
}

/**
 * Every operation of an agent now: `Dial`, then call by call. What may not be posted says why; recording and
 * supervising, which most calls never meet, are left out where they may not.
 */
export function operationsNow(api: ApiState, dn: DN): readonly OperationOffer[] {
  const dial = OPERATION_ROWS.filter(({ operation }) => operation === 'Dial').map((one) => offerOf(api, dn, one, undefined));
  const others = OPERATION_ROWS.filter(({ operation }) => operation !== 'Dial');
  return [...dial, ...callsOf(api, dn).flatMap((call) => others.flatMap((one) => offersOf(api, dn, one, call)))];
}

function offersOf(api: ApiState, dn: DN, row: OperationRow, call: ApiCall): readonly OperationOffer[] {
  const { operation } = row;
  if (!isClientOperation(operation)) return [offerOf(api, dn, row, call)];
  if (obstacleOf(api, dn, call, operation)) return [];
  const { connID, capabilities } = call;
  return [{ operation, row, path: callOperationPath(connID), connID, listed: capabilities.includes(operation) }];
}

function offerOf(api: ApiState, dn: DN, row: OperationRow, call: ApiCall | undefined): OperationOffer {
  const operation = row.operation as RequestOperation;
  const listed = call === undefined || call.capabilities.includes(operation as CallOperation);
  const step = templateOf(api.world, dn, operation, call?.connID);
  const to = row.parameters.some(({ kind, required: must }) => must && (kind === 'destination' || kind === 'participant'))
    ? destinations(api.world, { id: '', label: '', request: row.request as RequestName, step, needsOther: true })
    : undefined;
  const refused = to?.map((otherDN) => refusalOf(api.world, { ...step, otherDN }));
  const choices = to?.filter((_, at) => refused?.[at] === undefined);
  const refusal = choices && choices.length > 0 ? undefined : (refused?.[0] ?? refusalOf(api.world, step));
  const obstacle =
    (call && obstacleOf(api, dn, call, operation as CallOperation)) ??
    (refusal && { kind: 'model' as const, message: refusal.message, refusal });
  return {
    operation,
    row,
    listed,
    path: call ? callOperationPath(call.connID) : dialPath(dn),
    ...(call ? { connID: call.connID } : {}),
    ...(obstacle ? { obstacle } : {}),
    ...(choices ? { choices } : {}),
  };
}

/** Whom an operation can name, whether it takes them or not. */
const destinations = (world: World, offer: Offer): readonly DN[] => targets(world, offer).map(({ dn }) => dn);
function refusalOf(world: World, step: Step): Refusal | undefined {
  const done = stepsFor(world, step);
  return done.ok ? undefined : done.error;
}

/** Why Web Services itself would not take it: the capabilities do not list it, or another agent owns the conference. */
export function obstacleOf(api: ApiState, dn: DN, call: ApiCall, operation: CallOperation): Obstacle | undefined {
  if (call.capabilities.includes(operation)) return undefined;
  const unlisted = isClientOperation(operation) ? takesUnlisted(operation, call.situation) : isUnlisted(operation, call);
  if (unlisted) return undefined;
  if (operation === 'RemoveParticipantFromConference' && call.state === 'Established' && call.participants.length > 1) {
    const owner = api.memory.owners[call.connID];
    return {
      kind: 'owner',
      message: `Only the owner of the conference may remove a participant; ${owner === undefined ? 'it has left' : `that is ${owner}`}, not ${dn}.`,
    };
  }
  return {
    kind: 'not-listed',
    message: `The capabilities of this ${call.callType === 'Consult' ? 'consult ' : ''}call, which is ${call.state}, do not list ${operation}.`,
  };
}

const isUnlisted = (operation: CallOperation, { muted }: ApiCall): boolean =>
  UNLISTED.includes(operation) && !(operation === 'MuteCall' && muted);

export const isDeclared = (api: ApiState, dn: DN): boolean => deviceOf(api.world, dn) !== undefined;
