import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react';
import { actions, useStore, ASKED, isAsking, lastStep } from '../../store/index.ts';
import { IconButton } from '../ui/Button.tsx';
import './Transport.css';

/** Through time: to the start, back, where we are, forward, to the end. */
export function Transport() {
  const cursor = useStore((state) => state.cursor);
  const end = useStore(lastStep);
  const asking = useStore(isAsking);
  const atStart = cursor === 0 ? 'This is the start.' : undefined;
  const atEnd =
    asking && cursor === end - 1
      ? ASKED
      : cursor === end
        ? end === 0
          ? 'Nothing has happened yet.'
          : 'This is the last step.'
        : undefined;
  return (
    <div className="transport" role="group" aria-label="Time">
      <IconButton label="To the start" keys="{" reason={atStart} onClick={actions.first}>
        <ChevronFirst aria-hidden="true" />
      </IconButton>
      <IconButton label="Step back" keys="[" reason={atStart} onClick={actions.back}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <span className="transport__where">
        {end === 0 ? (
          'no steps yet'
        ) : cursor === 0 ? (
          <>
            start, <span className="transport__of">{end} to come</span>
          </>
        ) : (
          <>
            step <b>{cursor}</b> of {end}
          </>
        )}
      </span>
      <IconButton label="Step forward" keys="]" reason={atEnd} onClick={actions.forward}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <IconButton label="To the last step" keys="}" reason={atEnd} onClick={actions.last}>
        <ChevronLast aria-hidden="true" />
      </IconButton>
    </div>
  );
}
