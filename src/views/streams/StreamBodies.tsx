/** The body of the timeline: the DN events, another stream, or several side by side, all at the same step. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useStore } from '../../store/index.ts';
import { Boundary } from '../ui/Pane.tsx';
import { OTHER_STREAMS } from './index.ts';
import './streams.css';

export function StreamBodies({ children }: { readonly children: ReactNode }) {
  const streams = useStore((state) => state.view.streams);
  const others = OTHER_STREAMS.filter(({ name }) => streams.includes(name));
  const isDN = others.length === 0 || streams.includes('dn');
  return (
    <div className="streams" data-count={others.length + (isDN ? 1 : 0)}>
      {isDN ? <div className="streams__one">{children}</div> : null}
      {others.map(({ name, label, Body }) => (
        <div key={name} className="streams__one">
          <Boundary name={`Stream ${label}`}>
            <Suspense fallback={null}>
              <Body stream={name} />
            </Suspense>
          </Boundary>
        </div>
      ))}
    </div>
  );
}
