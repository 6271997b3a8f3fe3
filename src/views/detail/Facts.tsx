/** Names and values of a thing; what is not known is left out. */
import type { ReactNode } from 'react';

export interface FactsProps {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: ReactNode | undefined])[];
}

export function Facts({ title, facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="dt__h">{title}</h3>
      <dl className="dt__facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
