/**
 * Where steps go when the page shows a run that another place takes: there, and not into the state. What follows
 * comes back by `actions.actHere`.
 */
import type { ScenarioStep } from '../scenario/index.ts';

/** In: a step that somebody does in the page. Out: whether it was taken off the page's hands. */
export type Relay = (step: ScenarioStep) => boolean;

let relay: Relay | undefined;

/** From now on steps are offered to this first. Out: the function that ends it. */
export function relaySteps(to: Relay): () => void {
  relay = to;
  return () => {
    if (relay === to) relay = undefined;
  };
}

export const isRelayed = (step: ScenarioStep): boolean => relay?.(step) === true;
