/** Calls that end and parties that leave. Releasing Calls; the abnormal flows of the other models; Monitoring Calls. */
import { ERROR_CODES, type PartyState } from '../../tlib/index.ts';
import { DN, PHONES, QUEUE_DNS, SENDING, type Asks, type OwnCallAsk } from '../asking/ask.ts';
import { basic, functionRef, holding, monitoring, predictive, queues, releasing, special } from './refs.ts';
import { BOTH, type Instruction, type Rule, type Singled } from './row.ts';

const BOTH_OK = { ...BOTH, CallState: 'OK' } as const;
const DELETED_PARTY = { OtherDN: '$left', OtherDNRole: 'DeletedParty' } as const;

/** Whoever rings or is queued hears that the call was given up; who was answered is released. What is singled out differs by table. */
const abandoned = (self: Singled, waiting: Singled, port: Singled): readonly Instruction[] => [
  ['self', 'EventReleased', self],
  ['waiting', 'EventAbandoned', waiting],
  ['treating queues', 'EventAbandoned', port],
  ['treatment ports', 'EventReleased', port],
  ['observers', 'EventReleased', { ThisDNRole: '$', CallState: 'OK' }],
];
const LEFT = { OtherDN: '$self' } as const;
const LEFT_OK = { ...LEFT, CallState: 'OK' } as const;
const ABANDON = abandoned(BOTH_OK, { ThisQueue: '$', ...LEFT_OK }, LEFT_OK);

/** Nobody takes the call, and it goes nowhere else. */
const NO_ANSWER: readonly Instruction[] = [
  ['self', 'EventReleased', { OtherDN: '$', CallState: 'NoAnswer' }],
  ['callers', 'EventDestinationBusy', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'Destination', CallState: 'NoAnswer' }],
];

const COME_TO_NOTHING = ['Busy', 'Unreachable', 'NotEstablished', 'Fail'] as const;

/** One party is gone and another has its place: those who knew of the one are told of both. */
const REPLACED: readonly Instruction[] = [
  [
    'others and observers',
    'EventPartyDeleted',
    { OtherDN: '$self', OtherDNRole: 'DeletedParty', ThirdPartyDN: '$self', ThirdPartyDNRole: 'DeletedBy', CallState: '$replaced' },
  ],
  [
    'others and observers',
    'EventPartyAdded',
    { OtherDN: '$target', OtherDNRole: 'NewParty', ThirdPartyDN: '$self', ThirdPartyDNRole: 'AddedBy', CallState: 'Conferenced' },
  ],
];

/** Who rings leaves a conference that goes on. */
const rangInConference = (callState: string): readonly Instruction[] => [
  {
    inJoinOrder: [
      ['staying', 'EventPartyDeleted', { ...DELETED_PARTY, ThirdPartyDN: '$self', ThirdPartyDNRole: 'DeletedBy', CallState: '$remaining' }],
      ['leaver', 'EventReleased', { OtherDN: null, CallState: callState }],
      ['observers', 'EventPartyDeleted', { ...DELETED_PARTY, CallState: '$remaining' }],
    ],
  },
];
/** Who rings was all that the other party had: the call is over for both. */
const rangForOne = (callState: string): readonly Instruction[] => [
  ['self', 'EventReleased', { OtherDN: '$', CallState: callState }],
  ['others', 'EventReleased', { OtherDN: '$self', CallState: callState }],
];

/** Lines that the printed tables do not show: they follow from what the others are told. */
const TO_OBSERVERS = { observers: 'derived' } as const;
const TO_WAITING = { waiting: 'derived', 'treatment ports': 'derived' } as const;
const TO_BYSTANDERS = { 'treating queues': 'derived', 'treatment ports': 'derived', observers: 'derived' } as const;

const LEAVING: readonly PartyState[] = ['Dialing', 'Connected', 'Held', 'Busy', 'Failed'];
/** A call that rings comes to nothing, or one that is on its way. */
const ringing: OwnCallAsk = { kinds: PHONES, on: 'own', by: ['Alerting'], needs: ['somebody hears of it'] };
const comesToNothing: OwnCallAsk = { ...ringing, orWaiting: true };
const release: OwnCallAsk = { kinds: PHONES, on: 'own', by: LEAVING, needs: ['somebody hears of it'], orElse: { states: ['Alerting'] } };

/** Who may ask for what in this chapter. */
export const RELEASING_ASKS = {
  TReleaseCall: { ...release, kinds: DN, orElse: { states: ['Alerting'], where: ['release-of-alerting-call', 'released'] } },
  Release: release,
  TClearCall: { kinds: DN, on: 'own', by: ['Dialing', 'Alerting', 'Connected', 'Held'], needs: ['main party'] },
  TDeleteFromConference: { kinds: DN, on: 'own', by: ['Connected'], needs: ['main party', 'declared', 'conference', 'member'] },
  TRedirectCall: { kinds: DN, on: 'own', by: ['Alerting'], needs: [...SENDING, 'telephone if aside'] },
  NoAnswer: { kinds: PHONES, on: 'own', by: ['Alerting'], needs: ['forwards or ends'] },
  Busy: comesToNothing,
  Unreachable: comesToNothing,
  NotEstablished: ringing,
  Fail: { ...comesToNothing, kinds: [...PHONES, ...QUEUE_DNS], by: ['CP_Detect', 'Alerting'] },
} as const satisfies Asks;

export const RELEASING: readonly Rule[] = [
  {
    id: 'decline-invitation',
    title: 'Who was invited into the conference declines',
    ref: functionRef('TReleaseCall'),
    prov: 'chosen',
    note: 'Nobody was added yet, so nobody else is told.',
    on: ['TReleaseCall', 'Release'],
    when: ['self rings', 'self invited'],
    send: [['self', 'EventReleased', { ThisDNRole: '$', CallState: 'OK' }]],
  },
  {
    id: 'invitation-over',
    title: 'Who was invited into the conference does not join',
    ref: holding('Single-Step Conference'),
    prov: 'chosen',
    note: 'A request that succeeds is answered. One that comes to nothing is too: who invited gets EventError with its ReferenceID, also where it leaves the call before.',
    on: ['invitation over'],
    send: [
      'next cell',
      ['inviters', 'EventError', { ErrorCode: ERROR_CODES.destination.code, ErrorMessage: 'The party that was invited has not joined.' }],
    ],
  },
  {
    id: 'decline-member',
    title: 'A member of a conference that still rings declines',
    ref: functionRef('TReleaseCall'),
    prov: 'chosen',
    note: 'The others were told of the one that rings, so they are told that it has gone.',
    on: ['TReleaseCall', 'Release'],
    when: ['self rings', 'conference'],
    send: rangInConference('OK'),
  },
  {
    id: 'decline-transferred',
    title: 'Who was given a transferred call declines',
    ref: functionRef('TReleaseCall'),
    prov: 'chosen',
    note: 'Nobody dials any more, and nobody else is in the call: it is over.',
    on: ['TReleaseCall', 'Release'],
    when: ['self rings', 'nobody dials'],
    send: rangForOne('OK'),
  },
  {
    id: 'decline-at-telephone',
    title: 'The called party declines at the telephone',
    ref: functionRef('TReleaseCall'),
    prov: 'observed',
    note: 'The option decline-at-telephone says abandoned: public code of a telephone’s side has it so. That the caller finds it busy is our choice.',
    lessKnown: { callers: 'chosen' },
    on: ['Release'],
    when: ['self rings', 'a declined call is abandoned'],
    send: [
      ['self', 'EventAbandoned', { OtherDN: '$', CallState: 'OK' }],
      ['callers', 'EventDestinationBusy', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'Destination', CallState: 'Busy' }],
    ],
  },
  {
    id: 'decline',
    title: 'The called party declines',
    ref: functionRef('TReleaseCall'),
    prov: 'observed',
    note: 'A public test model of a SIP T-Server expects EventReleased at the DN that rang; that the caller finds it busy is our choice.',
    lessKnown: { callers: 'chosen' },
    on: ['TReleaseCall', 'Release'],
    when: ['self rings'],
    send: [
      ['self', 'EventReleased', { OtherDN: '$', CallState: 'OK' }],
      ['callers', 'EventDestinationBusy', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'Destination', CallState: 'Busy' }],
    ],
  },
  {
    id: 'observer-releases',
    title: 'The observer leaves',
    ref: monitoring('Service Observing on Agent: Observer Releases First'),
    prov: 'partly',
    on: ['TReleaseCall', 'Release'],
    when: ['self observes'],
    send: [
      {
        inJoinOrder: [
          ['joined', 'EventPartyDeleted', { ThisDNRole: '$', ...DELETED_PARTY, CallState: '$remaining' }],
          ['self', 'EventReleased', { ThisDNRole: '$', CallState: 'OK' }],
        ],
      },
    ],
  },
  {
    id: 'release-after-busy-external',
    title: 'The caller gives up a busy destination',
    ref: special('Outbound Call to a Busy Destination, abnormal flow **'),
    prov: 'manual',
    on: ['TReleaseCall', 'Release'],
    when: ['self busy or failed', 'destination called external'],
    send: [['self', 'EventReleased', { OtherDN: '$', CallState: 'OK' }]],
  },
  {
    id: 'release-after-busy',
    title: 'The caller gives up a busy destination',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'),
    prov: 'derived',
    note: 'Printed for an external destination; the table of the simple call ends with EventDestinationBusy.',
    on: ['TReleaseCall', 'Release'],
    when: ['self busy or failed'],
    send: [['self', 'EventReleased', { OtherDN: '$', CallState: 'OK' }]],
  },
  {
    id: 'release-while-dialing',
    title: 'The caller hangs up before anybody was reached',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow *'),
    prov: 'manual',
    on: ['TReleaseCall', 'Release'],
    when: ['self dialing', 'nobody reached', 'destination known internal'],
    send: [['self', 'EventReleased', { ThisDNRole: '$', OtherDN: null, CallState: 'OK' }]],
  },
  {
    id: 'release-while-dialing-external',
    title: 'The caller hangs up before the external party answers',
    ref: special('Outbound Call to a Busy Destination, abnormal flow *'),
    prov: 'manual',
    on: ['TReleaseCall', 'Release'],
    when: ['self dialing', 'nobody reached'],
    send: [['self', 'EventReleased', { OtherDN: '$', CallState: 'OK' }]],
  },
  {
    id: 'treatment-ends-call',
    title: 'The IVR port is done, and the call waits nowhere else',
    ref: queues('Treatment at IVR Queue'),
    prov: 'chosen',
    note: 'No table prints it: with nobody to go to, the call ends.',
    on: ['TReleaseCall', 'Release'],
    when: ['self is a treatment port', 'nobody to go to'],
    send: [
      ['self', 'EventReleased', { ThisQueue: '$', OtherDN: '$', CallState: 'OK' }],
      ['treating queues', 'EventAbandoned', { CallState: 'OK' }],
      ['others', 'EventReleased', { OtherDN: '$', CallState: 'OK' }],
      ['observers', 'EventReleased', { ThisDNRole: '$', CallState: 'OK' }],
    ],
  },
  {
    id: 'treatment-ends',
    title: 'The IVR port is done',
    ref: queues('Treatment at IVR Queue'),
    prov: 'manual',
    note: 'The call goes on where it is queued.',
    on: ['TReleaseCall', 'Release'],
    when: ['self is a treatment port'],
    send: [['self', 'EventReleased', { ThisQueue: '$', OtherDN: '$' }]],
  },
  {
    id: 'abandon-treated',
    title: 'The caller leaves while the call is treated',
    ref: queues('Treatment at IVR Queue, abnormal flow *'),
    prov: 'manual',
    note: 'The IVR port was answered, so it gets EventReleased; the queue that sent the call there hears of it too.',
    lessKnown: TO_BYSTANDERS,
    on: ['TReleaseCall', 'Release'],
    when: ['nobody else talks', 'somebody is treated'],
    send: abandoned({ OtherDN: '$' }, LEFT, LEFT),
  },
  {
    id: 'abandon-predictive',
    title: 'The customer leaves before an agent has answered',
    ref: predictive('Predictive Call, abnormal flows ** and ***'),
    prov: 'manual',
    lessKnown: TO_BYSTANDERS,
    on: ['TReleaseCall', 'Release'],
    when: ['nobody else talks', 'an agent of a predictive call waits'],
    send: abandoned(BOTH_OK, LEFT_OK, LEFT_OK),
  },
  {
    id: 'abandon-queued',
    title: 'The caller leaves before an agent has answered',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call to ACD)'),
    prov: 'recalled',
    on: ['TReleaseCall', 'Release'],
    when: ['nobody else talks', 'a queue is in it'],
    send: ABANDON,
  },
  {
    id: 'abandon',
    title: 'The caller leaves before the call is answered',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow ***'),
    prov: 'manual',
    lessKnown: TO_BYSTANDERS,
    on: ['TReleaseCall', 'Release'],
    when: ['nobody else talks', 'self dialing'],
    send: ABANDON,
  },
  {
    id: 'abandon-connected',
    title: 'Who is left alone with a ringing party leaves',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow ***'),
    prov: 'derived',
    note: 'After a transfer or a conference before the answer; the simple call prints it for a caller.',
    on: ['TReleaseCall', 'Release'],
    when: ['nobody else talks'],
    send: ABANDON,
  },
  {
    id: 'leave-conference',
    title: 'A member leaves the conference',
    ref: releasing('Release from Conference Phase'),
    prov: 'manual',
    note: 'One of the sources prints the request under A, one under B. Only B fits DeletedBy = B.',
    lessKnown: TO_OBSERVERS,
    on: ['TReleaseCall', 'Release'],
    when: ['conference'],
    send: [
      {
        inJoinOrder: [
          [
            'staying',
            'EventPartyDeleted',
            { ...DELETED_PARTY, ThirdPartyDN: '$self', ThirdPartyDNRole: 'DeletedBy', CallState: '$remaining' },
          ],
          ['leaver', 'EventReleased', { OtherDN: null, CallState: 'OK' }],
          ['observers', 'EventPartyDeleted', { ...DELETED_PARTY, CallState: '$remaining' }],
        ],
      },
    ],
  },
  {
    id: 'observed-releases',
    title: 'The observed agent releases first',
    ref: monitoring('Service Observing on Agent: Agent Releases First'),
    prov: 'manual',
    lessKnown: TO_WAITING,
    on: ['TReleaseCall', 'Release'],
    when: ['observed', 'self is the observed DN'],
    send: [
      ['self', 'EventReleased', { ThisDNRole: '$', OtherDN: null, CallState: 'OK' }],
      ['observers', 'EventPartyDeleted', { ThisDNRole: '$', ...DELETED_PARTY, CallState: 'OK' }],
      'next cell',
      {
        inJoinOrder: [
          ['others', 'EventReleased', { OtherDN: '$left', CallState: 'OK' }],
          ['observers', 'EventReleased', { ThisDNRole: '$', OtherDN: '$beyond', CallState: 'OK' }],
          ['waiting', 'EventAbandoned', { OtherDN: null, CallState: 'OK' }],
          ['treatment ports', 'EventReleased', { OtherDN: null, CallState: 'OK' }],
        ],
      },
    ],
  },
  {
    id: 'release-beside-observer',
    title: 'The other party releases first',
    ref: monitoring('Service Observing on Agent: External Party Releases First'),
    prov: 'partly',
    note: 'The third party named at the observed agent is the observer, not who deleted anybody.',
    on: ['TReleaseCall', 'Release'],
    when: ['observed'],
    send: [
      ['self', 'EventReleased', { ThisDNRole: '$', OtherDN: null, CallState: 'OK' }],
      [
        'others',
        'EventPartyDeleted',
        { ThisDNRole: '$', ...DELETED_PARTY, ThirdPartyDN: '$observer', ThirdPartyDNRole: 'Observer', CallState: 'OK' },
      ],
      ['observers', 'EventPartyDeleted', { ThisDNRole: '$', ...DELETED_PARTY, CallState: 'OK' }],
      'next cell',
      {
        inJoinOrder: [
          ['others', 'EventReleased', { ThisDNRole: '$', OtherDN: '$observer', CallState: 'OK' }],
          ['observers', 'EventReleased', { ThisDNRole: '$', OtherDN: '$', CallState: 'OK' }],
          ['waiting', 'EventAbandoned', { OtherDN: null, CallState: 'OK' }],
          ['treatment ports', 'EventReleased', { OtherDN: null, CallState: 'OK' }],
        ],
      },
    ],
  },
  {
    id: 'release',
    title: 'The call ends',
    ref: releasing('Release Phase'),
    prov: 'manual',
    lessKnown: TO_WAITING,
    on: ['TReleaseCall', 'Release'],
    send: [
      ['joined', 'EventReleased', { OtherDN: '$', CallState: 'OK' }],
      ['waiting', 'EventAbandoned', { OtherDN: null, CallState: 'OK' }],
      ['treatment ports', 'EventReleased', { OtherDN: null, CallState: 'OK' }],
    ],
  },
  {
    id: 'delete-oneself',
    title: 'A member deletes itself from the conference',
    ref: releasing('Delete from Conference Phase'),
    prov: 'derived',
    note: 'It leaves as in a release: with somebody left who talks the conference goes on, otherwise the call ends.',
    on: ['TDeleteFromConference'],
    when: ['self is the one deleted'],
    send: [{ then: 'TReleaseCall' }],
  },
  {
    id: 'delete-from-call-of-two',
    title: 'Somebody is deleted from a call of two, which ends',
    ref: releasing('Delete from Conference Phase'),
    prov: 'observed',
    note: 'The option delete-from-call-of-two says released: a public test model of a SIP T-Server expects the events of a release.',
    on: ['TDeleteFromConference'],
    when: ['a call of two'],
    send: [{ do: 'release instead' }, { then: 'TReleaseCall' }],
  },
  {
    id: 'delete-from-conference',
    title: 'A member is deleted from the conference',
    ref: releasing('Delete from Conference Phase'),
    prov: 'manual',
    lessKnown: TO_OBSERVERS,
    on: ['TDeleteFromConference'],
    send: [
      {
        inJoinOrder: [
          [
            'staying',
            'EventPartyDeleted',
            { ...DELETED_PARTY, ThirdPartyDN: '$self', ThirdPartyDNRole: 'DeletedBy', CallState: '$remaining' },
          ],
          ['leaver', 'EventReleased', { OtherDN: null, CallState: 'OK' }],
          ['observers', 'EventPartyDeleted', { ...DELETED_PARTY, CallState: '$remaining' }],
        ],
      },
    ],
  },
  {
    id: 'clear-call',
    title: 'The whole call is cleared',
    ref: functionRef('TClearCall'),
    prov: 'derived',
    note: 'No table prints it: everyone in the call leaves as in a release, whoever rings or is queued as when a caller gives up.',
    on: ['TClearCall'],
    send: [
      {
        inJoinOrder: [
          ['answered or calling', 'EventReleased', { OtherDN: '$', CallState: 'OK' }],
          ['ringing or queued', 'EventAbandoned', { CallState: 'OK' }],
        ],
      },
    ],
  },
  {
    id: 'not-reached',
    title: 'The destination cannot be reached',
    ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow **'),
    prov: 'manual',
    note: 'The manual gives an invalid number as its example of a reason.',
    on: ['Unreachable', 'Fail'],
    when: ['call waits for self'],
    send: [{ do: 'stop waiting' }, ['callers', 'EventDestinationBusy', { ThisDNRole: '$', CallState: '$failed' }]],
  },
  {
    id: 'fails-invited',
    title: 'The call of who was invited into the conference comes to nothing',
    ref: holding('Single-Step Conference'),
    prov: 'chosen',
    note: 'Nobody was added yet, so of the others only who invited is told.',
    on: COME_TO_NOTHING,
    when: ['self rings', 'self invited'],
    send: [['self', 'EventReleased', { ThisDNRole: '$', CallState: '$failed' }]],
  },
  {
    id: 'fails-member',
    title: 'The call of a member of a conference that still rings comes to nothing',
    ref: special('Outbound Call to a Busy Destination'),
    prov: 'chosen',
    note: 'The others were told of the one that rings, so they are told that it has gone.',
    on: COME_TO_NOTHING,
    when: ['self rings', 'conference'],
    send: rangInConference('$failed'),
  },
  {
    id: 'fails-transferred',
    title: 'A transferred call that rings comes to nothing',
    ref: special('Outbound Call to a Busy Destination'),
    prov: 'chosen',
    note: 'Nobody dials any more, and nobody else is in the call: it is over.',
    on: COME_TO_NOTHING,
    when: ['self rings', 'nobody dials'],
    send: rangForOne('$failed'),
  },
  {
    id: 'fails',
    title: 'A call that rings comes to nothing',
    ref: special('Outbound Call to a Busy Destination'),
    prov: 'chosen',
    note: 'Busy after all, out of reach, answered and never connected, or the line is gone: no table has a destination that rang before. The caller is told as of one that never rang.',
    on: COME_TO_NOTHING,
    when: ['self rings'],
    send: [
      ['self', 'EventReleased', { OtherDN: '$', CallState: '$failed' }],
      ['callers', 'EventDestinationBusy', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'Destination', CallState: '$failed' }],
    ],
  },
  {
    id: 'predictive-fails',
    title: 'A predictive call fails',
    ref: predictive('Predictive Call, abnormal flow *'),
    prov: 'manual',
    on: ['Fail'],
    send: [
      ['self', 'EventReleased', { OtherDN: '$', CallState: '$failed' }],
      ['ringing or queued', 'EventAbandoned', {}],
    ],
  },
  {
    id: 'forward-no-answer-member',
    title: 'A member of a conference does not answer, and its place goes to another DN',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The others were told of the one that rang, so they are told that it has gone and who rings in its place.',
    on: ['NoAnswer'],
    when: ['self forwards on no answer', 'self was announced'],
    send: [
      { do: 'take the place of self' },
      { do: 'follow own forwarding' },
      { do: 'go on where forwarding ends' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'Forwarded' }],
      ...REPLACED,
      { then: 'deliver' },
    ],
  },
  {
    id: 'forward-no-answer',
    title: 'Nobody answers, and the call is forwarded',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'derived',
    note: 'A DN from which a ringing call is moved away gets EventReleased, never EventAbandoned.',
    on: ['NoAnswer'],
    when: ['self forwards on no answer'],
    send: [
      { do: 'take the place of self' },
      { do: 'follow own forwarding' },
      { do: 'go on where forwarding ends' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'Forwarded' }],
      { then: 'deliver' },
    ],
  },
  {
    id: 'no-answer-recall',
    title: 'Nobody answers, and the call goes back to where it came from',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The option agent-no-answer-overflow says recall. It is the name of an option of SIP Server; its events are our choice.',
    on: ['NoAnswer'],
    when: ['unanswered calls go back'],
    send: [
      { do: 'go back' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'NoAnswer' }],
      { then: 'deliver' },
      { then: 'agent did not answer' },
    ],
  },
  {
    id: 'no-answer-overflow',
    title: 'Nobody answers, and the call goes to the overflow',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The option agent-no-answer-overflow names a DN. It is the name of an option of SIP Server; its events are our choice.',
    on: ['NoAnswer'],
    when: ['unanswered calls overflow'],
    send: [
      { do: 'take the place of self' },
      { do: 'go to the overflow' },
      { do: 'go on where forwarding ends' },
      { do: 'arrive redirected' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'NoAnswer' }],
      { then: 'deliver' },
      { then: 'agent did not answer' },
    ],
  },
  {
    id: 'no-answer-invited',
    title: 'Who was invited into the conference does not answer',
    ref: holding('Single-Step Conference'),
    prov: 'chosen',
    note: 'Nobody was added yet, so of the others only who invited is told.',
    on: ['NoAnswer'],
    when: ['self invited'],
    send: [['self', 'EventReleased', { ThisDNRole: '$', CallState: 'NoAnswer' }], { then: 'agent did not answer' }],
  },
  {
    id: 'no-answer-member',
    title: 'A member of a conference that still rings does not answer',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The others were told of the one that rings, so they are told that it has gone.',
    on: ['NoAnswer'],
    when: ['conference'],
    send: [...rangInConference('NoAnswer'), { then: 'agent did not answer' }],
  },
  {
    id: 'no-answer-transferred',
    title: 'Who was given a transferred call does not answer',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'Nobody dials any more, and nobody else is in the call: it is over.',
    on: ['NoAnswer'],
    when: ['nobody dials'],
    send: [...rangForOne('NoAnswer'), { then: 'agent did not answer' }],
  },
  {
    id: 'no-answer-released',
    title: 'Nobody answers, and the call is released',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The option agent-no-answer-overflow says release. It is the name of an option of SIP Server; its events are our choice.',
    on: ['NoAnswer'],
    when: ['unanswered calls are released'],
    send: [
      ['self', 'EventReleased', { OtherDN: '$', CallState: 'NoAnswer' }],
      ['callers', 'EventReleased', { OtherDN: '$self', CallState: 'NoAnswer' }],
      { then: 'agent did not answer' },
    ],
  },
  {
    id: 'no-answer',
    title: 'Nobody answers',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'No table shows a call that is not forwarded: the DN that rang is released, and the caller is told why nobody was reached.',
    on: ['NoAnswer'],
    send: [...NO_ANSWER, { then: 'agent did not answer' }],
  },
  {
    id: 'no-answer-not-ready',
    title: 'An agent who does not answer is set not ready',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The option agent-no-answer-action says notready. It is the name of an option of SIP Server; its events are our choice.',
    on: ['agent did not answer'],
    when: ['who does not answer is set not ready'],
    send: ['next cell', { do: 'not ready' }, ['client', 'EventAgentNotReady', {}]],
  },
  {
    id: 'no-answer-log-out',
    title: 'An agent who does not answer is logged out',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    note: 'The option agent-no-answer-action says logout. It is the name of an option of SIP Server; its events are those of TAgentLogout.',
    on: ['agent did not answer'],
    when: ['who does not answer is logged out'],
    send: ['next cell', { then: 'TAgentLogout' }],
  },
  {
    id: 'no-answer-agent-stays',
    title: 'An agent who does not answer stays as it was',
    ref: special('Call Forwarding (on No Answer)'),
    prov: 'chosen',
    on: ['agent did not answer'],
    send: [],
  },
  {
    id: 'redirect-member',
    title: 'A member of a conference that still rings is redirected',
    ref: special('Redirect-Call Service'),
    prov: 'chosen',
    note: 'The others were told of the one that rang, so they are told that it has gone and who rings in its place.',
    on: ['TRedirectCall'],
    when: ['self was announced'],
    send: [
      { do: 'go where forwarding ends' },
      { do: 'take the place of self' },
      { do: 'arrive redirected' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'Redirected' }],
      ...REPLACED,
      { then: 'deliver' },
    ],
  },
  {
    id: 'redirect',
    title: 'A ringing call is redirected',
    ref: special('Redirect-Call Service'),
    prov: 'derived',
    on: ['TRedirectCall'],
    send: [
      { do: 'go where forwarding ends' },
      { do: 'take the place of self' },
      { do: 'arrive redirected' },
      ['self', 'EventReleased', { OtherDN: '$', ThirdPartyDN: '$target', ThirdPartyDNRole: 'Destination', CallState: 'Redirected' }],
      { then: 'deliver' },
    ],
  },
];
