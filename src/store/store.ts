/** The store itself: one state, read by selectors, changed by `actions.ts` only. */
import { create } from 'zustand';
import { EMPTY, opened } from './open.ts';
import { rememberedView } from './persist.ts';
import type { State } from './state.ts';

export const useStore = create<State>()(() => ({
  ...opened(EMPTY),
  selection: null,
  hover: null,
  ghost: null,
  positions: {},
  view: rememberedView(),
  notice: null,
  quiz: null,
  overlay: null,
  said: '',
  welcome: false,
  opened: 0,
  past: [],
  future: [],
}));

export const getState = (): State => useStore.getState();
export const setState = (patch: Partial<State>): void => {
  useStore.setState(patch);
};
