/** The scene of the shown moment, composed once per change and read by every node and line by its key. */
import { frameOf } from '../../../scenario/index.ts';
import {
  deviceKey,
  type Box,
  type CanvasCall,
  type CanvasDevice,
  type CanvasForm,
  type CanvasParty,
  type Card,
  type NextPlace,
  type PartyLine,
  sceneOf,
  type Scene,
  type SceneInput,
  verbPlace,
} from '../../../diagram/index.ts';
import { currentRun, expectedStep, getState, useStore, type State } from '../../../store/index.ts';
import { canvas, useCanvas } from './canvas.state.ts';
import type { CanvasState } from './canvas.state.ts';

let scene: Scene | undefined;
let from: SceneInput | undefined;

/** The scene for these states; the same object while nothing it depends on has changed. */
export function sceneFor(state: State, { shape, room, held }: CanvasState): Scene {
  const run = currentRun(state);
  const input: SceneInput = {
    frames: { at: (n) => frameOf(run, n) },
    index: state.cursor,
    placed: state.positions,
    shape,
    room,
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
  a.frames.at(a.index) === b.frames.at(b.index) &&
  a.frames.at(a.index - 1) === b.frames.at(b.index - 1) &&
  a.placed === b.placed &&
  a.shape === b.shape &&
  a.room === b.room &&
  a.movedKey === b.movedKey &&
  a.movedTo === b.movedTo &&
  a.next === b.next;

export const sceneNow = (): Scene => sceneFor(getState(), canvas());

/**
 * A part of the scene, drawn anew when that part changes: by the run, or by what only the canvas knows (its room, its
 * shape, what is in the hand).
 */
function useSceneOf<T>(select: (scene: Scene) => T): T {
  useCanvas((state) => select(sceneFor(getState(), state)));
  return useStore((state) => select(sceneFor(state, canvas())));
}

/** The whole scene: for the pane itself. */
export const useScene = (): Scene => useSceneOf((whole) => whole);
export const useDevice = (key: string): CanvasDevice | undefined => useSceneOf(({ devices }) => devices.get(key));
export const useCall = (key: string): CanvasCall | undefined => useSceneOf(({ calls }) => calls.get(key));
export const useCard = (key: string): Card | undefined => useSceneOf(({ cards }) => cards.get(key));
/** Where a device or call stands, and how large it is. */
export const useBox = (key: string): Box | undefined => useSceneOf(({ boxes }) => boxes.get(key));
/** Is there room for lines, or does a list stand in for them? */
export const useForm = (): CanvasForm => useSceneOf(({ form }) => form);
export const useLine = (key: string): PartyLine | undefined => useSceneOf(({ lines }) => lines.get(key));
export const useParty = (key: string): CanvasParty | undefined => useSceneOf(({ parties }) => parties.get(key));
/** On which side of a device the words of its next step hang. */
export const useNextSide = (key: string): NextPlace['side'] => useNextPlace(key).side;
/** Which way those words go on when they are wider than the device. */
export const useNextAcross = (key: string): NextPlace['across'] => useNextPlace(key).across;
const ELSEWHERE: NextPlace = { side: 'above', across: 'rightwards' };
function useNextPlace(key: string): NextPlace {
  const next = useStore((state) => key === deviceKey(expectedStep(state)?.thisDN ?? ''));
  return useSceneOf((whole) => (next ? whole.next : ELSEWHERE));
}

/** Where the verbs of a device hang: `above leftwards`, with `covering` where they are shown only when they are wanted. */
export function useVerbPlace(key: string): string | undefined {
  return useSceneOf((whole) => {
    const place = verbPlace(whole, key);
    return place === undefined ? undefined : [place.side, place.across, ...(place.free ? [] : ['covering'])].join(' ');
  });
}
