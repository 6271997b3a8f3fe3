/** Changing the scenario itself: its devices, title and profile, in every branch at once. */
import { canonical, startRun, validateScenario, type ScenarioDocument } from '../scenario/index.ts';
import type { Device, DN, Options } from '../model/index.ts';
import { isHeldByQuiz, notify, openScenario } from './actions.ts';
import { lastOf, shownBranch } from './branching.ts';
import { changed, freshDN, renamed, withDevice, withoutDevice } from './devices.ts';
import { commit } from './history.ts';
import { EMPTY, limitNotice } from './open.ts';
import { currentDocument } from './selectors.ts';
import type { Notice, State } from './state.ts';
import { getState, setState } from './store.ts';

/**
 * Rewrites the document of every branch and runs it again; the cursor stays where it can. What could be opened by nobody, a
 * longer name than a document holds or an external device that has sent requests, is said, and nothing changes.
 */
function rewrite(change: (document: ScenarioDocument) => ScenarioDocument, said: string, notice: Notice | null = null): void {
  const state = getState();
  if (isHeldByQuiz(state)) return;
  const documents = state.branches.map((branch) => change(branch.run.document));
  for (const document of documents) {
    const read = validateScenario(document);
    if (read.ok) continue;
    notify(limitNotice('The scenario stays as it is', read.error));
    return;
  }
  const branches = state.branches.map((branch, at) => ({ ...branch, run: startRun(documents[at] ?? branch.run.document) }));
  const next = { branches, branchId: state.branchId, cursor: state.cursor };
  const cursor = Math.min(state.cursor, lastOf(shownBranch(next).run));
  setState({ ...commit(state, { ...next, cursor }), ghost: null, hover: null, said, notice });
}

/** Adds a device; without a DN it gets the next letter. */
export function addDevice(device: Partial<Device> & Omit<Device, 'dn'>): void {
  const { devices } = currentDocument(getState());
  const dn = device.dn ?? freshDN(devices, device.kind);
  if (devices.some((each) => each.dn === dn)) return;
  rewrite((document) => withDevice(document, { ...device, dn }), `Device ${dn} was added.`);
}

/** Changes a device's name, agentID, kind and so on; undefined takes a value back. */
export function changeDevice(dn: DN, patch: { readonly [K in keyof Device]?: Device[K] | undefined }): void {
  rewrite((document) => changed(document, dn, patch), `Device ${dn} was changed.`);
}

/** Why a device cannot get this DN; undefined when it can. */
export function whyNotDN(state: State, from: DN, to: DN): string | undefined {
  if (to.trim() === '') return 'A device needs a DN.';
  if (/[\s,;:]/.test(to)) return 'A DN has no spaces, commas or colons.';
  if (to.length > 64) return 'A DN has up to 64 characters.';
  if (to !== from && currentDocument(state).devices.some((each) => each.dn === to)) return `${to} is there already.`;
  return undefined;
}

/** Gives a device another DN in every step of every branch. Nothing happens when the DN is taken. */
export function renameDevice(from: DN, to: DN): void {
  const state = getState();
  if (from === to || whyNotDN(state, from, to) !== undefined) return;
  rewrite((document) => renamed(document, from, to), `Device ${from} is now ${to}.`);
  const { positions, selection } = getState();
  const { [`dn:${from}`]: placed, ...others } = positions;
  setState({
    positions: placed === undefined ? positions : { ...others, [`dn:${to}`]: placed },
    selection: selection !== null && 'dn' in selection && selection.dn === from ? { ...selection, dn: to } : selection,
  });
}

/** Takes a device out; each branch ends before the first step that names it. The notice offers to undo it. */
export function removeDevice(dn: DN): void {
  const state = getState();
  const { cut } = withoutDevice(currentDocument(state), dn);
  const lost = cut === 0 ? '' : ` ${cut === 1 ? 'The last step' : `The last ${String(cut)} steps`} went with it.`;
  rewrite((document) => withoutDevice(document, dn).document, `Device ${dn} was removed.${lost}`, {
    kind: 'info',
    title: 'Device removed',
    message: `${dn} is out of the scenario.${lost}`,
    undo: true,
  });
  const { selection } = getState();
  if (selection !== null && 'dn' in selection && selection.dn === dn) setState({ selection: null });
}

/** Changes the scenario's title, profile or location. */
export function changeScenario(patch: Pick<ScenarioDocument, 'title' | 'profile' | 'location'>): void {
  rewrite((document) => ({ ...document, ...patch }), 'The scenario was changed.');
}

/** Sets the options of the switch, those that are there or all anew. Every branch runs again. */
export function changeOptions(to: Options | ((options: Options) => Options)): void {
  rewrite((document) => {
    const { options = {}, ...rest } = document;
    return canonical({ ...rest, options: typeof to === 'function' ? to(options) : to });
  }, 'The switch is set otherwise.');
}

/** A scenario with no devices and no steps. */
export function newScenario(): void {
  openScenario(EMPTY);
}
