/**
 * Every TRequest and every action: what it asks for, which fields of a step it takes, and how the manual's
 * cells call it. Source: T-Library function reference; the call models' tables for the labels.
 */
import { REQUEST_CODES } from './message-codes.ts';
import { functionRef, ref } from './manuals.ts';
import type { ActionName, RequestName } from './names.ts';
import type { Provenance, Ref } from './provenance.ts';

/** The fields of a step, beside thisDN, that a request or action may use. */
export type StepParameter =
  | 'otherDN'
  | 'connID'
  | 'otherConnID'
  | 'userData'
  | 'reasons'
  | 'extensions'
  | 'key'
  | 'routeType'
  | 'treatmentType'
  | 'callState'
  | 'digits'
  | 'mergeType'
  | 'monitorType';

export type RequestGroup = 'call' | 'hold' | 'transfer' | 'conference' | 'routing' | 'user data' | 'monitoring' | 'agent and DN';

interface DoingInfo<Name> {
  readonly name: Name;
  /** As a cell of the manual's tables says it. */
  readonly label: string;
  readonly meaning: string;
  readonly parameters: readonly StepParameter[];
  /** Somebody who chooses it is asked for otherDN. See `needsOther` for the two that may go without. */
  readonly needsOther: boolean;
  readonly group: RequestGroup;
  readonly ref: Ref;
  /** How we know what it does; that it exists and its code are known from the header. */
  readonly prov: Provenance;
}
export interface RequestInfo extends DoingInfo<RequestName> {
  /** Its message code on the wire. */
  readonly code: number;
}
export type ActionInfo = DoingInfo<ActionName>;

type Row = readonly [label: string, meaning: string, group: RequestGroup, parameters: readonly StepParameter[], prov?: Provenance];

const WHY: readonly StepParameter[] = ['reasons', 'extensions'];
const ON_CALL: readonly StepParameter[] = ['connID', ...WHY];
const ON_TWO_CALLS: readonly StepParameter[] = ['connID', 'otherConnID', ...WHY];
const CALLING: readonly StepParameter[] = ['otherDN', 'userData', ...WHY];
const TO_OTHER: readonly StepParameter[] = ['otherDN', 'connID', 'userData', ...WHY];

const REQUEST_ROWS: Readonly<Record<RequestName, Row>> = {
  TMakeCall: ['Make call', 'Calls otherDN from thisDN.', 'call', CALLING, 'manual'],
  TAnswerCall: ['Answer', 'Answers the call that rings at thisDN.', 'call', ON_CALL, 'manual'],
  TReleaseCall: ['Release', 'Takes thisDN out of the call; a call of two ends.', 'call', ON_CALL, 'manual'],
  TClearCall: ['Clear call', 'Ends the call for every party.', 'call', ON_CALL],
  TRedirectCall: ['Redirect', 'Sends the call that rings at thisDN to otherDN instead.', 'call', ['otherDN', ...ON_CALL]],
  TMakePredictiveCall: [
    'Make predictive call',
    'Has the queue or routing point thisDN call otherDN, before any agent is on the line.',
    'call',
    CALLING,
    'manual',
  ],
  TSendDTMF: ['Send DTMF', 'Sends tones into the call.', 'call', ['connID', 'digits', ...WHY]],

  THoldCall: ['Hold', 'Puts the call on hold.', 'hold', ON_CALL, 'manual'],
  TRetrieveCall: ['Retrieve call', 'Takes the call off hold.', 'hold', ON_CALL, 'manual'],
  TAlternateCall: ['Alternate', 'Holds the active call and retrieves the held one.', 'hold', ON_TWO_CALLS, 'manual'],
  TReconnectCall: ['Reconnect', 'Releases the active call and retrieves the held one.', 'hold', ON_TWO_CALLS, 'manual'],

  TInitiateTransfer: ['Initiate transfer', 'Holds the call and consults otherDN about taking it.', 'transfer', TO_OTHER, 'manual'],
  TCompleteTransfer: [
    'Complete transfer',
    'Joins the consulted party with the held call and takes thisDN out of both.',
    'transfer',
    ON_TWO_CALLS,
    'manual',
  ],
  TSingleStepTransfer: ['Transfer', 'Sends the call to otherDN and takes thisDN out at once.', 'transfer', TO_OTHER],
  TMuteTransfer: ['Mute transfer', 'Consults otherDN and completes the transfer without waiting for the answer.', 'transfer', TO_OTHER],

  TInitiateConference: ['Initiate conference', 'Holds the call and consults otherDN about joining it.', 'conference', TO_OTHER],
  TCompleteConference: [
    'Complete conference',
    'Joins the consulted party and thisDN with the held call.',
    'conference',
    ON_TWO_CALLS,
    'manual',
  ],
  TSingleStepConference: ['Single-step conference', 'Brings otherDN into the call with no consult call.', 'conference', TO_OTHER],
  TMergeCalls: [
    'Merge calls',
    'Makes one call of the held and the active one: a conference, or a transferred call without thisDN.',
    'conference',
    [...ON_TWO_CALLS, 'mergeType'],
    'partly',
  ],
  TDeleteFromConference: [
    'Delete from conference',
    'Takes otherDN out of the conference that thisDN is in.',
    'conference',
    ['otherDN', ...ON_CALL],
    'manual',
  ],

  TRouteCall: [
    'Route call',
    'Tells the routing point thisDN where to send its call, or to reject it.',
    'routing',
    ['otherDN', 'connID', 'routeType', ...WHY],
    'partly',
  ],
  TApplyTreatment: [
    'Apply treatment',
    'Gives the call at the routing point a treatment: music, an announcement, collecting digits.',
    'routing',
    ['connID', 'treatmentType', ...WHY],
  ],

  TAttachUserData: ['Attach user data', "Adds pairs to the call's user data.", 'user data', ['connID', 'userData']],
  TUpdateUserData: [
    'Update user data',
    "Adds pairs to the call's user data and replaces those of the same key.",
    'user data',
    ['connID', 'userData'],
    'partly',
  ],
  TDeletePair: ['Delete pair', "Deletes one pair from the call's user data.", 'user data', ['connID', 'key']],
  TDeleteUserData: ['Delete user data', "Deletes all of the call's user data.", 'user data', ['connID']],

  TMonitorNextCall: [
    'Monitor next call',
    'Has the supervisor thisDN observe the calls of the agent otherDN.',
    'monitoring',
    ['otherDN', 'monitorType', ...WHY],
  ],
  TCancelMonitoring: ['Cancel monitoring', 'Ends the observing of the agent otherDN.', 'monitoring', ['otherDN', ...WHY]],

  TRegisterAddress: ['Register address', 'Asks to be told the events of thisDN.', 'agent and DN', ['extensions']],
  TUnregisterAddress: ['Unregister address', 'Asks not to be told the events of thisDN any more.', 'agent and DN', ['extensions']],
  TAgentLogin: ['Agent login', 'Logs the agent in at thisDN.', 'agent and DN', WHY],
  TAgentLogout: ['Agent logout', 'Logs the agent out at thisDN.', 'agent and DN', WHY],
  TAgentSetReady: ['Agent ready', 'Says that the agent takes calls.', 'agent and DN', WHY],
  TAgentSetNotReady: ['Agent not ready', 'Says that the agent takes no calls for now.', 'agent and DN', WHY],
  TSetDNDOn: ['Set do not disturb', 'Keeps calls away from thisDN.', 'agent and DN', WHY],
  TSetDNDOff: ['Cancel do not disturb', 'Lets calls reach thisDN again.', 'agent and DN', WHY],
  TCallSetForward: ['Set call forwarding', 'Sends calls to thisDN on to otherDN.', 'agent and DN', ['otherDN', ...WHY]],
  TCallCancelForward: ['Cancel call forwarding', 'Lets calls reach thisDN again.', 'agent and DN', WHY],
  TSetMuteOn: ['Mute', 'Stops the others in the call from hearing thisDN.', 'agent and DN', ON_CALL],
  TSetMuteOff: ['Unmute', 'Lets the others in the call hear thisDN again.', 'agent and DN', ON_CALL],
};

/** What happens with no TRequest. The models name most of these in their cells; the words are ours. */
const ACTION_ROWS: Readonly<Record<ActionName, Row>> = {
  Dial: ['Dials', 'Somebody at thisDN dials otherDN by hand.', 'call', ['otherDN']],
  Answer: ['Answers', 'Somebody, or something that callState names, answers at thisDN by hand.', 'call', ['connID', 'callState']],
  Release: ['Releases', 'Somebody at thisDN hangs up by hand.', 'call', ['connID']],
  Ring: ['Rings', 'The call that was on its way begins to ring at thisDN.', 'call', ['connID']],
  Busy: ['Is busy', 'The call that was on its way finds thisDN busy.', 'call', ['connID', 'callState']],
  NoAnswer: ['Does not answer', 'The time in which thisDN could have answered runs out.', 'call', ['connID', 'callState']],
  Queue: [
    'Queues call',
    'The call held by the queue or routing point thisDN is placed on the queue otherDN as well.',
    'routing',
    ['otherDN', 'connID'],
  ],
  Divert: [
    'Diverts call',
    'The queue thisDN sends its call to otherDN, or, if none is named, offers it to all its agents.',
    'routing',
    ['otherDN', 'connID', 'callState'],
    'manual',
  ],
  TreatmentEnd: ['Treatment ends', 'The treatment given at thisDN is over.', 'routing', ['connID', 'treatmentType', 'digits']],
  Fail: ['Fails', 'The call that was on its way fails; callState says how.', 'call', ['connID', 'callState']],
};

/** Where a table of the manual shows the request in a cell; the others stand in the function reference only. */
const SHOWN_IN: Readonly<Partial<Record<RequestName, Ref>>> = {
  TMakeCall: ref('basic', 'Simple Call Model'),
  TAnswerCall: ref('basic', 'Simple Call Model'),
  TReleaseCall: ref('releasing', 'Release Phase'),
  TDeleteFromConference: ref('releasing', 'Delete from Conference Phase'),
  THoldCall: ref('holding', 'Hold/Retrieve Function, Consulted Party Answers'),
  TRetrieveCall: ref('holding', 'Hold/Retrieve Function, Consulted Party Answers'),
  TRouteCall: ref('basic', 'Connection-Establishing Phase (Internal/Inbound Call with Routing)'),
  TMakePredictiveCall: ref('predictive', 'Predictive Call'),
  TUpdateUserData: ref('vmUserData', 'Attaching/Updating User Data to Internal Call'),
};

function describe<Name extends string>(name: Name, row: Row, where: Ref, prov: Provenance): DoingInfo<Name> {
  const [label, meaning, group, parameters] = row;
  return { name, label, meaning, parameters, needsOther: parameters.includes('otherDN'), group, ref: where, prov };
}

/** Every TRequest that the model knows. */
export const REQUESTS: Readonly<Record<RequestName, RequestInfo>> = Object.fromEntries(
  (Object.keys(REQUEST_ROWS) as RequestName[]).map((name) => {
    const row = REQUEST_ROWS[name];
    return [name, { ...describe(name, row, SHOWN_IN[name] ?? functionRef(name), row[4] ?? 'recalled'), code: REQUEST_CODES[name] }];
  }),
) as Record<RequestName, RequestInfo>;

/** Every action: what happens at the switch or at a telephone with no TRequest. */
export const ACTIONS: Readonly<Record<ActionName, ActionInfo>> = Object.fromEntries(
  (Object.keys(ACTION_ROWS) as ActionName[]).map((name) => {
    const row = ACTION_ROWS[name];
    return [name, describe(name, row, ref('flows'), row[4] ?? 'chosen')];
  }),
) as Record<ActionName, ActionInfo>;

/** Route types that reject the call and so name no destination. */
export const REJECTING_ROUTE_TYPES: readonly string[] = ['Reject', 'CallDisconnect', 'RouteTypeReject', 'RouteTypeCallDisconnect'];

/** Whether a step needs otherDN. In: its request or action and its routeType; a rejecting TRouteCall and a Divert to all agents need none. */
export function needsOther(name: RequestName | ActionName, routeType?: string): boolean {
  if (name === 'Divert') return false;
  if (name === 'TRouteCall' && routeType !== undefined && REJECTING_ROUTE_TYPES.includes(routeType)) return false;
  return (name in REQUESTS ? REQUESTS[name as RequestName] : ACTIONS[name as ActionName]).needsOther;
}
