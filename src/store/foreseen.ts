/**
 * What follows a shown moment, computed once: whoever points at a step sees the frame that doing it then adds, also when
 * the pointer has left meanwhile. It is kept for the latest moments alone, so that going back and forth finds it again.
 */
import { offers, possibleTransitions, type DN, type Offer, type Party, type Possible, type World } from '../model/index.ts';
import { canonicalStep, previewStep, type Frame, type ScenarioStep } from '../scenario/index.ts';

/** So many moments are remembered. */
const MOMENTS = 16;

/** What is known of each of the latest moments. Out: a function that gives a moment its own map, the same one while it is remembered. */
function ofLatest<Key, Known>(): (moment: object) => Map<Key, Known> {
  const latest = new Map<object, Map<Key, Known>>();
  return (moment) => {
    const known = latest.get(moment) ?? new Map<Key, Known>();
    latest.delete(moment);
    latest.set(moment, known);
    const [oldest] = latest.keys();
    if (latest.size > MOMENTS && oldest !== undefined) latest.delete(oldest);
    return known;
  };
}

const ahead = ofLatest<string, Frame>();

/** The frame that follows a frame by a step; the same object for every step that says the same. */
export function foresee(frame: Frame, step: ScenarioStep): Frame {
  const frames = ahead(frame);
  const key = JSON.stringify(canonicalStep(step));
  const found = frames.get(key) ?? previewStep(frame, step);
  frames.set(key, found);
  return found;
}

const possible = ofLatest<Party, readonly Possible[]>();

/** What could happen to a party at a moment, and what would cause it. */
export function possibleTo(frame: Frame, party: Party): readonly Possible[] {
  const byParty = possible(frame);
  const found = byParty.get(party) ?? possibleTransitions(frame.world, party, (step) => foresee(frame, step));
  byParty.set(party, found);
  return found;
}

const offered = ofLatest<DN, readonly Offer[]>();

/** What a DN may ask for or do in a world: a menu, a panel and a drag judge it once. */
export function offersIn(world: World, dn: DN): readonly Offer[] {
  const byDN = offered(world);
  const found = byDN.get(dn) ?? offers(world, dn);
  byDN.set(dn, found);
  return found;
}
