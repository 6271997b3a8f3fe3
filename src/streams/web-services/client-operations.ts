/**
 * The operations on a call that no TRequest stands for, and the step that each is: the switch is not asked. Source: Web
 * Services API, Voice API (call recording: StartCallRecording, PauseCallRecording; supervisor monitoring: SwitchToListenIn,
 * SwitchToBargeIn, MuteMonitoredUser). Of a recording the user data of the call says so as well (GSIP_RECORD, as printed).
 */
import type { ConnID, DN, Step } from '../../model/index.ts';
import type { ClientStep, ScenarioStep } from '../../scenario/index.ts';
import { CLIENT_OPERATIONS, type ClientOperation, type Provenance } from '../../tlib/index.ts';
import { isRecordingAction, RECORDING } from './client-asked.ts';
import type { NotificationName } from './names.ts';

export interface ClientOperationRow {
  readonly action: ClientStep['action'];
  /** What the clients in the call are told with. */
  readonly tells: NotificationName;
  readonly prov: Provenance;
  readonly says: string;
}

const recording = (action: ClientStep['action'], prov: Provenance, says: string): ClientOperationRow => ({
  action,
  tells: 'CallRecordingStateChange',
  prov,
  says: `${says} The call's capabilities say what can be done with the recording now.`,
});
const way = (action: ClientStep['action'], prov: Provenance, says: string): ClientOperationRow => ({
  action,
  tells: 'StatusChange',
  prov,
  says,
});
const user = (action: ClientStep['action'], prov: Provenance, says: string): ClientOperationRow => ({
  action,
  tells: 'MonitoredUserMutedStateChange',
  prov,
  says,
});

export const CLIENT_ROWS: Readonly<Record<ClientOperation, ClientOperationRow>> = {
  StartCallRecording: recording('StartRecording', 'manual', 'The call is recorded.'),
  PauseCallRecording: recording('PauseRecording', 'partly', 'The recording pauses.'),
  ResumeCallRecording: recording('ResumeRecording', 'derived', 'The recording goes on.'),
  StopCallRecording: recording('StopRecording', 'derived', 'The recording stops.'),
  SwitchToListenIn: way('SwitchToListenIn', 'manual', 'Nobody hears the supervisor: mute is On.'),
  SwitchToCoach: way('SwitchToCoach', 'derived', 'Only the agent hears the supervisor: mute is Off.'),
  SwitchToBargeIn: way('SwitchToBargeIn', 'manual', 'Everybody hears the supervisor: mute is Off.'),
  MuteMonitoredUser: user('MuteMonitoredUser', 'manual', 'The agent is not heard.'),
  UnmuteMonitoredUser: user('UnmuteMonitoredUser', 'derived', 'The agent is heard again.'),
};

export const isClientOperation = (operation: string): operation is ClientOperation => CLIENT_OPERATIONS.some((one) => one === operation);

/** The operation that a client's step is. */
export const clientOperationOf = ({ action }: ClientStep): ClientOperation => {
  const found = CLIENT_OPERATIONS.find((operation) => CLIENT_ROWS[operation].action === action);
  if (found === undefined) throw new Error(`client operations: no row has the action ${action}`);
  return found;
};

/** What a recording's operation has the switch say of it first; nothing for an operation about supervising. */
export function saidToSwitch(action: ClientStep['action'], thisDN: DN, connID: ConnID): Step | undefined {
  if (!isRecordingAction(action)) return undefined;
  return { request: 'TUpdateUserData', thisDN, connID, userData: { GSIP_RECORD: RECORDING[action].gsip } };
}

/** In: an operation that a call takes. Out: the steps that do it, in order. */
export function clientSteps(action: ClientStep['action'], thisDN: DN, connID: ConnID): readonly ScenarioStep[] {
  const said = saidToSwitch(action, thisDN, connID);
  return [...(said ? [said] : []), { action, thisDN, connID }];
}
