/**
 * The voice operations of the Workspace API and the TRequests behind them. Source: the generated API of
 * genesys-workspace-client-js 9.0.1, with the fields that 9.0.96 added. The pairing is by name and effect, which are
 * nearer to T-Library's than those of Web Services; where the T-Library name is recalled only, the row says so.
 */
import type { Provenance, RequestName } from '../../tlib/index.ts';
import { CALL_OPERATIONS, type CallOperation, type WorkspaceOperation } from './names.ts';

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
  readonly request: RequestName;
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
const WORK_MODES = ['AutoIn', 'ManualIn'];
const PAUSES = ['AfterCallWork', 'AuxWork', 'LegalGuard', 'NoCallDisconnect', 'WalkAway'];
const row = (
  operation: WorkspaceOperation,
  request: RequestName,
  fields: readonly Field[] = WHY,
  prov: Provenance = 'derived',
): OperationRow => ({ operation, request, fields, prov });

export const OPERATION_ROWS: readonly OperationRow[] = [
  row('make-call', 'TMakeCall', DIALLING),
  row('login', 'TAgentLogin', [optional('agentWorkMode', 'workMode', WORK_MODES), ...WHY], 'recalled'),
  row('logout', 'TAgentLogout', WHY, 'recalled'),
  row('ready', 'TAgentSetReady', [optional('agentWorkMode', 'workMode', WORK_MODES), optional('reasonCode', 'text'), ...WHY], 'recalled'),
  row(
    'not-ready',
    'TAgentSetNotReady',
    [optional('agentWorkMode', 'workMode', PAUSES), optional('reasonCode', 'text'), ...WHY],
    'recalled',
  ),
  row('dnd-on', 'TSetDNDOn', WHY, 'recalled'),
  row('dnd-off', 'TSetDNDOff', WHY, 'recalled'),
  row('set-forward', 'TCallSetForward', [required('forwardTo', 'destination')], 'recalled'),
  row('cancel-forward', 'TCallCancelForward', [], 'recalled'),
  row(
    'start-monitoring',
    'TMonitorNextCall',
    [
      required('phoneNumberToMonitor', 'member'),
      optional('monitoringMode', 'text', ['Mute', 'Coach', 'Connect']),
      optional('monitoringNextCallType', 'monitor', ['OneCall', 'AllCalls']),
      optional('monitoringScope', 'text', ['Call', 'Agent']),
      optional('location', 'text'),
    ],
    'recalled',
  ),
  row('stop-monitoring', 'TCancelMonitoring', [required('phoneNumber', 'member')], 'recalled'),
  row('answer', 'TAnswerCall'),
  row('release', 'TReleaseCall'),
  row('hold', 'THoldCall'),
  row('retrieve', 'TRetrieveCall'),
  row('send-dtmf', 'TSendDTMF', [required('dtmfDigits', 'digits'), ...WHY]),
  row('attach-user-data', 'TAttachUserData', [required('userData', 'userData')]),
  row('delete-user-data-pair', 'TDeletePair', [required('key', 'key')]),
  row('update-user-data', 'TUpdateUserData', [required('userData', 'userData')]),
  row('initiate-conference', 'TInitiateConference', DIALLING),
  row('initiate-transfer', 'TInitiateTransfer', DIALLING),
  row('complete-conference', 'TCompleteConference', COMPLETING),
  row('complete-transfer', 'TCompleteTransfer', COMPLETING),
  row('single-step-conference', 'TSingleStepConference', CALLING),
  row('single-step-transfer', 'TSingleStepTransfer', CALLING),
  row('delete-from-conference', 'TDeleteFromConference', [required('dnToDrop', 'member'), ...WHY]),
  row('alternate', 'TAlternateCall', [required('heldConnId', 'call'), ...WHY]),
  row('clear', 'TClearCall'),
  row('reconnect', 'TReconnectCall', [required('heldConnId', 'call'), ...WHY]),
  row('redirect', 'TRedirectCall', [required('destination', 'destination'), ...WHY]),
  row('merge', 'TMergeCalls', [required('otherConnId', 'call'), ...WHY]),
];

export const operationRow = (operation: string): OperationRow | undefined => OPERATION_ROWS.find((one) => one.operation === operation);
export const isCallOperation = (operation: string): operation is CallOperation => CALL_OPERATIONS.some((one) => one === operation);

/** Operations that the API has and this model does not, and why. */
export const NOT_MODELLED: Readonly<Record<string, string>> = {
  complete: 'A call is not completed after its release here: the API completes it by itself unless told otherwise.',
  'start-recording': 'Recording is the recorder’s business here, which records every conversation.',
  'stop-recording': 'Recording is the recorder’s business here, which records every conversation.',
  'pause-recording': 'Recording is the recorder’s business here, which records every conversation.',
  'resume-recording': 'Recording is the recorder’s business here, which records every conversation.',
  'switch-to-barge-in': 'The call model has one way to observe a call.',
  'switch-to-coaching': 'The call model has one way to observe a call.',
  'switch-to-listen-in': 'The call model has one way to observe a call.',
};

/** Requests that no operation of this API does, and what a client does in their place. */
export const NOT_IN_API: Readonly<Partial<Record<RequestName, string>>> = {
  TDeleteUserData: 'This API has no such operation: delete-user-data-pair deletes one key.',
  TMuteTransfer: 'This API has no such operation: single-step-transfer comes close.',
  TSetMuteOn: 'This API has no such operation, and its calls no field for it.',
  TSetMuteOff: 'This API has no such operation, and its calls no field for it.',
};
