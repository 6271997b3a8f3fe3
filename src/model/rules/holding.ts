/** Hold, consultation, transfer, conference. Holding, Transferring, and Conferencing; Special Cases. */
import { DN, SENDING, type Asks, type OwnCallAsk } from '../asking/ask.ts';
import type { NeedName } from '../asking/needs.ts';
import { functionRef, holding, special } from './refs.ts';
import type { Instruction, Rule } from './row.ts';

/** The main call is held and a consult call begins. */
const CONSULT: readonly Instruction[] = [
  { do: 'consult call' },
  ['self in the held call', 'EventHeld', { OtherDN: '$' }],
  ['self', 'EventDialing', { PreviousConnID: '$', ThisDNRole: '$', OtherDN: '$dialed', OtherDNRole: '$', CallType: '$' }],
  { do: 'share the data' },
  ['who shares new data', 'EventAttachedDataChanged', { ThirdPartyDN: '$self' }],
  { then: 'deliver' },
];
const TO_SHARERS = { 'who shares new data': 'chosen' } as const;

const LEAVES_CONSULT_CALL: Instruction = ['self', 'EventReleased', { OtherDN: '$', CallState: 'Conferenced' }];
const COMES_BACK: Instruction = ['self in the held call', 'EventRetrieved', { OtherDN: '$', CallState: 'Conferenced' }];
/** The two calls of the acting DN become one conference on the main call. What it is told of its own calls first. */
const conference = (...ownCalls: readonly Instruction[]): readonly Instruction[] => [
  { do: 'remember the main call' },
  ...ownCalls,
  ['observers of both', 'EventReleased', { ThisDNRole: '$', CallState: 'Conferenced' }],
  ['observers called to both', 'EventAbandoned', { CallState: 'OK' }],
  { do: 'merge for conference' },
  [
    'main call',
    'EventPartyAdded',
    { OtherDN: '$each', OtherDNRole: 'NewParty', ThirdPartyDN: '$self', ThirdPartyDNRole: 'AddedBy', CallState: 'Conferenced' },
    'moved',
  ],
  [
    'main call observers',
    'EventPartyAdded',
    { ThisDNRole: '$', OtherDN: '$each', OtherDNRole: 'NewParty', CallState: '$seenConferenced' },
    'moved',
  ],
  [
    'moved',
    'EventPartyChanged',
    { PreviousConnID: '$consult', ThirdPartyDN: '$self', ThirdPartyDNRole: 'ConferencedBy', CallState: 'Conferenced' },
  ],
  [
    'moved observers',
    'EventPartyChanged',
    { PreviousConnID: '$consult', ThirdPartyDN: '$self', ThirdPartyDNRole: 'ConferencedBy', CallState: '$seenConferenced' },
  ],
];
const CONFERENCE = conference(LEAVES_CONSULT_CALL, COMES_BACK);

const COMPLETION_NOTE =
  "Order of the events is our choice: the requester first, then the main call's parties in the order in which they joined, then those that moved.";

const CONSULTING: readonly NeedName[] = ['main party', 'no other active call', 'declared', 'another', 'reachable'];
const consult: OwnCallAsk = { kinds: DN, on: 'own', by: ['Connected'], needs: CONSULTING };

/** Who may ask for what in this chapter. */
export const HOLDING_ASKS = {
  THoldCall: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party'] },
  TRetrieveCall: { kinds: DN, on: 'own', by: ['Held'], needs: ['no other active call'] },
  TInitiateConference: { ...consult, needs: [...CONSULTING, 'telephone'] },
  TCompleteConference: {
    kinds: DN,
    on: 'two',
    by: ['Connected', 'Dialing'],
    held: ['Held'],
    consult: true,
    needs: ['main party', 'consulted', 'no queue', 'apart'],
  },
  TSingleStepConference: { kinds: DN, on: 'own', by: ['Connected'], needs: [...SENDING, 'telephone'] },
  TInitiateTransfer: consult,
  TCompleteTransfer: {
    kinds: DN,
    on: 'two',
    by: ['Connected', 'Dialing'],
    held: ['Held'],
    consult: true,
    needs: ['main party', 'consulted', 'apart', 'others talk'],
  },
  TSingleStepTransfer: {
    kinds: DN,
    on: 'own',
    by: ['Connected'],
    orElse: { states: ['Held'], where: ['single-step-transfer-of-held-call', 'transferred'] },
    needs: [...SENDING, 'others talk'],
  },
  TMuteTransfer: { kinds: DN, on: 'own', by: ['Connected'], needs: ['no other active call', ...SENDING, 'others talk'] },
  TMergeCalls: {
    kinds: DN,
    on: 'two',
    by: ['Connected'],
    held: ['Held'],
    needs: ['main party', 'no queue unless a transfer', 'apart', 'others talk if a transfer'],
  },
  TAlternateCall: { kinds: DN, on: 'two', by: ['Connected'], held: ['Held'], needs: ['main party'] },
  TReconnectCall: { kinds: DN, on: 'two', by: ['Connected', 'Dialing', 'Busy', 'Failed'], held: ['Held'] },
} as const satisfies Asks;

export const HOLDING: readonly Rule[] = [
  {
    id: 'hold',
    title: 'The call is held',
    ref: holding('Hold/Retrieve Function, Consulted Party Answers'),
    prov: 'manual',
    note: 'The other party is told nothing.',
    on: ['THoldCall'],
    send: [['self', 'EventHeld', { OtherDN: '$' }]],
  },
  {
    id: 'retrieve',
    title: 'The call is retrieved',
    ref: holding('Hold/Retrieve Function, Consulted Party Answers'),
    prov: 'manual',
    note: 'Role and queue are those that the DN had when the call rang.',
    on: ['TRetrieveCall'],
    send: [['self', 'EventRetrieved', { OtherDN: '$', CallState: 'OK' }]],
  },
  {
    id: 'alternate',
    title: 'The two calls change places',
    ref: special('Alternate-Call Service'),
    prov: 'recalled',
    on: ['TAlternateCall'],
    send: [
      ['self', 'EventHeld', { OtherDN: '$' }],
      ['self in the held call', 'EventRetrieved', { OtherDN: '$', CallState: 'OK' }],
    ],
  },
  {
    id: 'reconnect',
    title: 'The active call is given up for the held one',
    ref: special('Reconnect-Call Service'),
    prov: 'recalled',
    on: ['TReconnectCall'],
    send: [{ then: 'TReleaseCall' }, ['self in the held call', 'EventRetrieved', { OtherDN: '$', CallState: 'OK' }]],
  },

  {
    id: 'initiate-conference',
    title: 'A party is consulted about a conference',
    ref: holding('Conference'),
    prov: 'derived',
    note: 'CallType Consult and PreviousConnID are required by the attribute lists; the tables do not print them.',
    lessKnown: TO_SHARERS,
    on: ['TInitiateConference'],
    send: CONSULT,
  },
  {
    id: 'initiate-transfer',
    title: 'A party is consulted about a transfer',
    ref: holding('Two-Step Transfer: Complete After Consulted Party Answers'),
    prov: 'derived',
    note: 'CallType Consult and PreviousConnID are required by the attribute lists; the tables do not print them.',
    lessKnown: TO_SHARERS,
    on: ['TInitiateTransfer'],
    send: CONSULT,
  },
  {
    id: 'complete-conference-main-active',
    title: 'The two calls become a conference while the main call is the active one',
    ref: holding('Conference'),
    prov: 'observed',
    note: 'The option completion-after-alternate. A public test model of a SIP T-Server expects no EventRetrieved: the main call was not held.',
    on: ['TCompleteConference'],
    when: ['main call is active'],
    send: conference(LEAVES_CONSULT_CALL),
  },
  {
    id: 'complete-conference',
    title: 'The two calls become a conference',
    ref: holding('Conference'),
    prov: 'derived',
    note: COMPLETION_NOTE,
    on: ['TCompleteConference'],
    send: CONFERENCE,
  },
  {
    id: 'merge-calls-transfer',
    title: 'Two calls are merged, and who merged them leaves',
    ref: functionRef('TMergeCalls'),
    prov: 'derived',
    note: 'mergeType says transfer: the events are those of a completed transfer.',
    on: ['TMergeCalls'],
    when: ['merge makes a transfer'],
    send: [{ then: 'TCompleteTransfer' }],
  },
  {
    id: 'merge-calls',
    title: 'Two calls are merged',
    ref: holding('Conference with Two Incoming Calls Using TMergeCalls'),
    prov: 'derived',
    note: COMPLETION_NOTE,
    on: ['TMergeCalls'],
    send: CONFERENCE,
  },
  {
    id: 'single-step-conference-at-once',
    title: 'A party is added to the conference in a single step, while it rings',
    ref: holding('Single-Step Conference'),
    prov: 'observed',
    note: 'The option single-step-conference-joins says at-once: a public test model of a SIP T-Server expects it so.',
    on: ['TSingleStepConference'],
    when: ['single-step conferences join at once'],
    send: [
      { do: 'go where forwarding ends' },
      { do: 'add' },
      [
        'joined but the target',
        'EventPartyAdded',
        { OtherDN: '$target', OtherDNRole: 'NewParty', ThirdPartyDN: '$self', ThirdPartyDNRole: 'AddedBy', CallState: 'Conferenced' },
      ],
      ['observers', 'EventPartyAdded', { ThisDNRole: '$', OtherDN: '$target', OtherDNRole: 'NewParty', CallState: '$seenConferenced' }],
      ['target', 'EventRinging', { ThisDNRole: '$', CallState: 'OK' }],
    ],
  },
  {
    id: 'single-step-conference',
    title: 'A party is called into the conference in a single step',
    ref: holding('Single-Step Conference'),
    prov: 'derived',
    note: 'It rings first; that it joins when it answers, and is added only then, is our choice.',
    on: ['TSingleStepConference'],
    send: [{ do: 'go where forwarding ends' }, { do: 'invite' }, ['target', 'EventRinging', { ThisDNRole: '$', CallState: 'OK' }]],
  },

  {
    id: 'complete-transfer',
    title: 'The transfer is completed',
    ref: holding('Two-Step Transfer: Complete After Consulted Party Answers'),
    prov: 'derived',
    note: COMPLETION_NOTE,
    on: ['TCompleteTransfer'],
    send: [
      { do: 'remember the main call' },
      ['self in the held call', 'EventReleased', { OtherDN: '$', CallState: 'Transferred' }],
      ['self', 'EventReleased', { OtherDN: '$', CallState: 'Transferred' }],
      ['observers of both', 'EventReleased', { ThisDNRole: '$', CallState: 'Transferred' }],
      ['observers called to both', 'EventAbandoned', { CallState: 'OK' }],
      { do: 'merge for transfer' },
      [
        'main call but self',
        'EventPartyChanged',
        {
          PreviousConnID: '$main',
          OtherDN: '$newcomer',
          ThirdPartyDN: '$self',
          ThirdPartyDNRole: 'TransferredBy',
          CallState: 'Transferred',
        },
      ],
      [
        'main call observers',
        'EventPartyChanged',
        {
          PreviousConnID: '$main',
          OtherDN: '$newcomer',
          ThirdPartyDN: '$self',
          ThirdPartyDNRole: 'TransferredBy',
          CallState: '$seenTransferred',
        },
      ],
      [
        'moved',
        'EventPartyChanged',
        {
          PreviousConnID: '$consult',
          ThisQueue: '$',
          OtherDN: '$',
          ThirdPartyDN: '$self',
          ThirdPartyDNRole: 'TransferredBy',
          CallState: 'Transferred',
        },
      ],
      [
        'moved observers',
        'EventPartyChanged',
        { PreviousConnID: '$consult', ThirdPartyDN: '$self', ThirdPartyDNRole: 'TransferredBy', CallState: '$seenTransferred' },
      ],
    ],
  },
  {
    id: 'mute-transfer',
    title: 'The call is transferred mute, in one request',
    ref: holding('Mute Transfer'),
    prov: 'recalled',
    note: 'The events are those of a two-step transfer that is completed before the answer.',
    lessKnown: TO_SHARERS,
    on: ['TMuteTransfer'],
    send: [...CONSULT, 'next cell', { then: 'TCompleteTransfer' }],
  },
  {
    id: 'single-step-transfer',
    title: 'The call is transferred in a single step',
    ref: holding('Single-Step Transfer'),
    prov: 'derived',
    note: 'No consult call is made, and the ConnID stays.',
    on: ['TSingleStepTransfer'],
    send: [
      { do: 'go where forwarding ends' },
      { do: 'take the place of self' },
      { do: 'arrive transferred' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'Transferred' }],
      [
        'others that stay',
        'EventPartyChanged',
        {
          PreviousConnID: '$current',
          OtherDN: '$target',
          OtherDNRole: '$place',
          ThirdPartyDN: '$self',
          ThirdPartyDNRole: 'TransferredBy',
          CallState: 'Transferred',
        },
      ],
      [
        'observers',
        'EventPartyChanged',
        {
          PreviousConnID: '$current',
          OtherDN: '$target',
          OtherDNRole: '$place',
          ThirdPartyDN: '$self',
          ThirdPartyDNRole: 'TransferredBy',
          CallState: '$seenTransferred',
        },
      ],
      { then: 'deliver' },
    ],
  },
];
