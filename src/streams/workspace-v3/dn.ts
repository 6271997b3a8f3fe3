/**
 * The agent's DN, as DnStateChanged tells of it. Source: one message of the live product (a comment in a public .NET
 * client), model Dn of genesys-workspace-client-js 9.0.1. Which of its operations are listed when is partly our choice.
 */
import type { WorkspaceDnOperation } from '../../tlib/index.ts';
import { deviceOf, forwardingOf, type DN } from '../../model/index.ts';
import type { WorkspaceState } from './call.ts';
import { pairsOf, type Kvpair } from './pairs.ts';

export interface DnObject {
  readonly number: DN;
  readonly switchName: string;
  readonly agentId?: string;
  readonly capabilities: readonly WorkspaceDnOperation[];
  readonly telephonyNetwork: 'Private';
  readonly agentState: 'LoggedOut' | 'Ready' | 'NotReady';
  readonly agentWorkMode: string;
  readonly dnd: boolean;
  readonly forwardTo?: DN;
  readonly reasons?: readonly Kvpair[];
}

/** In: what the API knows and a DN. Out: the object `dn` of the messages and of the session. */
export function dnObject({ api: { world }, memory }: WorkspaceState, dn: DN): DnObject {
  const status = world.status[dn];
  const device = deviceOf(world, dn);
  const agentState = status?.agent ?? 'LoggedOut';
  const dnd = status?.dnd ?? device?.whenCalled === 'dnd';
  const forward = forwardingOf(world, dn);
  const { reasons, workMode = 'Unknown' } = memory.said[dn] ?? {};
  const agent: readonly WorkspaceDnOperation[] =
    agentState === 'LoggedOut' ? (device?.agentID === undefined ? [] : ['login']) : ['ready', 'not-ready', 'logout'];
  return {
    number: dn,
    switchName: world.location,
    ...(device?.agentID === undefined ? {} : { agentId: device.agentID }),
    capabilities: [
      ...agent,
      dnd ? 'dnd-off' : 'dnd-on',
      forward ? 'cancel-forward' : 'set-forward',
      status?.observes === undefined ? 'start-monitoring' : 'stop-monitoring',
    ],
    telephonyNetwork: 'Private',
    agentState,
    agentWorkMode: workMode,
    dnd,
    ...(forward ? { forwardTo: forward.to } : {}),
    ...(reasons === undefined ? {} : { reasons: pairsOf(reasons) }),
  };
}
