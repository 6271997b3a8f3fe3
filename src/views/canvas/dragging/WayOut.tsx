import { Panel } from '@xyflow/react';
import { LogOut } from 'lucide-react';
import { EMPTY_CANVAS } from '../../../diagram/index.ts';
import { useCanvas } from '../state/canvas.state.ts';
import { WAY_OUT } from './dragging.ts';
import './DropHint.css';

/** While the card of a member is in the hand: where it is dropped to leave its call, as its word is dropped anywhere. */
export function WayOut() {
  const held = useCanvas((state) => state.held);
  const way = held?.key == null ? undefined : held.drops.get(EMPTY_CANVAS);
  if (held === null || way === undefined) return null;
  return (
    <Panel position="top-center" className="way-out__place">
      <p
        id={WAY_OUT}
        className="way-out"
        data-over={held.over === EMPTY_CANVAS || undefined}
        data-no={way.why !== undefined || undefined}
        aria-hidden="true"
      >
        <LogOut size={16} aria-hidden="true" />
        Drop {held.dragged.dn} here to leave its call
      </p>
    </Panel>
  );
}
