/**
 * The operations of the Workspace API v3 (voice) that stand for TRequests, spelled as its clients spell them; what else is
 * known of each stands with that stream. Source: the generated API of the npm package genesys-workspace-client-js 9.0.1;
 * the Java client of the same vendor (the order of the capabilities).
 */
import type { Provenance } from './provenance.ts';

/** Operations on a call with no TRequest that is sure: the switch is not asked. */
export const WORKSPACE_CLIENT_OPERATIONS = [
  'start-recording',
  'stop-recording',
  'pause-recording',
  'resume-recording',
  'switch-to-listen-in',
  'switch-to-coaching',
  'switch-to-barge-in',
] as const;
export type WorkspaceClientOperation = (typeof WORKSPACE_CLIENT_OPERATIONS)[number];

/** Operations on a call, in the order in which the Java client lists the capabilities. */
export const WORKSPACE_CALL_OPERATIONS = [
  'answer',
  'release',
  'hold',
  'retrieve',
  'send-dtmf',
  'attach-user-data',
  'delete-user-data-pair',
  'update-user-data',
  'initiate-conference',
  'initiate-transfer',
  'complete-conference',
  'complete-transfer',
  'single-step-conference',
  'single-step-transfer',
  'delete-from-conference',
  'alternate',
  'clear',
  'reconnect',
  'redirect',
  'merge',
  ...WORKSPACE_CLIENT_OPERATIONS,
] as const;
export type WorkspaceCallOperation = (typeof WORKSPACE_CALL_OPERATIONS)[number];

/** Operations on the agent's DN. */
export const WORKSPACE_DN_OPERATIONS = [
  'make-call',
  'login',
  'logout',
  'ready',
  'not-ready',
  'dnd-on',
  'dnd-off',
  'set-forward',
  'cancel-forward',
  'start-monitoring',
  'stop-monitoring',
] as const;
export type WorkspaceDnOperation = (typeof WORKSPACE_DN_OPERATIONS)[number];
export type WorkspaceOperation = WorkspaceCallOperation | WorkspaceDnOperation;

/** How an agent's client asks for a TRequest: by the operation that has the same effect, or why by none. */
export type AskedOfWorkspace =
  | {
      readonly operation: WorkspaceOperation;
      /** Of the pairing: no page states it, names and effects give it. */
      readonly prov: Provenance;
    }
  | { readonly none: string };
