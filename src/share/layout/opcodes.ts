/**
 * The numbers that requests, actions and side steps have in a link, layout of link version 1.
 * A name's place in this list is its number and is frozen: links written years ago count on it.
 * A name that is not in the list is written as text, so that a new request needs nothing here; one that is used often
 * may be appended, which makes its links shorter, and those that spell it still open. Nothing is ever moved or taken out.
 */
import type { SideStep } from '../../scenario/index.ts';
import type { ActionName, RequestName } from '../../tlib/index.ts';

export type OpName = RequestName | ActionName | SideStep['action'];

export const OPCODES = [
  'TMakeCall',
  'TAnswerCall',
  'TReleaseCall',
  'THoldCall',
  'TRetrieveCall',
  'TInitiateConference',
  'TCompleteConference',
  'TSingleStepConference',
  'TDeleteFromConference',
  'TClearCall',
  'TInitiateTransfer',
  'TCompleteTransfer',
  'TSingleStepTransfer',
  'TMuteTransfer',
  'TMergeCalls',
  'TAlternateCall',
  'TReconnectCall',
  'TRedirectCall',
  'TRouteCall',
  'TApplyTreatment',
  'TMakePredictiveCall',
  'TAttachUserData',
  'TUpdateUserData',
  'TDeletePair',
  'TDeleteUserData',
  'TMonitorNextCall',
  'TCancelMonitoring',
  'TRegisterAddress',
  'TUnregisterAddress',
  'TAgentLogin',
  'TAgentLogout',
  'TAgentSetReady',
  'TAgentSetNotReady',
  'TSetDNDOn',
  'TSetDNDOff',
  'TCallSetForward',
  'TCallCancelForward',
  'TSetMuteOn',
  'TSetMuteOff',
  'TSendDTMF',
  'Dial',
  'Answer',
  'Release',
  'Ring',
  'Busy',
  'NoAnswer',
  'Queue',
  'Divert',
  'TreatmentEnd',
  'Fail',
  'Connect',
  'SwitchOver',
  'DeleteCall',
  'RequestToken',
] as const satisfies readonly OpName[];

/** Seven bits hold an opcode; the last one says that the name follows as text. */
export const BY_NAME = 127;

const CODE_OF: ReadonlyMap<string, number> = new Map(OPCODES.map((name, code) => [name, code]));

/** The frozen number of a request, action or side step; undefined for a name that links spell out. */
export const opcodeOf = (name: OpName): number | undefined => CODE_OF.get(name);

/** The name behind a number; undefined for numbers that this version does not know. */
export function opName(code: number): OpName | undefined {
  return OPCODES[code];
}
