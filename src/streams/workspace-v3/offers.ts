/** Which operations an agent may post now, as a form and a button need them: what may not be posted says why. */
import { check, pairsOf, targets, type ConnID, type DN, type Offer, type Step } from '../../model/index.ts';
import type { RequestName } from '../../tlib/index.ts';
import { workspaceCalls, type WorkspaceCall, type WorkspaceState } from './call.ts';
import { dnObject } from './dn.ts';
import { callPath, dnPath } from './ids.ts';
import { clientActionOf, isCallOperation, OPERATION_ROWS, type OperationRow } from './operations.ts';
import { ownerOnly, withTwoCalls } from './posting.ts';

/** One operation on one call, or on the DN. */
export interface WorkspaceOffer {
  readonly row: OperationRow;
  readonly path: string;
  readonly connID?: ConnID;
  /** The capabilities name it; for make-call, which no list names, whether it would be done. */
  readonly listed: boolean;
  /** Why it cannot be posted now, or why the switch would refuse it. */
  readonly obstacle?: string;
  /** Numbers that it may be about: those that the model takes. */
  readonly choices?: readonly DN[];
}

/** Every operation of an agent now: those of the DN, then call by call. */
export function workspaceOffers(state: WorkspaceState, dn: DN): readonly WorkspaceOffer[] {
  const ofDN = OPERATION_ROWS.filter(({ operation }) => !isCallOperation(operation)).map((row) => offerOf(state, dn, row, undefined));
  const onCalls = OPERATION_ROWS.filter(({ operation }) => isCallOperation(operation));
  return [...ofDN, ...workspaceCalls(state, dn).flatMap((call) => onCalls.flatMap((row) => offersOn(state, dn, row, call)))];
}

/** Recording and supervising, which most calls never meet, are offered where they change something. */
function offersOn(state: WorkspaceState, dn: DN, row: OperationRow, call: WorkspaceCall): readonly WorkspaceOffer[] {
  if (clientActionOf(row) === undefined) return [offerOf(state, dn, row, call)];
  const { connID, capabilities } = call;
  const listed = capabilities.some((one) => one === row.operation);
  return listed ? [{ row, path: callPath(connID, row.operation), connID, listed }] : [];
}

function offerOf(state: WorkspaceState, dn: DN, row: OperationRow, call: WorkspaceCall | undefined): WorkspaceOffer {
  const { operation, request, fields } = row;
  const { world } = state.api;
  const step = templateOf(state, dn, row, call);
  const about = fields.some(({ kind, required }) => required && (kind === 'destination' || kind === 'member'));
  const to = about
    ? targets(world, { id: '', label: '', request: request as RequestName, step, needsOther: true } satisfies Offer)
    : undefined;
  const choices = to?.filter(({ refusal }) => !refusal).map((target) => target.dn);
  const refusal = choices && choices.length > 0 ? undefined : (to?.[0]?.refusal ?? check(world, step))?.message;
  const obstacle = (call && ownerOnly(state, dn, call, row)) ?? refusal;
  const names: readonly string[] = call ? call.capabilities : dnObject(state, dn).capabilities;
  return {
    row,
    path: call ? callPath(call.connID, operation) : dnPath(operation),
    ...(call ? { connID: call.connID } : {}),
    listed: operation === 'make-call' ? obstacle === undefined : names.includes(operation),
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(choices ? { choices } : {}),
  };
}

/** The step of an operation without what a person fills in; data that any value does for is put in. */
function templateOf(state: WorkspaceState, dn: DN, row: OperationRow, call: WorkspaceCall | undefined): Step {
  const base: Step = {
    request: row.request as RequestName,
    thisDN: dn,
    ...(call ? { connID: call.connID } : {}),
    ...withTwoCalls(state, dn, row, call, {}),
  };
  switch (row.operation) {
    case 'attach-user-data':
    case 'update-user-data':
      return { ...base, userData: { Key: 'Value' } };
    case 'delete-user-data-pair':
      return { ...base, key: pairsOf(call?.userData ?? {})[0]?.[0] ?? 'Key' };
    case 'send-dtmf':
      return { ...base, digits: '1' };
    default:
      return base;
  }
}
