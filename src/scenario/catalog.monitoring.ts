/** Monitoring calls: service observing. Steps as the golden tables write them. */
import type { ModelRow } from './catalog.row.ts';

export const MONITORING: readonly ModelRow[] = [
  {
    id: 'service-observing-agent', title: 'Service observing on an agent', prov: 'manual',
    section: 'Service Observing on Agent',
    summary: 'C observes agent B, who is called from outside.',
    devices: 'A (external), B, C', given: ['C: TMonitorNextCall B'],
    steps: ['A: Dial B', 'B: TAnswerCall', 'C: TAnswerCall'], phases: [[4, 'Conference']],
    tables: ['service-observing-agent', 'service-observing-agent--consult-call-is-observed', 'service-observing-agent--others-join-and-transfer', 'service-observing-agent--two-step-transfer', 'service-observing-agent--agent-consults-and-conferences'],
  },
  {
    id: 'service-observing-agent--abandoned', title: 'Service observing, abandoned (*)', prov: 'partly',
    section: 'Service Observing on Agent',
    summary: 'The caller gives up before the agent answers; the observer never joins.',
    devices: 'A (external), B, C', given: ['C: TMonitorNextCall B', 'A: Dial B'],
    steps: ['A: Release'],
  },
  {
    id: 'monitor-next-call', title: 'Service observing asked for and cancelled', prov: 'derived',
    variantOf: 'service-observing-agent', section: 'Service Observing on Agent',
    summary: 'C asks to observe B\'s next call and thinks better of it.',
    devices: 'B, C',
    steps: ['C: TMonitorNextCall B', 'C: TCancelMonitoring B'],
    tables: ['monitor-next-call', 'monitor-next-call--cancelled-before-the-call'],
  },
  {
    id: 'service-observing-agent-releases-first', title: 'Service observing, the agent releases first', prov: 'manual',
    section: 'Service Observing on Agent: Agent Releases First',
    summary: 'The agent hangs up, and the observer goes too.',
    devices: 'A (external), B, C', given: ['C: TMonitorNextCall B', 'A: Dial B', 'B: TAnswerCall', 'C: TAnswerCall'],
    steps: ['B: TReleaseCall'],
  },
  {
    id: 'service-observing-external-releases-first', title: 'Service observing, the caller releases first', prov: 'partly',
    section: 'Service Observing on Agent: External Party Releases First',
    summary: 'The external party hangs up; agent and observer are released.',
    devices: 'A (external), B, C', given: ['C: TMonitorNextCall B', 'A: Dial B', 'B: TAnswerCall', 'C: TAnswerCall'],
    steps: ['A: Release'],
  },
  {
    id: 'service-observing-observer-releases', title: 'Service observing, the observer releases first', prov: 'partly',
    section: 'Service Observing on Agent: Observer Releases First',
    summary: 'The observer goes, and the call goes on.',
    devices: 'A (external), B, C', given: ['C: TMonitorNextCall B', 'A: Dial B', 'B: TAnswerCall', 'C: TAnswerCall'],
    steps: ['C: TReleaseCall', 'B: TReleaseCall'], phases: [[5, 'Release Phase']],
  },
  {
    id: 'service-observing-agent-initiated', title: 'Service observing, the agent calls', prov: 'partly',
    section: 'Service Observing for Agent-Initiated Call',
    summary: 'C observes agent B, who makes the call.',
    devices: 'A, B, C', given: ['C: TMonitorNextCall B'],
    steps: ['B: TMakeCall A', 'A: TAnswerCall', 'C: TAnswerCall'], phases: [[4, 'Conference']],
  },
  {
    id: 'service-observing-queue', title: 'Service observing on a queue', prov: 'recalled',
    section: 'Service Observing on Queue',
    summary: 'Whoever observes a queue observes the calls that it hands out.',
    reason: 'no text of its table is known',
  },
];
