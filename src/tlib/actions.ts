/**
 * Every action, a row each: what happens at the switch or at a telephone with no TRequest. The models name most of
 * these in their cells; the words are ours.
 */
import { doingInfo, type DoingInfo, type DoingRow } from './doing.ts';
import { ref } from './manuals.ts';
import type { RequestName } from './requests.ts';

interface ActionRow extends DoingRow {
  /** The request that does the same: whoever can send it is not offered the action. */
  readonly byHandFor?: RequestName;
  /** A call that rings, or is on its way, comes to nothing by it. */
  readonly ends?: true;
}

const ROWS = {
  Dial: {
    label: 'Dials',
    meaning: 'Somebody at thisDN dials otherDN by hand.',
    says: 'dials {other}',
    group: 'call',
    takes: ['otherDN'],
    drag: ['device to device'],
    byHandFor: 'TMakeCall',
  },
  Answer: {
    label: 'Answers',
    meaning: 'Somebody, or something that callState names, answers at thisDN by hand.',
    says: 'answers {call} by hand',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['device to its call'],
    verb: { in: 'Alerting', word: 'Answer' },
    byHandFor: 'TAnswerCall',
  },
  Release: {
    label: 'Releases',
    meaning: 'Somebody at thisDN hangs up by hand.',
    says: 'hangs up {call}',
    group: 'call',
    takes: ['connID'],
    verb: { in: 'Connected', word: 'Release' },
    drag: ['party out of call'],
    byHandFor: 'TReleaseCall',
  },
  Ring: {
    label: 'Rings',
    meaning: 'The call that was on its way begins to ring at thisDN.',
    says: 'begins to ring for {call}',
    group: 'call',
    takes: ['connID'],
    drag: ['device to call'],
  },
  Busy: {
    label: 'Is busy',
    meaning: 'The call that was on its way, or rang, finds thisDN busy.',
    says: 'is busy for {call}',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['party out of call', 'device to call'],
    ends: true,
  },
  Unreachable: {
    label: 'Cannot be reached',
    meaning: 'The call that was on its way, or rang, cannot reach thisDN; callState says why.',
    says: 'cannot be reached for {call}',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['party out of call', 'device to call'],
    ends: true,
  },
  NoAnswer: {
    label: 'Does not answer',
    meaning: 'The time in which thisDN could have answered runs out.',
    says: 'does not answer {call}',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['party out of call'],
    ends: true,
  },
  NotEstablished: {
    label: 'Answers, never connected',
    meaning: 'Somebody at thisDN answers, and the connection never comes about.',
    says: 'answers {call}, which never connects',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['party out of call'],
    ends: true,
  },
  Queue: {
    label: 'Queues call',
    meaning: 'The call held by the queue or routing point thisDN is placed on the queue otherDN as well.',
    says: 'queues {call} at {other} as well',
    group: 'routing',
    takes: ['otherDN', 'connID'],
    other: 'sent to',
  },
  Divert: {
    label: 'Diverts call',
    meaning: 'The queue thisDN sends its call to otherDN, or, if none is named, offers it to all its agents.',
    says: 'diverts {call} to {other}',
    group: 'routing',
    takes: ['otherDN', 'connID', 'callState'],
    other: 'sent to',
    drag: ['device to device', 'party to device', 'call to device'],
    prov: 'manual',
  },
  TreatmentEnd: {
    label: 'Treatment ends',
    meaning: 'The treatment given at thisDN is over.',
    says: 'ends the treatment of {call}',
    group: 'routing',
    takes: ['connID', 'treatmentType', 'digits'],
  },
  Fail: {
    label: 'Fails',
    meaning: 'The call that was on its way, or rang, fails with the line; callState says how.',
    says: 'fails to place {call}',
    group: 'call',
    takes: ['connID', 'callState'],
    drag: ['party out of call', 'device to call'],
    ends: true,
  },
  OffHook: {
    label: 'Goes off hook',
    meaning: 'Somebody lifts the handset of thisDN.',
    says: 'goes off hook',
    group: 'agent and DN',
    takes: [],
  },
  OnHook: {
    label: 'Goes on hook',
    meaning: 'Somebody puts the handset of thisDN down.',
    says: 'goes on hook',
    group: 'agent and DN',
    takes: [],
  },
} satisfies Readonly<Record<string, ActionRow>>;

export type ActionName = keyof typeof ROWS;
export const ACTION_NAMES = Object.keys(ROWS) as readonly ActionName[];

export interface ActionInfo extends DoingInfo<ActionName> {
  readonly byHandFor?: RequestName;
  readonly ends: boolean;
}

/** Every action that the model knows. */
export const ACTIONS = Object.fromEntries(
  Object.entries<ActionRow>(ROWS).map(([key, row]) => {
    const { byHandFor, ends = false } = row;
    const info = { ...doingInfo(key as ActionName, row, { ref: ref('flows'), prov: 'chosen' }), ends };
    return [key, byHandFor === undefined ? info : { ...info, byHandFor }];
  }),
) as Readonly<Record<ActionName, ActionInfo>>;
