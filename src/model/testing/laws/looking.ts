/** What laws look at: the calls and parties of a world, and the events of a step in words. */
import type { Call, ChartKind, DN, Party, TEvent, World } from '../../world/types.ts';
import { chartKind, isJoined, kindOf } from '../../world/world.ts';
import type { Law } from '../law.ts';

export type Laws = Readonly<Record<string, Law>>;

export const partiesOf = (world: World): Party[] => world.calls.flatMap((call) => call.parties);
/** The calls that a step made or changed. */
export const changed = (before: World, after: World): readonly Call[] => after.calls.filter((call) => !before.calls.includes(call));

/** What is wrong with the first of the items that something is wrong with. */
export const first = <Item>(items: readonly Item[], wrong: (item: Item) => string | undefined | false): string | undefined => {
  for (const item of items) {
    const said = wrong(item);
    if (said) return said;
  }
  return undefined;
};

export const chartsOf = (world: World): ReadonlyMap<DN, ChartKind> =>
  new Map(world.devices.map((device) => [device.dn, chartKind(kindOf(device))]));
/** The other telephones that have joined a call. */
export const others = (call: Call | undefined, dn: DN): readonly Party[] =>
  call?.parties.filter((party) => party.dn !== dn && isJoined(party)) ?? [];
export const callIn = (world: World, connID: string | undefined): Call | undefined => world.calls.find((call) => call.connID === connID);
export const told = (event: TEvent): string => `${event.rule}: ${event.dn} ${event.event} ${JSON.stringify(event.attributes)}`;

/** A DN that is told what concerns it. */
export const isRegistered = (world: World, dn: DN): boolean => world.status[dn]?.registered !== false;

/** A law about the whole walk so far is asked at every step of a short one, and at some steps of a long one. */
export const isDue = (length: number, thorough = false, every = 1): boolean => thorough || length % (length <= 46 ? every : 25) === 0;
