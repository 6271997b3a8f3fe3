/** Complex parties: conferences of conferences, and members that do more than talk. Steps as the golden tables write them. */
import { CALL, CONFERENCE } from './catalog.openings.ts';
import type { ModelRow } from './catalog.row.ts';

export const COMPLEX: readonly ModelRow[] = [
  {
    id: 'complex-party-member-consults', title: 'A member consults and brings in another', prov: 'derived',
    section: 'Complex parties',
    summary: 'A member of a conference of three brings in a fourth.',
    devices: 'A, B, C, D', given: CONFERENCE,
    steps: ['C: TInitiateConference D', 'D: TAnswerCall', 'C: TCompleteConference 3 1', 'B: TReleaseCall'], phases: [[5, 'Conference'], [8, 'Conference']],
  },
  {
    id: 'complex-party-member-consults-while-another-leaves', title: 'A member consults while another leaves', prov: 'derived',
    section: 'Complex parties',
    summary: 'B leaves the conference while C is away on a consult call.',
    devices: 'A, B, C, D', given: [...CONFERENCE, 'C: TInitiateConference D', 'D: TAnswerCall'],
    steps: ['B: TReleaseCall', 'C: TCompleteConference 3 1'], phases: [[9, 'Conference']],
  },
  {
    id: 'complex-party-consult-call-is-a-conference', title: 'The consult call is a conference', prov: 'derived',
    section: 'Complex parties',
    summary: 'Two new parties come in by one completion.',
    devices: 'A, B, C, D', given: [...CALL, 'B: TInitiateConference C', 'C: TAnswerCall'],
    steps: ['C: TSingleStepConference D', 'D: TAnswerCall', 'B: TCompleteConference 2 1'], phases: [[7, 'Conference']],
  },
  {
    id: 'complex-party-both-sides', title: 'A conference consults a conference', prov: 'derived',
    section: 'Complex parties',
    summary: 'Both calls have several parties when they become one.',
    devices: 'A, B, C, D, E', given: [...CALL, 'A: TSingleStepConference D', 'D: TAnswerCall', 'B: TInitiateConference C', 'C: TAnswerCall', 'C: TSingleStepConference E', 'E: TAnswerCall'],
    steps: ['B: TCompleteConference 2 1', 'A: TReleaseCall'], phases: [[9, 'Conference']],
  },
  {
    id: 'complex-party-brought-in-by-different-people', title: 'Members brought in by different people', prov: 'derived',
    section: 'Complex parties',
    summary: 'Each member came by another; anyone may delete anyone.',
    devices: 'A, B, C, D, E', given: [...CONFERENCE, 'C: TInitiateConference D', 'D: TAnswerCall', 'C: TCompleteConference 3 1'],
    steps: ['D: TSingleStepConference E', 'E: TAnswerCall', 'B: TDeleteFromConference D 1'], phases: [[8, 'Conference']],
  },
  {
    id: 'complex-party-member-holds', title: 'A member holds the conference', prov: 'derived',
    section: 'Complex parties',
    summary: 'Others leave while C holds; C takes back what is left.',
    devices: 'A, B, C, D', given: [...CONFERENCE, 'B: TInitiateConference D', 'D: TAnswerCall', 'B: TCompleteConference 3 1'],
    steps: ['C: THoldCall', 'B: TReleaseCall', 'D: TDeleteFromConference A 1', 'C: TRetrieveCall', 'D: TReleaseCall'], phases: [[8, 'Conference'], [12, 'Conversation']],
  },
  {
    id: 'complex-party-external-member', title: 'An external caller in a conference', prov: 'derived',
    section: 'Complex parties',
    summary: 'The external caller counts as a party and gets no events.',
    devices: 'X (external), A, B', given: ['X: Dial A', 'A: TAnswerCall'],
    steps: ['A: TInitiateConference B', 'B: TAnswerCall', 'A: TCompleteConference 2 1', 'X: Release'], phases: [[5, 'Conference'], [6, 'Conversation']],
  },
  {
    id: 'complex-party-external-member-consulted', title: 'An external party is added and deleted', prov: 'derived',
    section: 'Complex parties',
    summary: 'B brings in a number outside the switch; A deletes it again.',
    devices: 'A, B, X (external)', given: CALL,
    steps: ['B: TInitiateConference X', 'X: Answer', 'B: TCompleteConference 2 1', 'A: TDeleteFromConference X 1'], phases: [[5, 'Conference'], [6, 'Conversation']],
  },
  {
    id: 'complex-party-consult-call-has-an-external-member', title: 'The consult call has an external member', prov: 'derived',
    section: 'Complex parties',
    summary: 'A conference of three, one of them outside the switch, is brought in by one completion.',
    devices: 'A, B, C, X (external)', given: [...CALL, 'B: TInitiateConference C', 'C: TAnswerCall'],
    steps: ['C: TSingleStepConference X', 'X: Answer', 'B: TCompleteConference 2 1', 'X: Release'], phases: [[7, 'Conference']],
  },
  {
    id: 'complex-party-external-member-and-a-transfer', title: 'A place beside an external caller is transferred', prov: 'derived',
    section: 'Complex parties',
    summary: 'B hands its place in a conference with an external caller over to C.',
    devices: 'X (external), A, B, C', given: ['X: Dial A', 'A: TAnswerCall', 'A: TInitiateConference B', 'B: TAnswerCall', 'A: TCompleteConference 2 1'],
    steps: ['B: TInitiateTransfer C', 'C: TAnswerCall', 'B: TCompleteTransfer 3 1', 'A: TReleaseCall', 'X: Release'], phases: [[8, 'Conference'], [9, 'Conversation']],
  },
  {
    id: 'complex-party-joined-while-a-member-holds', title: 'A party joins while another member holds', prov: 'derived',
    section: 'Complex parties',
    summary: 'A holds its call, which becomes a conference meanwhile.',
    devices: 'A, B, C', given: [...CALL, 'B: TInitiateConference C', 'C: TAnswerCall'],
    steps: ['A: THoldCall', 'B: TCompleteConference 2 1', 'B: TReleaseCall', 'A: TRetrieveCall'], phases: [[6, 'Conference'], [8, 'Conversation']],
  },
  {
    id: 'complex-party-member-is-transferred', title: 'A member hands its place over', prov: 'derived',
    section: 'Complex parties',
    summary: 'C leaves the conference to D by a two-step transfer.',
    devices: 'A, B, C, D', given: CONFERENCE,
    steps: ['C: TInitiateTransfer D', 'D: TAnswerCall', 'C: TCompleteTransfer 3 1', 'B: TReleaseCall'], phases: [[8, 'Conference'], [9, 'Conversation']],
  },
  {
    id: 'complex-party-transfer-to-a-conference', title: 'Transfer to a conference', prov: 'derived',
    section: 'Complex parties',
    summary: 'The call that A is handed over to has two parties already.',
    devices: 'A, B, C, D', given: [...CALL, 'B: TInitiateTransfer C', 'C: TAnswerCall', 'C: TSingleStepConference D', 'D: TAnswerCall'],
    steps: ['B: TCompleteTransfer 2 1', 'C: TReleaseCall'], phases: [[7, 'Conference'], [8, 'Conversation']],
  },
];
