import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Plus } from 'lucide-react';
import { currentFrame, actions, useStore } from '../../store/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Board } from './Board.tsx';
import './CanvasPane.css';

/** The present: who is in which call, and in what state. */
export function CanvasPane() {
  const empty = useStore((state) => currentFrame(state).world.devices.length === 0);
  return (
    <section className="canvas" aria-labelledby="canvas-title">
      <h2 id="canvas-title" className="vh">
        Canvas
      </h2>
      {empty ? (
        <NoDevices />
      ) : (
        <ReactFlowProvider>
          <Board />
        </ReactFlowProvider>
      )}
    </section>
  );
}

function NoDevices() {
  return (
    <EmptyState
      title="No devices yet"
      actions={
        <>
          <Button
            look="primary"
            icon={<Plus aria-hidden="true" />}
            onClick={() => {
              actions.addDevice({});
            }}
          >
            Add a device
          </Button>
          <Button
            look="outline"
            onClick={() => {
              actions.addDevice({ kind: 'external' });
            }}
          >
            Add an external one
          </Button>
          <Button
            onClick={() => {
              actions.openPanel('library');
            }}
          >
            Open a call model
          </Button>
        </>
      }
    >
      Calls happen between devices. Add two, then drag one onto the other.
    </EmptyState>
  );
}
