import type { ReactNode } from 'react';
import { PROVENANCES, type Provenance } from '../../tlib/index.ts';
import './ProvenanceMark.css';

/** Told apart by shape: full disc, half disc, eye, three dots (therefore), dashed ring, diamond. */
const SHAPES: Readonly<Record<Provenance, ReactNode>> = {
  manual: <circle cx="6" cy="6" r="4.5" className="pv-fill" />,
  partly: (
    <>
      <circle cx="6" cy="6" r="4" className="pv-line" />
      <path d="M6 2a4 4 0 0 0 0 8z" className="pv-fill" />
    </>
  ),
  observed: (
    <>
      <path d="M1.2 6Q6 0.6 10.8 6Q6 11.4 1.2 6z" className="pv-line" />
      <circle cx="6" cy="6" r="1.5" className="pv-fill" />
    </>
  ),
  derived: (
    <>
      <circle cx="6" cy="3" r="1.6" className="pv-fill" />
      <circle cx="2.6" cy="9" r="1.6" className="pv-fill" />
      <circle cx="9.4" cy="9" r="1.6" className="pv-fill" />
    </>
  ),
  recalled: <circle cx="6" cy="6" r="4.2" className="pv-line pv-dash" />,
  chosen: <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" className="pv-line" />,
};

export interface ProvenanceMarkProps {
  readonly prov: Provenance;
  /** Shows the word beside the mark. */
  readonly word?: boolean;
  /** Inside another control the mark itself takes no focus; give the control a description instead. */
  readonly focusable?: boolean;
}

/** How we know a thing: a small mark whose word shows on hover and on focus. */
export function ProvenanceMark({ prov, word = false, focusable = true }: ProvenanceMarkProps) {
  const { label, meaning } = PROVENANCES[prov];
  return (
    <span
      className="pv"
      data-prov={prov}
      role="img"
      aria-label={`Source: ${label}. ${meaning}`}
      data-tip={`${label}: ${meaning}`}
      tabIndex={focusable ? 0 : undefined}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {SHAPES[prov]}
      </svg>
      {word ? <span className="pv-word">{label}</span> : null}
    </span>
  );
}
