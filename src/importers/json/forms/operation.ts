/**
 * What an agent's client posts, as the TRequest behind it: operations of Web Services (`"operationName": "Hold"` to
 * `/api/v2/me/calls/ID`) and of the Workspace API (`/workspace/v3/voice/calls/ID/hold`). Source: Web Services API, Voice
 * API; the vendor's public clients. Whose client it was is not in the request: the messages to it say that.
 */
import type { AgentSystemName, ObservedTime } from '../../../scenario/observed/index.ts';
import { REQUEST_NAMES, REQUESTS, type RequestName } from '../../../tlib/index.ts';
import type { Draft } from '../../text/importer.ts';
import { isArray, isObject, observed, wordOf, type Json, type JsonObject } from './form.ts';
import { listOfPairs } from './pairs.ts';

/** Operations on an agent or a device; those on a call stand with the requests. */
const OF_AGENT: Readonly<Record<string, RequestName>> = {
  StartContactCenterSession: 'TAgentLogin',
  EndContactCenterSession: 'TAgentLogout',
  Offline: 'TAgentLogout',
  Ready: 'TAgentSetReady',
  NotReady: 'TAgentSetNotReady',
  AfterCallWork: 'TAgentSetNotReady',
  AuxWork: 'TAgentSetNotReady',
  DoNotDisturbOn: 'TSetDNDOn',
  DoNotDisturbOff: 'TSetDNDOff',
  ForwardCallsOn: 'TCallSetForward',
  ForwardCallsOff: 'TCallCancelForward',
  ListenIn: 'TMonitorNextCall',
  Coach: 'TMonitorNextCall',
  BargeIn: 'TMonitorNextCall',
  CancelSupervisorMonitoring: 'TCancelMonitoring',
};
const V2 = new Map<string, RequestName>([
  ...Object.entries(OF_AGENT),
  ...REQUEST_NAMES.flatMap((name): [string, RequestName][] => {
    const asked = REQUESTS[name].webServices;
    return 'operation' in asked ? [[asked.operation, name]] : [];
  }),
]);
const V3: ReadonlyMap<string, RequestName> = new Map(
  Object.entries({
    'make-call': 'TMakeCall',
    login: 'TAgentLogin',
    logout: 'TAgentLogout',
    ready: 'TAgentSetReady',
    'not-ready': 'TAgentSetNotReady',
    'dnd-on': 'TSetDNDOn',
    'dnd-off': 'TSetDNDOff',
    'set-forward': 'TCallSetForward',
    'cancel-forward': 'TCallCancelForward',
    'start-monitoring': 'TMonitorNextCall',
    'stop-monitoring': 'TCancelMonitoring',
    answer: 'TAnswerCall',
    release: 'TReleaseCall',
    hold: 'THoldCall',
    retrieve: 'TRetrieveCall',
    'send-dtmf': 'TSendDTMF',
    'attach-user-data': 'TAttachUserData',
    'delete-user-data-pair': 'TDeletePair',
    'update-user-data': 'TUpdateUserData',
    'initiate-conference': 'TInitiateConference',
    'initiate-transfer': 'TInitiateTransfer',
    'complete-conference': 'TCompleteConference',
    'complete-transfer': 'TCompleteTransfer',
    'single-step-conference': 'TSingleStepConference',
    'single-step-transfer': 'TSingleStepTransfer',
    'delete-from-conference': 'TDeleteFromConference',
    alternate: 'TAlternateCall',
    clear: 'TClearCall',
    reconnect: 'TReconnectCall',
    redirect: 'TRedirectCall',
    merge: 'TMergeCalls',
  } satisfies Record<string, RequestName>),
);

const WORKSPACE = /\/workspace\/v3\/voice\/(?:calls\/([^/?#\s]+)\/)?([a-z-]+)(?:[?#]|$)/;
const V2_CALL = /\/me\/calls\/([^/?#\s]+)/;

interface Posted {
  readonly system: AgentSystemName;
  readonly operation: string;
  readonly request: RequestName | undefined;
  /** The call in the address: its CallUUID (v2) or its ConnID (v3). */
  readonly id: string | undefined;
  readonly body: JsonObject;
}

function postedTo(url: string, body: JsonObject): Posted | undefined {
  const workspace = WORKSPACE.exec(url);
  if (workspace !== null) {
    const [, id, operation = ''] = workspace;
    const data = isObject(body.data) ? body.data : {};
    return { system: 'workspace-v3', operation, request: V3.get(operation), id, body: data };
  }
  const operation = wordOf(body.operationName);
  if (operation === undefined) return undefined;
  return { system: 'web-services', operation, request: V2.get(operation), id: V2_CALL.exec(url)?.[1], body };
}

/** A number, or an object that has it. */
const numberIn = (value: Json | undefined): string | undefined => (isObject(value) ? wordOf(value.phoneNumber) : wordOf(value));
const idIn = (address: Json | undefined): string | undefined => wordOf(address)?.split('/').at(-1);
const listIn = (value: Json | undefined): Json | undefined => (isArray(value) ? listOfPairs(value) : value);

function attributesOf({ system, id, body }: Posted): Draft['attributes'] {
  const other = body.destination ?? body.participant ?? body.dnToDrop ?? body.forwardTo ?? body.phoneNumberToMonitor ?? body.phoneNumber;
  const second = idIn(body.otherCallUri ?? body.consultCallUri ?? body.heldConnId ?? body.parentConnId ?? body.otherConnId);
  const isV2 = system === 'web-services';
  const pairs: readonly (readonly [string, Json | undefined])[] = [
    [isV2 ? 'CallUUID' : 'ConnID', id],
    [isV2 ? 'TransferCallUUID' : 'TransferConnID', second],
    ['OtherDN', numberIn(other)],
    ['UserData', listIn(body.userData)],
    ['Reasons', listIn(body.reasons)],
    ['Extensions', listIn(body.extensions)],
    ['Key', body.key],
    ['Digits', body.digits ?? body.dtmfDigits],
  ];
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, observed(value)]).filter(([, value]) => value !== undefined),
  ) as Draft['attributes'];
}

/** In: what was posted where. Out: the request behind it, or the operation by its name where none stands behind it; undefined for a body and an address of no operation. */
export function operationDraft(url: string, body: Json | undefined, time: ObservedTime | undefined): Draft | undefined {
  const posted = postedTo(url, isObject(body) ? body : {});
  if (posted === undefined) return undefined;
  const { system, operation, request } = posted;
  const when = time === undefined ? {} : { time };
  if (request === undefined) return { kind: 'other', name: `operation ${operation}`, direction: 'sent', attributes: { url }, ...when };
  return { kind: 'request', name: request, system, direction: 'sent', attributes: attributesOf(posted), ...when };
}
