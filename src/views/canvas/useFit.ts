/** Keeps everything in sight: on opening, when devices are added and when the pane changes, until the person moves the view. */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { currentFrame, useStore } from '../../store/index.ts';
import { setCanvas, useCanvas } from './state/canvas.state.ts';
import { viewportFor } from './flow.ts';
import { sceneNow } from './state/scene.ts';

export interface Fitting {
  /** Shows everything, from now on again by itself. */
  readonly fit: () => void;
  /** The person moved the view: it stays as it is. */
  readonly leaveAlone: () => void;
}

export function useFit(pane: RefObject<HTMLElement | null>): Fitting {
  const { setViewport } = useReactFlow();
  const alone = useRef(false);
  const opened = useStore((state) => state.opened);
  const devices = useStore((state) => currentFrame(state).world.devices.length);
  const shape = useCanvas((state) => state.shape);

  const show = useCallback(() => {
    const { width, height } = pane.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    if (width === 0 || height === 0 || alone.current) return;
    void setViewport(viewportFor(sceneNow(), width, height));
  }, [pane, setViewport]);

  useEffect(() => {
    alone.current = false;
    show();
  }, [opened, devices, shape, show]);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width === 0 || height === 0) return;
      setCanvas({ shape: width > height * 0.95 ? 'wide' : 'tall' });
      show();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [pane, show]);

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
