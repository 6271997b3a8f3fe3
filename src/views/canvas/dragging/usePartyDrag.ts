/** Dragging a party by the word on its line: out of its call, or onto something else. */
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { dropsFor, EMPTY_CANVAS, type CanvasParty, callKey, deviceKey } from '../../../diagram/index.ts';
import { currentFrame, getState } from '../../../store/index.ts';
import { canvas, setCanvas } from '../state/canvas.state.ts';
import type { Anchor } from '../state/canvas.state.ts';
import { carry, letGo, pickUp, putBack } from './dragging.ts';

/** The pointer must travel this far before a press becomes a drag. */
const THRESHOLD = 6;

/** Asks in place how a party leaves its call. */
export function askToLeave({ dn, connID, state }: CanvasParty, anchor: Anchor): void {
  if (state === 'Null') return;
  const drop = dropsFor(currentFrame(getState()).world, { dn, connID }).get(EMPTY_CANVAS);
  if (drop !== undefined) setCanvas({ menu: { kind: 'drop', title: `How does ${dn} leave call ${connID}?`, drop, anchor } });
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly dragging: boolean;
}

/** Pointer handlers for the label of a party. */
export function usePartyDrag(party: CanvasParty) {
  const flow = useReactFlow();
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      dragged.current = false;
      if (event.button !== 0 || party.state === 'Null') return;
      press.current = { x: event.clientX, y: event.clientY, dragging: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const start = press.current;
      if (start === null) return;
      const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > THRESHOLD;
      if (!start.dragging && !far) return;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      if (!start.dragging) {
        press.current = { ...start, dragging: true };
        dragged.current = true;
        pickUp({ dn: party.dn, connID: party.connID }, null, at);
      }
      carry(at, at);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const start = press.current;
      press.current = null;
      if (start?.dragging !== true) return;
      const over = canvas().held?.over;
      // Back on its own device or call, nothing was meant.
      if (over === deviceKey(party.dn) || over === callKey(party.connID)) putBack();
      else letGo({ x: event.clientX, y: event.clientY });
    },
    onPointerCancel: (): void => {
      press.current = null;
      putBack();
    },
    /** A drag ends in a click that means nothing. */
    onClickCapture: (event: MouseEvent): void => {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
