/** Queues, routing, treatments, predictive dialing. Basic Call Models; Working With Queues; Predictive Dialing; Special Cases. */
import { ref } from '../../tlib/manuals.ts';
import { basic, predictive, queues, special } from './refs.ts';
import { BOTH, type Rule } from './row.ts';

const TO_TARGET = { ThirdPartyDN: '$target', ThirdPartyDNRole: '$place' } as const;

export const QUEUES: readonly Rule[] = [
  {
    id: 'queue-at-port', title: 'The call is placed at an IVR port', ref: queues('Direct Treatment at IVR Port'), prov: 'partly',
    on: ['Queue'], when: ['destination telephone'],
    send: [{ do: 'join as treatment port' }, ['target', 'EventRinging', { OtherDN: '$' }]],
  },
  {
    id: 'queue-also', title: 'The call is placed in a further queue', ref: queues('Treatment at IVR Queue'), prov: 'manual',
    on: ['Queue'],
    send: [{ then: 'deliver' }],
  },
  {
    id: 'divert-for-treatment', title: 'The queue sends the call to an IVR port', ref: queues('Treatment at IVR Queue'), prov: 'manual',
    on: ['Divert'], when: ['goes to an IVR port', 'destination telephone'],
    send: [
      { do: 'join as treatment port' },
      { do: 'arrive for treatment' },
      ['self', 'EventDiverted', { ThisQueue: '$', OtherDN: '$', ThirdPartyDN: '$target', CallState: '$arrives' }],
      ['target', 'EventRinging', { ThisQueue: '$', OtherDN: '$', CallState: '$arrives' }],
    ],
  },
  {
    id: 'divert-predictive', title: 'A predictive call goes to an agent', ref: predictive('Predictive Call'), prov: 'manual',
    note: 'The agent\'s role is Origination, although it receives the call.',
    on: ['Divert'], when: ['predictive', 'destination given'],
    send: [
      { do: 'come from the queue' },
      ['queues', 'EventDiverted', { ThisQueue: '$', ...BOTH, ...TO_TARGET }],
      ['treatment ports', 'EventReleased', { ThisQueue: '$', OtherDN: '$' }],
      'next cell',
      { then: 'deliver' },
    ],
  },
  {
    id: 'divert', title: 'The call goes to an agent', ref: basic('Connection-Establishing Phase (Internal/Inbound Call to ACD)'), prov: 'partly',
    note: 'Every queue that still holds the call gets its own EventDiverted, and a treatment ends.',
    on: ['Divert'], when: ['destination given'],
    send: [
      { do: 'come from the queue' },
      ['queues', 'EventDiverted', { ThisQueue: '$', ...BOTH, ...TO_TARGET }],
      ['treatment ports', 'EventReleased', { ThisQueue: '$', OtherDN: '$' }],
      { then: 'deliver' },
    ],
  },
  {
    id: 'divert-to-all', title: 'The call is offered to all agents of the queue', ref: special('Internal/Inbound Call Answerable by Several Agents (Party B Answers)'), prov: 'recalled',
    on: ['Divert'],
    send: [
      { do: 'offer to agents' },
      ['queues', 'EventDiverted', { ThisQueue: '$', OtherDN: '$' }],
      ['treatment ports', 'EventReleased', { ThisQueue: '$', OtherDN: '$' }],
      ['offered agents', 'EventRinging', { ...BOTH, CallState: 'OK' }],
    ],
  },

  {
    id: 'route-reject-conference', title: 'The router rejects a call that others keep up', ref: special('Rejected Call (Route Point)'), prov: 'chosen',
    note: 'No table prints it: the router leaves as a member leaves a conference, and the others talk on.',
    on: ['TRouteCall'], when: ['route type rejects', 'conference'],
    send: [
      ['self', 'EventRouteUsed', { ThisQueue: '$', CallState: 'OK' }],
      'next cell',
      { inJoinOrder: [
        ['self', 'EventAbandoned', { OtherDN: null, CallState: 'OK' }],
        ['staying', 'EventPartyDeleted', { OtherDN: '$left', OtherDNRole: 'DeletedParty', ThirdPartyDN: '$self', ThirdPartyDNRole: 'DeletedBy', CallState: '$remaining' }],
        ['observers', 'EventPartyDeleted', { OtherDN: '$left', OtherDNRole: 'DeletedParty', CallState: '$remaining' }],
      ] },
    ],
  },
  {
    id: 'route-reject-queue', title: 'The router rejects a queued call', ref: special('Rejected Call (Route Queue)'), prov: 'recalled',
    note: 'How the table ends is not known; EventAbandoned is our choice.',
    on: ['TRouteCall'], when: ['route type rejects', 'self is a routing queue'],
    send: [
      ['self', 'EventRouteUsed', { OtherDN: '$' }],
      ['self', 'EventAbandoned', { ThisQueue: '$', OtherDN: '$', CallState: 'OK' }],
      ['turned away', 'EventReleased', { OtherDN: '$self', CallState: 'OK' }],
      ['waiting', 'EventAbandoned', { CallState: 'OK' }],
    ],
  },
  {
    id: 'route-reject', title: 'The router rejects the call', ref: special('Rejected Call (Route Point)'), prov: 'partly',
    note: 'How the table ends is not known; EventAbandoned is our choice.',
    on: ['TRouteCall'], when: ['route type rejects'],
    send: [
      ['self', 'EventRouteUsed', { OtherDN: '$', CallState: 'OK' }],
      'next cell',
      ['self', 'EventAbandoned', { OtherDN: '$', CallState: 'OK' }],
      ['turned away', 'EventReleased', { OtherDN: '$self', CallState: 'OK' }],
      ['waiting', 'EventAbandoned', { CallState: 'OK' }],
    ],
  },
  {
    id: 'route-queue', title: 'The routing queue sends the call on', ref: basic('Connection-Establishing Phase (Internal/Inbound Call with Routing - RouteQueue Case)'), prov: 'recalled',
    on: ['TRouteCall'], when: ['self is a routing queue'],
    send: [
      { do: 'come from the queue' },
      ['self', 'EventRouteUsed', { ThisQueue: '$', ...BOTH, ...TO_TARGET }],
      ['queues', 'EventDiverted', { ThisQueue: '$', ...BOTH, ...TO_TARGET }],
      ['treatment ports', 'EventReleased', { ThisQueue: '$', OtherDN: '$' }],
      'next cell',
      { then: 'deliver' },
    ],
  },
  {
    id: 'route', title: 'The routing point sends the call on', ref: basic('Connection-Establishing Phase (Internal/Inbound Call with Routing)'), prov: 'recalled',
    on: ['TRouteCall'],
    send: [
      { do: 'come from the routing point' },
      ['self', 'EventRouteUsed', { ThisQueue: '$', ...BOTH, ...TO_TARGET }],
      { then: 'deliver' },
    ],
  },
  {
    id: 'apply-treatment', title: 'A treatment begins', ref: ref('treatmentEvents', 'EventTreatmentApplied'), prov: 'derived',
    on: ['TApplyTreatment'], send: [{ do: 'begin treatment' }, ['self', 'EventTreatmentApplied', { TreatmentType: '$treatment' }]],
  },
  {
    id: 'treatment-end', title: 'A treatment is over', ref: ref('treatmentEvents', 'EventTreatmentEnd'), prov: 'derived',
    on: ['TreatmentEnd'], send: [['self', 'EventTreatmentEnd', { TreatmentType: '$treatment' }], { do: 'end treatment' }],
  },

  {
    id: 'predictive', title: 'A queue calls a customer', ref: predictive('Predictive Call'), prov: 'manual',
    on: ['TMakePredictiveCall'],
    send: [
      { do: 'new call' },
      ['self', 'EventDialing', { ThisQueue: '$', ThisDNRole: '$', OtherDN: '$dialed', OtherDNRole: '$' }],
      { do: 'reach destination' },
      ['target', 'EventRinging', {}],
    ],
  },
];
