/** Steps of other systems' clients: they leave the call model as it is. See SideStep. */
import { findParty, partiesOf, type ConnID, type World } from '../../model/index.ts';
import type { ClientStep, RecorderStep, ScenarioStep, SideStep } from './types.ts';

/** What is asked of the recorder, by the name of its function. */
export const RECORDER_ACTION_NAMES = [
  'DeleteCall',
  'RequestToken',
  'GetCallID',
  'GetCallInformation',
  'KeepCall',
  'MuteRecording',
  'AddMarker',
  'GetMarkers',
] as const satisfies readonly RecorderStep['action'][];

/** What an agent's client asks of its own server about a call, with no TRequest that any source names. */
export const CLIENT_ACTION_NAMES = [
  'StartRecording',
  'PauseRecording',
  'ResumeRecording',
  'StopRecording',
  'SwitchToListenIn',
  'SwitchToCoach',
  'SwitchToBargeIn',
  'MuteMonitoredUser',
  'UnmuteMonitoredUser',
] as const satisfies readonly ClientStep['action'][];

export const SIDE_ACTION_NAMES = ['Connect', 'SwitchOver', ...RECORDER_ACTION_NAMES, ...CLIENT_ACTION_NAMES] as const;

const NAMES: ReadonlySet<string> = new Set(SIDE_ACTION_NAMES);
const OF_CLIENTS: ReadonlySet<string> = new Set(CLIENT_ACTION_NAMES);
const OF_RECORDER: ReadonlySet<string> = new Set(RECORDER_ACTION_NAMES);

export function isSideAction(name: string): name is SideStep['action'] {
  return NAMES.has(name);
}
export function isRecorderAction(name: string): name is RecorderStep['action'] {
  return OF_RECORDER.has(name);
}
export function isClientAction(name: string): name is ClientStep['action'] {
  return OF_CLIENTS.has(name);
}

export function isSideStep(step: ScenarioStep): step is SideStep {
  return step.action !== undefined && isSideAction(step.action);
}
export function isClientStep(step: ScenarioStep | undefined): step is ClientStep {
  return step?.action !== undefined && isClientAction(step.action);
}

/** The call that a client's step is about: the one it names, or the only one of its DN. Undefined where there is no such call. */
export function callOfClient(world: World, { thisDN, connID }: ClientStep): ConnID | undefined {
  const named = connID ?? only(partiesOf(world, thisDN).map((party) => party.connID));
  return named !== undefined && findParty(world, thisDN, named) ? named : undefined;
}
const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
