/** What a device itself carries as a button: the one or two things that are wanted next of a party in its state. */
import { offersOf, partiesOf, type DN, type Step, type World } from '../../model/index.ts';
import { DOINGS, isTelephone, USUAL_KIND } from '../../tlib/index.ts';

export interface Verb {
  readonly step: Step;
  /** One word; with the call's number where the device could do the same in another call. */
  readonly word: string;
}

/** More would be a menu, and that one opens beside them. */
const AT_MOST = 2;

/**
 * Answer where it rings, Hold and Release where it talks, Retrieve where it holds, as the rows of the requests and
 * actions say. Only what would be accepted; nothing for a queue, a router or an idle device.
 */
export function verbsOf(world: World, dn: DN): readonly Verb[] {
  const kind = world.devices.find((device) => device.dn === dn)?.kind ?? USUAL_KIND;
  const states = new Set(partiesOf(world, dn).map(({ state }) => state));
  if (!isTelephone(kind) || states.size === 0) return [];
  return (
    offersOf(world, dn, (_, { verb }) => verb !== undefined && states.has(verb.in))
      .filter(({ refusal }) => refusal === undefined)
      .map(({ step }) => ({ step, word: [DOINGS[step.request ?? step.action].verb?.word ?? '', step.connID ?? ''].join(' ').trim() }))
      // By word, so that Hold always stands before Release.
      .toSorted((a, b) => (a.word < b.word ? -1 : 1))
      .slice(0, AT_MOST)
  );
}
