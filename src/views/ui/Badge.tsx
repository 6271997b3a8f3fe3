import type { ReactNode } from 'react';
import './Badge.css';

/** A word in a box: "external", "not done", "any order". Carries no state color. */
export function Badge({ children, tip, mono = false }: { readonly children: ReactNode; readonly tip?: string; readonly mono?: boolean }) {
  return (
    <span className={mono ? 'badge badge--mono' : 'badge'} data-tip={tip}>
      {children}
    </span>
  );
}
