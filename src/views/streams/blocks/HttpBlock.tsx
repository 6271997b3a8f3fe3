/** The request that an agent's client posts for a step, and the answer; or why there is none. */
import { ArrowUpRight, ChevronRight } from 'lucide-react';
import type { HttpExchange } from '../../../streams/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { JsonBlock } from './JsonBlock.tsx';

export interface HttpBlockProps {
  readonly exchange: HttpExchange;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function HttpBlock({ exchange, open, onToggle }: HttpBlockProps) {
  if ('none' in exchange) return <p className="ws__none">No request: {exchange.none}</p>;
  const { request, response, prov, note } = exchange;
  const { operationName } = request.body as { readonly operationName: string };
  return (
    <div className="ws__block" data-http={operationName}>
      <div className="ws__blockhead">
        <button
          type="button"
          className="ws__toggle"
          aria-expanded={open}
          onClick={() => {
            onToggle(!open);
          }}
        >
          <ChevronRight className="ws__chevron" aria-hidden="true" />
          <ArrowUpRight aria-hidden="true" /> <b>POST</b> <span>{operationName}</span>{' '}
          <span className="ws__about">
            answered {response.status}, statusCode {String(response.body['statusCode'])}
          </span>
        </button>
        <ProvenanceMark prov={prov} />
      </div>
      {open ? (
        <div className="ws__pair">
          <JsonBlock name="Request" head={`POST ${request.path}`} value={request.body} />
          <div>
            <JsonBlock name="Answer" head={`HTTP ${String(response.status)}`} value={response.body} />
            {response.prov === 'manual' ? null : (
              <p className="ws__says">
                The answer to a refused operation is not published. <ProvenanceMark prov={response.prov} word />
              </p>
            )}
          </div>
        </div>
      ) : null}
      {note === undefined ? null : (
        <p className="ws__says">
          {note} <ProvenanceMark prov="chosen" word />
        </p>
      )}
    </div>
  );
}
