/** What lights up on the canvas while something is pointed at or chosen, here or on another pane. */
import { frameOf } from '../../../scenario/index.ts';
import { callKey, deviceKey } from '../../../diagram/index.ts';
import { currentRun, useStore, type Selection, type State } from '../../../store/index.ts';

const NOTHING: ReadonlySet<string> = new Set();
const cached = new WeakMap<Selection, { readonly run: unknown; readonly keys: ReadonlySet<string> }>();

/** Keys of devices (`dn:A`), calls (`call:1`) and parties (`A@1`) that a selection means. */
function keysOf(state: State, selection: Selection | null): ReadonlySet<string> {
  if (selection === null) return NOTHING;
  const run = currentRun(state);
  const found = cached.get(selection);
  if (found?.run === run) return found.keys;
  const keys = meant(state, selection);
  cached.set(selection, { run, keys });
  return keys;
}

function meant(state: State, selection: Selection): ReadonlySet<string> {
  switch (selection.kind) {
    case 'device':
      return new Set([deviceKey(selection.dn)]);
    case 'call':
      return new Set([callKey(selection.connID)]);
    case 'party':
      return new Set([deviceKey(selection.dn), callKey(selection.connID), `${selection.dn}@${selection.connID}`]);
    case 'event': {
      if (selection.stream !== 'dn') return NOTHING;
      const event = frameOf(currentRun(state), selection.step)?.events[selection.index];
      if (event === undefined) return NOTHING;
      if (event.connID === undefined) return new Set([deviceKey(event.dn)]);
      return new Set([deviceKey(event.dn), callKey(event.connID), `${event.dn}@${event.connID}`]);
    }
    case 'step': {
      const step = frameOf(currentRun(state), selection.step)?.step;
      return step?.thisDN === undefined ? NOTHING : new Set([deviceKey(step.thisDN)]);
    }
  }
}

/** Is this key what the pointer or the focus means, on whatever pane? */
export const useLit = (key: string): boolean => useStore((state) => keysOf(state, state.hover).has(key));

/** Is this key chosen itself, or does it belong to what is chosen? */
export function useChosen(key: string): 'chosen' | 'related' | undefined {
  return useStore((state) => {
    const { selection } = state;
    if (!keysOf(state, selection).has(key)) return undefined;
    const itself =
      (selection?.kind === 'device' && key === deviceKey(selection.dn)) ||
      (selection?.kind === 'call' && key === callKey(selection.connID)) ||
      (selection?.kind === 'party' && key === `${selection.dn}@${selection.connID}`);
    return itself ? 'chosen' : 'related';
  });
}
