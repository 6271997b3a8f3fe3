/** Predictive dialing. Steps as the golden tables write them. */
import type { ModelRow } from './catalog.row.ts';

export const PREDICTIVE: readonly ModelRow[] = [
  {
    id: 'predictive-call', title: 'Predictive call', prov: 'manual',
    section: 'Predictive Call',
    summary: 'The dialer calls a customer and hands the call to an agent once it is answered.',
    devices: 'A, B (acd-queue; agents A), C (external)',
    steps: ['B: TMakePredictiveCall C', 'C: Answer', 'B: Divert A', 'A: TAnswerCall'], phases: [[4, 'Release Phase']],
  },
  {
    id: 'predictive-call--dialing-fails', title: 'Predictive call, the dialing fails (*)', prov: 'manual',
    section: 'Predictive Call',
    summary: 'Nobody is reached; CallState says why.',
    devices: 'A, B (acd-queue; agents A), C (external)',
    steps: ['B: TMakePredictiveCall C', 'B: Fail callState=NoAnswer', 'B: TMakePredictiveCall C', 'B: Fail callState=SitInvalidnum'],
  },
  {
    id: 'predictive-call--answering-machine', title: 'Predictive call, an answering machine', prov: 'manual',
    section: 'Predictive Call',
    summary: 'The switch hears a machine answer, and the queue is told.',
    devices: 'A, B (acd-queue; agents A), C (external)',
    steps: ['B: TMakePredictiveCall C', 'C: Answer callState=AnsweringMachineDetected'],
  },
  {
    id: 'predictive-call--abandoned-while-queued', title: 'Predictive call, abandoned while queued (**)', prov: 'manual',
    section: 'Predictive Call',
    summary: 'The customer hangs up before an agent is found.',
    devices: 'A, B (acd-queue; agents A), C (external)', given: ['B: TMakePredictiveCall C', 'C: Answer'],
    steps: ['C: Release'],
  },
  {
    id: 'predictive-call--abandoned-while-ringing', title: 'Predictive call, abandoned while ringing (***)', prov: 'manual',
    section: 'Predictive Call',
    summary: 'The customer hangs up while the agent rings.',
    devices: 'A, B (acd-queue; agents A), C (external)', given: ['B: TMakePredictiveCall C', 'C: Answer', 'B: Divert A'],
    steps: ['C: Release'],
  },
  {
    id: 'predictive-call-with-routing', title: 'Predictive call with routing', prov: 'partly',
    section: 'Predictive Call with Routing',
    summary: 'The answered call asks a router for its agent.',
    devices: 'A, B (routing-queue; agents A), C (external)',
    steps: ['B: TMakePredictiveCall C', 'C: Answer', 'B: TRouteCall A', 'A: TAnswerCall'], phases: [[4, 'Release Phase']],
  },
  {
    id: 'predictive-call-with-routing--dialing-fails', title: 'Predictive call with routing, the dialing fails', prov: 'derived',
    section: 'Predictive Call with Routing',
    summary: 'Nobody is reached, and no route is asked for.',
    devices: 'A, B (routing-queue; agents A), C (external)', given: ['B: TMakePredictiveCall C'],
    steps: ['B: Fail callState=NoAnswer'],
  },
];
