/** The page of a mock server says so in its head; only there is following offered, and only then fetched. */
import { lazy, Suspense } from 'react';

const Follow = lazy(async () => ({ default: (await import('./Follow.tsx')).Follow }));

export function FollowMock() {
  if (document.querySelector('meta[name="partyline-mock"]') === null) return null;
  return (
    <Suspense fallback={null}>
      <Follow />
    </Suspense>
  );
}
