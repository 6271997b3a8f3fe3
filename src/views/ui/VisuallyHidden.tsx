import type { ReactNode } from 'react';

/** Text for assistive tools that the eye gets by other means. */
export function VisuallyHidden({ id, children }: { readonly id?: string | undefined; readonly children: ReactNode }) {
  return (
    <span id={id} className="vh">
      {children}
    </span>
  );
}
