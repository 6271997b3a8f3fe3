/** The page of a mock server says so in its head; only there is following offered, and only then fetched. */
import { Suspense } from 'react';
import { Boundary } from '../../ui/Pane.tsx';
import { part } from '../../ui/parts/part.ts';

const Follow = part(async () => import('./Follow.tsx'), 'Follow');

export function FollowMock() {
  if (document.querySelector('meta[name="partyline-mock"]') === null) return null;
  return (
    <Boundary name="Following of the server">
      <Suspense fallback={null}>
        <Follow />
      </Suspense>
    </Boundary>
  );
}
