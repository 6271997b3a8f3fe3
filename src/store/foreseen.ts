/**
 * What follows the shown moment, computed once: whoever points at a step sees the frame that doing it then adds, also when
 * the pointer has left meanwhile. Frames of the latest moment alone are kept.
 */
import { offers, type DN, type Offer, type World } from '../model/index.ts';
import { canonicalStep, previewStep, type Frame, type ScenarioStep } from '../scenario/index.ts';

let ahead: { readonly of: Frame; readonly frames: Map<string, Frame> } | undefined;

/** The frame that follows a frame by a step; the same object for every step that says the same. */
export function foresee(frame: Frame, step: ScenarioStep): Frame {
  if (ahead?.of !== frame) ahead = { of: frame, frames: new Map() };
  const key = JSON.stringify(canonicalStep(step));
  const found = ahead.frames.get(key) ?? previewStep(frame, step);
  ahead.frames.set(key, found);
  return found;
}

let offered: { readonly world: World; readonly byDN: Map<DN, readonly Offer[]> } | undefined;

/** What a DN may ask for or do in the latest world that was asked about: a menu, a panel and a drag judge it once. */
export function offersIn(world: World, dn: DN): readonly Offer[] {
  if (offered?.world !== world) offered = { world, byDN: new Map() };
  const found = offered.byDN.get(dn) ?? offers(world, dn);
  offered.byDN.set(dn, found);
  return found;
}
