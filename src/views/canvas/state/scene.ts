/** The scene of the shown moment, composed once per change and read by every node and line by its key. */
import {
  type CanvasCall,
  type CanvasDevice,
  type CanvasParty,
  nextAcross,
  nextSide,
  sceneOf,
  type Scene,
  type SceneInput,
} from '../../../diagram/index.ts';
import { currentFrame, currentRun, expectedStep, getState, useStore, type State } from '../../../store/index.ts';
import { canvas, useCanvas } from './canvas.state.ts';
import type { CanvasState } from './canvas.state.ts';

let scene: Scene | undefined;
let from: SceneInput | undefined;

/** The scene for these states; the same object while nothing it depends on has changed. */
export function sceneFor(state: State, { shape, held }: CanvasState): Scene {
  const input: SceneInput = {
    frame: currentFrame(state),
    before: currentRun(state).frames[state.cursor - 1],
    placed: state.positions,
    shape,
    movedKey: held?.key ?? undefined,
    movedTo: held?.key == null ? undefined : held.at,
    next: expectedStep(state)?.thisDN,
  };
  if (scene !== undefined && from !== undefined && sameInput(input, from)) return scene;
  from = input;
  scene = sceneOf(input, scene);
  return scene;
}

const sameInput = (a: SceneInput, b: SceneInput): boolean =>
  a.frame === b.frame &&
  a.before === b.before &&
  a.placed === b.placed &&
  a.shape === b.shape &&
  a.movedKey === b.movedKey &&
  a.movedTo === b.movedTo &&
  a.next === b.next;

export const sceneNow = (): Scene => sceneFor(getState(), canvas());

/** The whole scene: for the pane itself. */
export function useScene(): Scene {
  useCanvas((state) => state.shape);
  useCanvas((state) => state.held?.at);
  return useStore((state) => sceneFor(state, canvas()));
}

export const useDevice = (key: string): CanvasDevice | undefined => useStore((state) => sceneFor(state, canvas()).devices.get(key));
export const useCall = (key: string): CanvasCall | undefined => useStore((state) => sceneFor(state, canvas()).calls.get(key));
/** On which side of a device the words of its next step hang. */
export const useNextSide = (key: string): 'above' | 'below' =>
  useStore((state) => nextSide(sceneFor(state, canvas()).positions.get(key) ?? { x: 0, y: 0 }));
/** Which way those words go on when they are wider than the device. */
export const useNextAcross = (key: string): 'rightwards' | 'leftwards' =>
  useStore((state) => nextAcross(sceneFor(state, canvas()).positions.get(key) ?? { x: 0, y: 0 }));
export const useParty = (key: string): CanvasParty | undefined => useStore((state) => sceneFor(state, canvas()).parties.get(key));
