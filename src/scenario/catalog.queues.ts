/** Working with queues. Steps as the golden tables write them. */
import type { ModelRow } from './catalog.row.ts';

export const QUEUES: readonly ModelRow[] = [
  {
    id: 'multi-queue-ivr-queue-treatment', title: 'Several queues, treated through an IVR queue', prov: 'manual',
    section: 'Multiple-Queue Call Treated at an IVR Port: Treatment at IVR Queue',
    summary: 'A call waits in two queues while an IVR, reached through a third, treats it.',
    devices: 'A, Q1 (acd-queue; agents Agent), Q2 (acd-queue; agents Agent), Q3 (acd-queue; agents IVR), IVR, Agent',
    steps: ['A: TMakeCall Q1', 'Q1: Queue Q2', 'Q1: Queue Q3', 'Q3: Divert IVR callState=ConverseOn', 'IVR: TAnswerCall', 'Q1: Divert Agent', 'Agent: TAnswerCall'],
  },
  {
    id: 'multi-queue-ivr-queue-treatment--abandoned', title: 'Several queues and an IVR, abandoned (*)', prov: 'manual',
    section: 'Multiple-Queue Call Treated at an IVR Port: Treatment at IVR Queue',
    summary: 'The caller hangs up while the IVR treats the call.',
    devices: 'A, Q1 (acd-queue; agents Agent), Q2 (acd-queue; agents Agent), Q3 (acd-queue; agents IVR), IVR, Agent', given: ['A: TMakeCall Q1', 'Q1: Queue Q2', 'Q1: Queue Q3', 'Q3: Divert IVR callState=ConverseOn', 'IVR: TAnswerCall'],
    steps: ['A: TReleaseCall'],
  },
  {
    id: 'multi-queue-ivr-queue-treatment--ivr-finishes-first', title: 'The IVR finishes first', prov: 'partly',
    section: 'Multiple-Queue Call Treated at an IVR Port: Treatment at IVR Queue',
    summary: 'The treatment ends before an agent is ready; the call stays queued.',
    devices: 'A, Q1 (acd-queue; agents Agent), Q2 (acd-queue; agents Agent), Q3 (acd-queue; agents IVR), IVR, Agent', given: ['A: TMakeCall Q1', 'Q1: Queue Q2', 'Q1: Queue Q3', 'Q3: Divert IVR callState=ConverseOn', 'IVR: TAnswerCall'],
    steps: ['IVR: TReleaseCall', 'Q1: Divert Agent', 'Agent: TAnswerCall'],
    tables: ['multi-queue-ivr-queue-treatment--ivr-finishes-first', 'multi-queue-ivr-queue-treatment--nowhere-else-to-wait'],
  },
  {
    id: 'multi-queue-ivr-direct', title: 'Several queues, treated at an IVR port', prov: 'partly',
    section: 'Multiple-Queue, Call Treated at an IVR Port: Direct Treatment at IVR Port',
    summary: 'A call waits in two queues while an IVR port treats it directly.',
    devices: 'A, Q1 (acd-queue; agents Agent), Q2 (acd-queue; agents Agent), IVR, Agent',
    steps: ['A: TMakeCall Q1', 'Q1: Queue Q2', 'Q1: Queue IVR', 'IVR: TAnswerCall', 'Q1: Divert Agent', 'Agent: TAnswerCall'],
  },
  {
    id: 'further-queue-models', title: 'Further models of working with queues', prov: 'recalled',
    section: 'Further models',
    summary: 'What else the manual shows of queues.',
    reason: 'the titles of these models are not known',
  },
];
