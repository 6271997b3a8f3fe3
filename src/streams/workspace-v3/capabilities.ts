/**
 * Which operations the call object lists in `capabilities`. Source: the lists of the vendor's sample server
 * (agent-api-simulator, data/voice/capabilities.yaml), state by state, for calls of two; it has none for a conference.
 * Where a list names what the call model refuses, the model leads: what an agent is offered is what would be done.
 */
import { type Provenance, type RequestName, WORKSPACE_CALL_OPERATIONS, type WorkspaceCallOperation } from '../../tlib/index.ts';
import type { Monitoring } from '../web-services/agent-states.ts';
import type { Situation } from '../web-services/capabilities.ts';

/** What the list depends on: the same as in Web Services, and whether the agent only observes. */
export interface WorkspaceSituation extends Situation {
  readonly listens: boolean;
  /** The other party is busy or out of reach: the call can only be given up. */
  readonly stuck: boolean;
  /** What the switch would do with it as a consult call of the agent's own. */
  readonly completes: readonly RequestName[];
  /** It rings at a port that only treats the call. */
  readonly treats: boolean;
  /** The agent talks or dials in another call. */
  readonly busy: boolean;
}
interface CapabilityRow {
  readonly when: string;
  readonly applies: (situation: WorkspaceSituation) => boolean;
  readonly adds: readonly WorkspaceCallOperation[];
  readonly prov: Provenance;
}

const DATA: readonly WorkspaceCallOperation[] = ['attach-user-data', 'update-user-data', 'delete-user-data-pair'];
const FURTHER: readonly WorkspaceCallOperation[] = [
  'initiate-conference',
  'initiate-transfer',
  'single-step-conference',
  'single-step-transfer',
];

const established = ({ state, listens }: WorkspaceSituation) => state === 'Established' && !listens;
const switchesFrom =
  (from: Monitoring) =>
  ({ state, way }: WorkspaceSituation): boolean =>
    state === 'Established' && way === from;
const held = ({ state }: WorkspaceSituation) => state === 'Held';

export const CAPABILITY_ROWS: readonly CapabilityRow[] = [
  { when: 'the call is not released', applies: ({ state }) => state !== 'Released', adds: DATA, prov: 'observed' },
  { when: 'ringing', applies: ({ state }) => state === 'Ringing', adds: ['redirect'], prov: 'observed' },
  {
    when: 'ringing, and the agent is in no other active call',
    applies: ({ state, busy }) => state === 'Ringing' && !busy,
    adds: ['answer'],
    prov: 'observed',
  },
  { when: 'dialing', applies: ({ state }) => state === 'Dialing', adds: ['release'], prov: 'observed' },
  {
    when: 'ringing or dialing, with somebody to be cleared',
    applies: ({ state, stuck, treats, listens }) => (state === 'Ringing' && !treats && !listens) || (state === 'Dialing' && !stuck),
    adds: ['clear'],
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
    when: 'established in a conference that one owns',
    applies: (it) => established(it) && it.conference && it.owner,
    adds: ['delete-from-conference'],
    prov: 'derived',
  },
  {
    when: 'a consult call of one’s own that can become part of its main call as a conference',
    applies: ({ completes }) => completes.includes('TCompleteConference'),
    adds: ['complete-conference'],
    prov: 'observed',
  },
  {
    when: 'the same by a transfer',
    applies: ({ completes }) => completes.includes('TCompleteTransfer'),
    adds: ['complete-transfer'],
    prov: 'observed',
  },
  { when: 'observing', applies: (it) => it.listens && it.state === 'Established', adds: ['release'], prov: 'chosen' },
  { when: 'held', applies: held, adds: ['release', 'clear'], prov: 'observed' },
  {
    when: 'it can be recorded and is not',
    applies: ({ recordable, recording = 'Stopped' }) => recordable && recording === 'Stopped',
    adds: ['start-recording'],
    prov: 'observed',
  },
  {
    when: 'recorded',
    applies: ({ recordable, recording }) => recordable && recording === 'Recording',
    adds: ['stop-recording', 'pause-recording'],
    prov: 'observed',
  },
  {
    when: 'recorded, with a pause',
    applies: ({ recordable, recording }) => recordable && recording === 'Paused',
    adds: ['resume-recording', 'stop-recording'],
    prov: 'observed',
  },
  {
    when: 'supervising without being heard',
    applies: switchesFrom('ListenIn'),
    adds: ['switch-to-coaching', 'switch-to-barge-in'],
    prov: 'derived',
  },
  {
    when: 'supervising, heard by the agent',
    applies: switchesFrom('Coach'),
    adds: ['switch-to-listen-in', 'switch-to-barge-in'],
    prov: 'derived',
  },
  {
    when: 'supervising, heard by all',
    applies: switchesFrom('BargeIn'),
    adds: ['switch-to-listen-in', 'switch-to-coaching'],
    prov: 'derived',
  },
  { when: 'held, and no other call is active', applies: (it) => held(it) && it.other === undefined, adds: ['retrieve'], prov: 'observed' },
];

/** The list for a situation. A released call can do nothing. */
export function capabilitiesOf(situation: WorkspaceSituation): readonly WorkspaceCallOperation[] {
  const listed = new Set(CAPABILITY_ROWS.filter((row) => row.applies(situation)).flatMap((row) => row.adds));
  return WORKSPACE_CALL_OPERATIONS.filter((operation) => listed.has(operation));
}
