/** The canvas by keyboard. Which key does what stands in the list of commands. */
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { neighbor, readingOrder, type ArrowKey, type Point } from '../../diagram/index.ts';
import { actions } from '../../store/index.ts';
import type { Hands } from '../commands/list/command.ts';
import { press } from '../commands/list/list.ts';
import { canvas, setCanvas, useCanvas } from './state/canvas.state.ts';
import { putBack } from './dragging/dragging.ts';
import { sceneNow, useScene } from './state/scene.ts';

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

/** Key handler for the pane. The thing in focus is the one whose `data-key` is meant. */
export function useCanvasKeys(hands: Hands['view']) {
  const { setCenter, getZoom } = useReactFlow();
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
    if (target === undefined) return;
    if (press('view', event, hands)) return;
    const pane = event.currentTarget;
    press('canvas', event, {
      go: (to) => {
        focusOn(pane, isArrow(to) ? neighbor(stops(), target, to) : (readingOrder(stops()).at(to === 'Home' ? 0 : -1) ?? target));
      },
      move: (to) => {
        nudge(target, BY[to]);
      },
    });
  };
}

function nudge(key: string, by: Point): void {
  const at = sceneNow().positions.get(key);
  if (at !== undefined) actions.nudge(key, { x: at.x + by.x, y: at.y + by.y });
}

/** Tab always leads somewhere: to what had the focus last, else to the first thing in reading order. */
function useFirstStop(): void {
  const { positions, lines } = useScene();
  const focus = useCanvas((state) => state.focus);
  useEffect(() => {
    if (focus === null || !(positions.has(focus) || lines.has(focus))) setCanvas({ focus: readingOrder(positions)[0] ?? null });
  }, [focus, positions, lines]);
}

/** What is in the hand can be put back, wherever the focus is. */
function useEscape(): void {
  const holding = useCanvas((state) => state.held !== null);
  useEffect(() => {
    if (!holding) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (canvas().held === null) return;
      press('hand', event, {
        putBack: () => {
          putBack();
          actions.say('Put back. Nothing was done.');
        },
      });
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [holding]);
}
