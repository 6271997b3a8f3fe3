import type { ReactNode } from 'react';

/** Leads to something else that can be chosen. */
export function Link({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="dt__link" onClick={onClick}>
      {children}
    </button>
  );
}
