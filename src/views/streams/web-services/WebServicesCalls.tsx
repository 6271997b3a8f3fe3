/** An agent's calls at the shown moment, and the operations that its client may post: a button each, or why not. */
import { useState } from 'react';
import type { PartyState } from '../../../tlib/index.ts';
import {
  answerBody,
  callsOf,
  deviceObject,
  operationsNow,
  operationToSteps,
  SAMPLE_BASE,
  type ApiAnswer,
  type ApiCall,
  type ApiState,
  type OperationOffer,
} from '../../../streams/index.ts';
import { actions } from '../../../store/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { StateIcon } from '../../ui/StateIcon.tsx';
import { JsonBlock } from '../blocks/JsonBlock.tsx';
import { OperationForm } from './OperationForm.tsx';

const STATE: Readonly<Record<ApiCall['state'], PartyState>> = {
  Dialing: 'Dialing',
  Ringing: 'Alerting',
  Established: 'Connected',
  Held: 'Held',
  Released: 'Null',
};

const keyOf = ({ operation, connID }: OperationOffer): string => `${operation} ${connID ?? ''}`;

export function WebServicesCalls({ api, dn }: { readonly api: ApiState; readonly dn: string }) {
  const [asking, setAsking] = useState<string | null>(null);
  const [refused, setRefused] = useState<ApiAnswer | null>(null);
  const offers = operationsNow(api, dn);
  const calls = callsOf(api, dn);
  const { userState } = deviceObject(api.world, dn, SAMPLE_BASE, api.memory.agents[dn]);
  const onPost = (offer: OperationOffer, body: Readonly<Record<string, unknown>>): void => {
    const steps = operationToSteps(api, dn, { method: 'POST', path: offer.path, body });
    setRefused(steps.ok ? null : steps.error);
    if (!steps.ok) return;
    setAsking(null);
    for (const step of steps.value) actions.act(step);
  };
  const onChoose = (offer: OperationOffer): void => {
    if (offer.row.parameters.length === 0) onPost(offer, { operationName: offer.operation });
    else setAsking((old) => (old === keyOf(offer) ? null : keyOf(offer)));
  };
  const operations = (connID: string | undefined) => {
    const mine = offers.filter((offer) => offer.connID === connID);
    const open = mine.find((offer) => keyOf(offer) === asking);
    return (
      <>
        <Operations offers={mine} asking={asking} onChoose={onChoose} />
        {open === undefined ? null : (
          <OperationForm
            key={keyOf(open)}
            offer={open}
            calls={calls}
            onPost={onPost}
            onClose={() => {
              setAsking(null);
            }}
          />
        )}
      </>
    );
  };
  return (
    <section className="ws__calls" aria-label={`Calls of ${dn}`}>
      <article className="ws__call">
        <h3 className="ws__callhead">
          <span className="ws__mono">{dn}</span>{' '}
          <span className="ws__about">
            device, {userState.displayName}
            {calls.length === 0 ? ', no calls' : ''}
          </span>
        </h3>
        {operations(undefined)}
      </article>
      {calls.map((call) => (
        <article key={call.connID} className="ws__call" data-call={call.connID} aria-label={`Call ${call.connID}`}>
          <h3 className="ws__callhead">
            <StateIcon state={STATE[call.state]} word={false} /> <span className="ws__state">{call.state}</span>
            <span className="ws__mono">call {call.connID}</span>
            <span className="ws__about">
              {call.callType}
              {call.mainConnID === undefined ? '' : ` of call ${call.mainConnID}`}, with{' '}
              {call.participants.map(({ phoneNumber }) => phoneNumber).join(', ') || 'nobody'}
            </span>
            {call.muted ? <Badge>muted</Badge> : null}
          </h3>
          {operations(call.connID)}
        </article>
      ))}
      {refused === null ? null : (
        <div className="ws__refused" role="status">
          <span>
            Answered {refused.httpStatus} <ProvenanceMark prov={refused.prov} word />
          </span>
          <JsonBlock name="Answer" value={answerBody(refused)} />
        </div>
      )}
    </section>
  );
}

interface OperationsProps {
  readonly offers: readonly OperationOffer[];
  readonly asking: string | null;
  readonly onChoose: (offer: OperationOffer) => void;
}

/** Those that the capabilities list, then whatever else could be posted, then the rest, folded away with its reasons. */
function Operations({ offers, asking, onChoose }: OperationsProps) {
  const shown = offers.filter(({ listed, obstacle }) => listed || obstacle === undefined);
  const rest = offers.filter((offer) => !shown.includes(offer));
  const button = (offer: OperationOffer) => (
    <Button
      key={offer.operation}
      look="outline"
      className="ws__op"
      data-request={offer.row.request}
      data-operation={offer.operation}
      aria-expanded={offer.row.parameters.length > 0 && offer.obstacle === undefined ? asking === keyOf(offer) : undefined}
      reason={offer.obstacle?.message}
      tip={offer.listed ? offer.row.request : `${offer.row.request}; the capabilities of that version leave it out`}
      onClick={() => {
        onChoose(offer);
      }}
    >
      {offer.operation}
      {offer.row.parameters.some(({ required }) => required) ? '…' : ''}
      {offer.listed ? null : <span className="ws__unlisted"> unlisted</span>}
    </Button>
  );
  return (
    <>
      <div className="ws__ops" role="group" aria-label="Operations">
        {shown.map(button)}
      </div>
      {rest.length === 0 ? null : (
        <details className="ws__rest">
          <summary>Not in its capabilities ({rest.length})</summary>
          <div className="ws__ops">{rest.map(button)}</div>
        </details>
      )}
    </>
  );
}
