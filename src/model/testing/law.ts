/** What a law is: it looks at one step of a walk and says what is wrong with it, or nothing. Worlds and steps as text. */
import { partyKey } from '../world/world.ts';
import type { Step, StepResult, World } from '../world/types.ts';

/** One step that was played. */
export interface Move {
  readonly before: World;
  readonly step: Step;
  readonly result: StepResult;
}

/** In: the step, the walk up to and with it, and whether a law about the whole walk is to be asked at every step of a long one. */
export type Law = (move: Move, walk: readonly Move[], thorough?: boolean) => string | undefined;

/** "B: TReleaseCall 1" */
export const stepText = (step: Step): string =>
  [`${step.thisDN}:`, step.request ?? step.action, step.otherDN, step.connID, step.otherConnID, step.callState]
    .filter((part) => part !== undefined)
    .join(' ');

/** "1 Internal: A Connected, B Held" for each call. */
export const worldText = (world: World): string =>
  world.calls
    .map(
      (call) =>
        `${call.connID} ${call.callType}: ${call.parties.map((party) => `${partyKey(party)} ${party.state} ${party.role}`).join(', ')}`,
    )
    .join(' | ');

/** Where a walk breaks a law: after how many steps, and what is wrong there. */
export function breach(walk: readonly Move[], law: Law, thorough = false): { readonly at: number; readonly wrong: string } | undefined {
  for (const [index, move] of walk.entries()) {
    const wrong = law(move, walk.slice(0, index + 1), thorough);
    if (wrong !== undefined) return { at: index + 1, wrong };
  }
  return undefined;
}
