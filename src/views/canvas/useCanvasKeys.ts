/** The canvas by keyboard: arrows go to the nearest thing, Home and End to the first and last, Alt and an arrow moves it. */
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { neighbor, readingOrder, type ArrowKey, type Point } from '../../diagram/index.ts';
import { actions } from '../../store/index.ts';
import { canvas, setCanvas, useCanvas } from './state/canvas.state.ts';
import { putBack } from './dragging/dragging.ts';
import { sceneNow, useScene } from './state/scene.ts';
import type { Fitting } from './useFit.ts';

const NUDGE = 16;
const BY: Readonly<Record<ArrowKey, Point>> = {
  ArrowUp: { x: 0, y: -NUDGE },
  ArrowDown: { x: 0, y: NUDGE },
  ArrowLeft: { x: -NUDGE, y: 0 },
  ArrowRight: { x: NUDGE, y: 0 },
};
const isArrow = (key: string): key is ArrowKey => key in BY;

/** Nodes and labels with the places where the eye finds them. */
function stops(): ReadonlyMap<string, Point> {
  const { positions, lines } = sceneNow();
  return new Map<string, Point>([...positions, ...[...lines].map(([key, { label }]) => [key, label] as const)]);
}

/** Key handler for the pane: + and − zoom, 0 and Shift+1 show everything. The thing in focus is the one whose `data-key` is meant. */
export function useCanvasKeys({ fit, leaveAlone }: Fitting) {
  const { setCenter, getZoom, zoomIn, zoomOut } = useReactFlow();
  useFirstStop();
  useEscape();

  const focusOn = (pane: Element, key: string): void => {
    setCanvas({ focus: key });
    const find = (): HTMLElement | null => pane.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    const element = find();
    if (element !== null) {
      element.focus();
      return;
    }
    // Out of sight, so not drawn: bring it into sight first.
    const at = stops().get(key);
    if (at !== undefined) void setCenter(at.x, at.y, { zoom: getZoom() }).then(() => requestAnimationFrame(() => find()?.focus()));
  };

  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (target === undefined || event.ctrlKey || event.metaKey) return;
    const zoom = zoomFor(event);
    if (zoom !== undefined) {
      if (zoom === 'fit') fit();
      else {
        leaveAlone();
        void (zoom === 'in' ? zoomIn() : zoomOut());
      }
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.shiftKey) return;
    const order = (): readonly string[] => readingOrder(stops());
    if (isArrow(event.key)) {
      if (event.altKey) nudge(target, BY[event.key]);
      else focusOn(event.currentTarget, neighbor(stops(), target, event.key));
    } else if (event.key === 'Home') focusOn(event.currentTarget, order()[0] ?? target);
    else if (event.key === 'End') focusOn(event.currentTarget, order().at(-1) ?? target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What a key says about the scale, wherever it lies on the keyboard. */
function zoomFor({ key, code, shiftKey, altKey }: KeyboardEvent): 'in' | 'out' | 'fit' | undefined {
  if (altKey) return undefined;
  if (key === '+' || key === '=') return 'in';
  if (key === '-' || key === '−') return 'out';
  return key === '0' || (shiftKey && code === 'Digit1') ? 'fit' : undefined;
}

function nudge(key: string, by: Point): void {
  const at = sceneNow().positions.get(key);
  if (at !== undefined) actions.place(key, { x: at.x + by.x, y: at.y + by.y });
}

/** Tab always leads somewhere: to what had the focus last, else to the first thing in reading order. */
function useFirstStop(): void {
  const { positions, lines } = useScene();
  const focus = useCanvas((state) => state.focus);
  useEffect(() => {
    if (focus === null || !(positions.has(focus) || lines.has(focus))) setCanvas({ focus: readingOrder(positions)[0] ?? null });
  }, [focus, positions, lines]);
}

/** Escape puts back what is in the hand, wherever the focus is. */
function useEscape(): void {
  const holding = useCanvas((state) => state.held !== null);
  useEffect(() => {
    if (!holding) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || canvas().held === null) return;
      event.preventDefault();
      event.stopPropagation();
      putBack();
      actions.say('Put back. Nothing was done.');
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [holding]);
}
