/** A step in words, as headings, lists and the live region say it. */
import { pairsOf as pairsIn, type KVList } from '../../model/index.ts';
import { DOINGS } from '../../tlib/index.ts';
import { isClientStep, isSideStep } from './side-steps.ts';
import type { ScenarioStep, SideStep } from './types.ts';

/**
 * "B: TReleaseCall, call 1"; "X: Dial B"; "Q: Divert to C"; "B: TCompleteConference, call 2 into call 1".
 * DNs, requests and actions are spelled as in the document.
 */
export function describeStep(step: ScenarioStep): string {
  if (isSideStep(step)) return describeSideStep(step);
  const name = step.request ?? step.action;
  const { joins, other: sent } = DOINGS[name];
  const other = step.otherDN === undefined ? '' : ` ${sent === 'sent to' ? 'to ' : ''}${step.otherDN}`;
  const details = [
    callsOf(joins, step.connID, step.otherConnID),
    step.key && `key ${step.key}`,
    step.routeType,
    step.treatmentType,
    step.callState,
    step.digits && `digits ${step.digits}`,
    step.thisQueue && `queue ${step.thisQueue}`,
    step.agentWorkMode,
    step.makeCallType,
    pairsOf('', step.userData),
    pairsOf('reasons ', step.reasons),
    pairsOf('extensions ', step.extensions),
  ].filter((text) => text !== undefined && text !== '');
  return [`${step.thisDN}: ${name}${other}`, ...details].join(', ');
}

function callsOf(joins: boolean, connID: string | undefined, otherConnID: string | undefined): string | undefined {
  if (connID === undefined) return otherConnID === undefined ? undefined : `held call ${otherConnID}`;
  if (otherConnID === undefined) return `call ${connID}`;
  return joins ? `call ${connID} into call ${otherConnID}` : `call ${connID}, held call ${otherConnID}`;
}

function pairsOf(word: string, pairs: KVList | undefined): string | undefined {
  if (pairs === undefined) return undefined;
  const shown = pairsIn(pairs)
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ');
  return shown === '' ? `${word}none` : word + shown;
}

function describeSideStep(step: SideStep): string {
  switch (step.action) {
    case 'Connect':
      return 'A client connects';
    case 'SwitchOver':
      return 'The backup server takes over';
    default:
      return isClientStep(step)
        ? `${step.thisDN}: ${step.action}${step.connID === undefined ? '' : `, call ${step.connID}`}`
        : `Recorder: ${step.action}${step.method ? ` by ${step.method}` : ''}, ${pairsOf('', step.parameters) ?? ''}`;
  }
}
