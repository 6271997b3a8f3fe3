/**
 * The HTTP request and answer behind a step: what the agent's client posts for it, if it can. The answer says that it
 * was accepted, also of what the switch then refused: EventError tells that.
 */
import { callOf, findParty, partiesOf, type ConnID, type DN, type KVList, type Step } from '../../model/index.ts';
import { callOfClient, hexConnID, isClientStep, isModelStep, type ClientStep } from '../../scenario/index.ts';
import { REQUESTS, type Provenance } from '../../tlib/index.ts';
import { isAgent } from '../web-services/notifications.ts';
import { ACCEPTED, type WorkspaceAnswer } from './answers.ts';
import { callPath, dnPath } from './ids.ts';
import type { WorkspaceFrame } from './messages.ts';
import { isCallOperation, OPERATION_ROWS, operationRow, type Field, type OperationRow } from './operations.ts';
import { pairsOf } from './pairs.ts';
import { workspaceStep } from './posting.ts';

export type WorkspaceExchange =
  | {
      readonly dn: DN;
      readonly operation: string;
      readonly path: string;
      /** Undefined for an empty body. */
      readonly body?: Readonly<Record<string, unknown>>;
      readonly answer: WorkspaceAnswer;
      readonly prov: Provenance;
      /** The API would not have taken it although the switch did: why. */
      readonly note?: string;
    }
  /** No operation of the API does this step. */
  | { readonly dn: DN; readonly none: string };

/** In: a step as the API saw it. Out: the exchange of the agent that asked; undefined for a step that no agent took. */
export function workspaceExchange({ frame, before }: WorkspaceFrame): WorkspaceExchange | undefined {
  const { step } = frame;
  if (isClientStep(step)) return clientExchange(step, before);
  if (step === undefined || !isModelStep(step) || !isAgent(frame.world, step.thisDN)) return undefined;
  const dn = step.thisDN;
  if (step.request === undefined) return { dn, none: 'This was done at the telephone itself, so no client asked for it.' };
  const asked = REQUESTS[step.request].workspace;
  if ('none' in asked) return { dn, none: asked.none };
  const row = operationRow(asked.operation);
  const { world } = before.api;
  const onCall = isCallOperation(row.operation);
  const connID = onCall ? subjectOf(step, frame.events, world) : undefined;
  if (connID !== undefined && !findParty(world, dn, connID))
    return { dn, none: `${dn} is not in call ${connID}, and an agent's client sees only its own calls.` };
  const path = onCall ? callPath(connID, row.operation) : dnPath(row.operation);
  const data = dataOf(row, step, dn, connID, world);
  const body = Object.keys(data).length === 0 ? undefined : { data };
  const posted = frame.refusal ? undefined : workspaceStep(before, dn, path, body);
  return {
    dn,
    operation: row.operation,
    path,
    ...(body ? { body } : {}),
    answer: ACCEPTED,
    prov: row.prov,
    ...(posted && !posted.ok
      ? { note: `The switch did it. The API would have answered ${String(posted.error.httpStatus)}: ${posted.error.message ?? ''}` }
      : {}),
  };
}

/** Recording and supervising: accepted where the capabilities list it. */
function clientExchange(step: ClientStep, before: WorkspaceFrame['before']): WorkspaceExchange | undefined {
  const { thisDN: dn, action } = step;
  if (!isAgent(before.api.world, dn)) return undefined;
  const row = OPERATION_ROWS.find(({ request }) => request === action);
  if (!row) return { dn, none: `The API has no operation for ${action}.` };
  const connID = callOfClient(before.api.world, step);
  if (connID === undefined) return { dn, none: `${dn} is not in that call, and an agent's client sees only its own calls.` };
  const path = callPath(connID, row.operation);
  const posted = workspaceStep(before, dn, path, undefined);
  return { dn, operation: row.operation, path, answer: posted.ok ? ACCEPTED : posted.error, prov: row.prov };
}

/** The call a step is about: the one it names, the consult call of a completion, the one its first event is about, or the only one. */
function subjectOf(step: Step, events: WorkspaceFrame['frame']['events'], world: WorkspaceFrame['frame']['world']): ConnID | undefined {
  if (step.connID !== undefined) return step.connID;
  const mine = partiesOf(world, step.thisDN);
  const consult = mine.find(({ connID }) => callOf(world, connID)?.mainConnID !== undefined)?.connID;
  if (consult !== undefined && (step.request === 'TCompleteTransfer' || step.request === 'TCompleteConference')) return consult;
  const connected = mine.filter((party) => party.state === 'Connected');
  if (connected.length === 1 && (step.request === 'TAlternateCall' || step.request === 'TReconnectCall')) return connected[0]?.connID;
  const first = events.find(({ dn, event, connID }) => dn === step.thisDN && event !== 'EventError' && connID !== undefined);
  return first?.connID ?? (connected.length === 1 ? connected[0] : mine[0])?.connID;
}

type World = WorkspaceFrame['frame']['world'];

function dataOf({ fields }: OperationRow, step: Step, dn: DN, connID: ConnID | undefined, world: World): Readonly<Record<string, unknown>> {
  const values = fields.map((field) => [field.name, valueOf(field, step, dn, connID, world)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueOf({ kind, required }: Field, step: Step, dn: DN, connID: ConnID | undefined, world: World): unknown {
  const pairs = (list: KVList | undefined) => (list === undefined ? undefined : pairsOf(list));
  switch (kind) {
    case 'destination':
    case 'member':
      return step.otherDN;
    case 'userData':
    case 'reasons':
    case 'extensions':
      return pairs(step[kind]);
    case 'key':
      return step.key;
    case 'digits':
      return step.digits;
    case 'monitor':
      return step.monitorType === undefined ? undefined : step.monitorType === 'one-call' ? 'OneCall' : 'AllCalls';
    case 'call': {
      const other = step.otherConnID ?? (required ? partiesOf(world, dn).find((party) => party.connID !== connID)?.connID : undefined);
      return other === undefined ? undefined : hexConnID(other);
    }
    case 'workMode':
      return step.extensions?.['AgentWorkMode'];
    case 'monitorMode':
    case 'monitorScope': {
      const said = step.extensions?.[kind === 'monitorMode' ? 'MonitorMode' : 'MonitorScope'];
      return typeof said === 'string' && said !== '' ? `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}` : undefined;
    }
    case 'text':
      return undefined;
  }
}
