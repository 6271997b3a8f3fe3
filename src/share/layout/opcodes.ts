/**
 * The number that each request, action and side step has in a link, layout of link version 1.
 * A name's place in this list is its number and is frozen: links written years ago count on it.
 * New names are appended at the end; nothing is ever moved, renamed or taken out.
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

/** Seven bits hold an opcode; the last one is kept back so that the layout can grow. */
export const MAX_OPCODES = 127;

const CODE_OF: ReadonlyMap<string, number> = new Map(OPCODES.map((name, code) => [name, code]));

/** The frozen number of a request, action or side step. Throws if the name has none: append it above. */
export function opcodeOf(name: OpName): number {
  const code = CODE_OF.get(name);
  if (code === undefined) throw new Error(`opcodes: "${name}" has no number; append it to OPCODES`);
  return code;
}

/** The name behind a number; undefined for numbers that this version does not know. */
export function opName(code: number): OpName | undefined {
  return OPCODES[code];
}
