/**
 * Which operations the call object lists in `capabilities`. The lists are those of the published samples,
 * state by state; where no sample shows a state, the row says so. They are what Web Services tells a
 * client, not what the call model allows: `operationsNow` has both.
 */
import { type Provenance, CALL_OPERATIONS, type CallOperation, type ClientOperation } from '../../tlib/index.ts';
import type { Monitoring } from './agent-states.ts';
import type { RecordingState } from './client-asked.ts';
import type { ApiCallState } from './names.ts';

/** What the list depends on. */
export interface Situation {
  readonly state: ApiCallState;
  /** More than one other participant. */
  readonly conference: boolean;
  /** This agent made the call a conference, or listens in as a supervisor. */
  readonly owner: boolean;
  readonly muted: boolean;
  /** Another call of the agent that is held while this one is active, or active while this one is held. */
  readonly other?: {
    /** One of the two is the consult call of the other. */
    readonly related: boolean;
    readonly state: ApiCallState;
  };
  /** This call is a consult call that the agent made, and its main call is there. */
  readonly consulting: boolean;
  /** This server lists ClearCall: an option says so. */
  readonly clearing?: boolean;
  /** The recording that somebody asked for, if anybody did. */
  readonly recording?: RecordingState;
  /** This agent's part can be recorded. */
  readonly recordable: boolean;
  /** This server has the feature of recording switched on: an option says so. */
  readonly offersRecording?: boolean;
  /** How the supervisor listens; absent for everybody else. */
  readonly way?: Monitoring;
  /** The supervisor has the agent muted. */
  readonly userMuted?: boolean;
}

export interface CapabilityRow {
  readonly when: string;
  readonly applies: (situation: Situation) => boolean;
  readonly adds: readonly CallOperation[];
  readonly prov: Provenance;
}

const DATA: readonly CallOperation[] = ['AttachUserData', 'UpdateUserData', 'DeleteUserData', 'DeleteUserDataPair'];
const FURTHER: readonly CallOperation[] = ['InitiateConference', 'InitiateTransfer', 'SingleStepConference', 'SingleStepTransfer'];

const held = ({ state }: Situation) => state === 'Held';
const established = ({ state }: Situation) => state === 'Established';
/** The other call's consult call, or the main call of this one. */
const related = ({ other }: Situation) => other?.related === true;

export const CAPABILITY_ROWS: readonly CapabilityRow[] = [
  { when: 'the call is not released', applies: ({ state }) => state !== 'Released', adds: DATA, prov: 'manual' },
  { when: 'ringing', applies: ({ state }) => state === 'Ringing', adds: ['Answer'], prov: 'observed' },
  {
    when: 'on a server that lists ClearCall',
    applies: ({ clearing, state }) => clearing === true && state !== 'Released',
    adds: ['ClearCall'],
    prov: 'observed',
  },
  { when: 'dialing', applies: ({ state }) => state === 'Dialing', adds: ['SendDtmf', 'Hangup'], prov: 'manual' },
  {
    when: 'dialing in a consult call',
    applies: (it) => it.state === 'Dialing' && it.consulting,
    adds: ['CompleteTransfer', 'CompleteConference'],
    prov: 'derived',
  },
  { when: 'established', applies: established, adds: ['Hangup', 'Hold', 'SendDtmf'], prov: 'manual' },
  {
    when: "established, and not in a consult call of one's own",
    applies: (it) => established(it) && !it.consulting,
    adds: FURTHER,
    prov: 'manual',
  },
  {
    when: 'established while another call is held',
    applies: (it) => established(it) && it.other !== undefined,
    adds: ['SwapCalls'],
    prov: 'manual',
  },
  {
    when: 'established, with a consult call or as one',
    applies: (it) => established(it) && related(it),
    adds: ['CompleteConference', 'CompleteTransfer'],
    prov: 'manual',
  },
  {
    when: 'established in a conference',
    applies: (it) => established(it) && it.conference && !it.muted,
    adds: ['MuteCall'],
    prov: 'manual',
  },
  { when: 'muted', applies: (it) => established(it) && it.muted, adds: ['UnmuteCall'], prov: 'manual' },
  {
    when: 'established in a conference that one owns',
    applies: (it) => established(it) && it.conference && it.owner,
    adds: ['RemoveParticipantFromConference'],
    prov: 'manual',
  },
  { when: 'held', applies: held, adds: ['Hangup', ...FURTHER], prov: 'manual' },
  { when: 'held, and no other call is active', applies: (it) => held(it) && it.other === undefined, adds: ['Retrieve'], prov: 'manual' },
  { when: 'held while another call is active', applies: (it) => held(it) && it.other !== undefined, adds: ['SwapCalls'], prov: 'manual' },
  { when: 'held, with a consult call or as one', applies: (it) => held(it) && related(it), adds: ['CompleteTransfer'], prov: 'manual' },
  {
    when: 'held, with a consult call or as one that is established',
    applies: (it) => held(it) && related(it) && it.other?.state === 'Established',
    adds: ['CompleteConference'],
    prov: 'derived',
  },
  {
    when: 'recorded',
    applies: (it) => it.recordable && it.recording === 'Recording',
    adds: ['PauseCallRecording', 'StopCallRecording'],
    prov: 'manual',
  },
  {
    when: 'recorded, with a pause',
    applies: (it) => it.recordable && it.recording === 'Paused',
    adds: ['ResumeCallRecording', 'StopCallRecording'],
    prov: 'manual',
  },
  {
    when: 'not recorded any more, or not yet on a server that offers it',
    applies: (it) => it.recordable && (it.recording === 'Stopped' || (it.recording === undefined && it.offersRecording === true)),
    adds: ['StartCallRecording'],
    prov: 'manual',
  },
  {
    when: 'supervising without being heard by all',
    applies: (it) => established(it) && it.way !== undefined && it.way !== 'BargeIn',
    adds: ['SwitchToBargeIn'],
    prov: 'manual',
  },
  {
    when: 'supervising and heard',
    applies: (it) => established(it) && it.way !== undefined && it.way !== 'ListenIn',
    adds: ['SwitchToListenIn'],
    prov: 'manual',
  },
];

/** The list for a situation, in the order of the published samples. A released call can do nothing. */
export function capabilitiesOf(situation: Situation): readonly CallOperation[] {
  const listed = new Set(CAPABILITY_ROWS.filter((row) => row.applies(situation)).flatMap((row) => row.adds));
  return CALL_OPERATIONS.filter((operation) => listed.has(operation));
}

/**
 * Operations that the API has although the lists of the samples' version leave them out in some states: newer
 * servers list ClearCall always, and muting is not said to need a conference. They are accepted wherever the
 * call model does them.
 */
export const UNLISTED: readonly CallOperation[] = ['ClearCall', 'MuteCall'];

/**
 * The same of recording and supervising: a server without the feature of recording lists none of it, and the samples of
 * a supervisor's call list neither coaching nor the muting of the agent, which have pages of their own.
 */
export function takesUnlisted(operation: ClientOperation, { state, recordable, recording, way, userMuted = false }: Situation): boolean {
  const supervises = state === 'Established' && way !== undefined;
  switch (operation) {
    case 'StartCallRecording':
      return recordable && recording === undefined;
    case 'SwitchToCoach':
      return supervises && way !== 'Coach';
    case 'MuteMonitoredUser':
      return supervises && !userMuted;
    case 'UnmuteMonitoredUser':
      return supervises && userMuted;
    default:
      return false;
  }
}
