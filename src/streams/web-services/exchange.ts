/**
 * The HTTP request and answer behind a step: what the agent's client posts for it, if it can. The answer says
 * that the operation was accepted; what came of it follows in the CometD messages.
 */
import { partiesOf, type Refusal, type Step, type World } from '../../model/index.ts';
import { callOfClient, isClientStep, isModelStep, type ClientStep } from '../../scenario/index.ts';
import { REQUESTS, type Provenance } from '../../tlib/index.ts';
import { agentBody, agentOperationOf, pathOfAgent, type AgentOperationRow } from './agent-operations.ts';
import type { ApiState } from './call.ts';
import { callOperationPath, callUri, dialPath } from './ids.ts';
import { clientOperationOf } from './client-operations.ts';
import { isAgent, type ApiFrame } from './notifications.ts';
import { operationRow, type OperationRow } from './operations.ts';
import { operationToSteps } from './posting.ts';
import { ACCEPTED, answerBody, refusalAnswer } from './statusCodes.ts';

export interface HttpMessage {
  readonly method: 'POST';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}
export type HttpExchange =
  | {
      readonly dn: string;
      readonly request: HttpMessage;
      readonly response: { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly prov: Provenance };
      readonly prov: Provenance;
      /** Of the operation as that of the request: no page states the pairing. */
      readonly pairing: Provenance;
      /** Web Services would not have taken it although the switch did: why. */
      readonly note?: string;
    }
  /** No operation of the API does this step. */
  | { readonly dn: string; readonly none: string };

/** In: a step as Web Services saw it. Out: the exchange of the agent that asked; undefined for a step that no agent took. */
export function httpExchange({ frame, before }: ApiFrame, base: string): HttpExchange | undefined {
  const { step } = frame;
  if (isClientStep(step)) return clientExchange(step, frame.world, before);
  if (step === undefined || !isModelStep(step) || !isAgent(frame.world, step.thisDN)) return undefined;
  const dn = step.thisDN;
  if (step.request === undefined) return { dn, none: 'This was done at the telephone itself, so no client asked for it.' };
  const aboutAgent = agentOperationOf(step);
  if (aboutAgent) return agentExchange(aboutAgent, step, frame.refusal, base);
  const asked = REQUESTS[step.request].webServices;
  if ('none' in asked) return { dn, none: asked.none };
  const row = operationRow(asked.operation);
  const connID = subjectOf(step, frame.events, before);
  if (
    connID !== undefined &&
    row.operation !== 'Dial' &&
    !before.world.calls.some((call) => call.connID === connID && call.parties.some((party) => party.dn === dn))
  ) {
    return { dn, none: `${dn} is not in call ${connID}, and an agent's client sees only its own calls.` };
  }
  const request: HttpMessage = { method: 'POST', path: pathOf(row, dn, connID), body: bodyOf(row, step, before, connID, base) };
  const { refusal } = frame;
  const answered = refusal ? refusalAnswer(refusal) : ACCEPTED;
  const posted = refusal ? undefined : operationToSteps(before, dn, request);
  return {
    dn,
    request,
    prov: row.prov,
    pairing: row.pairing,
    response: { status: answered.httpStatus, body: answerBody(answered), prov: answered.prov },
    ...(posted && !posted.ok
      ? {
          note: `The switch did it. Web Services would have answered ${String(posted.error.httpStatus)}: ${posted.error.statusMessage ?? ''}`,
        }
      : {}),
  };
}

function agentExchange(row: AgentOperationRow, step: Step, refusal: Refusal | undefined, base: string): HttpExchange {
  const answered = refusal ? refusalAnswer(refusal) : ACCEPTED;
  return {
    dn: step.thisDN,
    request: { method: 'POST', path: pathOfAgent(row, step.thisDN), body: { operationName: row.operation, ...agentBody(row, step, base) } },
    response: { status: answered.httpStatus, body: answerBody(answered), prov: answered.prov },
    prov: row.prov,
    pairing: 'derived',
  };
}

/** Recording and supervising, which are no requests of the switch: the answer is the server's own. */
function clientExchange(step: ClientStep, world: World, before: ApiState): HttpExchange | undefined {
  const { thisDN: dn } = step;
  if (!isAgent(world, dn)) return undefined;
  const connID = callOfClient(before.world, step);
  if (connID === undefined) return { dn, none: `${dn} is not in that call, and an agent's client sees only its own calls.` };
  const { operation, prov, pairing } = operationRow(clientOperationOf(step));
  const request: HttpMessage = { method: 'POST', path: callOperationPath(connID), body: { operationName: operation } };
  const posted = operationToSteps(before, dn, request);
  const answered = posted.ok ? ACCEPTED : posted.error;
  return { dn, request, prov, pairing, response: { status: answered.httpStatus, body: answerBody(answered), prov: answered.prov } };
}

function pathOf(row: OperationRow, dn: string, connID: string | undefined): string {
  if (row.operation === 'Dial') return dialPath(dn);
  return connID === undefined ? '/api/v2/me/calls/{id}' : callOperationPath(connID);
}

/** The call a step is about: the one it names, the one its first event is about, or the only one there is. */
function subjectOf(step: Step, events: ApiFrame['frame']['events'], before: ApiState): string | undefined {
  const first =
    step.request === 'TCompleteTransfer'
      ? undefined
      : events.find(({ dn, event, connID }) => dn === step.thisDN && event !== 'EventError' && connID !== undefined);
  const mine = partiesOf(before.world, step.thisDN);
  const consult = mine.find((party) => before.world.calls.some((call) => call.connID === party.connID && call.mainConnID !== undefined));
  const connected = mine.filter((party) => party.state === 'Connected');
  if (step.connID !== undefined) return step.connID;
  if (first) return first.connID;
  if (step.request === 'TCompleteTransfer' || step.request === 'TCompleteConference') return consult?.connID ?? mine[0]?.connID;
  return connected.length === 1 ? connected[0]?.connID : mine.length === 1 ? mine[0]?.connID : undefined;
}

function bodyOf(row: OperationRow, step: Step, before: ApiState, connID: string | undefined, base: string): HttpMessage['body'] {
  const body: Record<string, unknown> = { operationName: row.operation };
  for (const { name, kind } of row.parameters) {
    if (kind === 'destination' && step.otherDN !== undefined) body[name] = { phoneNumber: step.otherDN };
    if (kind === 'participant' && step.otherDN !== undefined) body[name] = step.otherDN;
    if (kind === 'pairs' && step.userData) body[name] = step.userData;
    if (kind === 'key' && step.key !== undefined) body[name] = step.key;
    if (kind === 'digits' && step.digits !== undefined) body[name] = step.digits;
    if (name === 'otherCallUri') {
      const other = step.otherConnID ?? partiesOf(before.world, step.thisDN).find((party) => party.connID !== connID)?.connID;
      if (other !== undefined) body[name] = callUri(other, base);
    }
  }
  return body;
}
