/**
 * What agents' clients asked of Web Services about their calls, which the switch knows nothing of: that a call is
 * recorded, and how it is supervised. Source: Web Services API, call resource (recordingState, monitoredUserMuted), the
 * samples of StartCallRecording, SwitchToBargeIn, SwitchToListenIn, MuteMonitoredUser. That a recording belongs to the
 * call, and a way of listening to the supervisor's part of it, is our choice.
 */
import { check, findParty, isObserver, kindOf, type ConnID, type DN, type World } from '../../model/index.ts';
import { callOfClient, isClientStep, type ClientStep, type Frame } from '../../scenario/index.ts';
import { isMonitoredTelephone } from '../../tlib/index.ts';
import type { Monitoring } from './agent-states.ts';
import { stateOf } from './party-state.ts';

export type RecordingState = 'Recording' | 'Paused' | 'Stopped';

export interface ClientAsked {
  /** Calls that somebody once had recorded. */
  readonly recordings: Readonly<Record<ConnID, RecordingState>>;
  /** How a supervisor listens to a call since it switched, by party key. */
  readonly ways: Readonly<Record<string, Monitoring>>;
  /** Supervisors who have the agent muted, by party key. */
  readonly mutedUsers: Readonly<Record<string, true>>;
}
export const NOTHING_ASKED: ClientAsked = { recordings: {}, ways: {}, mutedUsers: {} };

export type RecordingAction = Extract<ClientStep['action'], `${string}Recording`>;
type SupervisingAction = Exclude<ClientStep['action'], RecordingAction>;

/** What a step about a recording needs, what it makes of it, and what the switch's user data says then. */
export const RECORDING: Readonly<
  Record<RecordingAction, { readonly from: readonly (RecordingState | undefined)[]; readonly to: RecordingState; readonly gsip: string }>
> = {
  StartRecording: { from: [undefined, 'Stopped'], to: 'Recording', gsip: 'ON' },
  PauseRecording: { from: ['Recording'], to: 'Paused', gsip: 'PAUSED' },
  ResumeRecording: { from: ['Paused'], to: 'Recording', gsip: 'ON' },
  StopRecording: { from: ['Recording', 'Paused'], to: 'Stopped', gsip: 'OFF' },
};
export const isRecordingAction = (action: ClientStep['action']): action is RecordingAction => Object.hasOwn(RECORDING, action);

/** The way of listening that a supervisor switches to. */
const WAYS: Readonly<Partial<Record<SupervisingAction, Monitoring>>> = {
  SwitchToListenIn: 'ListenIn',
  SwitchToCoach: 'Coach',
  SwitchToBargeIn: 'BargeIn',
};

/** Can somebody's part of a call be recorded: a telephone of the switch, unless its device says not, that talks or has the call on hold? */
export function canBeRecorded(world: World, dn: DN, connID: ConnID): boolean {
  const device = world.devices.find((one) => one.dn === dn);
  const party = findParty(world, dn, connID);
  const state = party && stateOf(party);
  return (
    device !== undefined &&
    isMonitoredTelephone(kindOf(device)) &&
    device.recorded !== false &&
    party !== undefined &&
    !isObserver(party) &&
    (state === 'Established' || state === 'Held') &&
    // The switch keeps what is said of a recording, and takes nothing from a DN that it does not hear.
    check(world, { request: 'TUpdateUserData', thisDN: dn, connID, userData: { GSIP_RECORD: 'ON' } }) === undefined
  );
}

/** Does a supervisor listen to this call just now? */
export function supervises(world: World, dn: DN, connID: ConnID): boolean {
  const party = findParty(world, dn, connID);
  return party !== undefined && isObserver(party) && stateOf(party) === 'Established';
}

const keyOf = ({ thisDN }: ClientStep, connID: ConnID): string => `${thisDN}@${connID}`;

/** Which call a client's step is about, if it does anything there. In: the world, and what was asked before it. */
function subjectOf(asked: ClientAsked, world: World, step: ClientStep): ConnID | undefined {
  const connID = callOfClient(world, step);
  if (connID === undefined) return undefined;
  if (!isRecordingAction(step.action)) return supervises(world, step.thisDN, connID) ? connID : undefined;
  return canBeRecorded(world, step.thisDN, connID) && RECORDING[step.action].from.includes(asked.recordings[connID]) ? connID : undefined;
}

/** What was asked after a frame: what its step asks, without what is over. */
export function askedAfter(asked: ClientAsked, frame: Frame): ClientAsked {
  const { step, world } = frame;
  const left = withoutGone(asked, frame);
  if (!isClientStep(step)) return left;
  const connID = subjectOf(left, world, step);
  if (connID === undefined) return left;
  const { action } = step;
  if (isRecordingAction(action)) return { ...left, recordings: { ...left.recordings, [connID]: RECORDING[action].to } };
  const way = WAYS[action];
  const key = keyOf(step, connID);
  if (way !== undefined) return { ...left, ways: { ...left.ways, [key]: way } };
  const { [key]: _, ...others } = left.mutedUsers;
  return { ...left, mutedUsers: action === 'MuteMonitoredUser' ? { ...others, [key]: true } : others };
}

/** A call that ended is not recorded any more; a supervisor who left it begins anew. */
function withoutGone(asked: ClientAsked, { world, ended, events }: Frame): ClientAsked {
  const { recordings, ways, mutedUsers } = asked;
  const endedOnes = ended.map(({ connID }) => connID).filter((connID) => connID in recordings);
  const keys = events.map(({ dn, connID }) => `${dn}@${connID ?? ''}`).filter((key) => key in ways || key in mutedUsers);
  const gone = keys.filter((key) => !isThere(world, key));
  if (endedOnes.length === 0 && gone.length === 0) return asked;
  return { recordings: without(recordings, endedOnes), ways: without(ways, gone), mutedUsers: without(mutedUsers, gone) };
}

function isThere(world: World, key: string): boolean {
  const at = key.lastIndexOf('@');
  return findParty(world, key.slice(0, at), key.slice(at + 1)) !== undefined;
}

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  keys.length === 0 ? record : Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
