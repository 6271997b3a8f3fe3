/** The step that the scenario takes next, in a word: "Next: Release". */
import type { DN, Step } from '../../../model/index.ts';
import { isModelStep } from '../../../scenario/index.ts';
import { expectedStep, useStore } from '../../../store/index.ts';
import { ACTIONS, REQUESTS } from '../../../tlib/index.ts';

/** The next step, if this DN takes it. */
export function useNextStep(dn: DN): Step | null {
  return useStore((state) => {
    const step = expectedStep(state);
    return step?.thisDN === dn && isModelStep(step) ? step : null;
  });
}

/** "Release", for TReleaseCall; "Diverts call", for Divert. */
export const wordsOf = (step: Step): string => (step.request === undefined ? ACTIONS[step.action] : REQUESTS[step.request]).label;
