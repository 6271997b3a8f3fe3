/** Agents and DNs apart from calls. Steps as the golden tables write them. */
import type { ModelRow } from './row.ts';

export const AGENTS: readonly ModelRow[] = [
  {
    id: 'agent-and-dn-events',
    title: 'Agent and DN events',
    prov: 'recalled',
    section: 'voice-agentstate',
    summary: 'A registers, logs in, gets ready, sets its telephone, and logs out.',
    devices: 'A (agentID 4711), B',
    steps: [
      'A: TRegisterAddress',
      'A: TAgentLogin',
      'A: TAgentSetReady',
      'A: TAgentSetNotReady',
      'A: TAgentLogout',
      'A: TSetDNDOn',
      'A: TSetDNDOff',
      'A: TCallSetForward B',
      'A: TCallCancelForward',
      'A: TUnregisterAddress',
    ],
  },
  {
    id: 'agent-and-dn-events--in-a-call',
    title: 'Agent and DN events during a call',
    prov: 'recalled',
    section: 'voice-agentstate',
    summary: 'In a call, A sets itself not ready, mutes itself and sends tones; the call goes on.',
    devices: 'A (agentID 4711), B',
    given: ['A: TAgentLogin', 'A: TAgentSetReady', 'B: TMakeCall A', 'A: TAnswerCall'],
    steps: ['A: TAgentSetNotReady', 'A: TSetMuteOn', 'A: TSetMuteOff', 'A: TSendDTMF digits=17', 'B: TReleaseCall'],
  },
];
