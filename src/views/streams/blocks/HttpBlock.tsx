/** The request that an agent's client posts for a step, and the answer; or why there is none. */
import { ArrowUpRight, ChevronRight } from 'lucide-react';
import type { Provenance } from '../../../tlib/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { JsonBlock } from './JsonBlock.tsx';

/** What went over the line for a step, or why nothing did. */
type Exchange =
  | {
      readonly request: { readonly path: string; readonly body?: Readonly<Record<string, unknown>> };
      readonly response: { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly prov: Provenance };
      readonly prov: Provenance;
      readonly note?: string;
    }
  | { readonly none: string };

export interface HttpBlockProps {
  readonly exchange: Exchange;
  /** The operation, and the code that the answer carries, where the request and the answer do not name them as Web Services does. */
  readonly operation?: string;
  readonly code?: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function HttpBlock({ exchange, operation, code, open, onToggle }: HttpBlockProps) {
  if ('none' in exchange) return <p className="ws__none">No request: {exchange.none}</p>;
  const { request, response, prov, note } = exchange;
  const name = operation ?? String(request.body?.['operationName']);
  return (
    <div className="ws__block" data-http={name}>
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
          <ArrowUpRight aria-hidden="true" /> <b>POST</b> <span>{name}</span>{' '}
          <span className="ws__about">
            answered {response.status}, {code ?? `statusCode ${String(response.body['statusCode'])}`}
          </span>
        </button>
        <ProvenanceMark prov={prov} />
      </div>
      {open ? (
        <div className="ws__pair">
          <JsonBlock name="Request" head={`POST ${request.path}`} value={request.body} />
          <div>
            <JsonBlock name="Answer" head={`HTTP ${String(response.status)}`} value={response.body} />
            {response.prov !== 'chosen' ? null : (
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
