/**
 * Keeps everything in sight: on opening, when devices are added, when the pane changes, and when a step would put
 * something out of sight, until the person moves the view.
 */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { currentFrame, useStore } from '../../store/index.ts';
import { canvas, setCanvas } from './state/canvas.state.ts';
import type { Scene } from '../../diagram/index.ts';
import { isCut, viewportFor } from './flow.ts';
import { sceneNow } from './state/scene.ts';

export interface Fitting {
  /** Shows everything, from now on again by itself. */
  readonly fit: () => void;
  /** The person moved the view: it stays as it is. */
  readonly leaveAlone: () => void;
}

/** Long enough to see where things went. */
const SLIDE = 140;
const slide = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : SLIDE);

export function useFit(pane: RefObject<HTMLElement | null>, scene: Scene): Fitting {
  const { setViewport, getViewport } = useReactFlow();
  const alone = useRef(false);
  const opened = useStore((state) => state.opened);
  const devices = useStore((state) => currentFrame(state).world.devices.length);
  const { form } = scene;

  const show = useCallback(() => {
    const { width, height } = pane.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    if (width === 0 || height === 0 || alone.current) return;
    void setViewport(viewportFor(sceneNow(), width, height));
  }, [pane, setViewport]);

  useEffect(() => {
    alone.current = false;
    show();
  }, [opened, devices, form, show]);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width === 0 || height === 0) return;
      setCanvas({ shape: width > height * 0.95 ? 'wide' : 'tall', room: { width: Math.round(width), height: Math.round(height) } });
      show();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [pane, show]);

  useEffect(() => {
    // As it was last measured: to ask the page now would make it lay out what was only just drawn.
    const { width, height } = canvas().room;
    if (width === 0 || height === 0 || alone.current || canvas().held !== null) return;
    if (isCut(scene, getViewport(), width, height)) void setViewport(viewportFor(scene, width, height), { duration: slide() });
  }, [scene, getViewport, setViewport]);

  return {
    fit: useCallback(() => {
      alone.current = false;
      show();
    }, [show]),
    leaveAlone: useCallback(() => {
      alone.current = true;
    }, []),
  };
}
