/** How calls begin and end. */
import { isDeepStrictEqual } from 'node:util';
import { replay } from '../../party/replay.ts';
import { step } from '../../step/step.ts';
import type { DN, Party, Step, TEvent, World } from '../../world/types.ts';
import { deviceOf, kindOf, partyKey } from '../../world/world.ts';
import { worldText } from '../law.ts';
import { callIn, changed, chartsOf, first, isDue, partiesOf, type Laws } from './looking.ts';

const statesOf = (world: World, which: (party: Party) => boolean) =>
  new Map(
    partiesOf(world)
      .filter(which)
      .map((party) => [partyKey(party), party.state] as const)
      .sort(),
  );

const WAYS = (dn: DN, connID: string): readonly Step[] => [
  { request: 'TReleaseCall', thisDN: dn, connID },
  { request: 'TClearCall', thisDN: dn, connID },
  { action: 'Release', thisDN: dn, connID },
  { action: 'Fail', thisDN: dn, connID },
  { request: 'TRouteCall', thisDN: dn, connID },
  { action: 'Answer', thisDN: dn, connID },
  { request: 'TAnswerCall', thisDN: dn, connID },
];

/** Everyone hangs up, as far as they can, until no call is left. */
function hangUp(start: World): { readonly world: World; readonly events: readonly TEvent[] } {
  let world = start;
  const events: TEvent[] = [];
  for (let turn = 0; turn < 200 && world.calls.length > 0; turn += 1) {
    const way = partiesOf(world)
      .flatMap(({ dn, connID }) => WAYS(dn, connID))
      .map((one) => step(world, one))
      .find((result) => !result.refusal);
    if (!way) break;
    events.push(...way.events, ...way.silent);
    world = way.world;
  }
  return { world, events };
}

export const CALLS: Laws = {
  'every call that begins can end, and every party of it ends with one event': ({ result }, walk, thorough) => {
    if (!isDue(walk.length, thorough, 5)) return undefined;
    const end = hangUp(result.world);
    if (end.world.calls.length > 0) return `nobody can end ${worldText(end.world)}`;
    // The charts let a party end once: a second end is a finding, a missing one leaves a state.
    const { states, findings } = replay(
      [...walk.flatMap((move) => [...move.result.events, ...move.result.silent]), ...end.events],
      chartsOf(result.world),
    );
    if (states.size > 0) return `no end was told to ${[...states.keys()].join(', ')}`;
    return findings[0]?.message;
  },

  'events replayed into fresh party machines lead to the same states': ({ result: { world } }, walk, thorough) => {
    if (!isDue(walk.length, thorough)) return undefined;
    const isMonitored = (dn: DN) => {
      const device = deviceOf(world, dn);
      return device !== undefined && kindOf(device) !== 'external';
    };
    // What nobody was told because no client was registered moved the party all the same.
    const sent = walk.flatMap(({ result }) => [...result.events, ...result.silent].filter((event) => isMonitored(event.dn)));
    const { states, findings } = replay(sent);
    if (findings[0]) return findings[0].message;
    const wanted = statesOf(world, (party) => party.monitored);
    return isDeepStrictEqual(new Map([...states].sort()), wanted) ? undefined : `replayed ${JSON.stringify([...states])}`;
  },

  'a call that a step leaves alone is the same object after it': ({ before, result: { world } }) =>
    first(changed(before, world), (call) => isDeepStrictEqual(call, callIn(before, call.connID)) && `call ${call.connID} was copied`),
};
