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
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { StateIcon } from '../../ui/StateIcon.tsx';
import { OperationButtons } from '../blocks/OperationButtons.tsx';
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
        <OperationButtons
          offers={mine.map((offer) => ({
            key: keyOf(offer),
            name: offer.operation,
            request: offer.row.request,
            listed: offer.listed,
            obstacle: offer.obstacle?.message,
            hasForm: offer.row.parameters.length > 0,
            asks: offer.row.parameters.some(({ required }) => required),
          }))}
          asking={asking}
          unlisted="the capabilities of that version leave it out"
          onChoose={(key) => {
            const offer = mine.find((one) => keyOf(one) === key);
            if (offer) onChoose(offer);
          }}
        />
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
              {call.participants.map(({ phoneNumber }) => phoneNumber || 'a withheld number').join(', ') || 'nobody'}
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
