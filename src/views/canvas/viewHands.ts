import { useReactFlow } from '@xyflow/react';
import { actions } from '../../store/index.ts';
import type { Hands } from '../commands/list/command.ts';
import type { Fitting } from './useFit.ts';

/** Whoever zooms moves the view: it stays as it is until everything is asked for again. */
export function useViewHands({ fit, leaveAlone }: Fitting): Hands['view'] {
  const { zoomIn, zoomOut } = useReactFlow();
  return {
    zoomIn: () => {
      leaveAlone();
      void zoomIn();
    },
    zoomOut: () => {
      leaveAlone();
      void zoomOut();
    },
    fit,
    tidy: () => {
      actions.tidy();
      fit();
    },
  };
}
