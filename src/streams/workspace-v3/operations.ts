/**
 * The voice operations of the Workspace API and the TRequests behind them. Source: the generated API of
 * genesys-workspace-client-js 9.0.1, with the fields that 9.0.96 added. The pairing is by name and effect, which are
 * nearer to T-Library's than those of Web Services; it stands in the rows of the requests, which say where a name is
 * recalled only.
 */
import type { ClientStep } from '../../scenario/index.ts';
import {
  REQUEST_NAMES,
  REQUESTS,
  type Provenance,
  type RequestName,
  WORKSPACE_CALL_OPERATIONS,
  WORKSPACE_CLIENT_OPERATIONS,
  type WorkspaceCallOperation,
  type WorkspaceClientOperation,
  type WorkspaceOperation,
} from '../../tlib/index.ts';

/** What a field of `data` holds, and with that which field of a step it fills. */
export type FieldKind =
  | 'destination'
  | 'member'
  | 'call'
  | 'userData'
  | 'reasons'
  | 'extensions'
  | 'key'
  | 'digits'
  | 'monitor'
  | 'workMode'
  | 'monitorMode'
  | 'monitorScope'
  | 'text';
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** The words that it may hold; any text where there are none. */
  readonly words?: readonly string[];
}
export interface OperationRow {
  readonly operation: WorkspaceOperation;
  /** The TRequest behind it, or the action of the agent's client where none is sure. */
  readonly request: RequestName | ClientStep['action'];
  readonly fields: readonly Field[];
  /** Of the pairing. */
  readonly prov: Provenance;
}

const required = (name: string, kind: FieldKind): Field => ({ name, kind, required: true });
const optional = (name: string, kind: FieldKind, words?: readonly string[]): Field => ({
  name,
  kind,
  required: false,
  ...(words ? { words } : {}),
});
const WHY = [optional('reasons', 'reasons'), optional('extensions', 'extensions')];
const CALLING = [required('destination', 'destination'), optional('location', 'text'), optional('userData', 'userData'), ...WHY];
const DIALLING = [...CALLING, optional('outboundCallerId', 'text')];
const COMPLETING = [optional('parentConnId', 'call'), ...WHY];
const SWITCHING = [optional('monitoringScope', 'text', ['Call', 'Agent'])];
const WORK_MODES = ['AutoIn', 'ManualIn'];
const PAUSES = ['AfterCallWork', 'AuxWork', 'LegalGuard', 'NoCallDisconnect', 'WalkAway'];

/** What is sent with each operation, in the order in which a client is offered them. Which request stands behind it says the request's row. */
const FIELDS: Readonly<Record<WorkspaceOperation, readonly Field[]>> = {
  'make-call': DIALLING,
  login: [optional('agentWorkMode', 'workMode', WORK_MODES), ...WHY],
  logout: WHY,
  ready: [optional('agentWorkMode', 'workMode', WORK_MODES), optional('reasonCode', 'text'), ...WHY],
  'not-ready': [optional('agentWorkMode', 'workMode', PAUSES), optional('reasonCode', 'text'), ...WHY],
  'dnd-on': WHY,
  'dnd-off': WHY,
  'set-forward': [required('forwardTo', 'destination')],
  'cancel-forward': [],
  'start-monitoring': [
    required('phoneNumberToMonitor', 'member'),
    optional('monitoringMode', 'monitorMode', ['Mute', 'Coach', 'Connect']),
    optional('monitoringNextCallType', 'monitor', ['OneCall', 'AllCalls']),
    optional('monitoringScope', 'monitorScope', ['Call', 'Agent']),
    optional('location', 'text'),
  ],
  'stop-monitoring': [required('phoneNumber', 'member')],
  answer: WHY,
  release: WHY,
  hold: WHY,
  retrieve: WHY,
  'send-dtmf': [required('dtmfDigits', 'digits'), ...WHY],
  'attach-user-data': [required('userData', 'userData')],
  'delete-user-data-pair': [required('key', 'key')],
  'update-user-data': [required('userData', 'userData')],
  'initiate-conference': DIALLING,
  'initiate-transfer': DIALLING,
  'complete-conference': COMPLETING,
  'complete-transfer': COMPLETING,
  'single-step-conference': CALLING,
  'single-step-transfer': CALLING,
  'delete-from-conference': [required('dnToDrop', 'member'), ...WHY],
  alternate: [required('heldConnId', 'call'), ...WHY],
  clear: WHY,
  reconnect: [required('heldConnId', 'call'), ...WHY],
  redirect: [required('destination', 'destination'), ...WHY],
  merge: [required('otherConnId', 'call'), ...WHY],
  'start-recording': [],
  'stop-recording': [],
  'pause-recording': [],
  'resume-recording': [],
  'switch-to-listen-in': SWITCHING,
  'switch-to-coaching': SWITCHING,
  'switch-to-barge-in': SWITCHING,
};

/** What a client asks of its own server: no TRequest is sure for it. */
const CLIENT_ACTIONS: Readonly<Record<WorkspaceClientOperation, ClientStep['action']>> = {
  'start-recording': 'StartRecording',
  'stop-recording': 'StopRecording',
  'pause-recording': 'PauseRecording',
  'resume-recording': 'ResumeRecording',
  'switch-to-listen-in': 'SwitchToListenIn',
  'switch-to-coaching': 'SwitchToCoach',
  'switch-to-barge-in': 'SwitchToBargeIn',
};
const isClientOperation = (operation: WorkspaceOperation): operation is WorkspaceClientOperation =>
  WORKSPACE_CLIENT_OPERATIONS.some((one) => one === operation);

/** The request whose row names an operation. */
function pairedWith(operation: WorkspaceOperation): OperationRow {
  if (isClientOperation(operation)) return { operation, request: CLIENT_ACTIONS[operation], fields: FIELDS[operation], prov: 'recalled' };
  for (const request of REQUEST_NAMES) {
    const asked = REQUESTS[request].workspace;
    if ('operation' in asked && asked.operation === operation) return { operation, request, fields: FIELDS[operation], prov: asked.prov };
  }
  throw new Error(`operations: the row of no request names ${operation}`);
}

/** Every operation with the request behind it. */
export const OPERATION_ROWS: readonly OperationRow[] = (Object.keys(FIELDS) as WorkspaceOperation[]).map(pairedWith);

const ROWS = Object.fromEntries(OPERATION_ROWS.map((row) => [row.operation, row])) as Readonly<Record<WorkspaceOperation, OperationRow>>;

export const isOperation = (name: string): name is WorkspaceOperation => Object.hasOwn(FIELDS, name);
export const operationRow = (operation: WorkspaceOperation): OperationRow => ROWS[operation];
export const isCallOperation = (operation: string): operation is WorkspaceCallOperation =>
  WORKSPACE_CALL_OPERATIONS.some((one) => one === operation);

/** What a row's agent asks of its own server; undefined where the switch is asked. */
export const clientActionOf = ({ operation }: OperationRow): ClientStep['action'] | undefined =>
  isClientOperation(operation) ? CLIENT_ACTIONS[operation] : undefined;

/** Operations that the API has and this model does not, and why. */
export const NOT_MODELLED: Readonly<Record<string, string>> = {
  complete: 'A call is not completed after its release here: the API completes it by itself unless told otherwise.',
};
