/**
 * Which operations the call object lists in `capabilities`. Source: the lists of the vendor's sample server
 * (agent-api-simulator, data/voice/capabilities.yaml), state by state, for calls of two; it has none for a conference.
 * Where a list names what the call model refuses, the model leads: what an agent is offered is what would be done.
 */
import type { Provenance } from '../../tlib/index.ts';
import type { Situation } from '../web-services/capabilities.ts';
import { CALL_OPERATIONS, type CallOperation } from './names.ts';

/** What the list depends on: the same as in Web Services, and whether the agent only observes. */
export interface WorkspaceSituation extends Situation {
  readonly listens: boolean;
  /** The other party is busy or out of reach: the call can only be given up. */
  readonly stuck: boolean;
}
interface CapabilityRow {
  readonly when: string;
  readonly applies: (situation: WorkspaceSituation) => boolean;
  readonly adds: readonly CallOperation[];
  readonly prov: Provenance;
}

const DATA: readonly CallOperation[] = ['attach-user-data', 'update-user-data', 'delete-user-data-pair'];
const FURTHER: readonly CallOperation[] = ['initiate-conference', 'initiate-transfer', 'single-step-conference', 'single-step-transfer'];

const established = ({ state, listens }: WorkspaceSituation) => state === 'Established' && !listens;
const held = ({ state }: WorkspaceSituation) => state === 'Held';

export const CAPABILITY_ROWS: readonly CapabilityRow[] = [
  { when: 'the call is not released', applies: ({ state }) => state !== 'Released', adds: DATA, prov: 'observed' },
  { when: 'ringing', applies: ({ state }) => state === 'Ringing', adds: ['answer', 'redirect'], prov: 'observed' },
  { when: 'dialing', applies: ({ state }) => state === 'Dialing', adds: ['release'], prov: 'observed' },
  {
    when: 'dialing in a consult call of one’s own',
    applies: (it) => it.state === 'Dialing' && it.consulting && !it.stuck,
    adds: ['complete-transfer', 'complete-conference'],
    prov: 'observed',
  },
  { when: 'established', applies: established, adds: ['release', 'hold', 'clear', 'send-dtmf'], prov: 'observed' },
  {
    when: 'established, and no other call is held',
    applies: (it) => established(it) && it.other === undefined,
    adds: FURTHER,
    prov: 'observed',
  },
  {
    when: 'established while another call is held',
    applies: (it) => established(it) && it.other !== undefined,
    adds: ['alternate', 'reconnect', 'merge'],
    prov: 'observed',
  },
  {
    when: 'established in a consult call of one’s own',
    applies: (it) => established(it) && it.consulting && it.other?.related === true,
    adds: ['complete-conference', 'complete-transfer'],
    prov: 'observed',
  },
  {
    when: 'established in a conference that one owns',
    applies: (it) => established(it) && it.conference && it.owner,
    adds: ['delete-from-conference'],
    prov: 'derived',
  },
  { when: 'observing', applies: (it) => it.listens && it.state === 'Established', adds: ['release'], prov: 'chosen' },
  { when: 'held', applies: held, adds: ['release'], prov: 'observed' },
  { when: 'held, and no other call is active', applies: (it) => held(it) && it.other === undefined, adds: ['retrieve'], prov: 'observed' },
];

/** The list for a situation. A released call can do nothing. */
export function capabilitiesOf(situation: WorkspaceSituation): readonly CallOperation[] {
  const listed = new Set(CAPABILITY_ROWS.filter((row) => row.applies(situation)).flatMap((row) => row.adds));
  return CALL_OPERATIONS.filter((operation) => listed.has(operation));
}
