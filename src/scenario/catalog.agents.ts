/** Agents and DNs apart from calls. Steps as the golden tables write them. */
import type { ModelRow } from './catalog.row.ts';

export const AGENTS: readonly ModelRow[] = [
  {
    id: 'agent-and-dn-events', title: 'Agent and DN events', prov: 'recalled',
    section: 'voice-agentstate',
    summary: 'A registers, logs in, gets ready, sets its telephone, and logs out.',
    devices: 'A (agentID 4711), B',
    steps: ['A: TRegisterAddress', 'A: TAgentLogin', 'A: TAgentSetReady', 'A: TAgentSetNotReady', 'A: TAgentLogout', 'A: TSetDNDOn', 'A: TSetDNDOff', 'A: TCallSetForward B', 'A: TCallCancelForward', 'A: TUnregisterAddress'],
  },
];
