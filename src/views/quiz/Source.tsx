/** How a sentence is known and where it stands: the mark, and the section with the manual's title for whoever asks. */
import { ExternalLink } from 'lucide-react';
import type { Provenance, Ref } from '../../tlib/index.ts';
import { ProvenanceMark } from '../ui/ProvenanceMark.tsx';

export function Source({ prov, source: { manual, section, url } }: { readonly prov: Provenance; readonly source: Ref }) {
  const words = (
    <>
      <span className="vh">{manual}, </span>
      {section}
    </>
  );
  return (
    <span className="qz__source">
      <ProvenanceMark prov={prov} word />{' '}
      {url === undefined ? (
        <span data-tip={manual}>{words}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" data-tip={manual}>
          {words} <ExternalLink size={11} aria-hidden="true" />
          <span className="vh"> (opens in a new tab)</span>
        </a>
      )}
    </span>
  );
}
