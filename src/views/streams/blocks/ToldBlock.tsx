/** A message by CometD: what it says in a line, and the whole of it as JSON, with the TEvents that it stands for. */
import { ArrowDownLeft, ChevronRight } from 'lucide-react';
import type { TEvent } from '../../../model/index.ts';
import type { StreamName } from '../../../streams/index.ts';
import type { Provenance } from '../../../tlib/index.ts';
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx';
import { JsonBlock } from './JsonBlock.tsx';

export interface ToldBlockProps {
  readonly stream: StreamName;
  /** What was told, and what the line says of it: its state, its call and who is in it. */
  readonly told: {
    readonly name: string;
    readonly dn: string;
    readonly step: number;
    readonly causes: readonly TEvent[];
    readonly prov: Provenance;
    readonly says: string;
  };
  readonly state: string | undefined;
  readonly about: string;
  /** The message whole. */
  readonly value: () => unknown;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function ToldBlock({ stream, told, state, about, value, open, onToggle }: ToldBlockProps) {
  const { name, dn, step, causes, prov, says } = told;
  return (
    <div className="ws__block" data-stream={stream} data-event={name} data-dn={dn} data-step={step}>
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
          <ArrowDownLeft aria-hidden="true" /> <b>{name}</b>{' '}
          {state === undefined ? null : (
            <>
              <span>{state}</span>{' '}
            </>
          )}
          {about === '' ? null : <span className="ws__about">{about}</span>}
        </button>
        <ProvenanceMark prov={prov} word={prov === 'chosen'} />
      </div>
      {open ? (
        <>
          <p className="ws__says">
            {says}{' '}
            {causes.length === 0 ? null : (
              <span className="ws__about">Stands for {[...new Set(causes.map(({ event }) => event))].join(', ')}.</span>
            )}
          </p>
          <JsonBlock name="CometD message" value={value()} />
        </>
      ) : null}
    </div>
  );
}
