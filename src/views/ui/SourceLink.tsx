/** A place in a manual, linked where it has a public page. The links of this pane are the only addresses outside. */
import { ExternalLink } from 'lucide-react';
import type { Ref } from '../../tlib/index.ts';

export function SourceLink({ source }: { readonly source: Ref }) {
  const words = (
    <>
      <cite>{source.manual}</cite>, {source.section}
    </>
  );
  if (source.url === undefined) return <span className="dt__source">{words}</span>;
  return (
    <a className="dt__source" href={source.url} target="_blank" rel="noopener noreferrer">
      {words} <ExternalLink size={12} aria-hidden="true" />
      <span className="vh"> (opens in a new tab)</span>
    </a>
  );
}
