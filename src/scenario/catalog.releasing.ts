/** Releasing calls: hanging up, leaving and deleting, clearing. Steps as the golden tables write them. */
import { CALL, CONFERENCE } from './catalog.openings.ts';
import type { ModelRow } from './catalog.row.ts';

export const RELEASING: readonly ModelRow[] = [
  {
    id: 'release', title: 'Release', prov: 'manual',
    section: 'Release Phase',
    summary: 'One of two parties hangs up, and the call ends for both.',
    devices: 'A, B', given: CALL,
    steps: ['A: TReleaseCall'], phases: [[2, 'Conversation']],
  },
  {
    id: 'release--by-the-called-party', title: 'Release by the called party', prov: 'derived',
    section: 'Release Phase',
    summary: 'B hangs up instead of A; the call ends for both alike.',
    devices: 'A, B', given: CALL,
    steps: ['B: TReleaseCall'], phases: [[2, 'Conversation']],
  },
  {
    id: 'release-from-conference', title: 'Release from conference', prov: 'manual',
    section: 'Release from Conference Phase',
    summary: 'B leaves a conference of three, and A and C talk on.',
    devices: 'A, B, C', given: CONFERENCE,
    steps: ['B: TReleaseCall'], phases: [[5, 'Conference'], [6, 'Conversation']],
  },
  {
    id: 'release-from-conference--four-parties', title: 'Release from a conference of four', prov: 'derived',
    section: 'Release from Conference Phase',
    summary: 'One after another leaves; CallState tells when it is no conference any more.',
    devices: 'A, B, C, D', given: [...CONFERENCE, 'B: TInitiateConference D', 'D: TAnswerCall', 'B: TCompleteConference 3 1'],
    steps: ['B: TReleaseCall', 'C: TReleaseCall', 'D: TReleaseCall'], phases: [[8, 'Conference'], [10, 'Conversation']],
    tables: ['release-from-conference--four-parties', 'release-from-conference--five-parties'],
  },
  {
    id: 'release-from-conference--six-parties', title: 'Six parties leave one after another', prov: 'derived',
    section: 'Release from Conference Phase',
    summary: 'A conference of six, down to nobody.',
    devices: 'A, B, C, D, E, F', given: [...CALL, 'B: TSingleStepConference C', 'C: TAnswerCall', 'B: TSingleStepConference D', 'D: TAnswerCall', 'B: TSingleStepConference E', 'E: TAnswerCall', 'B: TSingleStepConference F', 'F: TAnswerCall'],
    steps: ['F: TReleaseCall', 'A: TReleaseCall', 'C: TReleaseCall', 'E: TReleaseCall', 'D: TReleaseCall'], phases: [[10, 'Conference'], [14, 'Conversation']],
  },
  {
    id: 'release-from-conference--last-two', title: 'The last two of a conference release', prov: 'derived',
    section: 'Release Phase',
    summary: 'Two who remain of a conference hang up as in any call.',
    devices: 'A, B, C', given: [...CONFERENCE, 'B: TReleaseCall'],
    steps: ['C: TReleaseCall'], phases: [[6, 'Conversation']],
  },
  {
    id: 'delete-from-conference', title: 'Delete from conference', prov: 'manual',
    section: 'Delete from Conference Phase',
    summary: 'A deletes B from a conference of three.',
    devices: 'A, B, C', given: CONFERENCE,
    steps: ['A: TDeleteFromConference B 1'], phases: [[5, 'Conference'], [6, 'Conversation']],
  },
  {
    id: 'delete-from-conference--four-parties', title: 'Delete from a conference of four', prov: 'derived',
    section: 'Delete from Conference Phase',
    summary: 'Members delete each other until two are left.',
    devices: 'A, B, C, D', given: [...CONFERENCE, 'B: TInitiateConference D', 'D: TAnswerCall', 'B: TCompleteConference 3 1'],
    steps: ['A: TDeleteFromConference B 1', 'D: TDeleteFromConference A 1', 'C: TReleaseCall'], phases: [[8, 'Conference'], [10, 'Conversation']],
    tables: ['delete-from-conference--four-parties', 'delete-from-conference--five-parties', 'delete-from-conference--the-deleter-is-the-newest'],
  },
  {
    id: 'clear-call', title: 'Clear a call', prov: 'derived',
    manual: 'functions', section: 'TClearCall',
    summary: 'One request ends the call for everybody.',
    devices: 'A, B', given: CALL,
    steps: ['A: TClearCall'], phases: [[2, 'Conversation']],
    tables: ['clear-call', 'clear-call--while-ringing', 'clear-call--external-member'],
  },
  {
    id: 'clear-call--conference', title: 'Clear a conference', prov: 'derived',
    manual: 'functions', section: 'TClearCall',
    summary: 'One member ends the conference for all.',
    devices: 'A, B, C', given: CONFERENCE,
    steps: ['B: TClearCall'], phases: [[5, 'Conference']],
    tables: ['clear-call--conference', 'clear-call--member-rings', 'clear-call--member-consults'],
  },
];
