/**
 * Phases, the bands that the manual prints across its tables: what each call is between two steps.
 * Two who talk make a conversation, more a conference; before that a call is being established or
 * stands in a queue. The words are the manual's; which one holds is counted from the call's parties.
 */
import type { Call, ConnID, World } from '../../model/index.ts';
import type { Frame } from '../document/types.ts';

export interface Phase {
  readonly text: string;
  readonly calls: readonly ConnID[];
}

const TALKING: ReadonlySet<string> = new Set(['Connected', 'Held', 'Bridged']);

/** The phase that a call is in, by its parties. One that is observed is a conference too: the manual says so of it. */
export function phaseOf({ parties }: Call): string {
  const talking = parties.filter((party) => TALKING.has(party.state)).length;
  if (talking > 2) return 'Conference';
  if (talking === 2) return 'Conversation';
  if (parties.some((party) => party.state === 'Queued')) return 'Queued';
  if (parties.some((party) => party.state === 'Routing')) return 'Routing';
  return 'Call-Establishing Phase';
}

/** The band above a step that makes a call: the call is being established from here on. */
export function phaseBefore(before: World, frame: Frame): Phase | undefined {
  const made = frame.world.calls.filter((call) => !before.calls.some(({ connID }) => connID === call.connID));
  if (made.length === 0) return undefined;
  const words = made.map((call) =>
    named(call.connID, call.callType === 'Consult' ? 'Consultation' : 'Call-Establishing Phase', frame.world),
  );
  return { text: words.join(' · '), calls: made.map(({ connID }) => connID) };
}

/** The band below a step, when it changed what some call is. */
export function phaseAfter(before: World, frame: Frame): Phase | undefined {
  const words: string[] = [];
  const calls: ConnID[] = [];
  for (const call of frame.world.calls) {
    const old = before.calls.find(({ connID }) => connID === call.connID);
    const was = old === undefined ? 'Call-Establishing Phase' : phaseOf(old);
    const is = phaseOf(call);
    if (is === was) continue;
    words.push(named(call.connID, is, frame.world));
    calls.push(call.connID);
  }
  for (const ended of frame.ended) {
    if (ended.into !== undefined) continue;
    words.push(named(ended.connID, 'Released', frame.world));
    calls.push(ended.connID);
  }
  return words.length === 0 ? undefined : { text: words.join(' · '), calls };
}

/** With one call in the scenario so far its number says nothing. */
function named(connID: ConnID, text: string, world: World): string {
  return world.created > 1 ? `Call ${connID}: ${text}` : text;
}
