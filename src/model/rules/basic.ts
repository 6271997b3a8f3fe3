/** Calls that begin, reach a destination and are answered. Basic Call Models; Special Cases. */
import { basic, holding, monitoring, predictive, queues, special } from './refs.ts';
import { BOTH, type Rule } from './row.ts';

export const BASIC: readonly Rule[] = [
  {
    id: 'make-call', title: 'A call begins', ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'), prov: 'manual',
    on: ['TMakeCall', 'Dial'],
    send: [{ do: 'new call' }, ['self', 'EventDialing', { ThisDNRole: '$', OtherDN: '$dialed', OtherDNRole: '$' }], { then: 'deliver' }],
  },

  {
    id: 'deliver-forwarded', title: 'The destination forwards its calls', ref: special('Call Forwarding'), prov: 'recalled',
    note: 'The call never rings at a destination that forwards at once or when busy, so that DN gets no event.',
    on: ['deliver'], when: ['destination forwards'],
    send: [{ do: 'follow forwarding' }, { then: 'deliver' }],
  },
  {
    id: 'deliver-busy-external', title: 'An external destination is busy', ref: special('Outbound Call to a Busy Destination'), prov: 'manual',
    on: ['deliver'], when: ['destination busy', 'destination external'],
    send: [['callers', 'EventNetworkReached', { ThisDNRole: '$', OtherDN: '$target', OtherDNRole: '$' }], 'next cell', ['callers', 'EventDestinationBusy', BOTH]],
  },
  {
    id: 'deliver-dnd', title: 'The destination has do not disturb on', ref: special('Internal Call to Destination with DND Activated'), prov: 'recalled',
    note: 'That the caller is told as of a busy destination is general knowledge; the destination gets no event.',
    on: ['deliver'], when: ['destination wants no calls'],
    send: ['next cell', ['callers', 'EventDestinationBusy', { ThisDNRole: '$', CallState: 'Busy' }]],
  },
  {
    id: 'deliver-busy', title: 'The destination is busy', ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow **'), prov: 'manual',
    note: 'CallState may carry a more precise reason.',
    on: ['deliver'], when: ['destination busy'],
    send: ['next cell', ['callers', 'EventDestinationBusy', { ThisDNRole: '$', CallState: 'Busy' }]],
  },
  {
    id: 'deliver-wait-external', title: 'An external destination does not ring yet', ref: special('Outbound Call to a Busy Destination'), prov: 'manual',
    on: ['deliver'], when: ['destination waits', 'destination external'],
    send: [['callers', 'EventNetworkReached', { ThisDNRole: '$', OtherDN: '$target', OtherDNRole: '$' }], { do: 'wait' }],
  },
  {
    id: 'deliver-wait', title: 'The destination does not ring yet', ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'), prov: 'chosen',
    note: 'No event yet: the action Ring or Busy at the destination decides how the call goes on.',
    on: ['deliver'], when: ['destination waits'], send: [{ do: 'wait' }],
  },
  {
    id: 'deliver-external', title: 'The call reaches the public network', ref: basic('Connection-Establishing Phase (Outbound Call)'), prov: 'partly',
    note: 'The model of a busy destination prints this cell; the table of this model was not at hand.',
    on: ['deliver'], when: ['destination external', 'caller dials'],
    send: [{ do: 'reach destination' }, ['callers', 'EventNetworkReached', { ThisDNRole: '$', OtherDN: '$target', OtherDNRole: '$' }], ['target', 'EventRinging', { CallState: '$arrives' }]],
  },
  {
    id: 'deliver-external-transferred', title: 'A transferred call reaches the public network', ref: holding('Single-Step Transfer (Outbound)'), prov: 'derived',
    note: 'Whether EventNetworkReached is sent here is an option of the server.',
    on: ['deliver'], when: ['destination external'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { CallState: '$arrives' }], 'next cell', ['talking', 'EventNetworkReached', { OtherDN: '$target', CallState: '$arrives' }]],
  },
  {
    id: 'deliver-queue', title: 'The call is queued', ref: basic('Connection-Establishing Phase (Internal/Inbound Call to ACD)'), prov: 'partly',
    on: ['deliver'], when: ['destination queue'],
    send: [{ do: 'reach destination' }, ['target', 'EventQueued', { PreviousConnID: '$', ThisQueue: '$', ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-routing-point', title: 'The routing point asks where to send the call', ref: basic('Connection-Establishing Phase (Internal/Inbound Call with Routing)'), prov: 'partly',
    note: 'The table of a rejected call prints this cell without the roles; the table of this model was not at hand.',
    on: ['deliver'], when: ['destination routing point'],
    send: [{ do: 'reach destination' }, ['target', 'EventRouteRequest', { PreviousConnID: '$', ThisQueue: '$', ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-routing-queue', title: 'The call is queued, and the queue asks where to send it', ref: basic('Connection-Establishing Phase (Internal/Inbound Call with Routing - RouteQueue Case)'), prov: 'recalled',
    on: ['deliver'], when: ['destination routing queue'],
    send: [
      { do: 'reach destination' },
      ['target', 'EventQueued', { PreviousConnID: '$', ThisQueue: '$', ...BOTH }],
      'next cell',
      ['target', 'EventRouteRequest', { PreviousConnID: '$', ThisQueue: '$', ...BOTH }],
    ],
  },
  {
    id: 'deliver-ring-forwarded', title: 'The call rings where it was forwarded to', ref: special('Call Forwarding'), prov: 'recalled',
    on: ['deliver'], when: ['plain call', 'forwarded'],
    send: ['next cell', { do: 'reach destination' }, ['target', 'EventRinging', { ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-ring', title: 'The destination rings', ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'), prov: 'manual',
    on: ['deliver'], when: ['plain call'],
    send: ['next cell', { do: 'reach destination' }, ['target', 'EventRinging', { ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-ring-consult', title: 'The consulted party rings', ref: holding('Two-Step Transfer: Complete After Consulted Party Answers'), prov: 'recalled',
    on: ['deliver'], when: ['consult call', 'caller dials'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { PreviousConnID: '$', ...BOTH, CallState: '$arrives', CallType: '$' }]],
  },
  {
    id: 'deliver-ring-predictive', title: 'The agent of a predictive call rings', ref: predictive('Predictive Call'), prov: 'manual',
    note: 'The agent\'s role is Origination, although it receives the call.',
    on: ['deliver'], when: ['sent on', 'takes the place of a predictive queue'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-ring-routed', title: 'The destination of the route rings', ref: basic('Connection-Establishing Phase (Internal/Inbound Call with Routing)'), prov: 'recalled',
    on: ['deliver'], when: ['sent on by a routing point'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-ring-agent', title: 'The agent rings', ref: basic('Connection-Establishing Phase (Internal/Inbound Call to ACD)'), prov: 'partly',
    note: 'The table of a call treated at an IVR port prints this cell without the roles; this part of this model\'s table was not at hand.',
    on: ['deliver'], when: ['sent on'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { ThisQueue: '$', ...BOTH, CallState: '$arrives' }]],
  },
  {
    id: 'deliver-ring-at-once', title: 'The new destination rings', ref: special('Redirect-Call Service'), prov: 'derived',
    note: 'It takes the role and the queue of the party that it replaces.',
    on: ['deliver'],
    send: [{ do: 'reach destination' }, ['target', 'EventRinging', { ThisQueue: '$', ...BOTH, CallState: '$arrives' }]],
  },

  {
    id: 'ring', title: 'The destination begins to ring', ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'), prov: 'manual',
    on: ['Ring'],
    send: [{ do: 'stop waiting' }, { do: 'self reached' }, ['self', 'EventRinging', { ...BOTH, CallState: 'OK' }]],
  },
  {
    id: 'busy-failed', title: 'The destination cannot be reached', ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow **'), prov: 'manual',
    on: ['Busy'], when: ['call state given'],
    send: [{ do: 'stop waiting' }, ['callers', 'EventDestinationBusy', { ThisDNRole: '$', CallState: '$callState' }]],
  },
  {
    id: 'busy-external', title: 'The external destination turns out to be busy', ref: special('Outbound Call to a Busy Destination'), prov: 'manual',
    on: ['Busy'], when: ['self external'],
    send: [{ do: 'stop waiting' }, ['callers', 'EventDestinationBusy', BOTH]],
  },
  {
    id: 'busy', title: 'The destination turns out to be busy', ref: basic('Connection-Establishing Phase (Internal/Inbound Call), abnormal flow **'), prov: 'manual',
    on: ['Busy'],
    send: [{ do: 'stop waiting' }, ['callers', 'EventDestinationBusy', { ThisDNRole: '$', CallState: 'Busy' }]],
  },

  {
    id: 'answer-single-step-conference', title: 'The invited party joins the conference', ref: holding('Single-Step Conference'), prov: 'derived',
    note: 'Until it answers nobody was added; its EventEstablished and the others\' EventPartyAdded form one cell.',
    on: ['TAnswerCall', 'Answer'], when: ['self invited'],
    send: [
      { do: 'become a conference' },
      ['others', 'EventPartyAdded', { OtherDN: '$self', OtherDNRole: 'NewParty', ThirdPartyDN: '$inviter', ThirdPartyDNRole: 'AddedBy', CallState: 'Conferenced' }],
      ['observers', 'EventPartyAdded', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'NewParty', CallState: 'Conferenced' }],
      ['self', 'EventEstablished', { ThisDNRole: '$', OtherDN: null, CallState: 'Conferenced' }],
      { do: 'join' },
    ],
  },
  {
    id: 'answer-predictive-routed', title: 'The customer answers a predictive call', ref: predictive('Predictive Call with Routing'), prov: 'partly',
    on: ['TAnswerCall', 'Answer'], when: ['self was called by a predictive call', 'a routing queue waits'],
    send: [
      ['self', 'EventEstablished', {}],
      { do: 'note an answering machine' },
      ['queues', 'EventQueued', { ThisQueue: '$', ThisDNRole: '$', CallState: '$detected' }],
      'next cell',
      ['queues', 'EventRouteRequest', { ThisQueue: '$', ...BOTH }],
    ],
  },
  {
    id: 'answer-predictive', title: 'The customer answers a predictive call', ref: predictive('Predictive Call'), prov: 'manual',
    note: 'Where the switch hears an answering machine, CallState says so and AnswerClass=AM is attached to the user data.',
    on: ['TAnswerCall', 'Answer'], when: ['self was called by a predictive call'],
    send: [['self', 'EventEstablished', {}], { do: 'note an answering machine' }, ['queues', 'EventQueued', { ThisQueue: '$', ThisDNRole: '$', CallState: '$detected' }]],
  },
  {
    id: 'answer-several', title: 'One of several agents answers', ref: special('Internal/Inbound Call Answerable by Several Agents (Party B Answers)'), prov: 'recalled',
    note: 'CallState of the others\' EventReleased is not known; OK is our choice.',
    on: ['TAnswerCall', 'Answer'], when: ['self is offered the call'],
    send: [
      { inJoinOrder: [
        ['callers', 'EventEstablished', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: '$' }],
        ['self', 'EventEstablished', BOTH],
        ['other ringing', 'EventReleased', { OtherDN: '$', CallState: 'OK' }],
      ] },
      { do: 'join' },
    ],
  },
  {
    id: 'answer-treatment', title: 'The IVR port answers', ref: queues('Treatment at IVR Queue'), prov: 'manual',
    note: 'The caller is told when an agent answers. In some deployments it is told here.',
    on: ['TAnswerCall', 'Answer'], when: ['self is a treatment port'],
    send: [['self', 'EventEstablished', { ThisQueue: '$', OtherDN: '$' }]],
  },
  {
    id: 'answer-conference', title: 'A party that was conferenced while ringing answers', ref: holding('Blind Conference (Complete Before Consulted Party Answers)'), prov: 'recalled',
    on: ['TAnswerCall', 'Answer'], when: ['self is a conference member'],
    send: [['self', 'EventEstablished', { ThisDNRole: '$', CallState: '$conferenced' }]],
  },
  {
    id: 'answer-observer-late', title: 'The observer of the caller answers', ref: monitoring('Service Observing for Agent-Initiated Call'), prov: 'partly',
    on: ['TAnswerCall', 'Answer'], when: ['self observes', 'caller is observed'],
    send: [['self', 'EventEstablished', { ThisDNRole: '$', OtherDN: '$beyond', OtherDNRole: '$', CallState: 'Bridged' }]],
  },
  {
    id: 'answer-observer', title: 'The observer answers', ref: monitoring('Service Observing on Agent'), prov: 'manual',
    on: ['TAnswerCall', 'Answer'], when: ['self observes'],
    send: [
      ['joined', 'EventPartyAdded', { ThisDNRole: '$', OtherDN: '$self', OtherDNRole: 'Observer', CallState: 'Bridged' }],
      ['self', 'EventEstablished', { ThisDNRole: '$', OtherDN: '$beyond', OtherDNRole: '$', CallState: 'Bridged' }],
    ],
  },
  {
    id: 'answer-observed', title: 'An observed agent answers', ref: monitoring('Service Observing on Agent'), prov: 'manual',
    note: 'Some switches name the party that began the observing in place of the caller.',
    on: ['TAnswerCall', 'Answer'], when: ['self is observed'],
    send: [
      ['answered', 'EventEstablished', { ...BOTH, CallState: 'OK' }],
      { do: 'observers join' },
      ['new observers', 'EventRinging', { ThisDNRole: '$', OtherDN: '$beyond', OtherDNRole: '$', CallState: 'Bridged' }],
    ],
  },
  {
    id: 'answer-caller-observed', title: 'A call that an observed agent made is answered', ref: monitoring('Service Observing for Agent-Initiated Call'), prov: 'partly',
    on: ['TAnswerCall', 'Answer'], when: ['the other is observed'],
    send: [
      ['answered', 'EventEstablished', BOTH],
      { do: 'observers join' },
      'next cell',
      ['joined', 'EventPartyAdded', { ThisDNRole: '$', OtherDN: '$each', OtherDNRole: 'Observer', CallState: 'Bridged' }, 'new observers'],
      ['new observers', 'EventRinging', { ThisDNRole: '$', OtherDN: '$beyond', OtherDNRole: '$', CallState: 'Bridged' }],
    ],
  },
  {
    id: 'answer-predictive-agent', title: 'The agent of a predictive call answers', ref: predictive('Predictive Call'), prov: 'manual',
    on: ['TAnswerCall', 'Answer'], when: ['nobody dials', 'self has the place of a predictive queue'],
    send: [['answered', 'EventEstablished', BOTH]],
  },
  {
    id: 'answer-transferred', title: 'The destination of a transfer answers', ref: holding('Two-Step Transfer: Complete Before Consulted Party Answers (Blind)'), prov: 'chosen',
    note: 'Only the destination is told: the other party never stopped being connected.',
    on: ['TAnswerCall', 'Answer'], when: ['nobody dials'],
    send: [['answered', 'EventEstablished', { ThisQueue: '$', ...BOTH }]],
  },
  {
    id: 'answer-queued', title: 'An agent answers a call that came through a queue', ref: basic('Connection-Establishing Phase (Internal/Inbound Call to ACD)'), prov: 'partly',
    note: 'The table of a call treated at an IVR port prints these cells without the roles; the end of this model\'s table was not at hand.',
    on: ['TAnswerCall', 'Answer'], when: ['self came through a queue'],
    send: [['answered', 'EventEstablished', { ThisQueue: '$', ...BOTH }]],
  },
  {
    id: 'answer-consult', title: 'The consulted party answers', ref: holding('Two-Step Transfer: Complete After Consulted Party Answers'), prov: 'recalled',
    on: ['TAnswerCall', 'Answer'], when: ['consult call'],
    send: [['answered', 'EventEstablished', BOTH]],
  },
  {
    id: 'answer', title: 'The call is answered', ref: basic('Connection-Establishing Phase (Internal/Inbound Call)'), prov: 'manual',
    on: ['TAnswerCall', 'Answer'],
    send: [['answered', 'EventEstablished', BOTH]],
  },
];
