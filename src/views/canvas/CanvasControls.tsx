import { Panel, useReactFlow } from '@xyflow/react';
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { actions, useStore } from '../../store/index.ts';
import { IconButton } from '../ui/Button.tsx';

interface CanvasControlsProps {
  readonly fit: () => void;
  readonly leaveAlone: () => void;
}

/** Zooming, showing everything, and taking placings back. */
export function CanvasControls({ fit, leaveAlone }: CanvasControlsProps) {
  const { zoomIn, zoomOut } = useReactFlow();
  const placed = useStore((state) => Object.keys(state.positions).length > 0);
  return (
    <Panel position="bottom-left" className="canvas__controls">
      <IconButton
        label="Zoom in"
        onClick={() => {
          leaveAlone();
          void zoomIn();
        }}
      >
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Zoom out"
        onClick={() => {
          leaveAlone();
          void zoomOut();
        }}
      >
        <Minus aria-hidden="true" />
      </IconButton>
      <IconButton label="Show everything" onClick={fit}>
        <Maximize aria-hidden="true" />
      </IconButton>
      {placed ? (
        <IconButton
          label="Lay out anew"
          onClick={() => {
            actions.tidy();
            fit();
          }}
        >
          <LayoutGrid aria-hidden="true" />
        </IconButton>
      ) : null}
    </Panel>
  );
}
