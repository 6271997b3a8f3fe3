/** An agent's DN and calls at the shown moment, and the operations that its client may post: a button each, or why not. */
import { useState } from 'react';
import type { PartyState } from '../../../tlib/index.ts';
import {
  dnObject,
  workspaceBody,
  workspaceCalls,
  workspaceOffers,
  workspaceStep,
  type WorkspaceCall,
  type WorkspaceOffer,
  type WorkspaceState,
} from '../../../streams/index.ts';
import { actions } from '../../../store/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { StateIcon } from '../../ui/StateIcon.tsx';
import { JsonBlock } from '../blocks/JsonBlock.tsx';
import { OperationButtons } from '../blocks/OperationButtons.tsx';
import { RequestForm } from './RequestForm.tsx';
import { askedFields } from './requestBody.ts';

const STATE: Readonly<Record<WorkspaceCall['state'], PartyState>> = {
  Dialing: 'Dialing',
  Ringing: 'Alerting',
  Established: 'Connected',
  Held: 'Held',
  Released: 'Null',
};

/** What came back instead of a step. */
interface Refused {
  readonly says: string;
  readonly value: unknown;
}
const keyOf = ({ row, connID }: WorkspaceOffer): string => `${row.operation} ${connID ?? ''}`;

export function WorkspaceCalls({ state, dn }: { readonly state: WorkspaceState; readonly dn: string }) {
  const [asking, setAsking] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const offers = workspaceOffers(state, dn);
  const calls = workspaceCalls(state, dn);
  const device = dnObject(state, dn);
  const onPost = ({ path }: WorkspaceOffer, body: Readonly<Record<string, unknown>> | undefined): void => {
    const done = workspaceStep(state, dn, path, body);
    if (!done.ok) setRefused({ says: `Answered ${String(done.error.httpStatus)}`, value: workspaceBody(done.error) });
    else if (!('step' in done.value)) setRefused({ says: 'Answered 200, and told', value: done.value.told });
    else {
      setRefused(null);
      setAsking(null);
      if (done.value.before) actions.act(done.value.before);
      actions.act(done.value.step);
    }
  };
  const operations = (connID: string | undefined) => {
    const mine = offers.filter((offer) => offer.connID === connID);
    const open = mine.find((offer) => keyOf(offer) === asking);
    return (
      <>
        <OperationButtons
          offers={mine.map((offer) => ({
            key: keyOf(offer),
            name: offer.row.operation,
            request: offer.row.request,
            listed: offer.listed,
            obstacle: offer.obstacle,
            hasForm: askedFields(offer.row).length > 0,
            asks: offer.row.fields.some(({ required }) => required),
          }))}
          asking={asking}
          unlisted="the capabilities leave it out, and the switch would do it"
          onChoose={(key) => {
            const offer = mine.find((one) => keyOf(one) === key);
            if (offer === undefined) return;
            if (askedFields(offer.row).length === 0) onPost(offer, undefined);
            else setAsking((old) => (old === key ? null : key));
          }}
        />
        {open === undefined ? null : (
          <RequestForm
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
            DN, {device.agentState}
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
            <span className="ws__about">{aboutCall(call)}</span>
          </h3>
          {operations(call.connID)}
        </article>
      ))}
      {refused === null ? null : (
        <div className="ws__refused" role="status">
          <span>
            {refused.says} <ProvenanceMark prov="chosen" word />
          </span>
          <JsonBlock name="Answer" value={refused.value} />
        </div>
      )}
    </section>
  );
}

/** "Consult of call 1, with C as RoleDestination; it was call 2" */
function aboutCall({ callType, mainConnID, previousConnID, participants }: WorkspaceCall): string {
  const others = participants.map(({ number, role }) => `${number} as ${role}`).join(', ') || 'nobody';
  const parent = mainConnID === undefined ? '' : ` of call ${mainConnID}`;
  return `${callType}${parent}, with ${others}${previousConnID === undefined ? '' : `; it was call ${previousConnID}`}`;
}
