/** The step that the scenario takes next, in a word: "Next: Release call". */
import { requestOf } from '../../model/index.ts';
import type { DN, Step } from '../../model/types.ts';
import { expectedStep } from '../../store/selectors.ts';
import { useStore } from '../../store/index.ts';

/** The next step, if this DN takes it. */
export function useNextStep(dn: DN): Step | null {
  return useStore((state) => {
    const step = expectedStep(state);
    return step?.thisDN === dn ? step : null;
  });
}

/** "Release call", from TReleaseCall; "Make call", from TMakeCall. */
export function wordsOf(step: Step): string {
  const words = requestOf(step).replace(/^T(?=[A-Z])/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}
