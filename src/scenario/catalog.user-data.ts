/** Handling user data: attached, updated, deleted, and carried from call to call. Steps as the golden tables write them. */
import { CALL } from './catalog.openings.ts';
import type { ModelRow } from './catalog.row.ts';

export const USER_DATA: readonly ModelRow[] = [
  {
    id: 'attach-user-data-internal', title: 'User data, attached or updated by a party', prov: 'manual',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'A attaches data to the call, and both parties are told.',
    devices: 'A, B', given: CALL,
    steps: ['A: TUpdateUserData userData={"Color":"red"}'], phases: [[2, 'Call-Establishing Phase'], [3, 'Release Phase']],
    tables: ['attach-user-data-internal', 'attach-user-data-internal--attach'],
  },
  {
    id: 'attach-user-data-internal--while-ringing', title: 'User data, attached while the call rings', prov: 'derived',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'A attaches data before B answers.',
    devices: 'A, B', given: ['A: TMakeCall B'],
    steps: ['A: TAttachUserData userData={"Color":"red"}'],
  },
  {
    id: 'attach-user-data-internal--given-with-the-call', title: 'User data given with the call', prov: 'derived',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'The call begins with data, which is changed, carried on by a transfer, and deleted.',
    devices: 'A, B, C',
    steps: ['A: TMakeCall B userData={"Color":"red"}', 'B: TAnswerCall', 'B: TUpdateUserData userData={"Color":"blue","Size":4}', 'B: TDeletePair key=Size', 'B: TSingleStepTransfer C', 'C: TAnswerCall', 'C: TDeleteUserData', 'C: TReleaseCall'],
  },
  {
    id: 'attach-user-data-internal--conference', title: 'User data, attached in a conference', prov: 'derived',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'Every monitored member is told; the external one is not.',
    devices: 'X (external), A, B, C', given: ['X: Dial A', 'A: TAnswerCall', 'A: TSingleStepConference B', 'B: TAnswerCall', 'B: TSingleStepConference C', 'C: TAnswerCall'],
    steps: ['B: TUpdateUserData 1 userData={"Color":"red"}'],
  },
  {
    id: 'attach-user-data-internal--consult-call', title: 'User data of a consult call', prov: 'chosen',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'A call and its consult call keep their data apart.',
    devices: 'A, B, C', given: ['A: TMakeCall B userData={"Color":"red"}', 'B: TAnswerCall'],
    steps: ['B: TInitiateConference C userData={"Size":4}', 'C: TAnswerCall', 'A: TAttachUserData userData={"Shape":"round"}', 'B: TReconnectCall'],
  },
  {
    id: 'attach-user-data-internal--transfer', title: 'User data in a transfer', prov: 'chosen',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'Each of the two calls has data; after the transfer the one that goes on has both.',
    devices: 'A, B, C', given: CALL,
    steps: ['A: TAttachUserData 1 userData={"Color":"red"}', 'B: TInitiateTransfer C', 'C: TAnswerCall', 'C: TAttachUserData 2 userData={"Color":"blue","Size":4}', 'B: TCompleteTransfer 2 1', 'A: TReleaseCall'], phases: [[7, 'Conversation']],
  },
  {
    id: 'attach-user-data-internal--conference-completed', title: 'User data in a conference', prov: 'chosen',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'Each of the two calls has data; after completion the conference has both.',
    devices: 'A, B, C', given: [...CALL, 'A: TAttachUserData 1 userData={"Color":"red"}', 'B: TInitiateConference C', 'C: TAnswerCall', 'C: TAttachUserData 2 userData={"Color":"blue","Size":4}'],
    steps: ['B: TCompleteConference 2 1', 'C: TDeletePair 1 key=Size'], phases: [[7, 'Conference']],
  },
  {
    id: 'attach-user-data-third-party', title: 'User data, attached by a third party', prov: 'manual',
    section: 'Attaching/Updating User Data to Call by Third Party',
    summary: 'C, who is not in the call, attaches data to it.',
    devices: 'A, B, C', given: CALL,
    steps: ['C: TUpdateUserData 1 userData={"Color":"red"}'], phases: [[2, 'Call-Establishing Phase'], [3, 'Release Phase']],
  },
  {
    id: 'delete-user-data-pair', title: 'User data, one pair deleted', prov: 'recalled',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'A deletes one key of the call\'s data.',
    devices: 'A, B', given: [...CALL, 'A: TUpdateUserData userData={"Color":"red"}'],
    steps: ['A: TDeletePair key=Color'],
  },
  {
    id: 'delete-user-data', title: 'User data, all deleted', prov: 'recalled',
    section: 'Attaching/Updating User Data to Internal Call',
    summary: 'A deletes all data of the call.',
    devices: 'A, B', given: [...CALL, 'A: TUpdateUserData userData={"Color":"red"}'],
    steps: ['A: TDeleteUserData'],
  },
];
