import { Panel, ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react';
import type { OnNodeDrag } from '@xyflow/react';
import { Suspense, useRef } from 'react';
import { actions } from '../../store/index.ts';
import { keysSaid } from '../commands/list/keys.ts';
import { CANVAS, DEVICE, PARTY, VIEW } from '../commands/list/parts.ts';
import { part } from '../ui/parts/part.ts';
import { StateIcon } from '../ui/StateIcon.tsx';
import { CallNode } from './nodes/CallNode.tsx';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasMenu } from './acting/CanvasMenu.tsx';
import { CanvasOutline } from './CanvasOutline.tsx';
import { useCanvas } from './state/canvas.state.ts';
import { DeviceNode } from './nodes/DeviceNode.tsx';
import { carry, letGo, pickUp } from './dragging/dragging.ts';
import { DropHint } from './dragging/DropHint.tsx';
import { WayOut } from './dragging/WayOut.tsx';
import { edgesOf, MAX_ZOOM, MIN_ZOOM, nodesOf } from './flow.ts';
import { OutOfSight } from './OutOfSight.tsx';
import { PartyEdge } from './nodes/PartyEdge.tsx';
import { useScene } from './state/scene.ts';
import { useCanvasKeys } from './useCanvasKeys.ts';
import { useFit } from './useFit.ts';
import { useViewHands } from './viewHands.ts';

/** The keys of the canvas and of what lies on it, for those who do not see it. */
const KEYS_SAID = [VIEW, CANVAS, DEVICE, PARTY].flatMap((rows) => Object.values(rows).map(keysSaid)).join(' ');

/** What a request carries is asked for by few of them. */
const StepDataDialog = part(async () => import('./acting/StepDataDialog.tsx'), 'StepDataDialog');

const nodeTypes = { device: DeviceNode, call: CallNode };
const edgeTypes = { party: PartyEdge };
/** From here on, only what is in sight is drawn. */
const MANY = 60;

/** Where the pointer is on the screen, for mouse and touch. */
function screenOf(event: Parameters<OnNodeDrag>[0]): { readonly x: number; readonly y: number } {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

/** Devices, calls and parties, moved by hand and by keyboard. */
export function Board() {
  const pane = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const fitting = useFit(pane, scene);
  const { leaveAlone } = fitting;
  const hands = useViewHands(fitting);
  const onKeyDown = useCanvasKeys(hands);
  const asking = useCanvas((state) => state.asked !== null);
  const over = useCanvas((state) => state.held?.over != null);
  const { screenToFlowPosition } = useReactFlow();
  const center: (...[, node]: Parameters<OnNodeDrag>) => { x: number; y: number } = (_, { position, width, height }) => ({
    x: position.x + (width ?? 0) / 2,
    y: position.y + (height ?? 0) / 2,
  });
  return (
    <div ref={pane} className="canvas__board" data-over={over || undefined} onKeyDown={onKeyDown}>
      <CanvasOutline />
      <p id="canvas-keys" className="vh">
        {KEYS_SAID}
      </p>
      <ReactFlow
        aria-label="Devices and calls"
        aria-describedby="canvas-keys"
        nodes={nodesOf(scene)}
        edges={edgesOf(scene)}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        nodeDragThreshold={6}
        autoPanOnNodeDrag={false}
        nodesFocusable={false}
        edgesFocusable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={scene.positions.size > MANY}
        onMoveStart={(event) => {
          if (event !== null) leaveAlone();
        }}
        onPaneClick={() => {
          actions.select(null);
        }}
        onNodeClick={(_, { id }) => {
          actions.select(id.startsWith('dn:') ? { kind: 'device', dn: id.slice(3) } : { kind: 'call', connID: id.slice(5) });
        }}
        onNodeDragStart={(event, node) => {
          pickUp(
            node.id.startsWith('dn:') ? { dn: node.id.slice(3) } : { dn: '', connID: node.id.slice(5) },
            node.id,
            center(event, node, []),
          );
        }}
        onNodeDrag={(event, node) => {
          carry(center(event, node, []), screenToFlowPosition(screenOf(event)), screenOf(event));
        }}
        onNodeDragStop={(event) => {
          letGo(screenOf(event));
        }}
      >
        <HeldParty />
        <WayOut />
        <OutOfSight />
        {scene.form === 'list' ? (
          <Panel position="top-left" className="canvas__form">
            No room for lines: shown as a list
          </Panel>
        ) : null}
        <CanvasControls hands={hands} />
      </ReactFlow>
      <DropHint />
      <CanvasMenu />
      {asking ? (
        <Suspense fallback={null}>
          <StepDataDialog />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The party in the hand, at the pointer. */
function HeldParty() {
  const held = useCanvas((state) => (state.held?.key === null ? state.held : null));
  const { parties } = useScene();
  if (held === null) return null;
  const state = parties.get(`${held.dragged.dn}@${held.dragged.connID ?? ''}`)?.state ?? 'Connected';
  return (
    <ViewportPortal>
      <div className="party-chip" data-state={state} style={{ translate: `${String(held.at.x)}px ${String(held.at.y)}px` }}>
        <StateIcon state={state} word={false} />
        {held.dragged.dn}
      </div>
    </ViewportPortal>
  );
}
