import type { LucideIcon } from 'lucide-react';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';

export type VerdictKind = 'right' | 'wrong' | 'missing';

const ICONS: Readonly<Record<VerdictKind, LucideIcon>> = { right: CircleCheck, wrong: CircleX, missing: CircleDashed };

/** Right, wrong or missing: told by shape and word, and by color as well. */
export function Verdict({ kind }: { readonly kind: VerdictKind }) {
  const Icon = ICONS[kind];
  return (
    <span className="qz__verdict" data-verdict={kind}>
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      {kind}
    </span>
  );
}
