/** What only the canvas knows: what is in the hand, which menu is open, where the keyboard is. */
import { useSyncExternalStore } from 'react';
import type { Drop, Dragged, Point, CanvasShape, Size } from '../../../diagram/index.ts';
import type { DN, Step } from '../../../model/index.ts';

/** Something in the hand. */
export interface Held {
  readonly dragged: Dragged;
  /** The canvas key of the node that moves with the pointer; none for a party. */
  readonly key: string | null;
  /** Where the pointer is, or the center of the node. */
  readonly at: Point;
  /** What dropping means, by key; places that are not in it mean nothing. */
  readonly drops: ReadonlyMap<string, Drop>;
  /** The key that lies under it. */
  readonly over: string | null;
  /** The key of the drop that is previewed. */
  readonly meant: string | null;
}

/** Where a menu stands: at an element, or at a point of the screen. */
export type Anchor = Element | { readonly x: number; readonly y: number };

export type CanvasMenu =
  | { readonly kind: 'device'; readonly dn: DN; readonly anchor: Anchor }
  | { readonly kind: 'drop'; readonly title: string; readonly drop: Drop; readonly anchor: Anchor };

export interface CanvasState {
  readonly shape: CanvasShape;
  /** The pane, in pixels; nothing before it is measured. */
  readonly room: Size;
  readonly held: Held | null;
  readonly menu: CanvasMenu | null;
  /** A step that waits for data from the person. */
  readonly asked: Step | null;
  /** The key of the node or line that Tab leads to. */
  readonly focus: string | null;
}

let state: CanvasState = { shape: 'wide', room: { width: 0, height: 0 }, held: null, menu: null, asked: null, focus: null };
const listeners = new Set<() => void>();

export const canvas = (): CanvasState => state;

export function setCanvas(patch: Partial<CanvasState>): void {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Reads the canvas's own state. The selector returns a part of it as it is, or a plain value. */
export function useCanvas<T>(select: (state: CanvasState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}
